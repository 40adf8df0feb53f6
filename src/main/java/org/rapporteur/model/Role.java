package org.rapporteur.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The capacity in which someone speaks.
 *
 * @param wording as the article words it: "Russian envoy"; or, if it does not, as the list names it
 * @param title normalised: "Ambassador of Russia to the United States"
 * @param position normalised without the bearer's side: "ambassador", "foreign minister"
 * @param organization the state or organisation in which it is held
 * @param conflict how the dated posts contradict the article, if they do
 */
public record Role(
    String wording,
    String title,
    String position,
    Optional<Actor> organization,
    Optional<String> conflict) {
  public Role {
    requireNonNull(wording, "wording");
    requireNonNull(title, "title");
    requireNonNull(position, "position");
    requireNonNull(organization, "organization");
    requireNonNull(conflict, "conflict");
  }
}
