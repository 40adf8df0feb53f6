package org.rapporteur.time;

/** The classes of {@code words.tsv}. */
enum WordClass {
  MONTH,
  WEEKDAY,
  WEEKDAYS,
  /** A unit in the singular. */
  UNIT,
  /** A unit in the plural. */
  UNITS,
  SEASON,
  PART,
  NUMBER,
  TENS,
  VAGUE_NUMBER,
  ORDINAL,
  DECADE_NAME,
  DAY_DEIXIS,
  /** Which of several: this, last, next, same. */
  WHICH,
  EDGE,
  /** "earlier", "later". */
  COMPARED,
  ZONE,
  SET_ADVERB,
  EVERY,
  /** What people and things are counted in, so that the number before it is no year. */
  COUNTED,
  /** Before what is numbered, so that the number after it is no year. */
  NUMBERED,
  /** What stands before a month or a year, and seldom before a person's name. */
  BEFORE_DATE,
  /** Articles, possessives and approximating words with which an expression may begin. */
  OPENER,
  /** Words that end a noun phrase when they follow it. */
  FUNCTION
}
