package org.rapporteur.time;

import java.time.LocalDate;
import java.util.Optional;
import org.rapporteur.time.CalendarDates.DayOrder;

/** Tells from a document as a whole whether it writes the day or the month first. */
final class DayOrders {
  private DayOrders() {}

  /**
   * By figures that can be read in one way only, else by the one reading that gives the publication
   * date, else by the way in which dates are written in words.
   */
  static DayOrder of(Pieces p, Optional<LocalDate> published) {
    int dayFirst = 0;
    int monthFirst = 0;
    int dayThenMonth = 0;
    int monthThenDay = 0;
    for (int i = 0; i < p.list().size(); i++) {
      int first = p.get(i).number();
      if (p.is(i, WordClass.MONTH) && p.get(i).capital()) {
        dayThenMonth += p.get(i - 1).digits() == 1 || p.get(i - 1).digits() == 2 ? 1 : 0;
        monthThenDay += p.get(i + 1).digits() == 1 || p.get(i + 1).digits() == 2 ? 1 : 0;
      }
      boolean date =
          first > 0
              && p.is(i + 1, "/")
              && p.is(i + 3, "/")
              && p.get(i).digits() <= 2
              && p.get(i + 4).number() >= 0;
      if (date) {
        int second = p.get(i + 2).number();
        boolean isPublished =
            published.isPresent() && published.get().getYear() % 100 == p.get(i + 4).number() % 100;
        int month = isPublished ? published.get().getMonthValue() : 0;
        int day = isPublished ? published.get().getDayOfMonth() : 0;
        boolean asDayFirst = first == day && second == month;
        boolean asMonthFirst = first == month && second == day;
        dayFirst += first > 12 || (asDayFirst && !asMonthFirst) ? 1 : 0;
        monthFirst += second > 12 || (asMonthFirst && !asDayFirst) ? 1 : 0;
      }
    }
    if (dayFirst != monthFirst) {
      return dayFirst > monthFirst ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
    }
    if (dayThenMonth != monthThenDay) {
      return dayThenMonth > monthThenDay ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
    }
    return DayOrder.UNKNOWN;
  }
}
