package org.rapporteur.attribute;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/**
 * Takes all that one attributor finds, and of what another finds that which the first leaves room
 * for: what shares no words with it, what is relayed inside one of its contents, and posts, turns
 * of a transcript and headlines that hold some of it whole.
 */
public final class JoinedAttributor implements Attributor {
  private final Attributor first;
  private final Attributor second;
  private final double least;

  /**
   * @param least confidence that is needed of what the second finds
   */
  public JoinedAttributor(Attributor first, Attributor second, double least) {
    this.first = requireNonNull(first, "first");
    this.second = requireNonNull(second, "second");
    this.least = least;
  }

  @Override
  public List<Attribution> attribute(AnnotatedArticle article) {
    List<Attribution> taken = first.attribute(article);
    List<Attribution> joined = new ArrayList<>(taken);
    AttributionIndex index = new AttributionIndex(taken);
    for (Attribution other : second.attribute(article)) {
      if (other.confidence() >= least
          && index.near(other).stream()
              .allMatch(one -> leavesRoom(one, other) || holds(other, one))) {
        joined.add(other);
      }
    }
    joined.sort(Order.BY_FIRST_SPAN);
    return joined;
  }

  /** Whether the two share no words, or {@code other} lies whole in the content of {@code one}. */
  private static boolean leavesRoom(Attribution one, Attribution other) {
    return AttributionIndex.words(one).stream()
            .noneMatch(span -> overlapsAny(span, AttributionIndex.words(other)))
        || lies(other, one);
  }

  /**
   * Whether {@code outer} credits by a mark alone, and all of {@code inner} lies in its content.
   */
  private static boolean holds(Attribution outer, Attribution inner) {
    return outer.cue().stream().allMatch(cue -> cue.length() <= 2) && lies(inner, outer);
  }

  /** Whether all words of {@code inner} lie in the content of {@code outer}. */
  static boolean lies(Attribution inner, Attribution outer) {
    return AttributionIndex.words(inner).stream()
        .allMatch(span -> outer.content().stream().anyMatch(content -> content.covers(span)));
  }

  private static boolean overlapsAny(Span span, List<Span> others) {
    return others.stream().anyMatch(span::overlaps);
  }
}
