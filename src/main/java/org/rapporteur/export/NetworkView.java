package org.rapporteur.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.rapporteur.graph.Vocabulary;

/** What of a store is shown as nodes and edges; each has its query in {@code queries/exports/}. */
public enum NetworkView {
  /** Who addresses, accuses, demands of whom, by act; and who speaks for whom. */
  ACTORS,
  /** Actors and the claims that they assert, confirm or deny. */
  CLAIMS,
  /** Everything that has an IRI. */
  WHOLE;

  private static final int LONGEST_LABEL = 200;

  private record Key(String source, String target, String relation, String act)
      implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int bySource = source.compareTo(other.source);
      int byTarget = bySource != 0 ? bySource : target.compareTo(other.target);
      int byRelation = byTarget != 0 ? byTarget : relation.compareTo(other.relation);
      return byRelation != 0 ? byRelation : act.compareTo(other.act);
    }
  }

  /** As it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Called in a transaction. */
  Network of(DatasetGraph dataset) {
    Map<Key, Network.Edge> edges = new TreeMap<>();
    ask(dataset, query(toString()), row -> add(edges, edge(row)));
    Map<String, Optional<Network.Lasting>> lasting = new HashMap<>();
    for (Network.Edge edge : edges.values()) {
      for (String end : List.of(edge.source(), edge.target())) {
        lasting.merge(end, edge.lasting(), NetworkView::longer);
      }
    }
    Map<String, String> labels = new HashMap<>();
    Map<String, String> types = new HashMap<>();
    ask(
        dataset,
        query("nodes"),
        row -> {
          String iri = text(row, "node").orElseThrow();
          if (lasting.containsKey(iri)) {
            text(row, "label").ifPresent(label -> labels.merge(iri, label, NetworkView::lesser));
            text(row, "type")
                .ifPresent(type -> types.merge(iri, local(type), NetworkView::telling));
          }
        });
    return new Network(
        new TreeSet<>(lasting.keySet())
            .stream().map(iri -> node(iri, labels, types, lasting.get(iri))).toList(),
        List.copyOf(edges.values()));
  }

  private static Network.Node node(
      String iri,
      Map<String, String> labels,
      Map<String, String> types,
      Optional<Network.Lasting> lasting) {
    String label = labels.getOrDefault(iri, local(iri));
    return new Network.Node(
        iri,
        label.length() <= LONGEST_LABEL ? label : cut(label),
        types.getOrDefault(iri, ""),
        Optional.of(iri).filter(name -> name.startsWith(Vocabulary.WIKIDATA)),
        lasting);
  }

  private static String cut(String label) {
    int end = Character.isLowSurrogate(label.charAt(LONGEST_LABEL)) ? 1 : 0;
    return label.substring(0, LONGEST_LABEL - end) + "\u2026";
  }

  private static void add(Map<Key, Network.Edge> edges, Network.Edge edge) {
    edges.merge(
        new Key(edge.source(), edge.target(), edge.relation(), edge.act()),
        edge,
        (a, b) ->
            new Network.Edge(
                a.source(),
                a.target(),
                a.relation(),
                a.act(),
                a.weight() + b.weight(),
                longer(a.lasting(), b.lasting())));
  }

  private static Network.Edge edge(Binding row) {
    Optional<Network.Lasting> said =
        text(row, "start")
            .map(
                start ->
                    new Network.Lasting(day(start), dayBefore(text(row, "end").orElseThrow())));
    Optional<Network.Lasting> published =
        text(row, "published").map(day -> new Network.Lasting(day, day));
    return new Network.Edge(
        text(row, "source").orElseThrow(),
        text(row, "target").orElseThrow(),
        text(row, "relation").orElseThrow(),
        text(row, "act").map(NetworkView::local).orElse(""),
        1,
        said.or(() -> published));
  }

  private static Optional<Network.Lasting> longer(
      Optional<Network.Lasting> a, Optional<Network.Lasting> b) {
    return a.isPresent() && b.isPresent() ? Optional.of(a.get().with(b.get())) : a.or(() -> b);
  }

  private static String day(String instant) {
    return instant.substring(0, 10);
  }

  /** The bound of the store is the first instant after; viewers include the last day. */
  private static String dayBefore(String instant) {
    return OffsetDateTime.parse(instant).minusNanos(1).toLocalDate().toString();
  }

  private static String lesser(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** That it is an actor or statement says less than what kind of one it is. */
  private static String telling(String a, String b) {
    boolean plain = a.equals("Actor") || (a.equals("Statement") && !b.equals("Actor"));
    boolean otherPlain = b.equals("Actor") || (b.equals("Statement") && !a.equals("Actor"));
    return plain == otherPlain ? lesser(a, b) : plain ? b : a;
  }

  private static String local(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  private static Optional<String> text(Binding row, String variable) {
    return Optional.ofNullable(row.get(variable))
        .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm());
  }

  private static void ask(DatasetGraph dataset, String query, Consumer<Binding> rows) {
    try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
      exec.select().forEachRemaining(rows);
    }
  }

  private static String query(String name) {
    try (InputStream in =
        NetworkView.class.getResourceAsStream("/queries/exports/" + name + ".rq")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
