package org.rapporteur.attribute;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** What the tagger goes by: words of one tag, and a classifier for the others. */
record PennTagModel(KnownTags known, Perceptron tags) {
  void write(DataOutputStream out) throws IOException {
    known.write(out);
    tags.write(out);
  }

  static PennTagModel read(DataInputStream in) throws IOException {
    return new PennTagModel(KnownTags.read(in), Perceptron.read(in));
  }
}
