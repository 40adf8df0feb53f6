package org.rapporteur.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Statement;

/**
 * How often the right speaker is given to a statement that was found. A statement is found if its
 * content has at least half of its characters in common with the gold's, of all that either has.
 * The speaker is right if all of the gold's are given and no other: the same item, or the same name
 * where one of the two has none.
 */
public final class SpeakerScores {
  private static final double FOUND = .5;

  private final Map<Speaker.How, int[]> byWay = new EnumMap<>(Speaker.How.class);
  private final List<String> errors = new ArrayList<>();
  private int gold;
  private int linksRight;
  private int linksWrong;
  private int linksMissed;

  /** Scores what {@code extract} makes of each article of {@code set}. */
  public static SpeakerScores of(
      List<GoldArticle> set, Function<GoldArticle, ResolvedArticle> extract) {
    SpeakerScores scores = new SpeakerScores();
    for (GoldArticle article : set) {
      scores.add(article, extract.apply(article));
    }
    return scores;
  }

  /** Lines of a table: for each way to a speaker the statements found and those right. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    int found = 0;
    int right = 0;
    for (Map.Entry<Speaker.How, int[]> way : byWay.entrySet()) {
      lines.add(line(way.getKey().name().toLowerCase(Locale.ROOT), way.getValue()));
      found += way.getValue()[0];
      right += way.getValue()[1];
    }
    lines.add(line("all speakers", new int[] {found, right}));
    lines.add(line("statements found", new int[] {gold, found}));
    lines.add(line("links, precision", new int[] {linksRight + linksWrong, linksRight}));
    lines.add(line("links, recall", new int[] {linksRight + linksMissed, linksRight}));
    return lines;
  }

  /** Share of found statements with the right speaker, from 0 to 1. */
  public double accuracy() {
    int found = byWay.values().stream().mapToInt(counts -> counts[0]).sum();
    int right = byWay.values().stream().mapToInt(counts -> counts[1]).sum();
    return found == 0 ? 0 : right / (double) found;
  }

  /** One line for each wrong speaker. */
  public List<String> errors() {
    return List.copyOf(errors);
  }

  private static String line(String what, int[] counts) {
    double share = counts[0] == 0 ? 0 : 100.0 * counts[1] / counts[0];
    return String.format(
        Locale.ROOT, "%-18s %4d of %4d  %5.1f %%", what, counts[1], counts[0], share);
  }

  private void add(GoldArticle article, ResolvedArticle predicted) {
    List<GoldStatement> wanted =
        article.statements().stream().filter(statement -> statement.how().isPresent()).toList();
    gold += wanted.size();
    List<BitSet> theirs = article.statements().stream().map(s -> characters(s.content())).toList();
    List<BitSet> ours =
        predicted.statements().stream().map(s -> characters(s.attribution().content())).toList();
    for (Matching.Pair pair : Matching.match(theirs, ours, Matching::jaccard)) {
      GoldStatement statement = article.statements().get(pair.gold());
      if (pair.similarity() >= FOUND && statement.how().isPresent()) {
        score(article, statement, predicted.statements().get(pair.predicted()));
      }
    }
  }

  private static BitSet characters(List<Span> spans) {
    BitSet characters = new BitSet();
    spans.forEach(span -> characters.set(span.begin(), span.end()));
    return characters;
  }

  private void score(GoldArticle article, GoldStatement wanted, Statement found) {
    int[] counts = byWay.computeIfAbsent(wanted.how().orElseThrow(), way -> new int[2]);
    counts[0]++;
    List<Speaker> speakers = found.speakers();
    boolean right = speakers.size() == wanted.speakers().size();
    for (int i = 0; right && i < speakers.size(); i++) {
      Actor actor = speakers.get(i).actor();
      boolean any = false;
      for (int k = 0; k < wanted.speakers().size(); k++) {
        any |= same(wanted.speakers().get(k), wanted.wikidata().get(k), actor);
      }
      right = any;
    }
    counts[1] += right ? 1 : 0;
    countLinks(wanted, speakers);
    if (!right) {
      errors.add(
          article.article().name()
              + " "
              + wanted.id()
              + " "
              + wanted.how().orElseThrow()
              + ": wanted "
              + wanted.speakers()
              + ", found "
              + speakers.stream().map(s -> s.actor().label() + " (" + s.reason() + ")").toList());
    }
  }

  private void countLinks(GoldStatement wanted, List<Speaker> speakers) {
    List<String> items = wanted.wikidata().stream().flatMap(Optional::stream).toList();
    List<String> given =
        speakers.stream().flatMap(speaker -> item(speaker.actor()).stream()).toList();
    linksRight += (int) given.stream().filter(items::contains).count();
    linksWrong += (int) given.stream().filter(item -> !items.contains(item)).count();
    linksMissed += (int) items.stream().filter(item -> !given.contains(item)).count();
  }

  private static Optional<String> item(Actor actor) {
    return actor.wikidata().map(iri -> iri.substring(iri.lastIndexOf('/') + 1));
  }

  private static boolean same(String name, Optional<String> item, Actor actor) {
    if (item.isPresent() && item(actor).isPresent()) {
      return item.equals(item(actor));
    }
    return plain(name).equals(plain(actor.label()));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("^(the|an?) ", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
