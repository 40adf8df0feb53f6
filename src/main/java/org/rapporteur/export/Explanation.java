package org.rapporteur.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.graph.Vocabulary;
import org.rapporteur.model.CodePoints;

/**
 * Tells how a statement came about: its words in their place, what was made of them, and by what.
 */
public final class Explanation {
  private static final int AROUND = 160;

  private final DatasetGraph dataset;
  private final Node statement;
  private final List<String> lines = new ArrayList<>();

  private Explanation(DatasetGraph dataset, String statement) {
    this.dataset = dataset;
    this.statement = NodeFactory.createURI(statement);
  }

  /** Lines for a reader. Called in a transaction. */
  public static List<String> of(DatasetGraph dataset, String statement) {
    Explanation explanation = new Explanation(dataset, statement);
    explanation.tell();
    return List.copyOf(explanation.lines);
  }

  private void tell() {
    Node document = object(statement, Vocabulary.IS_PART_OF).orElseThrow();
    lines.add("Statement " + statement.getURI());
    lines.add("  in        " + text(document, Vocabulary.NAME).orElse(document.getURI()));
    text(document, Vocabulary.HEADLINE).ifPresent(title -> lines.add("  headline  " + title));
    lines.add(
        "  published "
            + text(document, Vocabulary.PUBLISHED).orElse("not known")
            + object(document, Vocabulary.DATE_BASIS).map(b -> " (" + local(b) + ")").orElse(""));
    texts(document, Vocabulary.NOTE).forEach(note -> lines.add("            " + note));
    text(statement, Vocabulary.CONFIDENCE).ifPresent(sure -> lines.add("  confidence " + sure));
    tellWords(document);
    tellSpeakers();
    lines.add(
        "Act: "
            + object(statement, Vocabulary.SPEECH_ACT).map(Explanation::local).orElse("")
            + text(statement, Vocabulary.NEGATED).map(yes -> ", negated").orElse("")
            + ", "
            + object(statement, Vocabulary.QUOTE_FORM).map(Explanation::local).orElse("")
            + labels(Vocabulary.TARGET, "; at ")
            + labels(Vocabulary.ADDRESSEE, "; to "));
    tellTime();
    tellRelations();
    tellRun();
  }

  private void tellWords(Node document) {
    lines.add("Words:");
    List<Node> roles =
        List.of(
            Vocabulary.SOURCE_SPAN,
            Vocabulary.CUE_SPAN,
            Vocabulary.CONTENT_SPAN,
            Vocabulary.DATE_SPAN);
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (Node role : roles) {
      for (Node span : objects(statement, role).toList()) {
        int begin = number(span, Vocabulary.BEGIN);
        int end = number(span, Vocabulary.END);
        first = Math.min(first, begin);
        last = Math.max(last, end);
        lines.add(
            "  "
                + local(role).replace("Span", "")
                + " "
                + begin
                + "-"
                + end
                + ": "
                + text(span, Vocabulary.ANCHOR).orElse(""));
      }
    }
    int begin = first;
    int end = last;
    text(document, Vocabulary.IS_STRING)
        .ifPresent(whole -> lines.add("  in place: " + around(whole, begin, end)));
  }

  private static String around(String text, int begin, int end) {
    CodePoints codePoints = CodePoints.of(text);
    int length = codePoints.at(text.length());
    int from = Math.max(0, begin - AROUND);
    int to = Math.min(length, end + AROUND);
    return (from > 0 ? "\u2026" : "")
        + text.substring(codePoints.toIndex(from), codePoints.toIndex(to))
        + (to < length ? "\u2026" : "");
  }

  private void tellSpeakers() {
    List<Node> attributions =
        objects(statement, Vocabulary.QUALIFIED_ATTRIBUTION)
            .sorted(Comparator.comparing(Node::getURI))
            .toList();
    if (attributions.isEmpty()) {
      lines.add("Speaker: nobody is named");
    }
    for (Node attribution : attributions) {
      Node actor = object(attribution, Vocabulary.AGENT).orElseThrow();
      lines.add("Speaker: " + label(actor) + " <" + actor.getURI() + ">");
      text(attribution, Vocabulary.CONFIDENCE).ifPresent(sure -> lines.add("  confidence " + sure));
      text(attribution, Vocabulary.NOTE).ifPresent(reason -> lines.add("  because " + reason));
      objects(statement, Vocabulary.SPEAKER_ROLE)
          .filter(holding -> object(holding, Vocabulary.MEMBER).filter(actor::equals).isPresent())
          .forEach(
              holding -> {
                lines.add("  as " + label(holding));
                text(holding, Vocabulary.NOTE).ifPresent(note -> lines.add("    but " + note));
              });
    }
    String principals = labels(Vocabulary.ON_BEHALF_OF, "  for ");
    if (!principals.isEmpty()) {
      lines.add(principals);
    }
  }

