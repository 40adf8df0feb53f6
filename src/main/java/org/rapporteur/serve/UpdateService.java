package org.rapporteur.serve;

import org.apache.jena.fuseki.servlets.SPARQL_Update;

/** SPARQL updates. */
final class UpdateService extends SPARQL_Update {}
