package org.rapporteur.relate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a statement is found by those it may belong with, and finds them: they share a scope and as
 * many words as are needed. Two that do not meet so have nothing that {@link Comparison} or {@link
 * Replies} would find between them, so an index, a join or a loop over all pairs lead to the same.
 *
 * @param search what for
 * @param asking whether it looks for others; else it is to be found by them
 * @param scopes of which one must be shared
 * @param needed how many of the words must be shared
 */
public record Probe(
    Search search, boolean asking, Set<String> scopes, Set<String> words, int needed) {
  /** What is looked for. */
  public enum Search {
    /** Another report of the same utterance: a voice in common, about the same days. */
    UTTERANCE,
    /** The same claim or its opposite: about the same weeks. */
    CLAIM,
    /** What a reply takes up, by its words. */
    REPLY,
    /** What a reply takes up, being aimed at its side. */
    AIMED
  }

  static final int UTTERANCE_WORDS = 2;
  static final int CLAIM_WORDS = 4;
  static final int CLAIM_DAYS = 30;
  static final int REPLY_WORDS = 2;

  /** How long before a reply its claim may have been made. */
  static final int REPLY_DAYS = 30;

  /**
   * In characters: a document longer than this, a transcript of days, is to its parts what other
   * documents are to each other, but all about the same days; the work would grow with the square
   * of its length.
   */
  private static final int FAR = 100_000;

  private static final int FEW_DAYS = 8;
  private static final int WEEKS = 32;

  /** Of those whose days are not bounded, who therefore meet all. */
  private static final String ALWAYS = "always";

  /** All of one statement. */
  public static List<Probe> of(Utterance u) {
    Days days = u.days();
    List<Probe> probes = new ArrayList<>();
    Set<String> voices = new TreeSet<>(u.sides());
    voices.addAll(u.speakers());
    Set<String> topic = u.topic();
    both(probes, Search.UTTERANCE, voices, days, FEW_DAYS, 1, topic, UTTERANCE_WORDS);
    if (u.isAssertion()) {
      int needed = Math.max(CLAIM_WORDS, Comparison.leastShared(topic.size()));
      both(probes, Search.CLAIM, Set.of(""), days, WEEKS, CLAIM_DAYS / 2, topic, needed);
      Set<String> named = new HashSet<>(u.wording().salient());
      named.addAll(u.own());
      Set<String> found = scopes(Set.of(""), days.stretches(WEEKS, 0, 0), true);
      probes.add(new Probe(Search.REPLY, false, found, named, REPLY_WORDS));
      Set<String> aimed = scopes(u.targets(), days.stretches(WEEKS, 0, 0), true);
      probes.add(new Probe(Search.AIMED, false, aimed, named, 1));
    }
    if (u.isReply()) {
      Set<String> stretches = days.stretches(WEEKS, REPLY_DAYS, 1);
      Set<String> asked = new HashSet<>(u.wording().stems());
      asked.addAll(u.wording().salient());
      probes.add(
          new Probe(
              Search.REPLY, true, scopes(Set.of(""), stretches, false), u.asked(), REPLY_WORDS));
      probes.add(new Probe(Search.AIMED, true, scopes(u.sides(), stretches, false), asked, 1));
    }
    probes.removeIf(probe -> probe.scopes().isEmpty() || probe.words().size() < probe.needed());
    return List.copyOf(probes);
  }

  /**
   * Those of {@link #of} by which one statement finds all that it meets, each once as a rule: where
   * two look for each other, one of them need not be found as well.
   */
  static List<Probe> toAsk(Utterance u) {
    List<Probe> all = of(u);
    List<Probe> asked = new ArrayList<>();
    for (Probe probe : all) {
      Set<String> scopes = new TreeSet<>(probe.scopes());
      if (!probe.asking() && probe.isMutual()) {
        all.stream()
            .filter(other -> other.asking() && other.search() == probe.search())
            .forEach(other -> scopes.removeAll(other.scopes()));
      }
      asked.add(new Probe(probe.search(), probe.asking(), scopes, probe.words(), probe.needed()));
    }
    asked.removeIf(probe -> probe.scopes().isEmpty());
    return asked;
  }

  /** Whether statements that begin at two places of one document may belong together. */
  static boolean areNear(int begin, int other) {
    return Math.abs(begin - other) <= FAR;
  }

  private boolean isMutual() {
    return search == Search.UTTERANCE || search == Search.CLAIM;
  }

  private static void both(
      List<Probe> probes,
      Search search,
      Set<String> names,
      Days days,
      int width,
      int around,
      Set<String> words,
      int needed) {
    Set<String> stretches = days.stretches(width, around, around);
    probes.add(new Probe(search, true, scopes(names, stretches, false), words, needed));
    probes.add(new Probe(search, false, scopes(names, stretches, true), words, needed));
  }

  private static Set<String> scopes(Set<String> names, Set<String> stretches, boolean found) {
    Set<String> scopes = new TreeSet<>();
    for (String name : names) {
      stretches.forEach(stretch -> scopes.add(name + " " + stretch));
      if (found || stretches.isEmpty()) {
        scopes.add(name + " " + ALWAYS);
      }
    }
    return scopes;
  }
}
