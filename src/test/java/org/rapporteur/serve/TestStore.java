package org.rapporteur.serve;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.rapporteur.graph.Ontology;

/** TDB2 in memory, filled from TriG of this folder's test resources and the ontology. */
final class TestStore {
  private TestStore() {}

  static DatasetGraph of(String resource) {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        dataset,
        () -> {
          RDFParser.source(TestStore.class.getResource(resource).toString())
              .lang(Lang.TRIG)
              .parse(dataset);
          Ontology.quads().forEach(dataset::add);
        });
    return dataset;
  }
}
