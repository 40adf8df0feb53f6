package org.rapporteur.attribute;

import java.util.Arrays;

/**
 * Where a parser stands in a sentence: words it has still to place on a stack, the words to come,
 * and the arcs so far. The root is a word after the last one. A workspace, filled again for each
 * sentence.
 */
final class ParserState {
  static final int NONE = -1;

  static final int SHIFT = 0;

  /** The next word heads the top of the stack. */
  static final int LEFT = 1;

  /** The second of the stack heads the top. */
  static final int RIGHT = 2;

  static final int ACTIONS = 3;

  int size;
  int depth;
  int next;
  int[] stack = new int[64];
  int[] head = new int[64];
  int[] relation = new int[64];
  int[] firstChild = new int[64];
  int[] lastChild = new int[64];
  int[] leftChildren = new int[64];
  int[] rightChildren = new int[64];

  /** Relations of each word's children, a bit each. */
  long[] childRelations = new long[64];

  void start(int words) {
    size = words;
    depth = 0;
    next = 0;
    int room = words + 1;
    if (stack.length < room) {
      stack = new int[2 * room];
      head = new int[2 * room];
      relation = new int[2 * room];
      firstChild = new int[2 * room];
      lastChild = new int[2 * room];
      leftChildren = new int[2 * room];
      rightChildren = new int[2 * room];
      childRelations = new long[2 * room];
    }
    Arrays.fill(head, 0, room, NONE);
    Arrays.fill(firstChild, 0, room, NONE);
    Arrays.fill(lastChild, 0, room, NONE);
    Arrays.fill(leftChildren, 0, room, 0);
    Arrays.fill(rightChildren, 0, room, 0);
    Arrays.fill(childRelations, 0, room, 0);
  }

  boolean isDone() {
    return next == size && depth == 0;
  }

  boolean allows(int action) {
    return switch (action) {
      case SHIFT -> next < size;
      case LEFT -> depth > 0;
      default -> depth > 1;
    };
  }

  /** The {@code i}th word from the top of the stack, or {@link #NONE}. */
  int onStack(int i) {
    return i < depth ? stack[depth - 1 - i] : NONE;
  }

  /** The {@code i}th word to come, the root after the last, or {@link #NONE}. */
  int toCome(int i) {
    return next + i <= size ? next + i : NONE;
  }

  /** The head that an arc action would give to the top of the stack. */
  int headBy(int action) {
    return action == LEFT ? next : stack[depth - 2];
  }

  void apply(int action, int arcRelation) {
    if (action == SHIFT) {
      stack[depth++] = next++;
      return;
    }
    int child = stack[depth - 1];
    int parent = headBy(action);
    depth--;
    head[child] = parent;
    relation[child] = arcRelation;
    childRelations[parent] |= 1L << arcRelation;
    if (child < parent) {
      leftChildren[parent]++;
      firstChild[parent] = firstChild[parent] == NONE ? child : Math.min(child, firstChild[parent]);
    } else {
      rightChildren[parent]++;
      lastChild[parent] = Math.max(child, lastChild[parent]);
    }
  }

  /** How many of the gold tree's arcs can no longer be had after {@code action}. */
  int cost(int action, int[] gold) {
    int cost = 0;
    if (action == SHIFT) {
      for (int i = 0; i < depth; i++) {
        cost += gold[stack[i]] == next ? 1 : 0;
        cost += i < depth - 1 && gold[next] == stack[i] ? 1 : 0;
      }
      return cost;
    }
    int top = stack[depth - 1];
    for (int i = next; i < size; i++) {
      cost += gold[i] == top ? 1 : 0;
    }
    int goldHead = gold[top];
    if (action == LEFT) {
      boolean second = depth > 1 && goldHead == stack[depth - 2];
      cost += second || goldHead > next ? 1 : 0;
    } else {
      cost += goldHead >= next ? 1 : 0;
    }
    return cost;
  }
}
