package org.rapporteur.resolve;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.actors.RoleEntry;

/** Finds the words that name positions, institutions and forms of address. Immutable. */
final class RoleWords {
  /** Prepositions that may stand inside a wording: the noun before the first one takes the "s". */
  private static final Set<String> INNER =
      Set.of("of", "for", "to", "without", "and", "extraordinary");

  private final Map<String, List<Wording>> byFirstWord = new HashMap<>();
  private final Map<String, List<RoleEntry>> byPosition = new HashMap<>();

  /**
   * @param end index after the last token
   * @param entries those that the words may mean; more than one where that depends on the state
   * @param plural whether several holders are meant: "ministers"
   */
  record Match(int end, List<RoleEntry> entries, boolean plural) {
    RoleEntry entry() {
      return entries.get(0);
    }
  }

  private record Wording(
      List<String> words, boolean exactCase, List<RoleEntry> entries, boolean plural) {}

  RoleWords(List<RoleEntry> roles) {
    Map<String, Wording> wordings = new LinkedHashMap<>();
    for (RoleEntry role : roles) {
      byPosition.computeIfAbsent(role.position(), key -> new ArrayList<>()).add(role);
      for (String text : role.wordings()) {
        boolean exact = !text.equals(text.toLowerCase(Locale.ROOT));
        List<String> singular = words(text);
        add(wordings, singular, exact, false, role);
        if (role.kind() != RoleEntry.Kind.HONORIFIC) {
          add(wordings, plural(singular), exact, true, role);
        }
      }
    }
    for (Wording wording : wordings.values()) {
      byFirstWord
          .computeIfAbsent(wording.words().get(0).toLowerCase(Locale.ROOT), k -> new ArrayList<>())
          .add(wording);
    }
    byFirstWord
        .values()
        .forEach(list -> list.sort(Comparator.comparing((Wording w) -> -w.words().size())));
  }

  /** The longest wording that begins at token {@code i}. */
  Optional<Match> at(Reading reading, int i) {
    for (String key : keys(reading.lower(i))) {
      for (Wording wording : byFirstWord.getOrDefault(key, List.of())) {
        int end = end(reading, i, wording);
        if (end > 0) {
          return Optional.of(new Match(end, wording.entries(), wording.plural()));
        }
      }
    }
    return Optional.empty();
  }

  /** The roles of one position, among them its variants. */
  List<RoleEntry> ofPosition(String position) {
    return byPosition.getOrDefault(position, List.of());
  }

  private static List<String> keys(String lower) {
    int hyphen = lower.indexOf('-');
    String stripped = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    return hyphen > 0 ? List.of(lower.substring(0, hyphen)) : List.of(stripped);
  }

  private static int end(Reading reading, int first, Wording wording) {
    int token = first;
    int sentenceEnd = reading.sentenceEnd(first);
    int matched = 0;
    while (matched < wording.words().size()) {
      if (token >= sentenceEnd) {
        return -1;
      }
      if (matched > 0 && reading.is(token, "-")) {
        token++;
        continue;
      }
      for (String part : parts(wording.exactCase() ? reading.word(token) : reading.lower(token))) {
        if (matched == wording.words().size() || !part.equals(wording.words().get(matched))) {
          return -1;
        }
        matched++;
      }
      token++;
    }
    boolean ownStop =
        reading.is(token, ".")
            && token < sentenceEnd - 1
            && reading.begin(token) == reading.token(token - 1).span().end();
    return ownStop ? token + 1 : token;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.replace('’', '\'').split(" ")) {
      words.addAll(parts(word));
    }
    return words;
  }

  /** The parts of a hyphenated word, each without the stop of an abbreviation. */
  private static List<String> parts(String word) {
    List<String> parts = new ArrayList<>();
    for (String part : word.replace('’', '\'').split("-")) {
      if (part.isEmpty()) {
        continue;
      }
      boolean stop =
          part.length() > 1 && part.endsWith(".") && part.indexOf('.') == part.length() - 1;
      parts.add(stop ? part.substring(0, part.length() - 1) : part);
    }
    return parts.isEmpty() ? List.of(word) : parts;
  }

  private static List<String> plural(List<String> singular) {
    int head = 0;
    while (head + 1 < singular.size() && !INNER.contains(singular.get(head + 1))) {
      head++;
    }
    if (singular.size() == 2 && singular.get(1).equals("general")) {
      head = 0;
    }
    List<String> plural = new ArrayList<>(singular);
    plural.set(head, Plurals.of(singular.get(head)));
    return plural;
  }

  private static void add(
      Map<String, Wording> wordings,
      List<String> words,
      boolean exact,
      boolean plural,
      RoleEntry role) {
    String key = words.stream().collect(joining(" "));
    Wording known = wordings.get(key);
    List<RoleEntry> entries = new ArrayList<>();
    if (known != null) {
      entries.addAll(known.entries());
    }
    if (entries.contains(role) || (known != null && known.plural() != plural)) {
      return;
    }
    entries.add(role);
    wordings.put(key, new Wording(words, exact, entries, plural));
  }
}
