package org.rapporteur.resolve;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.model.Actor;

/** Writes roles and institutions in their normalised form. */
final class Titles {
  /** Names that take the article: "the United States", "the European Union", "the Kremlin". */
  private static final Pattern WITH_ARTICLE =
      Pattern.compile(
          "(United|Netherlands|Philippines|Bahamas|Maldives|Gambia|Vatican|Czech Republic"
              + "|Dominican Republic|Democratic Republic|Central African|Republic|State of|Holy See)\\b.*"
              + "|.*\\b(Union|Nations|Emirates|Islands|Ministry|Department|Council|Commission"
              + "|Agency|Organi[sz]ation|Bank|Court|Office|House|Fund|Committee|Service|Kremlin)"
              + "|.*\\b(Ministry|Department|Embassy|Government|Bank|Office|Organi[sz]ation|Council"
              + "|Campaign|Service|Parliament)"
              + " (of|for)\\b.*");

  private Titles() {}

  /** "Ambassador of Russia to the United States". */
  static String of(
      String title, Optional<Actor> holder, Optional<Actor> counterpart, String towards) {
    StringBuilder text = new StringBuilder(title);
    holder.ifPresent(actor -> text.append(" of ").append(withArticle(actor)));
    counterpart.ifPresent(
        actor -> text.append(' ').append(towards).append(' ').append(withArticle(actor)));
    return text.toString();
  }

  private static String withArticle(Actor actor) {
    String label = actor.label();
    boolean article =
        actor.kind() != Actor.Kind.PERSON
            && !label.startsWith("the ")
            && WITH_ARTICLE.matcher(label).matches();
    return article ? "the " + label : label;
  }
}
