package org.rapporteur.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rapporteur.attribute.Roles;
import org.rapporteur.evaluate.Matching.Pair;

/**
 * Scores attributions against gold, summed over articles.
 *
 * <p>Every list of spans is reduced to the set of {@linkplain ScoredTokens tokens} it touches. For
 * each role: {@code token} (tokens that carry the role in any attribution), {@code exact} (equal
 * sets, one to one), {@code overlap} (any token in common, one to one by size), {@code soft} (as
 * overlap, a match earning the share of tokens in common). For whole attributions, one to one by
 * content Jaccard: {@code attr}, the headline, wants Jaccard .5 and a source that agrees (a token
 * in common, or none on both sides); {@code attr_j80} wants .8; {@code attr_exact} wants all three
 * sets equal.
 *
 * <pre>{@code
 * Scorer scorer = new Scorer();
 * scorer.add(text, gold, predicted);
 * scorer.scores().print(out);
 * }</pre>
 */
public final class Scorer {
  private static final Map<String, Function<TokenRoles, BitSet>> ROLES = new LinkedHashMap<>();

  static {
    ROLES.put("source", TokenRoles::source);
    ROLES.put("cue", TokenRoles::cue);
    ROLES.put("content", TokenRoles::content);
  }

  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final QuoteTally anyQuotes = new QuoteTally();
  private final QuoteTally pureQuotes = new QuoteTally();

  /** Adds one article. */
  public void add(String text, List<Roles> gold, List<Roles> predicted) {
    ScoredTokens tokens = new ScoredTokens(text);
    List<TokenRoles> g = TokenRoles.of(gold, tokens);
    List<TokenRoles> p = TokenRoles.of(predicted, tokens);
    ROLES.forEach((role, get) -> addRole(role, sets(g, get), sets(p, get)));
    addAttributions("attr", g, p, .5, TokenRoles::agreesInSource);
    addAttributions(
        "attr_lenient", g, p, .5, (x, y) -> x.source().isEmpty() || x.agreesInSource(y));
    Predicate<TokenRoles> sourced = roles -> !roles.source().isEmpty();
    addAttributions(
        "attr_sourced",
        g.stream().filter(sourced).toList(),
        p.stream().filter(sourced).toList(),
        .5,
        TokenRoles::agreesInSource);
    addAttributions("attr_content", g, p, .5, (x, y) -> true);
    addAttributions("attr_j80", g, p, .8, TokenRoles::agreesInSource);
    addAttributions("attr_exact", g, p, 1e-9, TokenRoles::equals);
    addAttributions(
        "attr_exact_nocue",
        g,
        p,
        1e-9,
        (x, y) -> x.content().equals(y.content()) && x.source().equals(y.source()));
    addQuotes(text, gold, g, p);
  }

  /** The scores of all that was added so far. */
  public Scores scores() {
    Map<String, Scores.Score> scores = new LinkedHashMap<>();
    tallies.forEach((name, tally) -> scores.put(name, tally.score()));
    return new Scores(scores, anyQuotes.score(), pureQuotes.score());
  }

  private static List<BitSet> sets(List<TokenRoles> roles, Function<TokenRoles, BitSet> get) {
    return roles.stream().map(get).filter(set -> !set.isEmpty()).toList();
  }

  private Tally tally(String name) {
    return tallies.computeIfAbsent(name, key -> new Tally());
  }

  private void addRole(String role, List<BitSet> gold, List<BitSet> predicted) {
    BitSet allGold = union(gold);
    BitSet allPredicted = union(predicted);
    int tokens = Matching.common(allGold, allPredicted);
    tally("token " + role).add(tokens, tokens, allPredicted.cardinality(), allGold.cardinality());
    int exact = Matching.match(gold, predicted, (x, y) -> x.equals(y) ? 1 : 0).size();
    tally("exact " + role).add(exact, exact, predicted.size(), gold.size());
    List<Pair> overlaps = Matching.match(gold, predicted, Matching::common);
    tally("overlap " + role).add(overlaps.size(), overlaps.size(), predicted.size(), gold.size());
    double softPrecision = 0;
    double softRecall = 0;
    for (Pair pair : overlaps) {
      softPrecision += pair.similarity() / predicted.get(pair.predicted()).cardinality();
      softRecall += pair.similarity() / gold.get(pair.gold()).cardinality();
    }
    tally("soft " + role).add(softPrecision, softRecall, predicted.size(), gold.size());
  }

