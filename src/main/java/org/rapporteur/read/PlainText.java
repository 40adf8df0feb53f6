package org.rapporteur.read;

import java.io.IOException;

/** A text, taken as it is. */
final class PlainText {
  private PlainText() {}

  static void read(Input input, Context context) throws IOException {
    context.accept(draft(input, Decoded.of(input.all())));
  }

  static Draft draft(Input input, Decoded decoded) {
    return new Draft(input.source(), input.name(), decoded.text()).notes(decoded.notes());
  }
}
