package org.rapporteur.time;

/** Parts of a day, with the hours that news English means by them. */
enum DayPart {
  MORNING("TMO", 5, 12),
  NOON("T12:00", 12, 13),
  AFTERNOON("TAF", 12, 18),
  EVENING("TEV", 17, 24),
  NIGHT("TNI", 18, 24),
  MIDNIGHT("T24:00", 23, 24);

  final String timex;
  final int fromHour;
  final int toHour;

  DayPart(String timex, int fromHour, int toHour) {
    this.timex = timex;
    this.fromHour = fromHour;
    this.toHour = toHour;
  }
}
