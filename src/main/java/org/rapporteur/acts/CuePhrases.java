package org.rapporteur.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

/** The phrases of cues that tell of an act. Immutable once made. */
final class CuePhrases {
  private static final Pattern ARTICLE =
      Pattern.compile(" (?:(?:an?|the|its|his|her|their|our) )+");

  private static final Pattern DAY =
      Pattern.compile(
          "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
              + "|August|September|October|November|December");

  private static final int BEHIND_CUE = 8;

  private final Phrases phrases = new Phrases();

  CuePhrases(List<SpeechAct> acts) {
    for (SpeechAct act : acts) {
      // Articles of the report are passed over, so those of the lexicon must not stand in the way.
      act.cues().forEach(cue -> phrases.add(withoutArticles(cue), act.name()));
    }
  }

  /** But "have a call" is not "have called". */
  private static String withoutArticles(String cue) {
    return cue.startsWith("have ") ? cue : ARTICLE.matcher(cue).replaceAll(" ");
  }

  /** The phrase that begins with {@code tokens} at {@code index}. */
  Optional<Phrases.Found> at(List<Token> tokens, int index) {
    return phrases.at(tokens, index, true);
  }

  /**
   * The most telling phrase that begins in the cue: not "say" if there is another, then the
   * longest.
   */
  Optional<Phrases.Found> find(AnnotatedArticle article, Attribution attribution) {
    Optional<Phrases.Found> best = Optional.empty();
    for (Span span : attribution.cue()) {
      int first = article.tokenAt(span.begin());
      int end = Math.min(article.tokens().size(), article.tokenAt(span.end()) + BEHIND_CUE);
      List<Token> tokens =
          withoutDays(
              Lemmas.split(article.tokens().subList(first, end)).stream()
                  .filter(token -> !ClauseReader.isQuotationMark(token.word()))
                  .toList());
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i).span().begin() >= span.end()) {
          break;
        }
        Optional<Phrases.Found> found = at(tokens, i);
        if (found.isPresent() && (best.isEmpty() || weight(found.get()) > weight(best.get()))) {
          best = found;
        }
      }
    }
    return best;
  }

  /** "Insisted on Tuesday that" does not insist on anything. */
  private static List<Token> withoutDays(List<Token> tokens) {
    List<Token> kept = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      boolean day =
          i + 1 < tokens.size()
              && Lemmas.lower(tokens.get(i)).equals("on")
              && DAY.matcher(tokens.get(i + 1).word()).matches();
      if (!day) {
        kept.add(tokens.get(i++));
        continue;
      }
      i += 2;
      while (i < tokens.size() && tokens.get(i).pos().equals("NUM")) {
        i++;
      }
    }
    return kept;
  }

  private static int weight(Phrases.Found found) {
    // "Issued a declaration demanding" demands.
    return 2 * found.words()
        + (found.act().equals(Acts.STATE) ? 0 : Acts.OPEN.contains(found.act()) ? 2 : 3);
  }
}
