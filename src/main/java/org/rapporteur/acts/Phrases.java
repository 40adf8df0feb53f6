package org.rapporteur.acts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
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

  private static final int MOST_SKIPPED = 5;

  /** Stands in the lexicon for all verbs of voicing. */
  private static final String VOICING = "express";

  private final Node root = new Node();

  /** The act listed first wins where two acts list one phrase. */
  void add(String phrase, String act) {
    Node node = root;
    // The tokenizer makes three words of "short-sighted".
    for (String lemma : phrase.replace("-", " - ").split(" ")) {
      node = node.next.computeIfAbsent(lemma, key -> new Node());
    }
    if (node.act == null) {
      node.act = act;
      node.phrase = phrase;
    }
  }

  /**
   * The longest phrase whose first word is the token at {@code index}; "voices concern" and its
   * like are found as "express concern".
   *
   * @param skipModifiers whether determiners, adjectives, adverbs and possessives between the words
   *     are passed over
   */
  Optional<Found> at(List<Token> tokens, int index, boolean skipModifiers) {
    Optional<Found> own = from(root, tokens, index, skipModifiers, Lemmas::isModifier);
    if (!skipModifiers || !Lemmas.isVoicing(tokens.get(index))) {
      return own;
    }
    Optional<Found> voiced =
        Optional.ofNullable(root.next.get(VOICING))
            .flatMap(node -> continued(node, tokens, index, true, Lemmas::isModifierOrName));
    return voiced.filter(found -> own.isEmpty() || found.words() > own.get().words()).or(() -> own);
  }

  private static Optional<Found> from(
      Node root,
      List<Token> tokens,
      int index,
      boolean skipModifiers,
      BiPredicate<List<Token>, Integer> modifier) {
    return Optional.ofNullable(step(root, tokens.get(index)))
        .flatMap(node -> continued(node, tokens, index, skipModifiers, modifier));
  }

  private static Optional<Found> continued(
      Node first,
      List<Token> tokens,
      int index,
      boolean skipModifiers,
      BiPredicate<List<Token>, Integer> modifier) {
    Node node = first;
    Node best = node.act == null ? null : node;
    int words = 1;
    int bestWords = 1;
    int skipped = 0;
    for (int i = index + 1; i < tokens.size() && skipped < MOST_SKIPPED; i++) {
      Node next = step(node, tokens.get(i));
      if (next != null) {
        node = next;
        words++;
        skipped = 0;
        if (node.act != null) {
          best = node;
          bestWords = words;
        }
      } else if (skipModifiers && modifier.test(tokens, i)) {
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
    if (next == null) {
      for (String stem : Lemmas.stems(token)) {
        next = node.next.get(stem);
        if (next != null) {
          break;
        }
      }
    }
    return next;
  }
}
