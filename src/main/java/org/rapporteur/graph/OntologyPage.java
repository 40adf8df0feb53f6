package org.rapporteur.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** The ontology as a page for readers, made from its Turtle: terms, concepts and a diagram. */
public final class OntologyPage {
  private static final Node CLASS = NodeFactory.createURI(Vocabulary.OWL + "Class");
  private static final Node DOMAIN = NodeFactory.createURI(Vocabulary.RDFS + "domain");
  private static final Node RANGE = NodeFactory.createURI(Vocabulary.RDFS + "range");
  private static final Node SUB_CLASS = NodeFactory.createURI(Vocabulary.RDFS + "subClassOf");
  private static final Node SUB_PROPERTY = NodeFactory.createURI(Vocabulary.RDFS + "subPropertyOf");
  private static final Node DEFINITION = NodeFactory.createURI(Vocabulary.SKOS + "definition");
  private static final Node EXAMPLE = NodeFactory.createURI(Vocabulary.SKOS + "example");
  private static final Node ALT_LABEL = NodeFactory.createURI(Vocabulary.SKOS + "altLabel");
  private static final Node SCOPE_NOTE = NodeFactory.createURI(Vocabulary.SKOS + "scopeNote");
  private static final Node NOTATION = NodeFactory.createURI(Vocabulary.SKOS + "notation");
  private static final Node SCHEME = NodeFactory.createURI(Vocabulary.SKOS + "ConceptScheme");
  private static final Node IN_SCHEME = NodeFactory.createURI(Vocabulary.SKOS + "inScheme");
  private static final Node TITLE = NodeFactory.createURI(Vocabulary.DCTERMS + "title");
  private static final List<Node> PROPERTIES =
      List.of(
          NodeFactory.createURI(Vocabulary.OWL + "ObjectProperty"),
          NodeFactory.createURI(Vocabulary.OWL + "DatatypeProperty"));

  private final Graph graph;
  private final StringBuilder html = new StringBuilder();

  private OntologyPage(Graph graph) {
    this.graph = graph;
  }

  /** A whole page of HTML 5, without script or anything from elsewhere. */
  public static String html() {
    Graph graph = Ontology.read("diplomacy.ttl");
    for (String file : List.of("schemes.ttl", "speech-acts.ttl")) {
      Ontology.read(file).find().forEachRemaining(graph::add);
    }
    OntologyPage page = new OntologyPage(graph);
    page.write();
    return page.html.toString();
  }

  private void write() {
    Node ontology = NodeFactory.createURI(Vocabulary.ONTOLOGY);
    String title = text(ontology, TITLE).orElse("Ontology");
    html.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
        .append(escape(title))
        .append("</title></head><body><main>\n<h1>")
        .append(escape(title))
        .append("</h1>\n<p>")
        .append(
            escape(
                text(ontology, NodeFactory.createURI(Vocabulary.DCTERMS + "description"))
                    .orElse("")))
        .append("</p>\n<p>Namespace <code>")
        .append(escape(Vocabulary.RAP))
        .append("</code>, prefix <code>rap</code>.</p>\n");
    html.append(OntologyDiagram.svg()).append('\n');
    writeTerms("Classes", termsOfType(List.of(CLASS)));
    writeTerms("Properties", termsOfType(PROPERTIES));
    subjects(SCHEME).forEach(this::writeScheme);
    html.append("</main></body></html>\n");
  }

  private void writeTerms(String heading, List<Node> terms) {
    html.append("<h2>").append(heading).append("</h2>\n<dl>\n");
    for (Node term : terms) {
      html.append("<dt id=\"")
          .append(escape(local(term)))
          .append("\"><code>rap:")
          .append(escape(local(term)))
          .append("</code> ")
          .append(escape(text(term, Vocabulary.LABEL).orElse("")))
          .append("</dt><dd>");
      text(term, DEFINITION).ifPresent(words -> html.append(escape(words)));
      text(term, EXAMPLE)
          .ifPresent(words -> html.append("<br><em>Example:</em> ").append(escape(words)));
      list("Of", term, DOMAIN);
      list("Points at", term, RANGE);
      list("A kind of", term, SUB_CLASS);
      list("A kind of", term, SUB_PROPERTY);
      html.append("</dd>\n");
    }
    html.append("</dl>\n");
  }

  private void writeScheme(Node scheme) {
    html.append("<h2>")
        .append(escape(text(scheme, TITLE).orElse(scheme.getURI())))
        .append("</h2>\n<dl>\n");
    List<Node> concepts =
        graph.stream(Node.ANY, IN_SCHEME, scheme)
            .map(Triple::getSubject)
            .distinct()
            .sorted(Comparator.comparing(Node::getURI))
            .toList();
    for (Node concept : concepts) {
      html.append("<dt><code>")
          .append(escape(shortened(concept)))
          .append("</code> ")
          .append(escape(text(concept, Vocabulary.PREF_LABEL).orElse("")))
          .append("</dt><dd>");
      text(concept, DEFINITION).ifPresent(words -> html.append(escape(words)).append(' '));
      text(concept, SCOPE_NOTE).ifPresent(words -> html.append(escape(words)).append(' '));
      list("Also", concept, ALT_LABEL);
      list("Notation", concept, NOTATION);
      html.append("</dd>\n");
    }
    html.append("</dl>\n");
  }

  private void list(String what, Node subject, Node predicate) {
    List<String> values =
        graph.stream(subject, predicate, Node.ANY)
            .map(Triple::getObject)
            .map(node -> node.isURI() ? shortened(node) : node.getLiteralLexicalForm())
            .sorted()
            .toList();
    if (!values.isEmpty()) {
      html.append("<br>")
          .append(what)
          .append(": ")
          .append(values.stream().map(OntologyPage::escape).collect(Collectors.joining(", ")));
    }
  }

  private List<Node> termsOfType(List<Node> types) {
    List<Node> terms = new ArrayList<>();
    types.forEach(type -> subjects(type).forEach(terms::add));
    return terms.stream()
        .filter(term -> term.getURI().startsWith(Vocabulary.RAP))
        .distinct()
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  private Stream<Node> subjects(Node type) {
    return graph.stream(Node.ANY, Vocabulary.TYPE, type)
        .map(Triple::getSubject)
        .distinct()
        .sorted(Comparator.comparing(Node::getURI));
  }

  private Optional<String> text(Node subject, Node predicate) {
    return graph.stream(subject, predicate, Node.ANY)
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .sorted()
        .findFirst();
  }

  private static String shortened(Node node) {
    String iri = node.getURI();
    return Vocabulary.prefixMap().entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .findFirst()
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .orElse(iri);
  }

  private static String local(Node node) {
    return node.getURI().substring(Vocabulary.RAP.length());
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
