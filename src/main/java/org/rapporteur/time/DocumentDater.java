package org.rapporteur.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actors.ActorList;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.DateClue;
import org.rapporteur.model.DocumentTime;

/**
 * Decides among the dates that an article gives for itself. They are believed in the order of
 * {@link DateClue.Origin}; the first with a full date is taken, one without a year only agrees or
 * conflicts, and where there is no other its year is inferred.
 */
final class DocumentDater {
  /** A dateline is often a day older than the publication, or younger by the time zone. */
  private static final int TOLERATED_DAYS = 2;

  private final Optional<ActorList> actors;

  DocumentDater(Optional<ActorList> actors) {
    this.actors = actors;
  }

  DocumentTime date(AnnotatedArticle article) {
    List<DateClue> clues = article.article().dateClues();
    Optional<DateClue> full = clues.stream().filter(clue -> clue.date().isPresent()).findFirst();
    if (full.isPresent()) {
      return given(full.get(), clues);
    }
    return clues.isEmpty()
        ? DocumentTime.UNKNOWN
        : YearInference.infer(clues.get(0), article, actors);
  }

  private static DocumentTime given(DateClue clue, List<DateClue> clues) {
    LocalDate date = clue.date().orElseThrow();
    List<DateClue> conflicts = new ArrayList<>();
    for (DateClue other : clues) {
      if (disagrees(other, date)) {
        conflicts.add(other);
      }
    }
    String reason = date + " is given by the " + words(clue.origin());
    return new DocumentTime(
        Optional.of(date), Optional.of(clue), false, List.of(reason), conflicts);
  }

  private static boolean disagrees(DateClue clue, LocalDate date) {
    for (int days = -TOLERATED_DAYS; days <= TOLERATED_DAYS; days++) {
      LocalDate near = date.plusDays(days);
      boolean day =
          clue.day().isValidYear(near.getYear()) && clue.day().atYear(near.getYear()).equals(near);
      if (day && (clue.year().isEmpty() || clue.year().getAsInt() == near.getYear())) {
        return false;
      }
    }
    return true;
  }

  private static String words(DateClue.Origin origin) {
    return switch (origin) {
      case METADATA -> "source's metadata";
      case DATE_LINE -> "date line";
      case BYLINE -> "byline";
      case DATELINE -> "dateline";
      case OPTION -> "option for articles without a date";
    };
  }
}
