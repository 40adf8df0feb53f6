/**
 * Article -&gt; AnnotatedArticle.
 *
 * <p>Sentences, tokens, parts of speech, lemmas, quotation marks and names, with Apache OpenNLP.
 * {@link org.rapporteur.annotate.OpenNlpAnnotator} puts the steps together.
 */
package org.rapporteur.annotate;
