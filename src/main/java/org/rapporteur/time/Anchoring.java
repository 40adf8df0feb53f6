package org.rapporteur.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rapporteur.model.TimeExpression;
import org.rapporteur.model.TimeValue;
import org.rapporteur.model.TimeValue.Precision;
import org.rapporteur.time.Meaning.Base;
import org.rapporteur.time.Meaning.Cyclic;
import org.rapporteur.time.Meaning.Which;

/**
 * Puts meanings on the calendar.
 *
 * @param published the publication date
 * @param day the day last spoken of
 * @param stretch the stretch last spoken of
 * @param before the day spoken of before in the same sentence: from it is counted what lies ahead
 * @param direction where the tense points
 */
record Anchoring(
    Optional<LocalDate> published,
    Optional<LocalDate> day,
    Optional<Stretch> stretch,
    Optional<LocalDate> before,
    Supplier<Direction> direction) {

  /**
   * A normalised expression.
   *
   * @param stretch empty where it cannot be put on the calendar
   */
  record Anchored(
      TimeExpression.Type type, String value, Optional<Stretch> stretch, boolean relative) {
    static Anchored of(Stretch stretch, boolean relative) {
      return new Anchored(
          TimeExpression.Type.DATE, stretch.timex(), Optional.of(stretch), relative);
    }

    static Anchored unknown(String value) {
      return new Anchored(TimeExpression.Type.DATE, value, Optional.empty(), true);
    }

    Anchored asTime() {
      return new Anchored(TimeExpression.Type.TIME, value, stretch, relative);
    }
  }

  /** The value of {@code meaning}; outside the years 1 to 9999 it stays unknown. */
  Anchored anchor(Meaning meaning) {
    try {
      return meaning.anchored(this);
    } catch (DateTimeException outsideTheCalendar) {
      return Anchored.unknown("XXXX");
    }
  }

  private Optional<LocalDate> base(Base base) {
    return switch (base) {
      case PUBLICATION -> published;
      case DISCOURSE -> day.isPresent() ? day : published;
      case SENTENCE -> before.or(() -> published).or(() -> day);
    };
  }

  Anchored cyclic(Cyclic meaning) {
    Cycle cycle = meaning.cycle();
    if (meaning.within().isPresent()) {
      Anchored holder = anchor(meaning.within().get());
      if (holder.stretch().isEmpty()) {
        return Anchored.unknown(cycle.unknown());
      }
      LocalDate first = holder.stretch().get().firstDay();
      Optional<Stretch> found =
          cycle instanceof Cycle.Weekday weekday
              ? Optional.of(weekday.inWeekOf(first))
              : cycle.inYear(first.getYear());
      return found
          .map(stretch -> Anchored.of(stretch, holder.relative()))
          .orElseGet(() -> Anchored.unknown(cycle.unknown()));
    }
    boolean fromDiscourse = meaning.which() == Which.BEFORE || meaning.which() == Which.AFTER;
    Optional<LocalDate> anchor = base(fromDiscourse ? Base.DISCOURSE : Base.PUBLICATION);
    if (anchor.isEmpty()) {
      return Anchored.unknown(cycle.unknown());
    }
    Optional<Stretch> found =
        cycle instanceof Cycle.Weekday weekday
            ? Optional.of(Stretch.day(weekday(weekday, meaning.which(), anchor.get())))
            : yearly(cycle, meaning.which(), anchor.get());
    return found
        .map(stretch -> Anchored.of(stretch, true))
        .orElseGet(() -> Anchored.unknown(cycle.unknown()));
  }

  private LocalDate weekday(Cycle.Weekday weekday, Which which, LocalDate anchor) {
    DayOfWeek day = weekday.day();
    return switch (which) {
      case BARE ->
          switch (direction.get()) {
            case PAST, UNKNOWN -> anchor.with(TemporalAdjusters.previousOrSame(day));
            case FUTURE -> ahead(anchor).with(TemporalAdjusters.nextOrSame(day));
          };
      case LAST, BEFORE -> anchor.with(TemporalAdjusters.previous(day));
      case NEXT, AFTER -> anchor.with(TemporalAdjusters.next(day));
      case THIS -> {
        LocalDate inWeek = weekday.inWeekOf(anchor).firstDay();
        boolean gone = inWeek.isBefore(anchor) && direction.get() == Direction.FUTURE;
        yield gone ? inWeek.plusWeeks(1) : inWeek;
      }
    };
  }

  private Optional<Stretch> yearly(Cycle cycle, Which which, LocalDate anchor) {
    List<Stretch> candidates = new ArrayList<>();
    // Four years either way, for the 29th of February.
    for (int year = anchor.getYear() - 4; year <= anchor.getYear() + 4; year++) {
      cycle.inYear(year).ifPresent(candidates::add);
    }
    if (cycle instanceof Cycle.Day day && day.weekday().isPresent()) {
      List<Stretch> fitting = new ArrayList<>(candidates);
      fitting.removeIf(
          stretch ->
              stretch.firstDay().getDayOfWeek() != day.weekday().get()
                  || Math.abs(distance(anchor, stretch)) > 400);
      if (!fitting.isEmpty()) {
        candidates = fitting;
      }
    }
    return switch (which) {
      case BARE ->
          switch (direction.get()) {
            case PAST -> notAfter(candidates, anchor.plusDays(1));
            case FUTURE -> notBefore(candidates, ahead(anchor));
            case UNKNOWN -> nearest(candidates, anchor);
          };
      case LAST, BEFORE -> notAfter(candidates, anchor, true);
      case NEXT, AFTER -> candidates.stream().filter(s -> s.firstDay().isAfter(anchor)).findFirst();
      case THIS -> nearest(candidates, anchor);
    };
  }

  private LocalDate ahead(LocalDate anchor) {
    return before.filter(day -> day.isBefore(anchor)).orElse(anchor);
  }

  /** News tells more of what was than of what will be. */
  private static long farness(LocalDate anchor, Stretch stretch) {
    long distance = distance(anchor, stretch);
    return distance > 0 ? 3 * distance : -distance;
  }

  private static long distance(LocalDate anchor, Stretch stretch) {
    LocalDate first = stretch.firstDay();
    return ChronoUnit.DAYS.between(
        anchor, first.plusDays(first.until(stretch.lastDay(), ChronoUnit.DAYS) / 2));
  }

  private static Optional<Stretch> notAfter(List<Stretch> candidates, LocalDate day) {
    return notAfter(candidates, day, false);
  }

  private static Optional<Stretch> notAfter(List<Stretch> candidates, LocalDate day, boolean over) {
    Optional<Stretch> last = Optional.empty();
    for (Stretch candidate : candidates) {
      LocalDate edge = over ? candidate.lastDay().plusDays(1) : candidate.firstDay();
      last = edge.isAfter(day) ? last : Optional.of(candidate);
    }
    return last;
  }

  private static Optional<Stretch> notBefore(List<Stretch> candidates, LocalDate day) {
    return candidates.stream().filter(s -> !s.lastDay().isBefore(day)).findFirst();
  }

  private static Optional<Stretch> nearest(List<Stretch> candidates, LocalDate anchor) {
    Stretch best = null;
    for (Stretch candidate : candidates) {
      boolean nearer = best == null || farness(anchor, candidate) < farness(anchor, best);
      best = nearer ? candidate : best;
    }
    return Optional.ofNullable(best);
  }

  Anchored shift(Meaning.Shift shift) {
    boolean wide =
        shift.count() == 0
            && shift.base() == Base.DISCOURSE
            && shift.unit().compareTo(Unit.WEEK) > 0;
    // "that month" is the one of the stretch spoken of, be it a day or not.
    Optional<LocalDate> base =
        wide ? stretch.map(Stretch::firstDay).or(() -> base(shift.base())) : base(shift.base());
    if (base.isEmpty()) {
      return Anchored.unknown(shift.unit().unknown());
    }
    LocalDate shifted = shift.unit().shift(base.get(), shift.count());
    Optional<Stretch> around = shift.unit().around(shifted);
    if (around.isEmpty()) {
      Stretch day = Stretch.day(shifted);
      return new Anchored(TimeExpression.Type.TIME, day.timex() + "TXX", Optional.of(day), true);
    }
    boolean weekendAhead =
        shift.unit() == Unit.WEEKEND
            && shift.count() == 0
            && around.get().firstDay().isAfter(base.get())
            && direction.get() == Direction.PAST;
    return Anchored.of(weekendAhead ? Stretch.weekend(shifted.minusWeeks(1)) : around.get(), true);
  }

  Anchored again(Meaning.Again again) {
    Optional<LocalDate> base = stretch.map(Stretch::firstDay).or(() -> published);
    Unit unit =
        again
            .unit()
            .orElseGet(
                () ->
                    switch (stretch.map(s -> s.time().precision()).orElse(Precision.YEAR)) {
                      case MONTH -> Unit.MONTH;
                      case QUARTER -> Unit.QUARTER;
                      case WEEK -> Unit.WEEK;
                      case DAY, HOUR, MINUTE -> Unit.DAY;
                      case CENTURY, DECADE, YEAR, SEASON -> Unit.YEAR;
                    });
    return base.flatMap(day -> unit.around(day.plusYears(again.years())))
        .map(found -> Anchored.of(found, true))
        .orElseGet(() -> Anchored.unknown(unit.unknown()));
  }

  Anchored part(Meaning.Part part) {
    Anchored day = anchor(part.day());
    if (day.stretch().isEmpty() || !day.stretch().get().isDay()) {
      return new Anchored(
          TimeExpression.Type.TIME, day.value() + part.part().timex, day.stretch(), day.relative());
    }
    Stretch stretch = Stretch.part(day.stretch().get().firstDay(), part.part());
    return Anchored.of(stretch, day.relative()).asTime();
  }

  Anchored at(Meaning.At at) {
    Anchored of = anchor(at.of());
    return new Anchored(
        of.type(), of.value(), of.stretch().map(stretch -> stretch.at(at.edge())), of.relative());
  }

  Anchored compared(Meaning.Compared compared) {
    Anchored of = anchor(compared.of());
    if (of.stretch().isEmpty() || published.isEmpty()) {
      return of;
    }
    TimeValue time = of.stretch().get().time();
    LocalDateTime now =
        compared.earlier()
            ? published.get().plusDays(1).atStartOfDay()
            : published.get().atStartOfDay();
    boolean inside = time.earliest().isBefore(now) && now.isBefore(time.latest());
    if (!inside) {
      return of;
    }
    TimeValue bounded =
        compared.earlier()
            ? new TimeValue(time.edtf(), time.earliest(), now, time.precision())
            : new TimeValue(time.edtf(), now, time.latest(), time.precision());
    return new Anchored(of.type(), of.value(), Optional.of(new Stretch(of.value(), bounded)), true);
  }

  Anchored clock(Meaning.Clock clock) {
    String time = "T" + Stretch.digits(clock.hour(), 2) + ":" + Stretch.digits(clock.minute(), 2);
    boolean utc = clock.zone().filter("UTC"::equals).isPresent();
    Anchored on = clock.day().map(this::anchor).orElseGet(() -> anchor(SPOKEN_OF));
    if (on.stretch().isEmpty()) {
      return new Anchored(
          TimeExpression.Type.TIME,
          on.value() + time + (utc ? "Z" : ""),
          Optional.empty(),
          on.relative());
    }
    LocalDate date = on.stretch().get().firstDay();
    LocalDateTime local = date.atStartOfDay().plusHours(clock.hour()).plusMinutes(clock.minute());
    String edtf = local + ":00";
    LocalDateTime instant = local;
    if (clock.zone().isPresent()) {
      ZoneOffset offset = ZoneId.of(clock.zone().get()).getRules().getOffset(local);
      edtf += offset.getId();
      instant = local.minusSeconds(offset.getTotalSeconds());
    }
    TimeValue value = new TimeValue(edtf, instant, instant.plusMinutes(1), Precision.MINUTE);
    Stretch stretch = new Stretch(date + time + (utc ? "Z" : ""), value);
    return Anchored.of(stretch, on.relative()).asTime();
  }

  private static final Meaning SPOKEN_OF = new Meaning.Shift(Unit.DAY, 0, Base.SENTENCE);
}