  private void tellTime() {
    Optional<Node> time = object(statement, Vocabulary.SAID_AT);
    if (time.isEmpty()) {
      lines.add("Said: the text gives no time for the saying; not after publication");
    } else {
      lines.add(
          "Said: "
              + label(time.get())
              + ", from "
              + text(time.get(), Vocabulary.EARLIEST).orElse("")
              + " to before "
              + text(time.get(), Vocabulary.LATEST).orElse("")
              + " ("
              + object(statement, Vocabulary.DATE_BASIS).map(Explanation::local).orElse("")
              + ")");
    }
    object(statement, Vocabulary.BY_MEDIUM).ifPresent(medium -> lines.add("  by " + local(medium)));
    object(statement, Vocabulary.OCCASION)
        .flatMap(occasion -> text(occasion, Vocabulary.LABEL))
        .ifPresent(occasion -> lines.add("  at " + occasion));
  }

  private void tellRelations() {
    Stream.of(Vocabulary.EMBEDDED_IN, Vocabulary.RESPONDS_TO)
        .forEach(
            predicate ->
                objects(statement, predicate)
                    .forEach(other -> lines.add(local(predicate) + ": " + said(other))));
    dataset.stream(Node.ANY, Node.ANY, Vocabulary.SUBJECT, statement)
        .map(Quad::getSubject)
        .distinct()
        .sorted(Comparator.comparing(Node::getURI))
        .forEach(this::tellLink);
  }

  private void tellLink(Node link) {
    Node predicate = object(link, Vocabulary.PREDICATE).orElseThrow();
    if (predicate.equals(Vocabulary.RESPONDS_TO)) {
      return;
    }
    lines.add(local(predicate) + ": " + object(link, Vocabulary.OBJECT).map(this::said).orElse(""));
    lines.add(
        "  confidence "
            + text(link, Vocabulary.CONFIDENCE).orElse("")
            + text(link, Vocabulary.NOTE).map(note -> "; " + note).orElse(""));
  }

  private void tellRun() {
    for (Node run : objects(statement, Vocabulary.GENERATED_BY).toList()) {
      lines.add(
          "Made by version " + text(run, Vocabulary.SOFTWARE_VERSION).orElse("") + ", " + run);
      texts(run, Vocabulary.REQUIRES).forEach(model -> lines.add("  with " + model));
      texts(run, Vocabulary.NOTE).forEach(setting -> lines.add("  " + setting));
    }
  }

  private String said(Node other) {
    String words = text(other, Vocabulary.TEXT).orElse(other.toString());
    String who = labels(other, Vocabulary.SPEAKER, "");
    return (who.isEmpty() ? "" : who + ": ") + words + " <" + other + ">";
  }

  private String labels(Node predicate, String before) {
    return labels(statement, predicate, before);
  }

  private String labels(Node subject, Node predicate, String before) {
    List<String> labels = objects(subject, predicate).map(this::label).sorted().toList();
    return labels.isEmpty() ? "" : before + String.join(", ", labels);
  }

  private String label(Node node) {
    return text(node, Vocabulary.LABEL).orElse(node.toString());
  }

  private int number(Node subject, Node predicate) {
    return Integer.parseInt(text(subject, predicate).orElse("0"));
  }

  private Stream<Node> objects(Node subject, Node predicate) {
    return dataset.stream(Node.ANY, subject, predicate, Node.ANY).map(Quad::getObject).distinct();
  }

  private Optional<Node> object(Node subject, Node predicate) {
    return objects(subject, predicate).min(Comparator.comparing(Node::toString));
  }

  private List<String> texts(Node subject, Node predicate) {
    return objects(subject, predicate).map(Node::getLiteralLexicalForm).sorted().toList();
  }

  private Optional<String> text(Node subject, Node predicate) {
    return texts(subject, predicate).stream().findFirst();
  }

  private static String local(Node node) {
    String iri = node.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
