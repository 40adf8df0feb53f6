package org.rapporteur.read;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What is kept of the reading of an address, so that its server need not send again what has not
 * changed.
 *
 * @param print of what it sent
 * @param article whether that was an article, and not a list of some
 * @param entityTag as it named that
 * @param lastModified as it worded that
 */
public record Visit(
    String print, boolean article, Optional<String> entityTag, Optional<String> lastModified) {
  public Visit {
    requireNonNull(print, "print");
    requireNonNull(entityTag, "entityTag");
    requireNonNull(lastModified, "lastModified");
  }
}
