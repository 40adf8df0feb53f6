package org.rapporteur.attribute;

import java.util.Comparator;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/** The order of attributions in an article's list. */
final class Order {
  static final Comparator<Attribution> BY_FIRST_SPAN =
      Comparator.comparing(Order::first)
          .thenComparing((Attribution a) -> a.content().get(0))
          .thenComparing((Attribution a) -> a.cue().isEmpty() ? first(a) : a.cue().get(0));

  private Order() {}

  /** The first span of any role. */
  static Span first(Attribution attribution) {
    Span first = attribution.content().get(0);
    if (!attribution.source().isEmpty() && attribution.source().get(0).compareTo(first) < 0) {
      first = attribution.source().get(0);
    }
    if (!attribution.cue().isEmpty() && attribution.cue().get(0).compareTo(first) < 0) {
      first = attribution.cue().get(0);
    }
    return first;
  }
}
