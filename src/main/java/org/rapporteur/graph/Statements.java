package org.rapporteur.graph;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.SaidAt;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Statement;
import org.rapporteur.model.TimeExpression;
import org.rapporteur.model.TimeValue;

/** Writes the statements of one document. */
final class Statements {
  private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

  private final Quads quads;
  private final Iris iris;
  private final Node document;
  private final Node run;
  private final Spans spans;
  private final Actors actors;

  Statements(Quads quads, Iris iris, Node document, Node run, Spans spans, Actors actors) {
    this.quads = quads;
    this.iris = iris;
    this.document = document;
    this.run = run;
    this.spans = spans;
    this.actors = actors;
  }

  void write(List<Statement> statements) {
    List<Node> nodes =
        iris.statements(document.getURI(), spans.codePoints(), statements).stream()
            .map(NodeFactory::createURI)
            .toList();
    for (int i = 0; i < nodes.size(); i++) {
      Statement statement = statements.get(i);
      Node node = nodes.get(i);
      writeWords(node, statement);
      writeParties(node, statement);
      writeTimes(node, statement);
      statement.occasion().ifPresent(occasion -> writeOccasion(node, occasion));
      statement
          .embeddedIn()
          .ifPresent(outer -> quads.add(node, Vocabulary.EMBEDDED_IN, nodes.get(outer)));
    }
  }

  private void writeWords(Node node, Statement statement) {
    Attribution attribution = statement.attribution();
    quads.add(node, Vocabulary.TYPE, Vocabulary.STATEMENT);
    switch (attribution.kind()) {
      case SAYING -> {}
      case ATTITUDE -> quads.add(node, Vocabulary.TYPE, Vocabulary.ATTITUDE);
    }
    switch (attribution.form()) {
      case DIRECT, MIXED -> quads.add(node, Vocabulary.TYPE, Vocabulary.QUOTATION);
      case INDIRECT -> {}
    }
    quads.add(node, Vocabulary.QUOTE_FORM, Vocabulary.concept(Vocabulary.FORM, attribution.form()));
    quads.add(node, Vocabulary.IS_PART_OF, document);
    quads.add(node, Vocabulary.GENERATED_BY, run);
    quads.add(node, Vocabulary.CONFIDENCE, Literals.confidence(statement.confidence()));
    quads.add(node, Vocabulary.SPEECH_ACT, NodeFactory.createURI(Vocabulary.ACT + statement.act()));
    if (statement.negated()) {
      quads.add(node, Vocabulary.NEGATED, TRUE);
    }
    quads.add(
        node,
        Vocabulary.TEXT,
        attribution.content().stream().map(spans::words).collect(Collectors.joining(" ")));
    attribution.content().forEach(span -> spans.point(node, Vocabulary.CONTENT_SPAN, span));
    attribution.cue().forEach(span -> spans.point(node, Vocabulary.CUE_SPAN, span));
    attribution.source().forEach(span -> spans.point(node, Vocabulary.SOURCE_SPAN, span));
  }

  private void writeParties(Node node, Statement statement) {
    List<Speaker> speakers = statement.speakers();
    for (int i = 0; i < speakers.size(); i++) {
      Speaker speaker = speakers.get(i);
      Node actor = actors.write(speaker.actor());
      quads.add(node, Vocabulary.SPEAKER, actor);
      Node how = NodeFactory.createURI(Iris.attribution(node.getURI(), i));
      quads.add(node, Vocabulary.QUALIFIED_ATTRIBUTION, how);
      quads.add(how, Vocabulary.TYPE, Vocabulary.ATTRIBUTION);
      quads.add(how, Vocabulary.AGENT, actor);
      quads.add(how, Vocabulary.CONFIDENCE, Literals.confidence(speaker.confidence()));
      if (!speaker.reason().isBlank()) {
        quads.add(how, Vocabulary.NOTE, speaker.reason());
      }
      speaker
          .role()
          .ifPresent(
              role -> quads.add(node, Vocabulary.SPEAKER_ROLE, actors.writeHolding(actor, role)));
      if (speaker.onBehalfOf().isPresent()) {
        Node principal = actors.write(speaker.onBehalfOf().get());
        quads.add(node, Vocabulary.ON_BEHALF_OF, principal);
        // With several speakers the statement alone does not tell who spoke for whom.
        if (speakers.size() > 1) {
          quads.add(how, Vocabulary.ON_BEHALF_OF, principal);
        }
      }
    }
    statement
        .addressees()
        .forEach(actor -> quads.add(node, Vocabulary.ADDRESSEE, actors.write(actor)));
    statement.targets().forEach(actor -> quads.add(node, Vocabulary.TARGET, actors.write(actor)));
  }

  private void writeTimes(Node node, Statement statement) {
    if (statement.saidAt().isPresent()) {
      SaidAt saidAt = statement.saidAt().get();
      quads.add(node, Vocabulary.SAID_AT, writeTime(saidAt.time()));
      quads.add(node, Vocabulary.DATE_BASIS, Vocabulary.concept(Vocabulary.BASIS, saidAt.basis()));
      saidAt.expression().ifPresent(span -> spans.point(node, Vocabulary.DATE_SPAN, span));
    }
    for (TimeExpression mentioned : statement.mentionedTimes()) {
      mentioned
          .time()
          .ifPresent(time -> quads.add(node, Vocabulary.MENTIONS_TIME, writeTime(time)));
    }
  }

  private Node writeTime(TimeValue time) {
    Node node = NodeFactory.createURI(iris.time(time));
    quads.add(node, Vocabulary.TYPE, Vocabulary.TIME_SPAN);
    quads.add(node, Vocabulary.LABEL, time.edtf());
    quads.add(node, Vocabulary.EARLIEST, Literals.instantNode(time.earliest()));
    quads.add(node, Vocabulary.LATEST, Literals.instantNode(time.latest()));
    quads.add(
        node, Vocabulary.TO_PRECISION, Vocabulary.concept(Vocabulary.PRECISION, time.precision()));
    return node;
  }

  private void writeOccasion(Node statement, Occasion occasion) {
    Node medium = Vocabulary.concept(Vocabulary.MEDIUM, occasion.medium());
    quads.add(statement, Vocabulary.BY_MEDIUM, medium);
    // A mere "told reporters" is no occasion that one could find again.
    if (occasion.name().isEmpty() && occasion.place().isEmpty() && occasion.time().isEmpty()) {
      return;
    }
    Node node =
        NodeFactory.createURI(iris.occasion(document.getURI(), spans.codePoints(), occasion));
    quads.add(statement, Vocabulary.OCCASION, node);
    quads.add(node, Vocabulary.TYPE, Vocabulary.OCCASION_CLASS);
    quads.add(node, Vocabulary.BY_MEDIUM, medium);
    occasion.name().ifPresent(name -> quads.add(node, Vocabulary.LABEL, name));
    occasion.place().ifPresent(place -> quads.add(node, Vocabulary.LOCATION, place));
    occasion.time().ifPresent(time -> quads.add(node, Vocabulary.SAID_AT, writeTime(time)));
    spans.point(node, Vocabulary.EVIDENCE, occasion.span());
  }
}
