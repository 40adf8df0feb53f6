package org.rapporteur.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.Token;

/** The classes of words in {@code sayings.tsv}, by which dates are given to sayings. */
enum SayingWords {
  /** By a cue: the saying is of another time than what stands before. */
  ANOTHER_TIME,
  /** Lemmas of events at which people speak. */
  EVENT,
  /** Words that open a clause. */
  CLAUSE,
  /** Prepositions after which stands what is spoken of. */
  TOPIC,
  /** Lemmas of speaking, by which no clause of its own is opened. */
  SPEAKING,
  /** Lemmas by which someone is brought to speak. */
  APPROACHING,
  /** Lemmas of making known what is written or recorded. */
  PUBLISHING,
  /** Lemmas of acts that are done by saying so: what follows is made, not spoken of. */
  PERFORMING,
  /** Lemmas by which someone goes on speaking or writing. */
  CONTINUING,
  /** Lemmas of mere saying, without a judgment on what is said. */
  PLAIN,
  /** Past tenses that are not known by their form. */
  PAST_FORM,
  /** What was said before, as a subject: "the comments". */
  REMARKS,
  /** Units that are too short for another day. */
  SHORTLY,
  /** Lemmas of answering what was said before. */
  REPLYING,
  /** What is broadcast, in which it speaks of itself. */
  PROGRAMME,
  /** Nouns for all who took part. */
  PARTICIPANTS,
  /** Nouns for those who speak at meetings as such. */
  DELEGATE;

  private static final Map<SayingWords, Set<String>> WORDS = read();

  private static Map<SayingWords, Set<String>> read() {
    Map<SayingWords, Set<String>> words = new HashMap<>();
    for (String[] row : Words.rows("sayings.tsv", 2)) {
      SayingWords kind = valueOf(row[1].toUpperCase(Locale.ROOT).replace('-', '_'));
      words.computeIfAbsent(kind, k -> new HashSet<>()).add(row[0]);
    }
    return words;
  }

  boolean holds(String word) {
    return WORDS.get(this).contains(word.toLowerCase(Locale.ROOT));
  }

  boolean holdsWord(Token token) {
    return holds(token.word());
  }

  /** By the lemma, or where that is mistaken by the word without its ending. */
  boolean holdsLemma(Token token) {
    Set<String> lemmas = WORDS.get(this);
    String word = token.word().toLowerCase(Locale.ROOT);
    return lemmas.contains(token.lemma().toLowerCase(Locale.ROOT))
        || lemmas.contains(word)
        || holdsWithout(word, "d", lemmas)
        || holdsWithout(word, "ed", lemmas)
        || holdsWithout(word, "s", lemmas)
        || holdsWithout(word, "ing", lemmas);
  }

  private static boolean holdsWithout(String word, String ending, Set<String> lemmas) {
    return word.endsWith(ending)
        && lemmas.contains(word.substring(0, word.length() - ending.length()));
  }
}
