package org.rapporteur.annotate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A title of a text that someone issued, and the words in it that name who did. It is read word by
 * word, since in a title that has all words in capitals taggers see names everywhere.
 *
 * @param issuers "the Foreign Minister" of "Statement by the Foreign Minister on the talks"
 * @param leading whether they stand before the word for what was issued, among others
 * @param spoken whether it was spoken
 */
record IssuedTitle(String issuers, boolean leading, boolean spoken) {
  private static final Set<String> ISSUED =
      Set.of("statement", "communique", "communiqué", "declaration", "remarks");

  /** Likewise, but "of" says something else: "a message of hope". */
  private static final Set<String> SENT = Set.of("letter", "message", "speech", "address");

  private static final Set<String> SPOKEN =
      Set.of("remarks", "speech", "address", "briefing", "gaggle", "conference", "call");

  private static final Set<String> BY = Set.of("by", "from");
  private static final Set<String> OF = Set.of("of", "between");

  /** "The Leaders' Communiqué": whose leaders they are stands before. */
  private static final Set<String> TOGETHER = Set.of("leaders'", "ministers'", "presidents'");

  /** Words behind which stands what it is about, or the occasion. */
  private static final Set<String> ABOUT =
      Set.of(
          "on",
          "about",
          "regarding",
          "concerning",
          "before",
          "after",
          "following",
          "during",
          "at",
          "ahead",
          "to",
          "in",
          "upon",
          "under",
          "with",
          "announcing",
          "marking",
          "welcoming",
          "condemning",
          "congratulating",
          "commemorating",
          "honoring",
          "honouring",
          "recognizing",
          "recognising",
          "celebrating",
          "supporting",
          "urging",
          "calling",
          "addressing",
          "outlining",
          "launching",
          "establishing",
          "opposing",
          "against",
          "|");

  /** "U.S.-Japan": of two parts that have a capital each. */
  private static final Pattern HYPHEN = Pattern.compile("(?<=[\\p{Ll}.\\p{Lu}])-(?=\\p{Lu})");

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\u2060]+");
  private static final Pattern NEXT = Pattern.compile("[-(\\u2013\\u2014].*");
  private static final Pattern LAST = Pattern.compile(".*[:;\\u2013\\u2014]");
  private static final Pattern DATE =
      Pattern.compile(
          "(?i),? (?:january|february|march|april|may|june|july|august|september|october|november"
              + "|december) \\d{1,2}(?:, \\d{4})?$");
  private static final Pattern EDGE = Pattern.compile("^\\W+|[\\s,.;:\\u2013\\u2014]+$");

  /** What {@code title} tells of who issued the text, if anything. */
  static Optional<IssuedTitle> read(String title) {
    List<String> words = Arrays.asList(SPACE.split(title.strip().replace('\u2019', '\'')));
    for (int i = 0; i + 2 < words.size(); i++) {
      String word = plain(words.get(i));
      String next = plain(words.get(i + 1));
      boolean named =
          ((ISSUED.contains(word) || SENT.contains(word) || SPOKEN.contains(word))
                  && BY.contains(next))
              || (ISSUED.contains(word) && OF.contains(next));
      if (named) {
        String issuers = upToSubject(words.subList(i + 2, words.size()), OF.contains(next));
        // "Statement of the President's Council": who knows.
        return issuers.isEmpty() || issuers.contains("'s")
            ? Optional.empty()
            : Optional.of(new IssuedTitle(issuers, false, SPOKEN.contains(word)));
      }
    }
    for (int i = 1; i < words.size(); i++) {
      String word = plain(words.get(i));
      if (TOGETHER.contains(word) || (ISSUED.contains(word) && !SPOKEN.contains(word))) {
        String before = HYPHEN.matcher(String.join(" ", words.subList(0, i))).replaceAll(", ");
        return Optional.of(new IssuedTitle(before, true, false));
      }
    }
    return Optional.empty();
  }

  /**
   * @param purpose whether "for" leads to the subject: "Declaration of Support for Fjordby", but
   *     not "by the Spokesman for the Council"
   */
  private static String upToSubject(List<String> words, boolean purpose) {
    int end = 0;
    while (end < words.size()
        && !ABOUT.contains(plain(words.get(end)))
        && !(purpose && plain(words.get(end)).equals("for"))
        && !NEXT.matcher(words.get(end)).matches()
        && !(end > 0 && LAST.matcher(words.get(end - 1)).matches())) {
      end++;
    }
    String named = EDGE.matcher(String.join(" ", words.subList(0, end))).replaceAll("");
    return DATE.matcher(named).replaceAll("");
  }

  private static String plain(String word) {
    return EDGE.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
