package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.rapporteur.learn.FeatureBuffer;
import org.rapporteur.learn.FeatureIndex;

/**
 * Trains the parser by letting it parse, and correcting the actions that lose arcs of the right
 * tree (a dynamic oracle), so that it learns to make the best of its own mistakes too.
 * Deterministic for a seed.
 */
final class ParserTrainer {
  private static final int EPOCHS = 5;
  private static final int LEAST = 3;

  /** How often the parser goes on from its own choice rather than from the right one. */
  private static final double OWN_CHOICE = .9;

  /** A sentence of a table with its right tree. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Tree(TokenTable table, int begin, int[] heads, int[] relations) {}

  private final List<Tree> trees;
  private final Random random;
  private final ParserState state = new ParserState();
  private final FeatureBuffer buffer = new FeatureBuffer();
  private final ParserFeatures features = new ParserFeatures(buffer);
  private final float[] scores = new float[Math.max(ParserState.ACTIONS, Relations.COUNT)];
  private final Perceptron.Trainer actions;
  private final Perceptron.Trainer relations;

  private ParserTrainer(List<Tree> trees, long seed) {
    this.trees = new ArrayList<>(trees);
    random = new Random(seed);
    FeatureIndex.Counter actionFeatures = new FeatureIndex.Counter(LEAST);
    FeatureIndex.Counter arcFeatures = new FeatureIndex.Counter(LEAST);
    for (Tree tree : trees) {
      count(tree, actionFeatures, arcFeatures);
    }
    actions = new Perceptron.Trainer(actionFeatures.index(), ParserState.ACTIONS);
    relations = new Perceptron.Trainer(arcFeatures.index(), Relations.COUNT);
  }

  static ParserModel train(List<Tree> trees, long seed) {
    ParserTrainer trainer = new ParserTrainer(trees, seed);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(trainer.trees, trainer.random);
      for (Tree tree : trainer.trees) {
        trainer.learn(tree, epoch > 0);
      }
    }
    return new ParserModel(trainer.actions.average(), trainer.relations.average());
  }

  /** Counts the features met on the way to the right tree. */
  private void count(
      Tree tree, FeatureIndex.Counter actionFeatures, FeatureIndex.Counter arcFeatures) {
    state.start(tree.heads().length);
    features.start(tree.table(), tree.begin(), state);
    while (!state.isDone()) {
      features.action();
      actionFeatures.add(buffer.toArray());
      int action = cheapest(tree);
      if (action != ParserState.SHIFT && state.headBy(action) < state.size) {
        features.arc(state.onStack(0), state.headBy(action));
        arcFeatures.add(buffer.toArray());
      }
      apply(tree, action);
    }
  }

  private int cheapest(Tree tree) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int a = ParserState.ACTIONS - 1; a >= 0; a--) {
      int cost = state.allows(a) ? state.cost(a, tree.heads()) : Integer.MAX_VALUE;
      if (cost < least) {
        best = a;
        least = cost;
      }
    }
    return best;
  }

  private void apply(Tree tree, int action) {
    int child = action == ParserState.SHIFT ? 0 : state.onStack(0);
    boolean root = action != ParserState.SHIFT && state.headBy(action) == state.size;
    state.apply(action, root ? Relations.ROOT : tree.relations()[child]);
  }

  private void learn(Tree tree, boolean explore) {
    state.start(tree.heads().length);
    features.start(tree.table(), tree.begin(), state);
    while (!state.isDone()) {
      features.action();
      actions.score(buffer, scores);
      int chosen = -1;
      int right = -1;
      int least = Integer.MAX_VALUE;
      int[] costs = new int[ParserState.ACTIONS];
      for (int a = 0; a < ParserState.ACTIONS; a++) {
        costs[a] = state.allows(a) ? state.cost(a, tree.heads()) : Integer.MAX_VALUE;
        least = Math.min(least, costs[a]);
      }
      for (int a = 0; a < ParserState.ACTIONS; a++) {
        if (state.allows(a) && (chosen < 0 || scores[a] > scores[chosen])) {
          chosen = a;
        }
        if (costs[a] == least && (right < 0 || scores[a] > scores[right])) {
          right = a;
        }
      }
      if (costs[chosen] > least) {
        actions.update(buffer, right, chosen);
      }
      boolean own = explore && random.nextDouble() < OWN_CHOICE;
      int action = own ? chosen : right;
      if (action != ParserState.SHIFT) {
        learnRelation(tree, action);
      }
      apply(tree, action);
    }
  }

  private void learnRelation(Tree tree, int action) {
    int child = state.onStack(0);
    int parent = state.headBy(action);
    if (parent == state.size || tree.heads()[child] != parent) {
      return;
    }
    features.arc(child, parent);
    relations.score(buffer, scores);
    int best = 1;
    for (int r = 2; r < Relations.COUNT; r++) {
      best = scores[r] > scores[best] ? r : best;
    }
    if (best != tree.relations()[child]) {
      relations.update(buffer, tree.relations()[child], best);
    }
  }
}
