/**
 * store -&gt; SPARQL, page, linked data.
 *
 * <p>The embedded Fuseki server.
 */
package org.rapporteur.serve;
