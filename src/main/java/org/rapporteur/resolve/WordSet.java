package org.rapporteur.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Word lists of this package: the sections of {@code words.txt}, in small letters. */
enum WordSet {
  /** Verbs whose object, whoever it is, hears what is said: "told reporters". */
  TELLING,
  /** Verbs for words that answer a question. */
  ANSWERING,
  /** Verbs whose object hears it if it is someone: "promised them", "promised help". */
  ADDRESSING,
  /** Verbs that have the one who hears it behind "to": "said to reporters". */
  SAYING,
  /** Verbs whose object hears it and is to do something, or did: "urged Russia to". */
  ASKING,
  /** Those of the verbs of asking and judging whose object is always someone. */
  HEEDING,
  /** Verbs whose object is spoken of, for good or ill: "accused Russia of". */
  JUDGING,
  /** Verbs before a clause whose subject is to do something: "demanded that Russia withdraw". */
  REQUIRING,
  /** Verbs for talks between two: "met with". */
  CONFERRING,
  /** Acts that are directed at whoever the words are about. */
  JUDGEMENT,
  /** Talks and writings between two: "in a call with". */
  EXCHANGE,
  /** Those spoken to who need no name: "reporters". */
  AUDIENCE,
  /** Where one speaks to whoever listens: "told a briefing". */
  FORUM,
  /** Words for a day that may stand behind an object: "told reporters Tuesday". */
  DAY,
  /** What a medium is called once it was named: "the newspaper". */
  MEDIUM,
  /** Plurals that mean states: "both countries". */
  STATES,
  /** Words that would describe nearly everybody: "the official". */
  VAGUE,
  /** What those are called who are not named on purpose: "a diplomat said". */
  ANONYMOUS,
  /** Parts of a family name before its main word: "von", "de". */
  PARTICLE,
  /** What an organisation is called once it was named: "the company". */
  BODY,
  /** Those of them that are said of bodies of states as well: "the alliance". */
  LEAGUE,
  /** Nouns that say what kind of person someone is: "the billionaire". */
  HUMAN,
  /** Those who stand against each other in talks: "both sides". */
  PARTIES,
  /** Who has the same post elsewhere: "his French counterpart". */
  COUNTERPART,
  /** Relatives who mostly bear the same family name: "her brother". */
  KIN,
  /** Nouns for a woman or a girl: "her mother". */
  FEMALE,
  /** Nouns for a man or a boy: "the man". */
  MALE,
  /** Adjectives that tell the party of someone: "the Republican nominee". */
  PARTISAN,
  /** Pronouns before a noun: "his". */
  OWNER,
  /** Words that only bind others, whatever a tagger makes of them: "whoever", "unless". */
  FUNCTION,
  /** Texts that speak for whoever issues them: "statement by the Foreign Minister". */
  TEXT;

  private static final Map<WordSet, Set<String>> WORDS = new EnumMap<>(WordSet.class);

  static {
    Map<String, Set<String>> sections = read();
    for (WordSet set : values()) {
      WORDS.put(set, sections.get(set.name().toLowerCase(Locale.ROOT)));
    }
  }

  boolean has(String lower) {
    return WORDS.get(this).contains(lower);
  }

  /** Whether one of the lists of verbs has the word. */
  static boolean isVerb(String lower) {
    return Stream.of(TELLING, ANSWERING, ADDRESSING, SAYING, ASKING, JUDGING, REQUIRING, CONFERRING)
        .anyMatch(set -> set.has(lower));
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> sections = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                WordSet.class.getResourceAsStream("words.txt"), StandardCharsets.UTF_8))) {
      List<String> words = new ArrayList<>();
      String section = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          sections.put(section, Set.copyOf(words));
          section = line.substring(1, line.indexOf(']'));
          words.clear();
        } else if (!line.isBlank() && !line.startsWith("#")) {
          words.addAll(List.of(line.strip().split("\\s+")));
        }
      }
      sections.put(section, Set.copyOf(words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sections;
  }
}
