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

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.Literals;
import org.rapporteur.graph.Quads;

/** What holds between statements -> the graph of relations. */
public final class RelationQuads {
  private final Iris iris;
  private final Quads quads;

  /** Begins with nothing, for things that have {@code iris}. */
  public RelationQuads(Iris iris) {
    this.iris = iris;
    quads = new Quads(NodeFactory.createURI(Relater.graph(iris)));
  }

  /** All that was added; each once. */
  public List<Quad> sorted() {
    return quads.sorted();
  }

  /** A pair that stands for itself: alternates, contradictions, answers. Others add nothing. */
  public void addPair(Finding pair) {
    switch (pair.kind()) {
      case ALTERNATE -> addBothWays(pair, ALTERNATE_OF);
      case CONTRADICTION -> addBothWays(pair, CONTRADICTS);
      case ANSWER -> addLink(node(pair.from()), RESPONDS_TO, node(pair.to()), pair);
      case CLAIM, REPLY -> {}
    }
  }

  /**
   * A claim, those who make it and those who take it up.
   *
   * @param members as {@link Relations#claim} has them
   * @param replies to any of them
   */
  public void addClaim(List<Utterance> members, Collection<Finding> replies) {
    Node claim = NodeFactory.createURI(iris.claim(members.get(0).iri()));
    quads.add(claim, TYPE, CLAIM);
    quads.add(claim, TEXT, members.get(0).text());
    for (Utterance member : members) {
      quads.add(node(member), EXPRESSES, claim);
      if (!member.isDirective()) {
        quads.add(node(member), ASSERTS, claim);
      }
    }
    for (Finding reply : replies) {
      Node statement = node(reply.from());
      quads.add(statement, EXPRESSES, claim);
      quads.add(statement, RESPONDS_TO, node(reply.to()));
      if (reply.from().isDenial()) {
        addLink(statement, DENIES, claim, reply);
      } else {
        quads.add(statement, ASSERTS, claim);
        addLink(statement, CONFIRMS, claim, reply);
      }
    }
  }

  private void addBothWays(Finding pair, Node predicate) {
    quads.add(node(pair.to()), predicate, node(pair.from()));
    addLink(node(pair.from()), predicate, node(pair.to()), pair);
  }

  private void addLink(Node subject, Node predicate, Node object, Finding finding) {
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
