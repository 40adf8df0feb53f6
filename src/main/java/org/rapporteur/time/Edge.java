package org.rapporteur.time;

/** Which third of a stretch of time is meant. */
enum Edge {
  START,
  MID,
  END,
  /** All of it: "the rest of the year" is not narrowed. */
  ALL
}
