package org.rapporteur.time;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.time.Meaning.Clock;

/** Times of day. */
final class Clocks {
  /** Zones of the tz database by the city that each is named after, in lower case. */
  private static final Map<String, String> ZONES_BY_CITY =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.matches("(Africa|America|Asia|Australia|Europe|Pacific)/\\p{Alpha}+"))
          .collect(
              Collectors.toUnmodifiableMap(
                  id -> id.substring(id.indexOf('/') + 1).toLowerCase(Locale.ROOT),
                  id -> id,
                  // Istanbul and Nicosia are on two continents, in one zone each.
                  (one, other) -> one.compareTo(other) < 0 ? one : other));

  private final Pieces p;

  Clocks(Pieces pieces) {
    this.p = pieces;
  }

  /** "10:50 PM", "16:00 UTC", "0800 GMT", "10 o'clock", "noon"; null if none begins here. */
  Found clock(int i) {
    Piece piece = p.get(i);
    boolean spelled = piece.is(WordClass.NUMBER) && p.number(i, WordClass.NUMBER) <= 12;
    if (spelled) {
      boolean oClock = p.is(i + 1, "o") && p.is(i + 2, "'") && p.is(i + 3, "clock");
      return oClock ? found(i + 4, p.number(i, WordClass.NUMBER), 0, Optional.empty()) : null;
    }
    if (piece.number() < 0) {
      return noon(i);
    }
    if (!p.startsClean(i)) {
      return null;
    }
    boolean colon =
        (p.is(i + 1, ":") || p.is(i + 1, "."))
            && p.touches(i + 1)
            && p.touches(i + 2)
            && p.get(i + 2).digits() == 2
            && p.get(i + 2).number() < 60;
    boolean stop = colon && p.is(i + 1, ".");
    if (piece.digits() <= 2 && piece.number() < 25) {
      int end = colon ? i + 3 : i + 1;
      int minute = colon ? p.get(i + 2).number() : 0;
      if (colon && p.is(end, ":") && p.touches(end) && p.get(end + 1).digits() == 2) {
        end += 2;
      }
      return afterFigures(end, piece.number(), minute, colon && !stop);
    }
    int hour = piece.number() / 100;
    int minute = piece.number() % 100;
    boolean hours = piece.digits() == 4 && hour < 25 && minute < 60;
    int zone = zone(i + 1);
    if (hours && zone > i + 1 && isUniversal(i + 1)) {
      return found(zone, hour, minute, zoneAt(i + 1));
    }
    boolean word = p.is(i + 1, "hours") || p.is(i + 1, "hrs");
    return hours && word && p.get(i).lower().startsWith("0")
        ? found(i + 2, hour, minute, Optional.empty())
        : null;
  }

  private Found afterFigures(int end, int hour, int minute, boolean colon) {
    int half = halfOfDay(end);
    if (half > end && hour >= 1 && hour <= 12) {
      boolean afternoon = p.is(end, "pm") || p.is(end, "p");
      int value = hour % 12 + (afternoon ? 12 : 0);
      return withZone(half, value, minute);
    }
    boolean oClock = p.is(end, "o") && p.is(end + 1, "'") && p.is(end + 2, "clock");
    if (oClock && hour <= 12) {
      return found(end + 3, hour, minute, Optional.empty());
    }
    boolean zone = zone(end) > end && isUniversal(end);
    boolean clean = p.endsClean(end) || zone;
    return clean && (colon || zone) ? withZone(end, hour, minute) : null;
  }

  /** The index after "a.m.", "pm" and the like; {@code i} itself if none stands there. */
  private int halfOfDay(int i) {
    if (!p.follows(i)) {
      return i;
    }
    if (p.is(i, "am") || p.is(i, "pm")) {
      return i + 1;
    }
    boolean letters =
        (p.is(i, "a") || p.is(i, "p")) && p.is(i + 1, ".") && p.is(i + 2, "m") && p.touches(i + 2);
    return letters ? p.skipStop(i + 3) : i;
  }

  private Found withZone(int end, int hour, int minute) {
    // "6:40 p.m. (GMT +8)"
    boolean offset =
        p.is(end, "(")
            && p.is(end + 1, WordClass.ZONE)
            && (p.is(end + 2, "+") || p.isDash(end + 2))
            && p.get(end + 3).number() >= 0
            && p.get(end + 3).number() <= 14
            && p.is(end + 4, ")");
    if (offset) {
      String sign = p.is(end + 2, "+") ? "+" : "-";
      return found(
          end + 5,
          hour,
          minute,
          Optional.of(sign + Stretch.digits(p.get(end + 3).number(), 2) + ":00"));
    }
    int zone = zone(end);
    return found(zone, hour, minute, zone > end ? zoneAt(end) : Optional.empty());
  }

  private Found noon(int i) {
    boolean noon = p.is(i, "noon") || p.is(i, "midday");
    if (!noon && !p.is(i, "midnight")) {
      return null;
    }
    int zone = zone(i + 1);
    return found(zone, noon ? 12 : 24, 0, zone > i + 1 ? zoneAt(i + 1) : Optional.empty());
  }

  private static Found found(int end, int hour, int minute, Optional<String> zone) {
    return hour > 24 || (hour == 24 && minute > 0)
        ? null
        : new Found(end, new Clock(hour, minute, zone, Optional.empty()));
  }

  /** The index after a zone at {@code i}; {@code i} itself if there is none. */
  private int zone(int i) {
    if (!p.follows(i)) {
      return i;
    }
    boolean local = p.is(i, "local") && p.is(i + 1, "time");
    boolean place = p.get(i).capital() && p.is(i + 1, "time") && !p.get(i + 1).capital();
    if (local || place) {
      return i + 2;
    }
    if (!p.is(i, WordClass.ZONE) || !p.get(i).capital()) {
      return i;
    }
    int end = i + 1;
    if (p.is(end, "standard") || p.is(end, "daylight")) {
      end++;
    }
    return p.is(end, "time") ? end + 1 : end;
  }

  /** Bare figures are a time only before UTC or GMT: "10 Central Asian states" are none. */
  private boolean isUniversal(int i) {
    return "UTC".equals(p.value(i, WordClass.ZONE));
  }

  private Optional<String> zoneAt(int i) {
    return Optional.ofNullable(p.value(i, WordClass.ZONE))
        .or(() -> Optional.ofNullable(ZONES_BY_CITY.get(p.get(i).lower())));
  }
}
