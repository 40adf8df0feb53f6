package org.rapporteur.annotate;

import java.util.List;
import java.util.Locale;
import org.rapporteur.annotate.NameGazetteer.Match;

/**
 * What the name finder sees of a sentence. Its tokens carry all that is known of the word, parted
 * by {@link #BREAK}: the word, its part of speech, what the gazetteer says of it.
 */
final class NameFeatures {
  private static final String BREAK = "\u0001";

  private NameFeatures() {}

  /** Tokens for the name finder. */
  static String[] encoded(String[] words, String[] pos, NameGazetteer gazetteer) {
    Match[] matches = gazetteer.matches(words);
    String[] encoded = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      String match = "";
      if (matches[i] != null) {
        match =
            (matches[i].first() == i ? "b" : "i")
                + matches[i].type().name().charAt(0)
                + (matches[i].end() - matches[i].first() > 1 ? "2" : "1");
      }
      encoded[i] =
          words[i].replace(BREAK, "")
              + BREAK
              + pos[i]
              + BREAK
              + match
              + BREAK
              + gazetteer.kinds(words[i]);
    }
    return encoded;
  }

  private static boolean isCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  /** Features of token {@code i} but for what was found before it. */
  static void add(List<String> features, String[] encoded, int i) {
    Seen here = Seen.of(encoded, i);
    Seen before = Seen.of(encoded, i - 1);
    Seen after = Seen.of(encoded, i + 1);
    features.add("w=" + here.lower);
    features.add("s=" + here.shape);
    features.add("ws=" + here.lower + here.shape);
    features.add("p=" + here.pos + here.shape);
    features.add("g=" + here.match + "," + here.kinds);
    features.add("gs=" + here.match + "," + here.kinds + here.shape + before.shape);
    features.add("w-1=" + before.lower);
    features.add("w+1=" + after.lower);
    features.add("s-1=" + before.shape + "," + here.shape);
    features.add("s+1=" + here.shape + "," + after.shape);
    features.add("p-1=" + before.pos + "," + here.pos);
    features.add("p+1=" + here.pos + "," + after.pos);
    features.add("g-1=" + before.match + before.kinds + "," + here.match + here.kinds);
    features.add("g+1=" + here.match + here.kinds + "," + after.match + after.kinds);
    features.add("w-2=" + Seen.of(encoded, i - 2).lower);
    features.add("w+2=" + Seen.of(encoded, i + 2).lower);
    if (here.isCapital) {
      features.add("b-1=" + before.lower + "," + here.lower);
      features.add("b+1=" + here.lower + "," + after.lower);
      features.add("pre=" + here.lower.substring(0, Math.min(4, here.lower.length())));
      features.add("suf=" + here.lower.substring(Math.max(0, here.lower.length() - 3)));
      features.add("suf4=" + here.lower.substring(Math.max(0, here.lower.length() - 4)));
    }
    if (i == 0) {
      features.add("first=" + here.shape);
    }
  }

  /** A token of the name finder taken apart. */
  private record Seen(
      String lower, String shape, String pos, String match, String kinds, boolean isCapital) {
    private static final Seen OUTSIDE = new Seen("", "-", "-", "", "", false);

    static Seen of(String[] encoded, int i) {
      if (i < 0 || i >= encoded.length) {
        return OUTSIDE;
      }
      String token = encoded[i];
      int pos = token.indexOf(BREAK);
      int match = token.indexOf(BREAK, pos + 1);
      int kinds = token.indexOf(BREAK, match + 1);
      String word = token.substring(0, pos);
      return new Seen(
          word.toLowerCase(Locale.ROOT),
          shape(word),
          token.substring(pos + 1, match),
          token.substring(match + 1, kinds),
          token.substring(kinds + 1),
          NameFeatures.isCapital(word));
    }

    /** Letters and digits by kind, each row of one kind as one. */
    private static String shape(String word) {
      StringBuilder shape = new StringBuilder(8);
      char last = 0;
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        char kind =
            Character.isUpperCase(c)
                ? 'X'
                : Character.isLowerCase(c) ? 'x' : Character.isDigit(c) ? '0' : c;
        if (kind != last) {
          shape.append(kind);
          last = kind;
        } else if (kind == 'X' && shape.length() == 1) {
          shape.append('X');
        }
      }
      return shape.length() > 8 ? shape.substring(0, 8) : shape.toString();
    }
  }
}
