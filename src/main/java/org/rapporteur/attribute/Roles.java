package org.rapporteur.attribute;

import java.util.List;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/**
 * The spans of one attribution by role, as annotators mark them: what is learned from, and what
 * scores are computed over. A role that the text does not fill is an empty list.
 *
 * @param source whom words are credited to
 * @param cue what signals the crediting
 * @param content what is credited
 */
public record Roles(List<Span> source, List<Span> cue, List<Span> content) {
  public Roles {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
  }

  public static Roles of(Attribution attribution) {
    return new Roles(attribution.source(), attribution.cue(), attribution.content());
  }
}
