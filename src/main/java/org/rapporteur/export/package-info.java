/**
 * store or ResolvedArticle -&gt; N-Quads, Turtle, JSON-LD, JSON Lines, CSV, GraphML, GEXF,
 * Cytoscape JSON.
 *
 * <p>Ways out for other tools.
 */
package org.rapporteur.export;
