package org.rapporteur.relate;

/**
 * The days on which something may have been said, counted from 1970-01-01.
 *
 * @param last included
 * @param known whether the text gives the time of saying, and not only the publication bounds it
 */
record Days(int first, int last, boolean known) {
  /** More than this is too long to look for others within it. */
  static final int WIDE = 400;

  private static final int UNKNOWN = 1 << 24;

  /** Of a statement of which nothing is known. */
  static final Days ANY = new Days(-UNKNOWN, UNKNOWN, false);

  /** Whether the two may be one day, give or take {@code slack} days. */
  boolean overlaps(Days other, int slack) {
    return first <= other.last + slack && other.first <= last + slack;
  }

  boolean isWide() {
    return last - first > WIDE;
  }

  boolean isAny() {
    return last == UNKNOWN;
  }
}
