package org.rapporteur.time;

/** To which side of the present a bare weekday or month points. */
enum Direction {
  PAST,
  FUTURE,
  UNKNOWN
}
