/**
 * AnnotatedArticle -&gt; DocumentTime and TimeExpressions.
 *
 * <p>Finds and normalises expressions of time; dates the document and the sayings in it.
 */
package org.rapporteur.time;
