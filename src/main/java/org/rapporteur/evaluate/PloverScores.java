package org.rapporteur.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.acts.SpeechAct;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Article;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.model.UserException;

/**
 * How often the PLOVER type of an act is that of the event which the sentence was coded with. Of
 * the coded sentences those count that report a saying: whose type is one that can be done by
 * words, and in which a statement is found whose speaker is the event's actor. If there are
 * several, the one counts whose cue has words of the event, then the one whose content has most of
 * them.
 */
public final class PloverScores {
  private static final int STEM = 4;
  private static final Set<String> TITLES = Set.of("the", "of", "and", "president", "minister");

  private record Coded(String id, String text, String type, Set<String> words, Set<String> actor) {}

  private final SortedMap<String, int[]> byType = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();

  private PloverScores() {}

  /**
   * Scores the coded sentences of {@code file}, a JSON array of objects with {@code id}, {@code
   * text}, {@code event}, {@code eventText} and {@code source}.
   *
   * @throws UserException if the file cannot be read
   */
  public static PloverScores of(
      Path file, List<SpeechAct> acts, Function<Article, ResolvedArticle> extract) {
    Map<String, Optional<String>> types =
        acts.stream().collect(Collectors.toMap(SpeechAct::name, SpeechAct::ploverType));
    Set<String> spoken =
        types.values().stream().flatMap(Optional::stream).collect(Collectors.toSet());
    PloverScores scores = new PloverScores();
    for (Coded coded : read(file)) {
      if (spoken.contains(coded.type())) {
        Article article = Article.of(coded.id() + ".txt", coded.text());
        extract.apply(article).statements().stream()
            .filter(statement -> isBy(coded.actor(), statement, coded.text()))
            .max(Comparator.comparingInt(statement -> fit(coded, statement)))
            .ifPresent(statement -> scores.add(coded, statement, types.get(statement.act())));
      }
    }
    return scores;
  }

  private static List<Coded> read(Path file) {
    try {
      List<Coded> all = new ArrayList<>();
      for (JsonNode node : new ObjectMapper().readTree(file.toFile())) {
        Set<String> actor = new HashSet<>();
        node.path("source").forEach(name -> actor.addAll(words(name.asText())));
        actor.removeAll(TITLES);
        all.add(
            new Coded(
                node.path("id").asText(),
                node.path("text").asText().replaceAll("[{}]", ""),
                node.path("event").asText(),
                words(node.path("eventText").asText()),
                actor));
      }
      return all;
    } catch (IOException e) {
      throw new UserException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() > 1)
        .collect(Collectors.toSet());
  }

  /** "Hungarian" and "Hungary" are one. */
  private static boolean isBy(Set<String> actor, Statement statement, String text) {
    Stream<String> labels =
        statement.speakers().stream()
            .flatMap(
                speaker -> Stream.concat(Stream.of(speaker.actor()), speaker.onBehalfOf().stream()))
            .map(Actor::label);
    Stream<String> source = statement.attribution().source().stream().map(span -> span.in(text));
    return Stream.concat(labels, source)
        .flatMap(name -> words(name).stream())
        .anyMatch(word -> actor.stream().anyMatch(other -> isLike(word, other)));
  }

  private static boolean isLike(String a, String b) {
    return a.equals(b)
        || (a.length() >= STEM
            && b.length() >= STEM
            && a.substring(0, STEM).equals(b.substring(0, STEM)));
  }

  private static int fit(Coded coded, Statement statement) {
    int cue = shared(coded, statement.attribution().cue());
    return (cue > 0 ? 1_000 : 0)
        + 2 * shared(coded, statement.attribution().content())
        + (statement.embeddedIn().isEmpty() ? 1 : 0);
  }

  private static int shared(Coded coded, List<Span> spans) {
    Set<String> words = new HashSet<>();
    spans.forEach(span -> words.addAll(words(span.in(coded.text()))));
    words.retainAll(coded.words());
    return words.size();
  }

  private void add(Coded coded, Statement statement, Optional<String> told) {
    int[] counts = byType.computeIfAbsent(coded.type(), type -> new int[2]);
    counts[1]++;
    if (told.equals(Optional.of(coded.type()))) {
      counts[0]++;
    } else {
      misses.add(
          coded.id() + "  " + statement.act() + " for " + coded.type() + "  " + coded.text());
    }
  }

  /** How many sentences count. */
  public int sentences() {
    return byType.values().stream().mapToInt(counts -> counts[1]).sum();
  }

  /** From 0 to 1; 0 without sentences. */
  public double accuracy() {
    int right = byType.values().stream().mapToInt(counts -> counts[0]).sum();
    return sentences() == 0 ? 0 : right / (double) sentences();
  }

  /** A line for all and one for each type, then, if wanted, one for each miss. */
  public void print(PrintWriter out, boolean errors) {
    out.printf(Locale.ROOT, "PLOVER types  %.2f %% of %d right%n", 100 * accuracy(), sentences());
    byType.forEach((type, n) -> out.printf(Locale.ROOT, "  %-10s %3d of %3d%n", type, n[0], n[1]));
    if (errors) {
      misses.forEach(out::println);
    }
    out.flush();
  }
}
