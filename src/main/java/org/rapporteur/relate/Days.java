package org.rapporteur.relate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The days on which something may have been said, counted from 1970-01-01.
 *
 * @param last included
 * @param known whether the text gives the time of saying, and not only the publication bounds it
 */
public record Days(int first, int last, boolean known) {
  /** More than this is too long to look for others within it. */
  private static final int WIDE = 400;

  /** A statement whose day is not given was most likely said just before it was reported. */
  private static final int REPORTED_AFTER = 2;

  private static final int PRECISE = 9;
  private static final int UNKNOWN = 1 << 24;

  /** Of a statement of which nothing is known. */
  static final Days ANY = new Days(-UNKNOWN, UNKNOWN, false);

  /** Whether the two may be one day, give or take {@code slack} days. */
  boolean overlaps(Days other, int slack) {
    return first <= other.last + slack && other.first <= last + slack;
  }

  /** Whether both are known well enough, and near enough, for one and the same event. */
  boolean areClose(Days other) {
    if (!isPrecise() || !other.isPrecise()) {
      return false;
    }
    return (known && other.known)
        ? overlaps(other, 0)
        : overlaps(other, 1) && Math.abs(last - other.last) <= REPORTED_AFTER + 1;
  }

  private boolean isPrecise() {
    return last - first <= PRECISE;
  }

  @JsonIgnore
  boolean isWide() {
    return last - first > WIDE;
  }

  @JsonIgnore
  boolean isAny() {
    return last == UNKNOWN;
  }

  /**
   * The stretches of {@code width} days, counted from the epoch, that have some of the days; none
   * if it is wide.
   */
  Set<String> stretches(int width, int before, int after) {
    Set<Integer> numbers = new TreeSet<>();
    if (!isWide()) {
      int end = Math.floorDiv(last + after, width);
      for (int i = Math.floorDiv(first - before, width); i <= end; i++) {
        numbers.add(i);
      }
    }
    return numbers.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
  }
}
