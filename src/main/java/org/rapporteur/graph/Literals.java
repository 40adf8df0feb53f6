package org.rapporteur.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** How values are written, in the graph as elsewhere. */
public final class Literals {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");

  private Literals() {}

  static Node of(Object value, XSDDatatype type) {
    return NodeFactory.createLiteralDT(value.toString(), type);
  }

  public static Node instantNode(LocalDateTime time) {
    return of(instant(time), XSDDatatype.XSDdateTime);
  }

  static Node offset(int offset) {
    return of(offset, XSDDatatype.XSDnonNegativeInteger);
  }

  /** As {@link #rounded} writes it. */
  public static Node confidence(double confidence) {
    return of(rounded(confidence).toPlainString(), XSDDatatype.XSDdecimal);
  }

  /** {@code 2024-03-01T00:00:00Z}. */
  public static String instant(LocalDateTime time) {
    return INSTANT.format(time);
  }

  /** To three places, as more would only pretend; at least one, as Turtle has it. */
  public static BigDecimal rounded(double confidence) {
    BigDecimal value =
        BigDecimal.valueOf(confidence).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    return value.scale() < 1 ? value.setScale(1) : value;
  }

  /** Lone surrogates cannot be written in UTF-8; they become the replacement character. */
  public static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
        if (!pair) {
          return mended(text);
        }
        i++;
      }
    }
    return text;
  }

  private static String mended(String text) {
    StringBuilder mended = new StringBuilder();
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(mended::appendCodePoint);
    return mended.toString();
  }
}
