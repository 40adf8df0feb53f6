package org.rapporteur.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.rapporteur.model.CodePoints;
import org.rapporteur.model.Span;

/** Writes stretches of one document; a stretch that serves twice is written once. */
final class Spans {
  private final Quads quads;
  private final Iris iris;
  private final String document;
  private final String text;
  private final CodePoints codePoints;

  Spans(Quads quads, Iris iris, String document, String text, CodePoints codePoints) {
    this.quads = quads;
    this.iris = iris;
    this.document = document;
    this.text = text;
    this.codePoints = codePoints;
  }

  CodePoints codePoints() {
    return codePoints;
  }

  String words(Span span) {
    return span.in(text);
  }

  /** Writes {@code span} and a triple that points at it; an empty span points at nothing. */
  void point(Node subject, Node predicate, Span span) {
    if (span.length() == 0) {
      return;
    }
    Node node = NodeFactory.createURI(iris.span(document, codePoints, span));
    quads.add(subject, predicate, node);
    quads.add(node, Vocabulary.TYPE, Vocabulary.SPAN);
    quads.add(node, Vocabulary.CONTEXT, NodeFactory.createURI(document));
    quads.add(node, Vocabulary.BEGIN, Literals.offset(codePoints.at(span.begin())));
    quads.add(node, Vocabulary.END, Literals.offset(codePoints.at(span.end())));
    quads.add(node, Vocabulary.ANCHOR, words(span));
  }
}
