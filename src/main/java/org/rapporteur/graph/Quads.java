package org.rapporteur.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/** Gathers the quads of one graph, each once, and gives them in a fixed order. */
final class Quads {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");
  private static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private final Node graph;
  private final SortedSet<Triple> triples = new TreeSet<>(ORDER);

  Quads(Node graph) {
    this.graph = graph;
  }

  void add(Node subject, Node predicate, Node object) {
    triples.add(Triple.create(subject, predicate, object));
  }

  void add(Node subject, Node predicate, String text) {
    add(subject, predicate, NodeFactory.createLiteralString(wellFormed(text)));
  }

  List<Quad> sorted() {
    return triples.stream().map(triple -> Quad.create(graph, triple)).toList();
  }

  static Node date(Object date, XSDDatatype type) {
    return NodeFactory.createLiteralDT(date.toString(), type);
  }

  static Node instant(LocalDateTime instant) {
    return NodeFactory.createLiteralDT(INSTANT.format(instant), XSDDatatype.XSDdateTime);
  }

  static Node offset(int offset) {
    return NodeFactory.createLiteralDT(Integer.toString(offset), XSDDatatype.XSDnonNegativeInteger);
  }

  static Node confidence(double confidence) {
    return NodeFactory.createLiteralDT(rounded(confidence).toPlainString(), XSDDatatype.XSDdecimal);
  }

  /** To three places; more would only pretend. Always with a decimal point, as Turtle has it. */
  static BigDecimal rounded(double confidence) {
    BigDecimal value =
        BigDecimal.valueOf(confidence).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    return value.scale() < 1 ? value.setScale(1) : value;
  }

  /** Lone surrogates cannot be written in UTF-8; they become the replacement character. */
  static String wellFormed(String text) {
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
        return replaceLoneSurrogates(text);
      }
      i += Character.charCount(codePoint);
    }
    return text;
  }

  private static String replaceLoneSurrogates(String text) {
    StringBuilder mended = new StringBuilder();
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(mended::appendCodePoint);
    return mended.toString();
  }
}
