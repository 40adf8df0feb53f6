package org.rapporteur.evaluate;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;

/**
 * An article of the gold set with what a careful reader finds in it.
 *
 * @param statements in the order of their ids
 */
public record GoldArticle(Article article, List<GoldStatement> statements) {
  public GoldArticle {
    requireNonNull(article, "article");
    statements = List.copyOf(statements);
  }

  /** The words of the statements, in the same order, as if a perfect attributor had found them. */
  public List<Attribution> attributions() {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      index.put(statements.get(i).id(), i);
    }
    List<Attribution> attributions = new ArrayList<>();
    for (GoldStatement statement : statements) {
      attributions.add(
          new Attribution(
              statement.source(),
              statement.cue(),
              statement.content(),
              statement.form(),
              statement.kind(),
              statement.negated(),
              statement
                  .embeddedIn()
                  .map(id -> OptionalInt.of(index.get(id)))
                  .orElse(OptionalInt.empty()),
              1));
    }
    return List.copyOf(attributions);
  }
}
