package org.rapporteur.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.graph.ShippedActors;
import org.rapporteur.graph.Vocabulary;
import org.rapporteur.model.Actor;
import org.rapporteur.model.UserException;
import org.rapporteur.store.Correction;

/** Actors as a user names them. */
final class ActorNames {
  private ActorNames() {}

  /**
   * The actor whom the store calls {@code name}, or of whom it is a name in the list of actors.
   *
   * @return empty if there is none
   * @throws UserException if there are several
   */
  static Optional<Correction.Named> find(DatasetGraph dataset, String name) {
    Map<String, String> found = stored(dataset, name);
    if (found.isEmpty()) {
      for (ActorEntry entry : ShippedActors.list().named(name)) {
        Actor actor = entry.actor();
        actor.wikidata().ifPresent(iri -> found.put(iri, actor.label()));
      }
    }
    if (found.size() > 1) {
      throw new UserException(
          "speaker " + name + ": may be " + found + "; say which by --speaker-iri");
    }
    return found.entrySet().stream()
        .map(actor -> new Correction.Named(actor.getKey(), actor.getValue()))
        .findFirst();
  }

  /** Labels by IRI. */
  private static Map<String, String> stored(DatasetGraph dataset, String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    Map<String, String> found = new TreeMap<>();
    dataset.stream(Node.ANY, Node.ANY, Vocabulary.LABEL, Node.ANY)
        .filter(
            quad ->
                quad.getObject().getLiteralLexicalForm().toLowerCase(Locale.ROOT).equals(wanted))
        .filter(
            quad ->
                dataset.contains(
                    quad.getGraph(), quad.getSubject(), Vocabulary.TYPE, Vocabulary.ACTOR))
        .forEach(
            quad ->
                found.put(quad.getSubject().getURI(), quad.getObject().getLiteralLexicalForm()));
    return found;
  }
}
