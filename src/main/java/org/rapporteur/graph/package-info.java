/**
 * ResolvedArticle -&gt; quads.
 *
 * <p>IRIs, vocabulary and shapes. From here on Apache Jena is in use.
 */
package org.rapporteur.graph;
