package org.rapporteur.time;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.SaidAt;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.TimeExpression;
import org.rapporteur.model.Token;

/**
 * Dates the sayings of an article.
 *
 * <p>A date is given only where the text gives one for the saying itself; the publication date is
 * never passed off as it. Thread-safe.
 */
public final class SayingDates {
  /** Over how many sentences without a date of their own a date is carried on. */
  private static final int REACH = 3;

  private static final Set<String> HABITUAL =
      Set.of(
          "repeatedly",
          "often",
          "always",
          "long",
          "previously",
          "earlier",
          "frequently",
          "regularly",
          "usually",
          "sometimes",
          "consistently",
          "ago",
          "once",
          "later",
          "separately",
          "meanwhile",
          "recently",
          "since");

  private SayingDates() {}

  /**
   * A dating for each attribution, in the same order.
   *
   * @param speakers for each attribution by what its speaker is known again, such as a label; a
   *     date is carried on only from one speaker to the same one
   */
  public static List<Dating> date(
      AnnotatedArticle article,
      ArticleTimes times,
      List<Attribution> attributions,
      List<Optional<String>> speakers) {
    return new Search(article, times, attributions, speakers).all();
  }

  private record Last(int sentence, SaidAt saidAt, Optional<Occasion> occasion) {}

  private static final class Search {
    private final AnnotatedArticle article;
    private final ArticleTimes times;
    private final List<Attribution> attributions;
    private final List<Optional<String>> speakers;
    private final Occasions occasions;
    private final Attachment attachment;

    Search(
        AnnotatedArticle article,
        ArticleTimes times,
        List<Attribution> attributions,
        List<Optional<String>> speakers) {
      this.article = article;
      this.times = times;
      this.attributions = attributions;
      this.speakers = speakers;
      this.occasions = new Occasions(article);
      this.attachment = new Attachment(article, attributions, occasions);
    }

    List<Dating> all() {
      List<Dating> datings = new ArrayList<>();
      Map<String, Last> dated = new HashMap<>();
      for (int i = 0; i < attributions.size(); i++) {
        Attribution attribution = attributions.get(i);
        int sentence = article.sentenceAt(Attachment.anchor(attribution).begin());
        Optional<Occasion> occasion = occasion(attribution, sentence);
        Optional<SaidAt> own = own(attribution, occasion);
        Optional<String> speaker = speakers.get(i);
        Optional<SaidAt> saidAt = own;
        Last last = speaker.map(dated::get).orElse(null);
        if (own.isEmpty() && last != null && carries(attribution, sentence, occasion, last)) {
          saidAt =
              Optional.of(
                  new SaidAt(
                      last.saidAt().time(), SaidAt.Basis.CONTEXT, last.saidAt().expression()));
          occasion = occasion.isPresent() ? occasion : last.occasion();
        }
        Optional<Occasion> timed = occasion;
        if (own.isPresent()) {
          timed = occasion.map(named -> Occasions.at(named, own.get().time()));
        }
        if (saidAt.isPresent() && speaker.isPresent()) {
          dated.put(speaker.get(), new Last(sentence, saidAt.get(), timed));
        } else if (speaker.isPresent() && occasion.isPresent()) {
          dated.remove(speaker.get());
        }
        datings.add(new Dating(saidAt, mentioned(attribution), timed));
      }
      return datings;
    }

    private List<TimeExpression> mentioned(Attribution attribution) {
      List<TimeExpression> mentioned = new ArrayList<>();
      for (TimeExpression time : times.expressions()) {
        if (attribution.content().stream().anyMatch(content -> content.covers(time.span()))) {
          mentioned.add(time);
        }
      }
      return mentioned;
    }

    private Optional<SaidAt> own(Attribution attribution, Optional<Occasion> occasion) {
      Span cue = Attachment.anchor(attribution);
      return times.expressions().stream()
          .filter(time -> canDate(time) && attachment.dates(time.span(), attribution))
          .min(
              Comparator.comparingInt(
                  (TimeExpression time) ->
                      Math.min(
                          Math.abs(time.span().begin() - cue.end()),
                          Math.abs(cue.begin() - time.span().end()))))
          .map(
              time ->
                  new SaidAt(
                      time.time().orElseThrow(), basis(time, occasion), Optional.of(time.span())));
    }

