package org.rapporteur.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;

/**
 * Words credited to someone. The spans of one role are in order of the text and do not overlap.
 *
 * @param source whom the words are credited to; empty where nobody is named ("reportedly")
 * @param cue what signals the crediting: "said", "according to", a colon after a name
 * @param content what is credited, quotation marks included; at least one span
 * @param negated whether the saying is denied: "did not say", "declined to comment"
 * @param embeddedIn index, in the article's list of attributions, of the one that relays this one
 * @param confidence calibrated probability that content and source are right, from 0 to 1
 */
public record Attribution(
    List<Span> source,
    List<Span> cue,
    List<Span> content,
    Form form,
    Kind kind,
    boolean negated,
    OptionalInt embeddedIn,
    double confidence) {

  /** How much of the content stands in quotation marks. */
  public enum Form {
    /** All of it. */
    DIRECT,
    /** A part of it. */
    MIXED,
    /** Nothing. */
    INDIRECT
  }

  /** Whether something was uttered. */
  public enum Kind {
    /** Said, written or otherwise conveyed. */
    SAYING,
    /** Thought, hoped, intended, felt: reported without an utterance. */
    ATTITUDE
  }

  public Attribution {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    requireNonNull(form, "form");
    requireNonNull(kind, "kind");
    requireNonNull(embeddedIn, "embeddedIn");
    if (content.isEmpty()) {
      throw new IllegalArgumentException("an attribution without content");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
  }
}
