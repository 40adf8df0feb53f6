package org.rapporteur.time;

import java.util.List;
import org.rapporteur.model.Actor;

/**
 * Whose words an attribution gives, by which dates are carried from one saying to another.
 *
 * @param speakers several for a joint statement, none where nobody is credited
 * @param onBehalfOf the states and organisations that they speak for
 */
public record Voice(List<Actor> speakers, List<Actor> onBehalfOf) {
  public Voice {
    speakers = List.copyOf(speakers);
    onBehalfOf = List.copyOf(onBehalfOf);
  }

  /** Whether one of the speakers is one of the other's. */
  boolean sharesSpeaker(Voice other) {
    return speakers.stream().anyMatch(other.speakers::contains);
  }

  /** Whether it speaks for the other's speaker: a minister for the state, a spokesman for both. */
  boolean speaksFor(Voice other) {
    return onBehalfOf.stream().anyMatch(other.speakers::contains);
  }

  /** Whether {@code word} is one of the words by which a speaker is named. */
  boolean isNamedBy(String word) {
    return speakers.stream().anyMatch(speaker -> holds(speaker.label(), word));
  }

  private static boolean holds(String label, String word) {
    int at = label.indexOf(word);
    int end = at + word.length();
    return at >= 0
        && (at == 0 || !Character.isLetterOrDigit(label.charAt(at - 1)))
        && (end == label.length() || !Character.isLetterOrDigit(label.charAt(end)));
  }
}
