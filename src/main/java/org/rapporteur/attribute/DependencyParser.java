package org.rapporteur.attribute;

import java.util.List;
import org.rapporteur.learn.FeatureBuffer;

/**
 * A greedy transition-based parser (arc-hybrid): at each step it shifts a word onto a stack or
 * takes one from there, as a child of its neighbour on either side. A workspace used by one thread,
 * over shared models.
 */
final class DependencyParser {
  private final ParserModel model;
  private final ParserState state = new ParserState();
  private final FeatureBuffer buffer = new FeatureBuffer();
  private final ParserFeatures features = new ParserFeatures(buffer);
  private final int[] scores = new int[Math.max(ParserState.ACTIONS, Relations.COUNT)];

  DependencyParser(ParserModel model) {
    this.model = model;
  }

  /** Parses the sentences that the candidates' cues stand in. */
  Parse parse(TokenTable table, CueRates rates, List<Candidate> candidates) {
    Parse parse = new Parse(table.size);
    for (Candidate candidate : candidates) {
      int head = candidate.head(table, rates);
      if (!parse.isParsed(head)) {
        parse(table, table.sentenceBegin[head], table.sentenceEnd[head], parse);
      }
    }
    return parse;
  }

  /** Parses the sentence from {@code begin} to {@code end} into {@code parse}. */
  void parse(TokenTable table, int begin, int end, Parse parse) {
    state.start(end - begin);
    features.start(table, begin, state);
    while (!state.isDone()) {
      features.action();
      model.actions().score(buffer, scores);
      int action = -1;
      for (int a = 0; a < ParserState.ACTIONS; a++) {
        if (state.allows(a) && (action < 0 || scores[a] > scores[action])) {
          action = a;
        }
      }
      state.apply(action, action == ParserState.SHIFT ? 0 : relation(action));
    }
    for (int i = 0; i < state.size; i++) {
      boolean root = state.head[i] == state.size;
      parse.head[begin + i] = root ? Parse.ROOT : begin + state.head[i];
      parse.relation[begin + i] = state.relation[i];
    }
  }

  private int relation(int action) {
    int parent = state.headBy(action);
    if (parent == state.size) {
      return Relations.ROOT;
    }
    features.arc(state.onStack(0), parent);
    model.relations().score(buffer, scores);
    int best = 1;
    for (int r = 2; r < Relations.COUNT; r++) {
      best = scores[r] > scores[best] ? r : best;
    }
    return best;
  }
}
