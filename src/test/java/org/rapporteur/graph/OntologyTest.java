package org.rapporteur.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.InfModel;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.reasoner.ValidityReport;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.SaidAt;
import org.rapporteur.model.TimeValue;

class OntologyTest {
  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final Graph TERMS = Ontology.read("diplomacy.ttl");

  @Test
  void isSmallAndEachTermIsExplained() {
    List<Node> classes = ofType("Class");
    List<Node> properties = new ArrayList<>(ofType("ObjectProperty"));
    properties.addAll(ofType("DatatypeProperty"));
    assertThat(classes).hasSizeLessThanOrEqualTo(15);
    assertThat(properties).hasSizeLessThanOrEqualTo(30);
    properties.addAll(classes);
    for (Node term : properties) {
      for (String needed : List.of("definition", "example")) {
        assertThat(TERMS.contains(term, NodeFactory.createURI(Vocabulary.SKOS + needed), Node.ANY))
            .as("%s of %s", needed, term)
            .isTrue();
      }
      assertThat(TERMS.contains(term, Vocabulary.LABEL, Node.ANY)).as("label of %s", term).isTrue();
    }
  }

  @Test
  void isConsistentTogetherWithADocument() {
    assertThat(validity(List.of()).isValid()).isTrue();
    Node odd = NodeFactory.createURI("https://example.org/odd");
    assertThat(
            validity(
                    List.of(
                        Triple.create(odd, Vocabulary.TYPE, Vocabulary.STATEMENT),
                        Triple.create(odd, Vocabulary.TYPE, Vocabulary.DOCUMENT)))
                .isValid())
        .isFalse();
  }

  @Test
  void schemesHaveTheChoicesOfTheModel() {
    Graph schemes = Ontology.read("schemes.ttl");
    for (Occasion.Medium medium : Occasion.Medium.values()) {
      assertThat(isConcept(schemes, Vocabulary.concept(Vocabulary.MEDIUM, medium))).isTrue();
    }
    for (SaidAt.Basis basis : SaidAt.Basis.values()) {
      assertThat(isConcept(schemes, Vocabulary.concept(Vocabulary.BASIS, basis))).isTrue();
    }
    for (TimeValue.Precision precision : TimeValue.Precision.values()) {
      assertThat(isConcept(schemes, Vocabulary.concept(Vocabulary.PRECISION, precision))).isTrue();
    }
  }

  @Test
  void everyTermThatIsWrittenIsDefined() {
    TreeSet<String> undefined = new TreeSet<>();
    Samples.WRITER
        .write(Samples.chargeAndDenial())
        .forEach(
            quad ->
                List.of(quad.getPredicate(), quad.getObject()).stream()
                    .filter(Node::isURI)
                    .filter(node -> node.getURI().startsWith(Vocabulary.RAP))
                    .filter(node -> !TERMS.contains(node, Node.ANY, Node.ANY))
                    .forEach(node -> undefined.add(node.getURI())));
    assertThat(undefined).isEmpty();
  }

  @Test
  void pageExplainsEachTermAndConcept() {
    String page = OntologyPage.html();
    assertThat(page)
        .contains("<code>rap:Statement</code>", "<code>rap:saidAt</code>", "<svg", "act:deny")
        .doesNotContain("<script");
  }

  private static ValidityReport validity(List<Triple> more) {
    Model model = ModelFactory.createModelForGraph(Ontology.read("diplomacy.ttl"));
    Samples.WRITER
        .write(Samples.chargeAndDenial())
        .forEach(quad -> model.getGraph().add(quad.asTriple()));
    more.forEach(model.getGraph()::add);
    InfModel inferred = ModelFactory.createInfModel(ReasonerRegistry.getOWLMicroReasoner(), model);
    return inferred.validate();
  }

  private static boolean isConcept(Graph graph, Node node) {
    return graph.contains(
        node, Vocabulary.TYPE, NodeFactory.createURI(Vocabulary.SKOS + "Concept"));
  }

  private static List<Node> ofType(String type) {
    return TERMS.stream(Node.ANY, Vocabulary.TYPE, NodeFactory.createURI(OWL + type))
        .map(Triple::getSubject)
        .toList();
  }
}
