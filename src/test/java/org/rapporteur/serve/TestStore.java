package org.rapporteur.serve;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.rapporteur.graph.Ontology;
import org.rapporteur.store.UnionDataset;

/** TDB2 in memory, filled from TriG of this folder's test resources and the ontology. */
final class TestStore {
  private TestStore() {}

  static UnionDataset of(String resource) {
    UnionDataset dataset = UnionDataset.over(DatabaseMgr.createDatasetGraph());
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