    /** Whether it is a stretch of the calendar that begins before the publication day is over. */
    private boolean canDate(TimeExpression time) {
      boolean point =
          switch (time.type()) {
            case DATE, TIME -> true;
            case DURATION, SET -> false;
          };
      if (!point || time.time().isEmpty()) {
        return false;
      }
      LocalDateTime earliest = time.time().get().earliest();
      return times
          .documentTime()
          .published()
          .map(published -> earliest.isBefore(published.plusDays(2).atStartOfDay()))
          .orElse(true);
    }

    private SaidAt.Basis basis(TimeExpression time, Optional<Occasion> occasion) {
      if (times.documentTime().inferred() && time.relative()) {
        return SaidAt.Basis.INFERRED;
      }
      boolean close =
          occasion.isPresent()
              && occasion.get().span().end() <= time.span().begin()
              && time.span().begin() - occasion.get().span().end() < 8;
      if (close) {
        return SaidAt.Basis.OCCASION;
      }
      return time.relative() ? SaidAt.Basis.RELATIVE : SaidAt.Basis.EXPLICIT;
    }

    /** The occasion named beside the cue, outside what is said. */
    private Optional<Occasion> occasion(Attribution attribution, int index) {
      if (index == article.sentences().size()) {
        return Optional.empty();
      }
      Sentence sentence = article.sentences().get(index);
      List<Span> contents = new ArrayList<>(attribution.content());
      for (Attribution other : attributions) {
        boolean around =
            other.content().stream()
                .anyMatch(content -> content.covers(Attachment.anchor(attribution)));
        if (!around) {
          contents.addAll(other.content());
        }
      }
      for (int[] run : occasions.outside(sentence.firstToken(), sentence.endToken(), contents)) {
        Optional<Occasion> found = occasions.in(run[0], run[1]);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }

    private boolean carries(
        Attribution attribution, int sentence, Optional<Occasion> occasion, Last last) {
      if (attribution.kind() == Attribution.Kind.ATTITUDE
          || sentence >= article.sentences().size()) {
        return false;
      }
      boolean same = sameOccasion(sentence, occasion, last);
      if (!same
          && (sentence - last.sentence() > REACH
              || (occasion.isPresent() && sentence > last.sentence()))) {
        return false;
      }
      return !isHabitual(attribution, article.sentences().get(sentence))
          && !(isPresent(attribution) && !same && sentence > last.sentence());
    }

    /** "says": what someone says goes on after what he said on some day. */
    private boolean isPresent(Attribution attribution) {
      for (Span cue : attribution.cue()) {
        for (int i = article.tokenAt(cue.begin()); i < article.tokenAt(cue.end() - 1) + 1; i++) {
          Token token = article.tokens().get(i);
          boolean verb = token.pos().equals("VERB") || token.pos().equals("AUX");
          String word = token.word().toLowerCase(Locale.ROOT);
          if (verb) {
            return !word.equals("was") && (word.endsWith("s") || word.equals(token.lemma()));
          }
        }
      }
      return false;
    }

    /** "On the same programme", "in the same interview". */
    private boolean sameOccasion(int sentence, Optional<Occasion> occasion, Last last) {
      if (occasion.isEmpty() || last.occasion().isEmpty()) {
        return false;
      }
      String words = occasion.get().span().in(article.text()).toLowerCase(Locale.ROOT);
      return (words.startsWith("the same") || words.startsWith("that "))
          && occasion.get().medium() == last.occasion().get().medium()
          && sentence >= last.sentence();
    }

    /** "has repeatedly said", "had said earlier": another time than that of the sentence before. */
    private boolean isHabitual(Attribution attribution, Sentence sentence) {
      List<Token> tokens = article.tokensOf(sentence);
      Span cue = Attachment.anchor(attribution);
      for (Token token : tokens) {
        boolean inside =
            attribution.content().stream().anyMatch(content -> content.overlaps(token.span()));
        boolean near = Math.abs(token.span().begin() - cue.begin()) < 30;
        String word = token.word().toLowerCase(Locale.ROOT);
        if (!inside
            && near
            && (HABITUAL.contains(word)
                || word.equals("has")
                || word.equals("had")
                || word.equals("have"))) {
          return true;
        }
      }
      return false;
    }
  }
}
