package org.rapporteur.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rapporteur.annotate.Annotator;
import org.rapporteur.extract.Extractor;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.DateClue;
import org.rapporteur.time.ArticleTimes;

/** Scores the reading of time over a whole folder of gold. */
public final class TimeEvaluation {
  private TimeEvaluation() {}

  /**
   * Scores expressions against TIMEX3 annotation.
   *
   * @param folder as {@link TimedTexts#read} reads it
   * @param errors takes one line for each expression that is missed, superfluous or differs
   */
  public static TimeScores expressions(
      Path folder,
      Annotator annotator,
      Function<AnnotatedArticle, ArticleTimes> times,
      Consumer<String> errors) {
    TimeScores scores = TimeScores.NONE;
    for (TimedText text : TimedTexts.read(folder)) {
      List<String> lines = new ArrayList<>();
      ArticleTimes found = times.apply(annotator.annotate(article(text)));
      scores = scores.plus(TimeScores.of(text, found.expressions(), lines));
      lines.forEach(errors);
    }
    return scores;
  }

  private static Article article(TimedText text) {
    Article plain = Article.of(text.name(), text.text());
    List<DateClue> clues =
        text.created()
            .map(day -> DateClue.of(DateClue.Origin.METADATA, day, text.creation()))
            .map(List::of)
            .orElse(List.of());
    return new Article(
        plain.name(),
        plain.text(),
        plain.title(),
        plain.url(),
        plain.publisher(),
        plain.language(),
        clues);
  }

  /**
   * Scores the dates of sayings against gold of our own form.
   *
   * @param gold as {@link GoldReader#read} reads it
   * @param errors takes one line for each statement that is dated otherwise than in the gold
   */
  public static SayingDateScores sayings(
      List<GoldArticle> gold,
      Annotator annotator,
      Function<AnnotatedArticle, ArticleTimes> times,
      Consumer<String> errors) {
    SayingDateScores scores = SayingDateScores.NONE;
    for (GoldArticle article : gold) {
      List<String> lines = new ArrayList<>();
      scores = scores.plus(SayingDateScores.of(article, annotator, times, lines));
      lines.forEach(errors);
    }
    return scores;
  }

  /**
   * Scores the dates that the whole extraction gives to the statements of such gold that it finds.
   *
   * @param gold as {@link GoldReader#read} reads it
   * @param errors takes one line for each statement that is dated otherwise than in the gold
   */
  public static SayingDateScores foundSayings(
      List<GoldArticle> gold, Extractor extractor, Consumer<String> errors) {
    SayingDateScores scores = SayingDateScores.NONE;
    for (GoldArticle article : gold) {
      List<String> lines = new ArrayList<>();
      scores = scores.plus(SayingDateScores.ofFound(article, extractor, lines));
      lines.forEach(errors);
    }
    return scores;
  }
}
