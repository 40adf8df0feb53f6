package org.rapporteur.export;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.Literals;
import org.rapporteur.graph.Vocabulary;

/** The claims of a document as its graph has them. */
final class StoredClaims {
  private static final String UNKNOWN = "";

  private final DatasetGraph dataset;
  private final Node document;

  StoredClaims(DatasetGraph dataset, String document) {
    this.dataset = dataset;
    this.document = NodeFactory.createURI(document);
  }

  List<Claim> all() {
    return dataset.stream(document, Node.ANY, Vocabulary.TYPE, Vocabulary.STATEMENT)
        .map(Quad::getSubject)
        .map(this::claim)
        .toList();
  }

  private Claim claim(Node statement) {
    return new Claim(
        text(document, Vocabulary.NAME).orElse(UNKNOWN),
        document.getURI(),
        statement.getURI(),
        text(document, Vocabulary.PUBLISHED),
        words(statement, Vocabulary.SOURCE_SPAN),
        words(statement, Vocabulary.CUE_SPAN),
        words(statement, Vocabulary.CONTENT_SPAN),
        local(statement, Vocabulary.QUOTE_FORM).orElse(UNKNOWN),
        dataset.contains(document, statement, Vocabulary.TYPE, Vocabulary.ATTITUDE)
            ? "attitude"
            : "saying",
        speakers(statement),
        parties(statement, Vocabulary.ADDRESSEE),
        parties(statement, Vocabulary.TARGET),
        local(statement, Vocabulary.SPEECH_ACT).orElse(UNKNOWN),
        text(statement, Vocabulary.NEGATED).filter("true"::equals).isPresent(),
        when(statement),
        local(statement, Vocabulary.BY_MEDIUM),
        object(statement, Vocabulary.EMBEDDED_IN).map(Node::getURI),
        Literals.rounded(Double.parseDouble(text(statement, Vocabulary.CONFIDENCE).orElse("0"))));
  }

  private List<Claim.Party> speakers(Node statement) {
    List<Node> attributions =
        objects(statement, Vocabulary.QUALIFIED_ATTRIBUTION)
            .sorted(Comparator.comparing(node -> Iris.speakerIndex(node.getURI())))
            .toList();
    return attributions.stream()
        .map(
            attribution -> {
              Node actor = object(attribution, Vocabulary.AGENT).orElseThrow();
              Optional<Node> principal =
                  attributions.size() > 1
                      ? object(attribution, Vocabulary.ON_BEHALF_OF)
                      : object(statement, Vocabulary.ON_BEHALF_OF);
              Optional<String> role =
                  objects(statement, Vocabulary.SPEAKER_ROLE)
                      .filter(
                          holding -> dataset.contains(document, holding, Vocabulary.MEMBER, actor))
                      .findFirst()
                      .flatMap(holding -> text(holding, Vocabulary.LABEL));
              return party(actor, role, principal.flatMap(node -> text(node, Vocabulary.LABEL)));
            })
        .toList();
  }

  private List<Claim.Party> parties(Node statement, Node predicate) {
    return objects(statement, predicate)
        .map(actor -> party(actor, Optional.empty(), Optional.empty()))
        .sorted(Comparator.comparing(Claim.Party::iri))
        .toList();
  }

  private Claim.Party party(Node actor, Optional<String> role, Optional<String> onBehalfOf) {
    String iri = actor.getURI();
    return new Claim.Party(
        iri,
        text(actor, Vocabulary.LABEL).orElse(iri),
        type(actor),
        Optional.of(iri).filter(name -> name.startsWith(Vocabulary.WIKIDATA)),
        role,
        onBehalfOf);
  }

  private String type(Node actor) {
    return objects(actor, Vocabulary.TYPE)
        .filter(type -> !type.equals(Vocabulary.ACTOR))
        .map(StoredClaims::local)
        .sorted()
        .findFirst()
        .orElse(UNKNOWN);
  }

  private Optional<Claim.When> when(Node statement) {
    return object(statement, Vocabulary.SAID_AT)
        .map(
            time ->
                new Claim.When(
                    text(time, Vocabulary.LABEL).orElse(UNKNOWN),
                    text(time, Vocabulary.EARLIEST).orElse(UNKNOWN),
                    text(time, Vocabulary.LATEST).orElse(UNKNOWN),
                    local(time, Vocabulary.TO_PRECISION).orElse(UNKNOWN),
                    local(statement, Vocabulary.DATE_BASIS).orElse(UNKNOWN)));
  }

  private List<Claim.Words> words(Node statement, Node predicate) {
    return objects(statement, predicate)
        .map(
            span ->
                new Claim.Words(
                    Integer.parseInt(text(span, Vocabulary.BEGIN).orElseThrow()),
                    Integer.parseInt(text(span, Vocabulary.END).orElseThrow()),
                    text(span, Vocabulary.ANCHOR).orElseThrow()))
        .sorted(Claim.Words.ORDER)
        .toList();
  }

  private Stream<Node> objects(Node subject, Node predicate) {
    return dataset.stream(document, subject, predicate, Node.ANY).map(Quad::getObject);
  }

  /** The only object; of several, always the same. */
  private Optional<Node> object(Node subject, Node predicate) {
    return objects(subject, predicate).min(Comparator.comparing(Node::toString));
  }

  private Optional<String> text(Node subject, Node predicate) {
    return object(subject, predicate).map(Node::getLiteralLexicalForm);
  }

  private Optional<String> local(Node subject, Node predicate) {
    return object(subject, predicate).map(StoredClaims::local);
  }

  private static String local(Node node) {
    String iri = node.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
