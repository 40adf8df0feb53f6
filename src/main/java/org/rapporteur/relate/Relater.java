package org.rapporteur.relate;

import static org.rapporteur.graph.Vocabulary.ALTERNATE_OF;
import static org.rapporteur.graph.Vocabulary.ASSERTS;
import static org.rapporteur.graph.Vocabulary.CLAIM;
import static org.rapporteur.graph.Vocabulary.CONFIDENCE;
import static org.rapporteur.graph.Vocabulary.CONFIRMS;
import static org.rapporteur.graph.Vocabulary.CONTRADICTS;
import static org.rapporteur.graph.Vocabulary.DENIES;
import static org.rapporteur.graph.Vocabulary.EXPRESSES;
import static org.rapporteur.graph.Vocabulary.LINK;
import static org.rapporteur.graph.Vocabulary.NOTE;
import static org.rapporteur.graph.Vocabulary.OBJECT;
import static org.rapporteur.graph.Vocabulary.PREDICATE;
import static org.rapporteur.graph.Vocabulary.RESPONDS_TO;
import static org.rapporteur.graph.Vocabulary.SUBJECT;
import static org.rapporteur.graph.Vocabulary.TEXT;
import static org.rapporteur.graph.Vocabulary.TYPE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.Literals;
import org.rapporteur.graph.Quads;
import org.rapporteur.store.Store;

/**
 * Finds what holds between the statements of a store: reports of one utterance, shared claims,
 * denials and confirmations of them, answers, contradictions. The result has a graph of its own, so
 * that document graphs depend on their articles only; it follows from what the store holds, in
 * whatever order that was read.
 */
public final class Relater {
  private final Store store;
  private final Iris iris;

  public Relater(Store store, Iris iris) {
    this.store = store;
    this.iris = iris;
  }

  /** The graph of relations of a store whose things have {@code iris}. */
  public static String graph(Iris iris) {
    return iris.graph("relations");
  }

  /**
   * Brings the graph of relations in step with the documents; only what differs is written.
   *
   * @return whether anything changed
   */
  public boolean update() {
    List<Utterance> utterances = store.read(dataset -> new StoredUtterances(dataset).all());
    return store.replace(graph(iris), quads(Relations.between(utterances)));
  }

  private List<Quad> quads(Relations relations) {
    Quads quads = new Quads(NodeFactory.createURI(graph(iris)));
    for (Finding pair : relations.alternates()) {
      writeBothWays(quads, pair, ALTERNATE_OF);
    }
    for (Finding pair : relations.contradictions()) {
      writeBothWays(quads, pair, CONTRADICTS);
    }
    for (Finding answer : relations.answers()) {
      writeLink(quads, node(answer.from()), RESPONDS_TO, node(answer.to()), answer);
    }
    Map<Utterance, Node> claimOf = new HashMap<>();
    for (List<Utterance> members : relations.claims()) {
      Node claim = NodeFactory.createURI(iris.claim(members.get(0).iri()));
      quads.add(claim, TYPE, CLAIM);
      quads.add(claim, TEXT, members.get(0).text());
      for (Utterance member : members) {
        claimOf.put(member, claim);
        quads.add(node(member), EXPRESSES, claim);
        if (!member.isDirective()) {
          quads.add(node(member), ASSERTS, claim);
        }
      }
    }
    for (Finding reply : relations.replies()) {
      Node claim = claimOf.get(reply.to());
      Node statement = node(reply.from());
      quads.add(statement, EXPRESSES, claim);
      quads.add(statement, RESPONDS_TO, node(reply.to()));
      if (reply.from().isDenial()) {
        writeLink(quads, statement, DENIES, claim, reply);
      } else {
        quads.add(statement, ASSERTS, claim);
        writeLink(quads, statement, CONFIRMS, claim, reply);
      }
    }
    return quads.sorted();
  }

  private void writeBothWays(Quads quads, Finding pair, Node predicate) {
    quads.add(node(pair.to()), predicate, node(pair.from()));
    writeLink(quads, node(pair.from()), predicate, node(pair.to()), pair);
  }

  private void writeLink(Quads quads, Node subject, Node predicate, Node object, Finding finding) {
    quads.add(subject, predicate, object);
    Node link =
        NodeFactory.createURI(iris.link(subject.getURI(), predicate.getURI(), object.getURI()));
    quads.add(link, TYPE, LINK);
    quads.add(link, SUBJECT, subject);
    quads.add(link, PREDICATE, predicate);
    quads.add(link, OBJECT, object);
    quads.add(link, CONFIDENCE, Literals.confidence(finding.confidence()));
    quads.add(link, NOTE, finding.note());
  }

  private static Node node(Utterance utterance) {
    return NodeFactory.createURI(utterance.iri());
  }
}
