package org.rapporteur.model;

/**
 * What a user gave cannot be worked with: a path, an option, a store, an address. The message is
 * one line that says what and where and is shown as it is; without {@code -v} nothing else is
 * shown.
 */
public final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserException(String message) {
    super(message);
  }

  public UserException(String message, Throwable cause) {
    super(message, cause);
  }
}
