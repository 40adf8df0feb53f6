package org.rapporteur.cli;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rapporteur.graph.Vocabulary;
import org.rapporteur.model.UserException;

/** Statements as a user names them. */
final class StatementNames {
  private StatementNames() {}

  /**
   * The IRI of the statement that {@code wanted} is the IRI of, or a part of its IRI.
   *
   * @throws UserException if there is none, or more than one
   */
  static String find(DatasetGraph dataset, String wanted) {
    String part = wanted.replaceAll("^<|>$", "");
    List<String> found =
        dataset.stream(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.STATEMENT)
            .map(quad -> quad.getSubject().getURI())
            .filter(iri -> iri.contains(part))
            .distinct()
            .sorted()
            .toList();
    if (found.contains(part)) {
      return part;
    }
    if (found.isEmpty()) {
      throw new UserException("statement " + wanted + ": there is none");
    }
    if (found.size() > 1) {
      throw new UserException(
          "statement " + wanted + ": may be " + found.size() + ", the first " + found.get(0));
    }
    return found.get(0);
  }
}
