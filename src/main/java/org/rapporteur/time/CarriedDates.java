package org.rapporteur.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.SaidAt.Basis;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.TimeValue;

/** Dates sayings without a date of their own by what stands around them. */
final class CarriedDates {
  /** Over how many sentences without a date a date is carried on. */
  private static final int REACH = 3;

  /** Over how many sayings the same occasion is looked for. */
  private static final int LOOK_BACK = 100;

  private final AnnotatedArticle article;
  private final List<Saying> sayings;
  private final SayingVerbs verbs;
  private final FormDates forms;
  private final EventDates events;
  private final LeadDates lead;

  CarriedDates(
      AnnotatedArticle article, ArticleTimes times, SentenceIndex index, List<Saying> sayings) {
    this.article = article;
    this.sayings = new ArrayList<>(sayings);
    this.verbs = new SayingVerbs(article);
    TextForm form = TextForm.of(article, times.expressions());
    this.forms = new FormDates(article, times, index, verbs, form);
    this.events = new EventDates(article, times, index, verbs, form);
    this.lead = new LeadDates(article, times, verbs, events);
  }

  /** The sayings in their order, with the dates that can be carried over to them. */
  List<Saying> all() {
    forms.date(sayings, this::isOpen);
    for (int i = 0; i < sayings.size(); i++) {
      if (isOpen(sayings.get(i))) {
        sayings.set(i, forwards(i));
      }
    }
    for (int i = sayings.size() - 1; i >= 0; i--) {
      if (sayings.get(i).saidAt().isEmpty()) {
        sayings.set(i, events.remarked(sayings.get(i)));
      }
      if (isOpen(sayings.get(i))) {
        backwards(i);
      }
    }
    return sayings;
  }

  private boolean isOpen(Saying saying) {
    return saying.saidAt().isEmpty()
        && saying.attribution().kind() == Attribution.Kind.SAYING
        && saying.sentence() < article.sentences().size()
        && !verbs.isOfAnotherTime(saying.attribution())
        && !verbs.isInPassing(saying.attribution());
  }

  private Saying forwards(int i) {
    Saying saying = sayings.get(i);
    return fromSaying(i)
        .or(() -> fromNeighbour(i))
        .or(() -> events.fromEvent(saying, sayings))
        .or(() -> lead.fromLead(i, sayings))
        .orElse(saying);
  }

  /** From the last dated saying of the same speaker, on the same occasion. */
  private Optional<Saying> fromSaying(int i) {
    Saying saying = sayings.get(i);
    for (int j = i - 1; j >= Math.max(0, i - LOOK_BACK); j--) {
      Saying before = sayings.get(j);
      boolean alike =
          before.attribution().embeddedIn().isPresent()
              == saying.attribution().embeddedIn().isPresent();
      if (!before.voice().sharesSpeaker(saying.voice()) || !alike) {
        continue;
      }
      if (before.saidAt().isEmpty()) {
        if (before.occasion().isPresent() && before.sentence() < saying.sentence()) {
          return Optional.empty();
        }
        continue;
      }
      if (before.saidAt().get().basis() == Basis.PUBLICATION) {
        return Optional.empty();
      }
      boolean carries =
          sameOccasion(saying, before)
              || (saying.sentence() - before.sentence() <= reach(before)
                  && fits(saying, before)
                  && !events.turnsToOtherTime(before, saying));
      return carries ? Optional.of(saying.carried(before)) : Optional.empty();
    }
    return Optional.empty();
  }

  /** "In 2014 he said" holds for the next sentence, "on Tuesday" for some more. */
  private static int reach(Saying dated) {
    TimeValue.Precision precision = dated.saidAt().orElseThrow().time().precision();
    return precision.compareTo(TimeValue.Precision.WEEK) >= 0 ? REACH : 1;
  }

  private boolean fits(Saying saying, Saying before) {
    boolean turnsToPresent =
        verbs.isPresent(saying.attribution()) && !verbs.isPresent(before.attribution());
    return saying.sentence() == before.sentence()
        || (!turnsToPresent && !isElsewhere(saying, before) && staysInWriting(saying, before));
  }

  /** Whether an occasion is named that is not the one before; the first may still be named late. */
  private static boolean isElsewhere(Saying saying, Saying before) {
    if (saying.occasion().isEmpty()) {
      return false;
    }
    return before
        .occasion()
        .map(occasion -> !occasion.span().equals(saying.occasion().get().span()))
        .orElse(before.saidAt().orElseThrow().basis() == Basis.CONTEXT);
  }

