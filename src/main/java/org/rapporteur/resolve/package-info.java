/**
 * AnnotatedArticle and Attributions -&gt; ResolvedArticle.
 *
 * <p>The actors behind the words: coreference, roles, links to Wikidata, addressees and targets;
 * one Statement for each Attribution.
 */
package org.rapporteur.resolve;
