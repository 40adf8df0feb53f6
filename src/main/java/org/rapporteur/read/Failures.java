package org.rapporteur.read;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Exceptions of the platform in words for a user. */
final class Failures {
  private Failures() {}

  static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "not allowed to be read";
    }
    if (failure instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (failure instanceof EOFException) {
      return "cut short";
    }
    String message = failure.getMessage();
    return message == null
        ? "cannot be read (" + failure.getClass().getSimpleName() + ")"
        : Text.oneLine(message);
  }
}
