package org.rapporteur.acts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A speech act as {@code ontology/speech-acts.ttl} describes it.
 *
 * @param name local name of the concept: {@code deny}
 * @param label for a reader: "decline to comment"
 * @param cues words that signal it in a report, each a sequence of lemmas separated by spaces
 * @param signals words of what is said by which it is known, likewise
 * @param ploverType event type of PLOVER without its mode; empty where PLOVER has none
 */
public record SpeechAct(
    String name,
    String label,
    List<String> cues,
    List<String> signals,
    Optional<String> ploverType) {
  public SpeechAct {
    requireNonNull(name, "name");
    requireNonNull(label, "label");
    cues = List.copyOf(cues);
    signals = List.copyOf(signals);
    requireNonNull(ploverType, "ploverType");
  }
}
