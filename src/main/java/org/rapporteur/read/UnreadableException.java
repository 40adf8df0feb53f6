package org.rapporteur.read;

import java.io.IOException;

/** A source is not what it should be; the message is one line and becomes a refusal's reason. */
class UnreadableException extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableException(String message) {
    super(message);
  }
}
