package org.rapporteur.read;

import java.util.Optional;

/** What a reader is told of sources that were read before. */
@FunctionalInterface
public interface KnownSources {
  /**
   * Whether a source need not be read.
   *
   * @param print as {@link Reading.Finished} gave it
   */
  boolean isUnchanged(String source, String print);

  /** The last reading of an address. */
  default Optional<Visit> visit(String address) {
    return Optional.empty();
  }
}
