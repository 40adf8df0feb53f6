package org.rapporteur.export;

import java.util.List;
import java.util.Optional;

/**
 * Nodes and edges as graph viewers take them. Sorted: equal stores give equal files.
 *
 * @param nodes by IRI; all that edges refer to are among them
 * @param edges by source, target, relation and act
 */
record Network(List<Node> nodes, List<Edge> edges) {
  Network {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * A thing.
   *
   * @param type local name of its class
   * @param wikidata IRI of its Wikidata item
   * @param lasting when its edges are from and to; empty where none of them is dated
   */
  record Node(
      String iri,
      String label,
      String type,
      Optional<String> wikidata,
      Optional<Lasting> lasting) {}

  /**
   * What one thing has to do with another, added up over statements.
   *
   * @param relation for example {@code target}
   * @param act local name of the speech act, empty in the view of the whole
   * @param weight number of statements
   */
  record Edge(
      String source,
      String target,
      String relation,
      String act,
      int weight,
      Optional<Lasting> lasting) {
    String label() {
      return act.isEmpty() ? relation : act;
    }
  }

  /** First and last day, {@code 2024-03-01}. */
  record Lasting(String first, String last) {
    Lasting with(Lasting other) {
      return new Lasting(
          first.compareTo(other.first) <= 0 ? first : other.first,
          last.compareTo(other.last) >= 0 ? last : other.last);
    }
  }
}
