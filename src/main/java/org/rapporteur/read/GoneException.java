package org.rapporteur.read;

/** A server says that there is nothing at an address, or nothing any more. */
final class GoneException extends UnreadableException {
  private static final long serialVersionUID = 1L;

  GoneException(String reason) {
    super(reason);
  }
}