  private static BitSet union(List<BitSet> sets) {
    BitSet union = new BitSet();
    sets.forEach(union::or);
    return union;
  }

  private void addAttributions(
      String name,
      List<TokenRoles> gold,
      List<TokenRoles> predicted,
      double least,
      BiPredicate<TokenRoles, TokenRoles> agree) {
    int matched =
        Matching.match(
                gold,
                predicted,
                (x, y) -> {
                  double jaccard = x.contentJaccard(y);
                  return jaccard >= least && agree.test(x, y) ? jaccard : 0;
                })
            .size();
    tally(name).add(matched, matched, predicted.size(), gold.size());
  }

  private void addQuotes(String text, List<Roles> gold, List<TokenRoles> g, List<TokenRoles> p) {
    List<Integer> matchOf = new ArrayList<>();
    g.forEach(x -> matchOf.add(-1));
    for (Pair pair :
        Matching.match(
            g,
            p,
            (x, y) -> {
              double jaccard = x.contentJaccard(y);
              return jaccard >= .8 ? jaccard : 0;
            })) {
      matchOf.set(pair.gold(), pair.predicted());
    }
    for (int i = 0; i < gold.size(); i++) {
      QuoteMarks marks = QuoteMarks.of(text, gold.get(i).content());
      if (marks == QuoteMarks.NONE) {
        continue;
      }
      TokenRoles match = matchOf.get(i) < 0 ? null : p.get(matchOf.get(i));
      anyQuotes.add(g.get(i), match);
      if (marks == QuoteMarks.PURE) {
        pureQuotes.add(g.get(i), match);
      }
    }
  }

  /** Running sums for one measure. */
  private static final class Tally {
    private double hitsOfPredicted;
    private double hitsOfGold;
    private long predicted;
    private long gold;

    void add(double hitsOfPredicted, double hitsOfGold, int predicted, int gold) {
      this.hitsOfPredicted += hitsOfPredicted;
      this.hitsOfGold += hitsOfGold;
      this.predicted += predicted;
      this.gold += gold;
    }

    Scores.Score score() {
      double precision = predicted == 0 ? 0 : hitsOfPredicted / predicted;
      double recall = gold == 0 ? 0 : hitsOfGold / gold;
      double sum = precision + recall;
      return new Scores.Score(
          Scores.percent(100 * precision),
          Scores.percent(100 * recall),
          sum == 0 ? 0 : Scores.percent(100 * 2 * precision * recall / sum),
          gold,
          predicted);
    }
  }

  /** Running sums for attributions that quote. */
  private static final class QuoteTally {
    private int gold;
    private int matched;
    private int sourced;
    private int right;
    private int exact;

    void add(TokenRoles roles, TokenRoles match) {
      gold++;
      if (match != null) {
        matched++;
        if (!roles.source().isEmpty()) {
          sourced++;
          right += roles.source().intersects(match.source()) ? 1 : 0;
          exact += roles.source().equals(match.source()) ? 1 : 0;
        }
      }
    }

    Scores.Quotes score() {
      return new Scores.Quotes(
          gold,
          Scores.percent(100.0 * matched / Math.max(1, gold)),
          Scores.percent(100.0 * right / Math.max(1, sourced)),
          Scores.percent(100.0 * exact / Math.max(1, sourced)),
          Scores.percent(100.0 * right / Math.max(1, gold)));
    }
  }
}
