/**
 * gold and predictions -&gt; scores.
 *
 * <p>The metrics by which the extraction is judged, and the listing of its errors.
 */
package org.rapporteur.evaluate;
