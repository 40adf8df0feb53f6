package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.attribute.SourcePhrases.Phrase;

/**
 * One attribution as token ranges.
 *
 * @param source one phrase or none
 * @param cue a range; empty where only the place of the source credits it
 * @param content in the order of the text, at least one
 * @param confidence how often such a pattern is right
 */
record RuleFinding(List<Phrase> source, Phrase cue, List<Phrase> content, double confidence) {
  RuleFinding {
    source = List.copyOf(source);
    content = List.copyOf(content);
  }

  RuleFinding withContent(Phrase piece) {
    List<Phrase> pieces = new ArrayList<>(content);
    pieces.add(piece);
    pieces.sort((a, b) -> Integer.compare(a.begin(), b.begin()));
    return new RuleFinding(source, cue, pieces, confidence);
  }

  /** Whether every phrase holds a token and the pieces of the content do not overlap. */
  boolean isSound() {
    int end = -1;
    for (Phrase piece : content) {
      if (piece.begin() >= piece.end() || piece.begin() < end) {
        return false;
      }
      end = piece.end();
    }
    return !content.isEmpty()
        && cue.begin() <= cue.end()
        && source.stream().allMatch(p -> p.begin() < p.end());
  }

  /** Whether the content stands whole before a dash and the name: a headline, a post. */
  boolean isWhole() {
    return content.get(0).end() == cue.begin()
        && source.size() == 1
        && source.get(0).begin() == cue.end();
  }

  boolean holds(int token) {
    return content.stream().anyMatch(p -> p.begin() <= token && token < p.end());
  }
}
