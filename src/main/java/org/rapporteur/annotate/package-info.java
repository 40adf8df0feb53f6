/**
 * Article -&gt; AnnotatedArticle.
 *
 * <p>Sentences, tokens, parts of speech, lemmas, quotation marks and names, with Apache OpenNLP.
 */
package org.rapporteur.annotate;
