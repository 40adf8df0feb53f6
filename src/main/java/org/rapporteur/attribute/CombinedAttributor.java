package org.rapporteur.attribute;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Quotation;
import org.rapporteur.model.Span;

/**
 * The attributor that ships: what was learnt, with what rules know better. The models find
 * attributions; rules add those of long quotations that the models left out, those that lie inside
 * another's content, which no training text marks, those with a mark for a cue, as in transcripts
 * and headlines, and those that models only half believe; what is outside quotation marks is taken
 * out of a content that is a quotation otherwise; and all is completed as {@link
 * CompletingAttributor} does.
 *
 * <pre>{@code
 * Attributor attributor = new CombinedAttributor(AttributionModel.load());
 * }</pre>
 */
public final class CombinedAttributor implements Attributor {
  /** Rules must be as sure as this, but where they account for a long quotation. */
  private static final double SURE_RULE = .6;

  /** A quotation of fewer words may be a name or a doubted term. */
  private static final int LONG = 5;

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
      if (found.near(corrected).stream().noneMatch(signed -> clash(signed, corrected))
          && turns.near(corrected).stream().noneMatch(turn -> isPartOf(corrected, turn))) {
        found.add(corrected);
      }
    }
    List<Attribution> united = new ArrayList<>(found.all());
    QuotationIndex quotations = new QuotationIndex(article.quotations());
    for (Attribution rule : byRule) {
      if (rule.confidence() < SURE_RULE
          && found.near(rule).stream().noneMatch(other -> clash(rule, other))
          && quotations.near(rule.content()).stream()
              .anyMatch(q -> q.depth() == 0 && holds(rule.content(), q) && isLong(article, q))) {
        united.add(rule);
      }
    }
    SpanIndex doubted = new SpanIndex();
    for (int i = 0; i < findings.doubted().size(); i++) {
      doubted.add(i, findings.doubted().get(i));
    }
    CreditingPhrases crediting = new CreditingPhrases(view, words, new SourcePhrases(view, words));
    List<Attribution> backed =
        byRule.stream()
            .filter(rule -> crediting.credits(rule) || isBacked(rule, found, findings, doubted))
            .toList();
    return new JoinedAttributor(other -> united, other -> backed, SURE_RULE).attribute(article);
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

  /** Whether more than the order of words speaks for what a rule found. */
  private static boolean isBacked(
      Attribution rule, AttributionIndex found, Findings findings, SpanIndex doubted) {
    return isMarked(rule)
        || isDoubted(rule.cue(), findings.doubted(), doubted)
        || found.near(rule).stream().anyMatch(outer -> JoinedAttributor.lies(rule, outer));
  }

  private static boolean isDoubted(List<Span> cue, List<Span> doubted, SpanIndex index) {
    for (int i : index.near(cue)) {
      if (cue.stream().anyMatch(doubted.get(i)::overlaps)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLong(AnnotatedArticle article, Quotation quotation) {
    int words = 0;
    Span inner = quotation.inner();
    for (int i = article.tokenAt(inner.begin()); i < article.tokens().size() && words < LONG; i++) {
      Span token = article.tokens().get(i).span();
      if (token.begin() >= inner.end()) {
        break;
      }
      words += Character.isLetterOrDigit(article.text().charAt(token.begin())) ? 1 : 0;
    }
    return words >= LONG;
  }

  private static boolean holds(List<Span> content, Quotation quotation) {
    return content.stream().anyMatch(piece -> piece.covers(quotation.inner()));
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
