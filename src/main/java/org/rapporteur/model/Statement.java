package org.rapporteur.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an article presents as said, written or conveyed by someone.
 *
 * @param attribution the words it rests on
 * @param speakers who said it; several for a joint statement, none where nobody is named
 * @param addressees to whom it was said
 * @param targets at whom the act is directed: the one demanded of, accused, threatened, praised
 * @param act local name of a concept in {@code ontology/speech-acts.ttl}
 * @param negated whether the act is denied: "did not say", "refused to confirm"
 * @param saidAt empty where the text gives no time for the saying
 * @param mentionedTimes the times that the content speaks of
 * @param embeddedIn index, in the article's list of statements, of the one that relays this one
 * @param confidence that speaker and content are right, from 0 to 1
 */
public record Statement(
    Attribution attribution,
    List<Speaker> speakers,
    List<Actor> addressees,
    List<Actor> targets,
    String act,
    boolean negated,
    Optional<SaidAt> saidAt,
    List<TimeExpression> mentionedTimes,
    Optional<Occasion> occasion,
    OptionalInt embeddedIn,
    double confidence) {
  public Statement {
    requireNonNull(attribution, "attribution");
    speakers = List.copyOf(speakers);
    addressees = List.copyOf(addressees);
    targets = List.copyOf(targets);
    requireNonNull(act, "act");
    requireNonNull(saidAt, "saidAt");
    mentionedTimes = List.copyOf(mentionedTimes);
    requireNonNull(occasion, "occasion");
    requireNonNull(embeddedIn, "embeddedIn");
  }
}
