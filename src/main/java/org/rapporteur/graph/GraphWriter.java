package org.rapporteur.graph;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Article;
import org.rapporteur.model.CodePoints;
import org.rapporteur.model.DateClue;
import org.rapporteur.model.DocumentTime;
import org.rapporteur.model.LinkedMention;
import org.rapporteur.model.ResolvedArticle;

/**
 * Turns an article into the quads of its named graph, whose name is the document's IRI. A pure
 * function: the same article read by the same run gives the same quads in the same order. No blank
 * nodes; everything that a statement points at is in the graph too, so that it can be read alone.
 * Thread-safe.
 *
 * @param keepText whether the document's text is stored with it
 */
public record GraphWriter(Iris iris, Run run, boolean keepText) {
  public GraphWriter {
    requireNonNull(iris, "iris");
    requireNonNull(run, "run");
  }

  /** The document's IRI, which is the name of its graph too. */
  public String document(ResolvedArticle article) {
    return iris.document(article.article());
  }

  /** The document's quads, sorted, each once. */
  public List<Quad> write(ResolvedArticle resolved) {
    return write(resolved, List.of());
  }

  /**
   * The same for a text that was found in several places.
   *
   * @param origins what each of them says; their names and addresses are written
   */
  public List<Quad> write(ResolvedArticle resolved, List<Article> origins) {
    Article article = resolved.article();
    String documentIri = iris.document(article);
    Node document = NodeFactory.createURI(documentIri);
    Quads quads = new Quads(document);
    Spans spans =
        new Spans(quads, iris, documentIri, article.text(), CodePoints.of(article.text()));
    Actors actors = new Actors(quads, iris, documentIri);
    Node runNode = writeRun(quads);
    writeDocument(quads, document, article);
    for (Article origin : origins) {
      quads.add(document, Vocabulary.NAME, origin.name());
      origin.url().ifPresent(url -> quads.add(document, Vocabulary.URL, url));
    }
    writeTime(quads, document, resolved.documentTime(), spans);
    for (LinkedMention mention : resolved.mentions()) {
      mention
          .actor()
          .filter(actor -> actor.wikidata().isPresent())
          .ifPresent(actor -> quads.add(document, Vocabulary.MENTIONS, actors.write(actor)));
    }
    new Statements(quads, iris, document, runNode, spans, actors).write(resolved.statements());
    return quads.sorted();
  }

  private void writeDocument(Quads quads, Node document, Article article) {
    quads.add(document, Vocabulary.TYPE, Vocabulary.DOCUMENT);
    quads.add(document, Vocabulary.IDENTIFIER, Iris.textIdentifier(article));
    quads.add(document, Vocabulary.NAME, article.name());
    article.title().ifPresent(title -> quads.add(document, Vocabulary.HEADLINE, title));
    article.url().ifPresent(url -> quads.add(document, Vocabulary.URL, url));
    article.language().ifPresent(tag -> quads.add(document, Vocabulary.LANGUAGE, tag));
    article
        .publisher()
        .filter(name -> !name.isBlank())
        .map(name -> new Actor(Actor.Kind.ORGANIZATION, name, Optional.empty()))
        .ifPresent(
            publisher ->
                quads.add(
                    document,
                    Vocabulary.PUBLISHER,
                    new Actors(quads, iris, document.getURI()).write(publisher)));
    if (keepText) {
      quads.add(document, Vocabulary.IS_STRING, article.text());
    }
  }

  private static void writeTime(Quads quads, Node document, DocumentTime time, Spans spans) {
    if (time.published().isPresent()) {
      LocalDate day = time.published().get();
      quads.add(document, Vocabulary.PUBLISHED, Literals.of(day, XSDDatatype.XSDdate));
      quads.add(
          document,
          Vocabulary.DATE_BASIS,
          NodeFactory.createURI(Vocabulary.BASIS + (time.inferred() ? "inferred" : "explicit")));
    }
    time.clue()
        .flatMap(DateClue::span)
        .ifPresent(span -> spans.point(document, Vocabulary.DATE_SPAN, span));
    for (String reason : time.reasons()) {
      quads.add(document, Vocabulary.NOTE, reason);
    }
    for (DateClue conflict : time.conflicts()) {
      quads.add(
          document,
          Vocabulary.OTHER_DATE,
          conflict
              .date()
              .map(date -> Literals.of(date, XSDDatatype.XSDdate))
              .orElseGet(() -> Literals.of(conflict.day(), XSDDatatype.XSDgMonthDay)));
    }
  }

  private Node writeRun(Quads quads) {
    Node node = NodeFactory.createURI(iris.run(run));
    quads.add(node, Vocabulary.TYPE, Vocabulary.EXTRACTION);
    quads.add(node, Vocabulary.SOFTWARE_VERSION, run.version());
    run.models().forEach((name, hash) -> quads.add(node, Vocabulary.REQUIRES, name + " " + hash));
    run.settings().forEach((name, value) -> quads.add(node, Vocabulary.NOTE, name + " = " + value));
    return node;
  }
}
