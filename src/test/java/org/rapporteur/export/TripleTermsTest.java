package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.rapporteur.graph.Vocabulary;

class TripleTermsTest {
  private static final Node GRAPH = iri("graph");
  private static final Node LINK = iri("link");

  @Test
  void aLinkReifiesItsTriple() {
    Quad type = quad(Vocabulary.TYPE, Vocabulary.LINK);
    List<Quad> written =
        TripleTerms.in(
            List.of(
                type,
                quad(Vocabulary.SUBJECT, iri("denial")),
                quad(Vocabulary.PREDICATE, iri("denies")),
                quad(Vocabulary.OBJECT, iri("claim"))));
    assertThat(written)
        .containsExactly(
            type,
            quad(
                NodeFactory.createURI(Vocabulary.RDF + "reifies"),
                NodeFactory.createTripleTerm(iri("denial"), iri("denies"), iri("claim"))));
  }

  @Test
  void whatLacksAPartStaysAsItIs() {
    List<Quad> part = List.of(quad(Vocabulary.SUBJECT, iri("denial")));
    assertThat(TripleTerms.in(part)).isEqualTo(part);
  }

  private static Quad quad(Node predicate, Node object) {
    return Quad.create(GRAPH, LINK, predicate, object);
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }
}
