package org.rapporteur.acts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.Token;

/** Sequences of lemmas and what they signal, found by the longest match. */
final class Phrases {
  /** A phrase found: what it signals, and how many lemmas it has. */
  record Found(String act, String phrase, int words) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private String act;
    private String phrase;
  }

  private final Node root = new Node();

  /** The act listed first wins where two acts list one phrase. */
  void add(String phrase, String act) {
    Node node = root;
    for (String lemma : phrase.split(" ")) {
      node = node.next.computeIfAbsent(lemma, key -> new Node());
    }
    if (node.act == null) {
      node.act = act;
      node.phrase = phrase;
    }
  }

  /**
   * The longest phrase whose first word is the token at {@code index}.
   *
   * @param skipModifiers whether determiners, adjectives, adverbs and possessives between the words
   *     are passed over
   */
  Optional<Found> at(List<Token> tokens, int index, boolean skipModifiers) {
    Node node = step(root, tokens.get(index));
    if (node == null) {
      return Optional.empty();
    }
    Node best = node.act == null ? null : node;
    int words = 1;
    int bestWords = 1;
    int skipped = 0;
    for (int i = index + 1; i < tokens.size() && skipped < 4; i++) {
      Node next = step(node, tokens.get(i));
      if (next != null) {
        node = next;
        words++;
        skipped = 0;
        if (node.act != null) {
          best = node;
          bestWords = words;
        }
      } else if (skipModifiers && Lemmas.isModifier(tokens.get(i))) {
        skipped++;
      } else {
        break;
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(new Found(best.act, best.phrase, bestWords));
  }

  private static Node step(Node node, Token token) {
    Node next = node.next.get(Lemmas.of(token));
    if (next == null) {
      next = node.next.get(Lemmas.lower(token));
    }
    if (next == null && token.pos().equals("VERB")) {
      for (String stem : Lemmas.regularStems(token)) {
        next = node.next.get(stem);
        if (next != null) {
          break;
        }
      }
    }
    return next;
  }
}
