package org.rapporteur.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.actors.Folding;
import org.rapporteur.extract.Extractor;
import org.rapporteur.model.Actor;
import org.rapporteur.model.AnnotatedArticle;
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
  private static final int QUOTED = 100;

  private final Map<Speaker.How, int[]> byWay = new EnumMap<>(Speaker.How.class);
  private final List<String> errors = new ArrayList<>();
  private int gold;
  private int sourceFound;
  private int sourceFoundRight;
  private int linksRight;
  private int linksWrong;
  private int linksMissed;

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
    lines.add(line("source found, too", new int[] {sourceFound, sourceFoundRight}));
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

  /** The same of those statements to which the gold has such a way. */
  public double accuracy(Speaker.How how) {
    int[] counts = byWay.getOrDefault(how, new int[2]);
    return counts[0] == 0 ? 0 : counts[1] / (double) counts[0];
  }

  /** Share of given items that are the gold's, from 0 to 1. */
  public double linkPrecision() {
    return linksRight / (double) Math.max(1, linksRight + linksWrong);
  }

  /** Share of the gold's items that are given, from 0 to 1. */
  public double linkRecall() {
    return linksRight / (double) Math.max(1, linksRight + linksMissed);
  }

  /** One line for each wrong speaker: the way to it, the one wanted, the one found, the words. */
  public List<String> errors() {
    return List.copyOf(errors);
  }

  private static String line(String what, int[] counts) {
    double share = counts[0] == 0 ? 0 : 100.0 * counts[1] / counts[0];
    return String.format(
        Locale.ROOT, "%-18s %4d of %4d  %5.1f %%", what, counts[1], counts[0], share);
  }

  /** Scores what was made of one article of the set. */
  public void add(GoldArticle article, ResolvedArticle predicted) {
    List<GoldStatement> wanted =
        article.statements().stream().filter(statement -> statement.how().isPresent()).toList();
    gold += wanted.size();
    List<BitSet> theirs =
        article.statements().stream().map(s -> Matching.characters(s.content())).toList();
    List<BitSet> ours =
        predicted.statements().stream()
            .map(s -> Matching.characters(s.attribution().content()))
            .toList();
    for (Matching.Pair pair : Matching.match(theirs, ours, Matching::jaccard)) {
      GoldStatement statement = article.statements().get(pair.gold());
      if (pair.similarity() >= Matching.FOUND && statement.how().isPresent()) {
        score(article, statement, predicted.statements().get(pair.predicted()));
      }
    }
  }

  /** Scores the speakers that {@code extractor} gives to the article's own statements. */
  public void addGiven(GoldArticle article, AnnotatedArticle annotated, Extractor extractor) {
    List<Statement> resolved =
        extractor
            .resolver()
            .resolve(annotated, extractor.times().apply(annotated), article.attributions())
            .statements();
    for (int i = 0; i < resolved.size(); i++) {
      GoldStatement wanted = article.statements().get(i);
      if (wanted.how().isPresent()) {
        gold++;
        score(article, wanted, resolved.get(i));
      }
    }
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
    boolean sourced =
        Matching.characters(wanted.source())
            .intersects(Matching.characters(found.attribution().source()));
    sourceFound += sourced ? 1 : 0;
    sourceFoundRight += sourced && right ? 1 : 0;
    boolean linked = countLinks(wanted, speakers);
    if (!right) {
      errors.add(error(article, wanted, found));
    } else if (!linked) {
      errors.add("link: " + error(article, wanted, found));
    }
  }

  private static String error(GoldArticle article, GoldStatement wanted, Statement found) {
    String text = article.article().text();
    List<String> given =
        found.speakers().stream()
            .map(
                s ->
                    s.actor().label()
                        + item(s.actor()).map(" "::concat).orElse("")
                        + " ("
                        + s.reason()
                        + ")")
            .toList();
    return article.article().name()
        + " "
        + wanted.id()
        + " "
        + wanted.how().orElseThrow()
        + ": wanted "
        + wanted.speakers()
        + wanted.wikidata().stream().flatMap(Optional::stream).toList()
        + " for "
        + words(wanted.source(), text)
        + ", found "
        + given
        + " for "
        + words(found.attribution().source(), text)
        + " of "
        + words(wanted.content(), text);
  }

  static String words(List<Span> spans, String text) {
    String words =
        String.join(" | ", spans.stream().map(span -> span.in(text)).toList())
            .replaceAll("\\s+", " ");
    return words.length() <= QUOTED ? "“" + words + "”" : "“" + words.substring(0, QUOTED) + "…”";
  }

  /** Whether each speaker has its item, or none where the gold has none. */
  private boolean countLinks(GoldStatement wanted, List<Speaker> speakers) {
    List<String> items = wanted.wikidata().stream().flatMap(Optional::stream).toList();
    List<String> given =
        speakers.stream().flatMap(speaker -> item(speaker.actor()).stream()).toList();
    linksRight += (int) given.stream().filter(items::contains).count();
    linksWrong += (int) given.stream().filter(item -> !items.contains(item)).count();
    linksMissed += (int) items.stream().filter(item -> !given.contains(item)).count();
    return given.size() == items.size() && given.containsAll(items);
  }

  private static Optional<String> item(Actor actor) {
    return actor.wikidata().map(iri -> iri.substring(iri.lastIndexOf('/') + 1));
  }

  private static boolean same(String name, Optional<String> item, Actor actor) {
    if (item.isPresent() && item(actor).isPresent()) {
      return item.equals(item(actor));
    }
    return isCalled(actor, name);
  }

  /** Whether the gold's {@code name} is that of {@code actor}, but for case and article. */
  static boolean isCalled(Actor actor, String name) {
    String wanted = plain(name);
    String found = plain(actor.label());
    // Someone unnamed is the same with fewer or more of the words that describe him.
    return wanted.equals(found)
        || (!actor.isNamed() && (isBeginning(found, wanted) || isBeginning(wanted, found)));
  }

  private static boolean isBeginning(String shorter, String longer) {
    return shorter.indexOf(' ') > 0 && longer.startsWith(shorter + " ");
  }

  private static String plain(String name) {
    return Folding.close(name).replaceFirst("^(the|an?) ", "");
  }
}
