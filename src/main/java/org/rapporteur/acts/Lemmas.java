package org.rapporteur.acts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.model.Token;

/** Words as the phrases of the lexicon spell them. */
public final class Lemmas {
  private static final Map<String, String> IRREGULAR = irregular();

  private Lemmas() {}

  private static Map<String, String> irregular() {
    Map<String, String> verbs = new HashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Lemmas.class.getResourceAsStream("irregular.txt"), StandardCharsets.UTF_8))) {
      in.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", -1))
          .forEach(
              forms -> {
                for (int i = 1; i < forms.length; i++) {
                  verbs.put(forms[i], forms[0]);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(verbs);
  }

  /** With "won't" as "will" and "not": the tagger takes such words for one that is two. */
  static List<Token> split(List<Token> tokens) {
    List<Token> split = new ArrayList<>(tokens.size() + 2);
    for (Token token : tokens) {
      String[] tags = token.pos().split("\\+", -1);
      String[] lemmas = token.lemma().split("\\+", -1);
      if (tags.length == 2 && lemmas.length == 2) {
        split.add(new Token(token.span(), lemmas[0], tags[0], lemmas[0]));
        split.add(new Token(token.span(), lemmas[1], tags[1], lemmas[1]));
      } else {
        split.add(token);
      }
    }
    return split;
  }

  static String of(Token token) {
    return switch (lower(token)) {
      case "is", "are", "was", "were", "am", "been", "being", "'s", "'re", "'m" -> "be";
      case "n't", "n’t" -> "not";
      case "'ll", "’ll", "wo" -> "will";
      case "ca" -> "can";
      case "'ve", "’ve", "has", "had" -> "have";
      case "does", "did" -> "do";
      default -> token.lemma().toLowerCase(Locale.ROOT);
    };
  }

  /**
   * What else the word may be a form of by the rules of inflection: the lemmatizer guesses at verbs
   * it has not met, and gives "rul" for "ruled".
   */
  public static List<String> stems(Token token) {
    String word = lower(token);
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return List.of(irregular);
    }
    if (word.endsWith("ied") || word.endsWith("ies")) {
      return List.of(cut(word, 3) + "y");
    }
    if (word.endsWith("ed")) {
      return List.of(cut(word, 1), cut(word, 2), single(cut(word, 2)));
    }
    if (word.endsWith("ing") && word.length() > 5) {
      return List.of(cut(word, 3), cut(word, 3) + "e", single(cut(word, 3)));
    }
    if (word.endsWith("es")) {
      return List.of(cut(word, 1), cut(word, 2));
    }
    return word.endsWith("s") ? List.of(cut(word, 1)) : List.of();
  }

  /** "expell" as "expel". */
  private static String single(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled ? stem.substring(0, last) : stem;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  static String lower(Token token) {
    return token.word().toLowerCase(Locale.ROOT);
  }

  /** Whether it may stand between the words of a phrase without changing it. */
  static boolean isModifier(List<Token> tokens, int index) {
    return isModifier(tokens.get(index));
  }

  private static boolean isModifier(Token token) {
    return switch (token.pos()) {
      case "DET", "ADJ", "ADV", "NUM" -> true;
      case "NOUN", "PROPN" -> isDay(lower(token));
      case "PRON" -> isPossessive(lower(token));
      case "PART" -> lower(token).equals("'s") || lower(token).equals("’s");
      default -> false;
    };
  }

  /** As well in the name of whoever has what is voiced: "the United States' commitment". */
  static boolean isModifierOrName(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    boolean owner =
        isGenitive(lower(token))
            || (index + 1 < tokens.size() && isGenitive(lower(tokens.get(index + 1))));
    return isModifier(token) || owner || token.pos().equals("PROPN") || lower(token).endsWith(".");
  }

  private static boolean isGenitive(String word) {
    return word.equals("'s") || word.equals("’s") || word.equals("'") || word.equals("’");
  }

  /** Whether it may take what is voiced as its object: "reiterated the demand". */
  static boolean isVoicing(Token token) {
    return isVoicing(of(token)) || stems(token).stream().anyMatch(Lemmas::isVoicing);
  }

  private static boolean isVoicing(String lemma) {
    return switch (lemma) {
      case "express",
          "voice",
          "convey",
          "reiterate",
          "repeat",
          "stress",
          "emphasise",
          "emphasize",
          "underline",
          "underscore",
          "highlight",
          "reaffirm",
          "affirm",
          "renew",
          "restate",
          "relay",
          "signal",
          "share",
          "communicate",
          "register",
          "declare",
          "state",
          "show",
          "raise",
          "note" ->
          true;
      default -> false;
    };
  }

  private static boolean isDay(String word) {
    return word.endsWith("day") && !word.equals("holiday") && !word.equals("birthday");
  }

  private static boolean isPossessive(String word) {
    return switch (word) {
      case "his", "her", "its", "their", "our", "my", "your" -> true;
      default -> false;
    };
  }
}
