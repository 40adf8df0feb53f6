/**
 * stored statements -&gt; same utterance, claims, denials, contradictions.
 *
 * <p>What no single article can tell.
 */
package org.rapporteur.relate;
