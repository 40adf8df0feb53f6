package org.rapporteur.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.model.Span;
import org.rapporteur.model.TimeExpression;

/**
 * Scores of expressions of time as TempEval-3 reckons them (UzZaman and others, SemEval 2013, task
 * 1): relaxed matches share a character, strict ones have the same extent, and of the relaxed F1
 * the value F1 keeps the share whose value is right. An expression is matched once.
 *
 * @param known expressions of the gold standard
 * @param found expressions that were found
 */
public record TimeScores(
    int known, int found, int relaxed, int strict, int rightType, int rightValue) {
  public static final TimeScores NONE = new TimeScores(0, 0, 0, 0, 0, 0);

  /**
   * Scores one text. Expressions that overlap its creation date are left out of account.
   *
   * @param errors takes one line for each expression that is missed, superfluous or differs
   */
  public static TimeScores of(
      TimedText gold, List<TimeExpression> expressions, List<String> errors) {
    List<TimeExpression> left = new ArrayList<>(expressions);
    left.removeIf(
        expression ->
            gold.creation().isPresent() && gold.creation().get().overlaps(expression.span()));
    TimeScores scores = new TimeScores(gold.times().size(), left.size(), 0, 0, 0, 0);
    for (TimedText.Time time : gold.times()) {
      TimeExpression match = match(time.span(), left);
      if (match == null) {
        errors.add(line(gold, "missed", time.span(), time.type() + " " + time.value(), ""));
        continue;
      }
      left.remove(match);
      boolean strict = match.span().equals(time.span());
      boolean type = match.type().name().equals(time.type());
      boolean value = match.value().equals(time.value());
      if (!strict || !type || !value) {
        errors.add(
            line(
                gold,
                strict ? type ? "value" : "type" : "extent",
                time.span(),
                time.type() + " " + time.value(),
                match.span().in(gold.text()) + " = " + match.type() + " " + match.value()));
      }
      scores = scores.plus(new TimeScores(0, 0, 1, strict ? 1 : 0, type ? 1 : 0, value ? 1 : 0));
    }
    for (TimeExpression expression : left) {
      errors.add(
          line(gold, "added", expression.span(), "", expression.type() + " " + expression.value()));
    }
    return scores;
  }

  private static TimeExpression match(Span span, List<TimeExpression> expressions) {
    TimeExpression best = null;
    for (TimeExpression expression : expressions) {
      if (expression.span().equals(span)) {
        return expression;
      }
      best = best == null && expression.span().overlaps(span) ? expression : best;
    }
    return best;
  }

  private static String line(TimedText gold, String kind, Span span, String known, String found) {
    String text = gold.text();
    String context =
        text.substring(Math.max(0, span.begin() - 30), span.begin())
            + "["
            + span.in(text)
            + "]"
            + text.substring(span.end(), Math.min(text.length(), span.end() + 25));
    return String.join("\t", gold.name(), kind, context.replaceAll("\\s+", " "), known, found);
  }

  public TimeScores plus(TimeScores other) {
    return new TimeScores(
        known + other.known,
        found + other.found,
        relaxed + other.relaxed,
        strict + other.strict,
        rightType + other.rightType,
        rightValue + other.rightValue);
  }

  public double relaxedF1() {
    return f1(relaxed);
  }

  public double strictF1() {
    return f1(strict);
  }

  public double valueF1() {
    return relaxed == 0 ? 0 : relaxedF1() * rightValue / relaxed;
  }

  public double typeF1() {
    return relaxed == 0 ? 0 : relaxedF1() * rightType / relaxed;
  }

  private double f1(int matches) {
    return known + found == 0 ? 0 : 2.0 * matches / (known + found);
  }

  /** One line: the four figures in per cent, and what they rest on. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "relaxed %.1f  strict %.1f  value %.1f  type %.1f  (known %d, found %d)",
        100 * relaxedF1(),
        100 * strictF1(),
        100 * valueF1(),
        100 * typeF1(),
        known,
        found);
  }
}
