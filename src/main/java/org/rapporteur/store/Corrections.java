package org.rapporteur.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * The corrections of a store. They have a graph of their own, which reading articles again leaves
 * alone, and are applied to whatever is written of the documents that they are about.
 */
public final class Corrections {
  private final Store store;

  public Corrections(Store store) {
    this.store = store;
  }

  /** By statement. */
  public List<Correction> all() {
    return store.read(
        dataset ->
            CorrectionGraph.read(dataset.getGraph(NodeFactory.createURI(CorrectionGraph.NAME))));
  }

  /** IRIs of the statements of {@code document} that were accepted or mended. */
  public Set<String> judged(String document) {
    return Corrected.judged(all(), stored(document));
  }

  /**
   * Adds corrections. Of two of the same statement the later one counts; what it does not mend
   * stays as the earlier one has it.
   */
  public void put(Collection<Correction> corrections) {
    Map<String, Correction> byStatement = new TreeMap<>();
    all().forEach(correction -> byStatement.put(correction.statement(), correction));
    corrections.forEach(
        correction ->
            byStatement.merge(
                correction.statement(), correction, (earlier, later) -> later.over(earlier)));
    write(byStatement.values(), corrections);
  }

  /** Takes a correction back; whether there was one. */
  public boolean withdraw(String statement) {
    List<Correction> kept = new ArrayList<>(all());
    List<Correction> gone =
        kept.stream().filter(correction -> correction.statement().equals(statement)).toList();
    kept.removeAll(gone);
    write(kept, gone);
    return !gone.isEmpty();
  }

  private void write(Collection<Correction> all, Collection<Correction> changed) {
    Set<String> corrected = new HashSet<>();
    all().forEach(correction -> corrected.add(correction.document()));
    TreeSet<String> documents = new TreeSet<>();
    changed.forEach(correction -> documents.add(correction.document()));
    Map<String, Collection<Quad>> graphs = new LinkedHashMap<>();
    // As they were extracted: the store applies the corrections to what it is given.
    documents.forEach(
        document -> graphs.put(document, extracted(document, corrected.contains(document))));
    graphs.put(CorrectionGraph.NAME, CorrectionGraph.write(List.copyOf(all)));
    store.replaceAll(graphs);
  }

  /** What is kept of a document without corrections may be older than what stands in the store. */
  private List<Quad> extracted(String document, boolean isCorrected) {
    Originals originals = new Originals(store.folder());
    return Optional.of(document)
        .filter(name -> isCorrected)
        .flatMap(originals::of)
        .orElseGet(
            () -> {
              List<Quad> quads = stored(document);
              originals.keep(document, quads);
              return quads;
            });
  }

  private List<Quad> stored(String document) {
    return store.read(
        dataset -> dataset.stream(NodeFactory.createURI(document), null, null, null).toList());
  }
}
