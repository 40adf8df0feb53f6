/**
 * quads -&gt; TDB2 and text index.
 *
 * <p>One named graph a document, replaced whole in one transaction.
 */
package org.rapporteur.store;
