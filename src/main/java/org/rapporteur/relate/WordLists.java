package org.rapporteur.relate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The word lists of this package's resources, stemmed. */
final class WordLists {
  private static final Set<String> STOP_WORDS = stems("stop-words.txt");
  private static final Set<String> CLAIM_WORDS = stems("claim-words.txt");
  private static final Map<String, String> NUMBERS =
      lines("numbers.txt").stream()
          .map(line -> line.split(" ", -1))
          .collect(Collectors.toUnmodifiableMap(pair -> Stems.of(pair[0]).get(0), pair -> pair[1]));
  private static final Pattern DIGITS = Pattern.compile("\\d[\\d.,]*");

  private WordLists() {}

  static boolean isStopWord(String stem) {
    return STOP_WORDS.contains(stem);
  }

  /** Whether it only refers to what someone said: "the allegation", "the report". */
  static boolean isClaimWord(String stem) {
    return CLAIM_WORDS.contains(stem);
  }

  /** Its value in digits; null if it is no number. */
  static String number(String stem) {
    return DIGITS.matcher(stem).matches() ? stem.replaceAll("[.,]0*$|,", "") : NUMBERS.get(stem);
  }

  private static Set<String> stems(String file) {
    return lines(file).stream()
        .flatMap(line -> Stems.of(line).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> lines(String file) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                WordLists.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
