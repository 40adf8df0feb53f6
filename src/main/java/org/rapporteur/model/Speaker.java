package org.rapporteur.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An actor in the role in which it speaks.
 *
 * @param onBehalfOf the state or organisation spoken for
 * @param how by what the words of the source lead to this actor
 * @param reason why it is linked as it is, in words for a reader
 * @param confidence that it is the right actor, from 0 to 1
 */
public record Speaker(
    Actor actor,
    Optional<Role> role,
    Optional<Actor> onBehalfOf,
    How how,
    String reason,
    double confidence) {
  /** Ways from words to an actor. */
  public enum How {
    NAME,
    PRONOUN,
    DESCRIPTION,
    METONYM,
    /** Taken as it stands: nobody that could be known again. */
    AS_WORDED
  }

  public Speaker {
    requireNonNull(actor, "actor");
    requireNonNull(role, "role");
    requireNonNull(onBehalfOf, "onBehalfOf");
    requireNonNull(how, "how");
    requireNonNull(reason, "reason");
  }
}
