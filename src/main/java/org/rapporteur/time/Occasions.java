package org.rapporteur.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.NameMention;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.Occasion.Medium;
import org.rapporteur.model.Span;
import org.rapporteur.model.TimeValue;
import org.rapporteur.model.Token;

/** Finds the occasions and channels of sayings in one article. */
final class Occasions {
  private static final Map<String, Medium> MEDIA = media();
  private static final int LONGEST = 3;
  private static final Set<String> LEADS =
      Set.of(
          "in",
          "at",
          "during",
          "on",
          "via",
          "through",
          "to",
          "with",
          "by",
          "addressing",
          "following",
          "over",
          "into");

  private static final Set<String> PLATFORMS =
      Set.of("twitter", "facebook", "telegram", "instagram", "truth social");

  private final AnnotatedArticle article;

  Occasions(AnnotatedArticle article) {
    this.article = article;
  }

  private static Map<String, Medium> media() {
    Map<String, Medium> media = new HashMap<>();
    for (String[] row : Words.rows("occasions.tsv", 2)) {
      media.put(row[0], Medium.valueOf(row[1]));
    }
    return media;
  }

  /**
   * The noun of an occasion that ends the noun phrase in which token {@code from} lies; before
   * {@code end}.
   */
  boolean isOccasion(int from, int end) {
    for (int i = from; i < end && i < from + 5; i++) {
      Token token = article.tokens().get(i);
      if (noun(i, end) != null) {
        return true;
      }
      boolean phrase =
          token.pos().equals("NOUN") || token.pos().equals("PROPN") || token.pos().equals("ADJ");
      if (!phrase && !token.word().equals("-")) {
        return false;
      }
    }
    return false;
  }

  /** Whether a noun of an occasion begins at token {@code i}, before {@code end}. */
  boolean isNoun(int i, int end) {
    return noun(i, end) != null;
  }

  /** "by telephone", "by letter": a channel, after the preposition at {@code i}. */
  boolean isBy(int i, int end) {
    return article.tokens().get(i).word().equals("by") && i + 1 < end && noun(i + 1, end) != null;
  }

  /** Whether a noun of something written or recorded begins at token {@code i}. */
  boolean isDocument(int i, int end) {
    Noun noun = noun(i, end);
    return noun != null
        && !isCapital(i)
        && switch (noun.medium()) {
          case WRITING, POST, INTERVIEW, BROADCAST -> true;
          case BRIEFING, SPEECH, MEETING, CALL, AGENCY -> false;
        };
  }

  private static boolean isNameable(Medium medium) {
    return medium == Medium.SPEECH
        || medium == Medium.MEETING
        || medium == Medium.BROADCAST
        || medium == Medium.BRIEFING;
  }

  private record Noun(int end, Medium medium) {}

  private Noun noun(int i, int end) {
    StringBuilder words = new StringBuilder();
    StringBuilder lemmas = new StringBuilder();
    Noun best = null;
    for (int j = i; j < end && j < i + LONGEST; j++) {
      Token token = article.tokens().get(j);
      words.append(j > i ? " " : "").append(token.word().toLowerCase(Locale.ROOT));
      lemmas.append(j > i ? " " : "").append(token.lemma().toLowerCase(Locale.ROOT));
      Medium medium = MEDIA.getOrDefault(words.toString(), MEDIA.get(lemmas.toString()));
      String word = token.word();
      boolean nominal =
          !token.pos().equals("VERB") || !(word.endsWith("ed") || word.endsWith("ing"));
      // "The Washington Post" and "Foreign Ministry Statement No. 5" name no occasion.
      boolean named = isCapital(j) && !isNameable(medium) && !PLATFORMS.contains(words.toString());
      best = medium != null && nominal && !named ? new Noun(j + 1, medium) : best;
    }
    return best;
  }

  /** The first occasion named, after a preposition, among the tokens from..end. */
  Optional<Occasion> in(int from, int end) {
    for (int i = from; i < end; i++) {
      String word = article.tokens().get(i).word().toLowerCase(Locale.ROOT);
      if (LEADS.contains(word)) {
        Optional<Occasion> found = phrase(i + 1, end);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** "a press briefing", "the Solovyov Live show", "Twitter", "Russia's state TV". */
  private Optional<Occasion> phrase(int from, int end) {
    for (int i = from; i < end && i < from + 9; i++) {
      Token token = article.tokens().get(i);
      Noun noun = noun(i, end);
      if (noun != null && !goesOn(noun.end(), end)) {
        return Optional.of(occasion(from, noun));
      }
      boolean phrase =
          switch (token.pos()) {
            case "DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON" -> true;
            default ->
                token.word().equals("-")
                    || token.word().equals("'s")
                    || token.word().equals("\u2019s");
          };
      if (!phrase) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether the noun is only the first part of a compound: "the meeting room". */
  private boolean goesOn(int i, int end) {
    return i < end
        && ((article.tokens().get(i).pos().equals("NOUN") && noun(i, end) == null)
            || (noun(i, end) != null && article.tokens().get(i).pos().equals("NOUN")));
  }

  private Occasion occasion(int from, Noun noun) {
    List<Token> tokens = article.tokens();
    int last = noun.end() - 1;
    Span span = new Span(tokens.get(from).span().begin(), tokens.get(last).span().end());
    return new Occasion(noun.medium(), name(from, last), place(noun.end()), Optional.empty(), span);
  }

  /** The capitalised words that name it, its noun included. */
  private Optional<String> name(int from, int last) {
    int first = last;
    while (first > from && isNamed(first - 1)) {
      first--;
    }
    boolean proper = isCapital(last) || first < last;
    if (!proper || (first == last && !isCapital(last))) {
      return Optional.empty();
    }
    List<Token> tokens = article.tokens();
    return Optional.of(
        new Span(tokens.get(first).span().begin(), tokens.get(last).span().end())
            .in(article.text()));
  }

  private boolean isNamed(int i) {
    return isCapital(i);
  }

  private boolean isCapital(int i) {
    return Character.isUpperCase(article.tokens().get(i).word().codePointAt(0));
  }

  /** A place named right after: "a briefing in Vienna". */
  private Optional<String> place(int i) {
    List<Token> tokens = article.tokens();
    boolean in =
        i + 1 < tokens.size()
            && (tokens.get(i).word().equals("in") || tokens.get(i).word().equals("at"));
    if (!in) {
      return Optional.empty();
    }
    int begin = tokens.get(i + 1).span().begin();
    for (NameMention name : article.names()) {
      if (name.span().begin() == begin && name.type() == NameMention.Type.PLACE) {
        return Optional.of(name.span().in(article.text()));
      }
    }
    return Optional.empty();
  }

  /** {@code occasion} with its date. */
  static Occasion at(Occasion occasion, TimeValue time) {
    return new Occasion(
        occasion.medium(), occasion.name(), occasion.place(), Optional.of(time), occasion.span());
  }

  /** Stretches of tokens from..end that lie in none of {@code spans}. */
  List<int[]> outside(int from, int end, List<Span> spans) {
    List<int[]> runs = new ArrayList<>();
    int start = from;
    for (int i = from; i <= end; i++) {
      boolean inside = i < end && isIn(article.tokens().get(i).span(), spans);
      if (i == end || inside) {
        if (start < i) {
          runs.add(new int[] {start, i});
        }
        start = i + 1;
      }
    }
    return runs;
  }

  private static boolean isIn(Span span, List<Span> spans) {
    return spans.stream().anyMatch(other -> other.overlaps(span));
  }
}
