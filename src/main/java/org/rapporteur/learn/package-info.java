/**
 * Labelled sequences -&gt; models.
 *
 * <p>What more than one stage learns with: hashed features, a linear-chain conditional random field
 * over spans of three kinds, its training, and compact forms of numbers in model files. Nothing
 * here knows what the spans are.
 */
package org.rapporteur.learn;
