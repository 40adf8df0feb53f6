package org.rapporteur.time;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

/** Tells from the verbs around an expression whether it points back or ahead. */
final class Tenses {
  private static final Set<String> ALWAYS = future("always");
  private static final Set<String> WITH_INFINITIVE = future("infinitive");
  private static final Set<String> MODALS =
      Set.of(
          "will",
          "shall",
          "'ll",
          "\u2019ll",
          "wo",
          "may",
          "might",
          "should",
          "must",
          "would",
          "could",
          "can");
  private static final Set<String> BREAKS = Set.of(";", ":", "\u2014", "--");

  private final AnnotatedArticle article;

  Tenses(AnnotatedArticle article) {
    this.article = article;
  }

  private static Set<String> future(String when) {
    Set<String> lemmas = new HashSet<>();
    for (String[] row : Words.rows("future.tsv", 2)) {
      if (row[1].equals(when)) {
        lemmas.add(row[0]);
      }
    }
    return lemmas;
  }

  /** Where the verb that governs the expression at {@code span} points. */
  Direction at(Span span) {
    int index = article.sentenceAt(span.begin());
    if (index == article.sentences().size()) {
      return Direction.UNKNOWN;
    }
    Sentence sentence = article.sentences().get(index);
    List<Token> tokens = article.tokensOf(sentence);
    int begin = article.tokenAt(span.begin()) - sentence.firstToken();
    int end = article.tokenAt(span.end() - 1) - sentence.firstToken() + 1;
    if (begin < 0 || begin >= tokens.size()) {
      return Direction.UNKNOWN;
    }
    boolean cued = begin > 0 && isCue(tokens.get(begin - 1));
    boolean deadline = end < tokens.size() && isCue(tokens.get(end));
    if (cued || deadline) {
      return Direction.FUTURE;
    }
    int left = verb(tokens, begin - 1, -1);
    Direction before = left < 0 ? Direction.UNKNOWN : direction(tokens, left);
    if (before != Direction.UNKNOWN) {
      return before;
    }
    int right = verb(tokens, end, 1);
    return right < 0 ? Direction.UNKNOWN : direction(tokens, right);
  }

  private static boolean isCue(Token token) {
    return ALWAYS.contains(token.lemma().toLowerCase(Locale.ROOT));
  }

  /** Index of the nearest verb on one side, within the clause; -1 if there is none. */
  private static int verb(List<Token> tokens, int from, int step) {
    for (int i = from; i >= 0 && i < tokens.size() && Math.abs(i - from) < 15; i += step) {
      Token token = tokens.get(i);
      if (BREAKS.contains(token.word())) {
        return -1;
      }
      if (isVerb(token)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isVerb(Token token) {
    return token.pos().equals("VERB") || token.pos().equals("AUX");
  }

  private static Direction direction(List<Token> tokens, int verb) {
    int first = verb;
    boolean infinitive = false;
    boolean participle = false;
    for (int i = verb; i >= 0 && verb - i < 6; i--) {
      Token token = tokens.get(i);
      String word = token.word().toLowerCase(Locale.ROOT);
      if (MODALS.contains(word)) {
        return Direction.FUTURE;
      }
      boolean to = word.equals("to");
      boolean inside =
          isVerb(token) || to || token.pos().equals("ADV") || token.pos().equals("PART");
      if (!inside) {
        break;
      }
      infinitive |= to;
      participle |= word.endsWith("ing");
      if (isVerb(token)) {
        boolean governs = infinitive && WITH_INFINITIVE.contains(token.lemma());
        if (isCue(token) || governs) {
          return Direction.FUTURE;
        }
        first = i;
      }
    }
    Token token = tokens.get(first);
    if (isPast(token)) {
      return Direction.PAST;
    }
    String word = token.word().toLowerCase(Locale.ROOT);
    boolean have = word.equals("has") || word.equals("have") || word.equals("having");
    if (have && first < verb) {
      return Direction.PAST;
    }
    if (infinitive) {
      return Direction.FUTURE;
    }
    boolean going = (word.equals("is") || word.equals("are") || word.equals("am")) && participle;
    return going ? Direction.FUTURE : Direction.UNKNOWN;
  }

  private static boolean isPast(Token token) {
    String word = token.word().toLowerCase(Locale.ROOT);
    if (word.endsWith("ing") || (word.endsWith("s") && !word.equals("was"))) {
      return false;
    }
    return switch (word) {
      case "is", "are", "am", "be", "been", "'re", "'m", "'s", "'ve", "have", "has" -> false;
      default -> !word.equals(token.lemma().toLowerCase(Locale.ROOT)) || word.endsWith("ed");
    };
  }
}
