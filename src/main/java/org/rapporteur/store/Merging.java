package org.rapporteur.store;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapporteur.model.Article;
import org.rapporteur.model.DateClue;

/** One article of what several places say of the same text. */
public final class Merging {
  /** An order that does not depend on which origin was read first. */
  public static final Comparator<Origin> ORDER =
      Comparator.comparing((Origin origin) -> origin.article().toString())
          .thenComparing(Origin::key);

  /** Where two outlets date the same words, the earlier one had them first. */
  private static final Comparator<DateClue> EARLIEST =
      Comparator.comparing(DateClue::origin)
          .thenComparing(clue -> clue.date().orElse(LocalDate.MAX));

  private Merging() {}

  /**
   * What the first of {@code origins} says, and where it says nothing, the next.
   *
   * @param article any of them, with the text and what was found in it
   * @param origins in {@link #ORDER}; at least one
   */
  public static Article merge(Article article, List<Origin> origins) {
    if (origins.size() == 1) {
      return article;
    }
    List<Article> all = origins.stream().map(Origin::article).toList();
    List<DateClue> clues =
        new ArrayList<>(
            Stream.concat(all.stream(), Stream.of(article))
                .map(Article::dateClues)
                .flatMap(Collection::stream)
                .collect(toCollection(LinkedHashSet::new)));
    clues.sort(EARLIEST);
    return new Article(
        all.get(0).name(),
        article.text(),
        first(all, Article::title),
        first(all, Article::url),
        first(all, Article::publisher),
        first(all, Article::language),
        clues);
  }

  private static Optional<String> first(
      List<Article> articles, Function<Article, Optional<String>> field) {
    return articles.stream().map(field).flatMap(Optional::stream).findFirst();
  }
}
