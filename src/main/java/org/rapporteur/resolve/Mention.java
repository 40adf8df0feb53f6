package org.rapporteur.resolve;

import org.rapporteur.model.Speaker.How;

/**
 * Words that stand for an entity.
 *
 * @param head the token by which it is found
 * @param end index after the last token
 * @param confidence that the words stand for this entity
 */
record Mention(int first, int head, int end, Entity entity, How how, double confidence) {
  /** What a phrase that names a role stands for. */
  static Mention of(Phrase phrase, Entity entity, How how, double confidence) {
    return new Mention(phrase.first(), phrase.head(), phrase.headEnd(), entity, how, confidence);
  }
}
