/**
 * AnnotatedArticle -&gt; Attributions.
 *
 * <p>Who is credited with which words, by which cue: source, cue and content spans, their form and
 * nesting.
 */
package org.rapporteur.attribute;
