package org.rapporteur.attribute;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Attribution.Form;
import org.rapporteur.model.Span;

/**
 * The attributor that ships: what was learnt, with what rules know better. The models find
 * attributions; rules add those that lie inside another's content, which no training text marks,
 * those with a mark for a cue, as in transcripts and headlines, and those that models only half
 * believe; what is outside quotation marks is taken out of a content that is a quotation otherwise;
 * and all is completed as {@link CompletingAttributor} does.
 *
 * <pre>{@code
 * Attributor attributor = new CombinedAttributor(AttributionModel.load());
 * }</pre>
 */
public final class CombinedAttributor implements Attributor {
  /** Rules must be as sure as this. */
  private static final double SURE_RULE = .6;

  /** How often a rule and a reading that back each other are right, in the training articles. */
  private static final double HALF_BELIEVED = .43;

  /** Share of their contents that a rule and a reading must have in common to back each other. */
  private static final double ALIKE = .25;

  /** Letters of a cue that is a mark: a colon, a dash. */
  private static final int MARK = 2;

  private final Function<AnnotatedArticle, Findings> learned;
  private final Attributor rules = new RuleAttributor();
  private final CueWords words = CueWords.load();
  private final Attributor completing = new CompletingAttributor(this::united);

  /** One for the use of one thread. */
  public CombinedAttributor(AttributionModel model) {
    this(new LearnedAttributor(model)::find);
  }

  /** One that adds what rules know to what {@code learned} finds. */
  public CombinedAttributor(Function<AnnotatedArticle, Findings> learned) {
    this.learned = requireNonNull(learned, "learned");
  }

  @Override
  public List<Attribution> attribute(AnnotatedArticle article) {
    return completing.attribute(article);
  }

  private List<Attribution> united(AnnotatedArticle article) {
    List<Attribution> byRule = rules.attribute(article);
    AttributionIndex found = new AttributionIndex(SignedQuotations.in(article));
    TokenView view = new TokenView(article);
    Corrections corrections = new Corrections(view, words, byRule);
    AttributionIndex turns =
        new AttributionIndex(byRule.stream().filter(CombinedAttributor::isMarked).toList());
    Findings findings = learned.apply(article);
    for (Attribution attribution : findings.attributions()) {
      Attribution corrected = corrections.corrected(attribution);
      if (!corrections.isOfDate(corrected)
          && found.near(corrected).stream().noneMatch(other -> clash(other, corrected))
          && turns.near(corrected).stream().noneMatch(turn -> isPartOf(corrected, turn))) {
        found.add(corrected);
      }
    }
    AttributionIndex likely = new AttributionIndex(findings.likely());
    CreditingPhrases crediting = new CreditingPhrases(view, words, new SourcePhrases(view, words));
    List<Attribution> backed = new ArrayList<>();
    for (Attribution rule : byRule) {
      if (rule.confidence() < SURE_RULE) {
        continue;
      }
      if (isMarked(rule) || crediting.credits(rule) || ledIn(view, rule)) {
        backed.add(rule);
      } else if (likely.near(rule).stream().anyMatch(reading -> back(rule, reading))) {
        backed.add(withConfidence(rule, HALF_BELIEVED));
      } else if (isRelayed(view, rule, found)) {
        backed.add(rule);
      }
    }
    InsertedClauses inserted = new InsertedClauses(view);
    List<Attribution> whole = found.all().stream().map(inserted::completed).toList();
    return new JoinedAttributor(other -> whole, other -> backed, HALF_BELIEVED).attribute(article);
  }

  /** Whether a rule credits more of the turn behind the same colon, and more of its label. */
  private static boolean isPartOf(Attribution attribution, Attribution turn) {
    return turn.cue().equals(attribution.cue())
        && attribution.source().stream().allMatch(span -> covers(turn.source(), span))
        && attribution.content().stream().allMatch(span -> covers(turn.content(), span));
  }

  private static boolean covers(List<Span> spans, Span span) {
    return spans.stream().anyMatch(other -> other.covers(span));
  }

  private static boolean isMarked(Attribution rule) {
    return rule.cue().stream().allMatch(cue -> cue.length() <= MARK);
  }

  /**
   * Whether the two find the same cue, and the same source or much of the same content. In
   * PolNeAR's training articles such a rule is right in 43 of a hundred cases; where only the cue
   * is the same, in 21.
   */
  private static boolean back(Attribution rule, Attribution reading) {
    return overlap(rule.cue(), reading.cue())
        && overlap(rule.source(), reading.source())
        && (rule.source().equals(reading.source()) || alike(rule.content(), reading.content()));
  }

  private static boolean alike(List<Span> some, List<Span> others) {
    int common = 0;
    for (Span a : some) {
      for (Span b : others) {
        common += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin()));
      }
    }
    return common >= ALIKE * (length(some) + length(others) - common);
  }

  private static int length(List<Span> spans) {
    return spans.stream().mapToInt(Span::length).sum();
  }

  /**
   * Whether the rule lies in another's content. Words in quotation marks there are those of whom
   * the whole is credited to, unless a verb of saying or "what X called" gives them to someone
   * else.
   */
  private boolean isRelayed(TokenView view, Attribution rule, AttributionIndex found) {
    return found.near(rule).stream().anyMatch(outer -> JoinedAttributor.lies(rule, outer))
        && (rule.form() == Form.INDIRECT || says(view, rule) || isNaming(view, rule));
  }

  private static boolean isNaming(TokenView view, Attribution rule) {
    return rule.source().stream()
        .anyMatch(source -> view.is(view.article.tokenAt(source.begin()) - 1, "what"));
  }

  private static boolean ledIn(TokenView view, Attribution rule) {
    int first = view.article.tokenAt(rule.content().get(0).begin());
    return rule.form() == Form.DIRECT && view.is(first - 1, ":");
  }

  private boolean says(TokenView view, Attribution rule) {
    int verb = view.article.tokenAt(rule.cue().get(rule.cue().size() - 1).end() - 1);
    return words
        .entry(view.tokens.get(verb), "")
        .filter(entry -> words.has("say", entry) || words.has("person", entry))
        .isPresent();
  }

  private static Attribution withConfidence(Attribution rule, double confidence) {
    return new Attribution(
        rule.source(),
        rule.cue(),
        rule.content(),
        rule.form(),
        rule.kind(),
        rule.negated(),
        rule.embeddedIn(),
        confidence);
  }

  private static boolean clash(Attribution a, Attribution b) {
    return overlap(a.content(), b.content())
        || overlap(a.cue(), b.cue())
        || overlap(a.cue(), b.content())
        || overlap(a.content(), b.cue());
  }

  private static boolean overlap(List<Span> some, List<Span> others) {
    return some.stream().anyMatch(span -> others.stream().anyMatch(span::overlaps));
  }
}
