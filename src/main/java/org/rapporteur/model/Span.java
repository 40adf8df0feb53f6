package org.rapporteur.model;

import java.util.List;

/**
 * A stretch of an article's text.
 *
 * @param begin the first UTF-16 unit, included
 * @param end the first UTF-16 unit after it, excluded; never before {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("span " + begin + ".." + end);
    }
  }

  /** The shortest span that holds all of {@code spans}, of which there must be at least one. */
  public static Span covering(List<Span> spans) {
    int begin = spans.get(0).begin;
    int end = spans.get(0).end;
    for (Span span : spans) {
      begin = Math.min(begin, span.begin);
      end = Math.max(end, span.end);
    }
    return new Span(begin, end);
  }

  /** The words of this span in the text it was made for. */
  public String in(String text) {
    return text.substring(begin, end);
  }

  public int length() {
    return end - begin;
  }

  public boolean covers(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /** Whether the two have at least one unit in common. */
  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** By begin, then by end. */
  @Override
  public int compareTo(Span other) {
    int byBegin = Integer.compare(begin, other.begin);
    return byBegin != 0 ? byBegin : Integer.compare(end, other.end);
  }
}
