package org.rapporteur.time;

/** Seasons of the northern hemisphere, by whole months. */
enum Season {
  SPRING("SP", 21, 3),
  SUMMER("SU", 22, 6),
  AUTUMN("FA", 23, 9),
  WINTER("WI", 24, 12);

  final String timex;
  final int edtf;
  final int firstMonth;

  Season(String timex, int edtf, int firstMonth) {
    this.timex = timex;
    this.edtf = edtf;
    this.firstMonth = firstMonth;
  }
}