  /** What was written goes on in quotations; a vow or a threat is an act of its own. */
  private boolean staysInWriting(Saying saying, Saying before) {
    return !before.isWritten()
        || saying.isWritten()
        || saying.attribution().form() == Attribution.Form.DIRECT
        || verbs.cueHolds(saying.attribution(), SayingWords.CONTINUING);
  }

  /** "On the same programme", "in that interview". */
  private boolean sameOccasion(Saying saying, Saying before) {
    if (saying.occasion().isEmpty() || before.occasion().isEmpty()) {
      return false;
    }
    String words = saying.occasion().get().span().in(article.text()).toLowerCase(Locale.ROOT);
    return (words.startsWith("the same ") || words.startsWith("that "))
        && saying.occasion().get().medium() == before.occasion().get().medium();
  }

  /**
   * From the saying right before: that of the state whose minister goes on, that of one who asks
   * the speaker, or any after which this follows within minutes.
   */
  private Optional<Saying> fromNeighbour(int i) {
    Saying saying = sayings.get(i);
    if (i == 0 || !verbs.isPast(saying.attribution())) {
      return Optional.empty();
    }
    Saying before = sayings.get(i - 1);
    boolean near =
        saying.sentence() - before.sentence() <= 1
            && paragraph(saying) - paragraph(before) <= 1
            && isDated(before)
            && verbs.isPast(before.attribution());
    boolean official =
        saying.voice().speaksFor(before.voice())
            && saying.attribution().form() == Attribution.Form.DIRECT
            && saying.occasion().isEmpty()
            && !before.isWritten();
    boolean answers =
        verbs.cueHolds(before.attribution(), SayingWords.APPROACHING)
            && paragraph(saying) == paragraph(before)
            && events.names(before.sentence(), saying.voice());
    boolean replies =
        saying.sentence() == before.sentence()
            && verbs.cueHolds(saying.attribution(), SayingWords.REPLYING);
    return near && (official || answers || replies || events.isShortlyAfter(saying))
        ? Optional.of(saying.carried(before))
        : Optional.empty();
  }

  private static boolean isDated(Saying saying) {
    return saying.saidAt().isPresent() && saying.saidAt().get().basis() != Basis.PUBLICATION;
  }

  /** "Vale rejected that. 'Never,' she said on Monday.": the date that follows holds for both. */
  private void backwards(int i) {
    Saying saying = sayings.get(i);
    if (!verbs.isPast(saying.attribution())) {
      return;
    }
    for (int j = i + 1; j < sayings.size(); j++) {
      Saying next = sayings.get(j);
      boolean ends = next.sentence() >= article.sentences().size();
      if (ends || next.sentence() > saying.sentence() + 2) {
        return;
      }
      boolean sameParagraph = paragraph(next) == paragraph(saying);
      boolean adjacent = j == i + 1 && paragraph(next) == paragraph(saying) + 1;
      if (!sameParagraph && !adjacent) {
        return;
      }
      boolean same = next.voice().sharesSpeaker(saying.voice());
      boolean its = j == i + 1 && next.voice().speaksFor(saying.voice()) && isIts(next);
      if (same || its) {
        if (isDated(next) && (sameParagraph || isDay(next)) && leadsTo(saying, next)) {
          sayings.set(i, saying.carried(next));
        }
        return;
      }
    }
  }

  /** "its envoy said on Tuesday": whose, the saying before tells. */
  private boolean isIts(Saying saying) {
    boolean carried = saying.saidAt().filter(date -> date.basis() == Basis.CONTEXT).isPresent();
    if (carried || saying.attribution().source().isEmpty()) {
      return false;
    }
    int first = article.tokenAt(saying.attribution().source().get(0).begin());
    return switch (article.tokens().get(first).word().toLowerCase(Locale.ROOT)) {
      case "its", "his", "her", "their" -> true;
      default -> false;
    };
  }

  /** Whether what follows can be the words of this saying. */
  private boolean leadsTo(Saying saying, Saying next) {
    boolean otherOccasion = saying.occasion().isPresent() && next.occasion().isPresent();
    boolean otherAct = next.isWritten() && verbs.cueHolds(saying.attribution(), SayingWords.PLAIN);
    return !otherOccasion
        && !otherAct
        && !verbs.isOfAnotherTime(next.attribution())
        && !events.hasTimeOfItsOwn(saying)
        && !verbs.comesThen(next.attribution());
  }

  private static boolean isDay(Saying saying) {
    return saying.saidAt().orElseThrow().time().precision().compareTo(TimeValue.Precision.DAY) >= 0;
  }

  private int paragraph(Saying saying) {
    Sentence sentence = article.sentences().get(saying.sentence());
    return sentence.paragraph();
  }
}
