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
  private static final Set<String> IN_PRESENT = future("present");
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

  private static final Set<String> POSSESSIVE = Set.of("'s", "\u2019s", "'", "\u2019");
  private static final Set<String> SUBORDINATORS =
      Set.of("that", "which", "who", "if", "when", "because", "whether", "although", "how");

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
    boolean deadline =
        end < tokens.size() && tokens.get(end).pos().equals("NOUN") && isCue(tokens.get(end));
    if (cued || deadline) {
      return Direction.FUTURE;
    }
    boolean possessive = end < tokens.size() && POSSESSIVE.contains(tokens.get(end).word());
    if (possessive) {
      // "Monday's debate" has mostly been held already, whatever the tense.
      int verb = verb(tokens, end, 1);
      return verb > 0 && direction(tokens, verb) == Direction.FUTURE
          ? Direction.FUTURE
          : Direction.PAST;
    }
    Direction before = directionAt(tokens, verb(tokens, begin - 1, -1));
    if (before != Direction.UNKNOWN) {
      return before;
    }
    Direction after = directionAt(tokens, verb(tokens, end, 1));
    if (after != Direction.UNKNOWN) {
      return after;
    }
    // Only the verb outside the clause is left: "said that the talks on Friday".
    for (int i = begin - 1; i >= 0; i--) {
      if (isVerb(tokens.get(i))) {
        return direction(tokens, i) == Direction.PAST ? Direction.PAST : Direction.UNKNOWN;
      }
    }
    return Direction.UNKNOWN;
  }

  private static Direction directionAt(List<Token> tokens, int verb) {
    return verb < 0 ? Direction.UNKNOWN : direction(tokens, verb);
  }

  private static boolean isCue(Token token) {
    return ALWAYS.contains(token.lemma().toLowerCase(Locale.ROOT));
  }

  /** Index of the nearest verb on one side, within the clause; -1 if there is none. */
  private static int verb(List<Token> tokens, int from, int step) {
    for (int i = from; i >= 0 && i < tokens.size() && Math.abs(i - from) < 15; i += step) {
      Token token = tokens.get(i);
      boolean clause = step < 0 && SUBORDINATORS.contains(token.word());
      if (clause || BREAKS.contains(token.word())) {
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
    boolean scheduled =
        first == verb && IN_PRESENT.contains(token.lemma()) && !word.endsWith("ing");
    if (scheduled) {
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
