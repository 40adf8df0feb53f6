package org.rapporteur.annotate;

import java.util.List;
import org.rapporteur.model.NameMention;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Token;

/**
 * Finds names of persons, organisations and places in the sentences of one article. Mentions come
 * in the order of the text and do not overlap. An instance is used by one thread at a time and
 * keeps nothing from one article to the next.
 */
@FunctionalInterface
public interface NameTagger {
  /** Finds nothing. */
  NameTagger NONE = (text, sentences, tokens) -> List.of();

  List<NameMention> tag(String text, List<Sentence> sentences, List<Token> tokens);
}
