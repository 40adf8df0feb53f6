/**
 * Article -&gt; ResolvedArticle.
 *
 * <p>The stages above in a row: a pure function of one article.
 */
package org.rapporteur.extract;
