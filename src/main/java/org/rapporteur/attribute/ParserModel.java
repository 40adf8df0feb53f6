package org.rapporteur.attribute;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** What the parser goes by: one classifier for its actions, one for the relations of arcs. */
record ParserModel(Perceptron actions, Perceptron relations) {
  private static final int LEAST_WEIGHT = 5;

  String sizes() {
    return "%,d + %,d features".formatted(actions.size(), relations.size());
  }

  /** A smaller model that parses nearly as well: most features hardly weigh. */
  ParserModel pruned() {
    return new ParserModel(actions.pruned(LEAST_WEIGHT), relations.pruned(LEAST_WEIGHT));
  }

  void write(DataOutputStream out) throws IOException {
    actions.write(out);
    relations.write(out);
  }

  static ParserModel read(DataInputStream in) throws IOException {
    return new ParserModel(Perceptron.read(in), Perceptron.read(in));
  }
}
