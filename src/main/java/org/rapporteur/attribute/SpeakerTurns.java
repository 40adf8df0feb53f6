package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.attribute.SourcePhrases.Phrase;
import org.rapporteur.model.Sentence;

/**
 * Reads the turns of transcripts and briefings: "VALE: We have agreed.", "MS. VALE: ...", "Q: ...",
 * "Q ..." without a mark, each with the paragraphs that follow it up to the next, and a name before
 * a colon and a quotation.
 */
final class SpeakerTurns {
  private static final double SURE = .8;

  /** Tokens of a label. */
  private static final int LONGEST = 6;

  /** An article with so many labels is a transcript: paragraphs without one go on with the turn. */
  private static final int TRANSCRIPT = 3;

  private final TokenView view;

  /** First token of each paragraph that has one, and at the end the number of tokens. */
  private final List<Integer> begins = new ArrayList<>();

  private final boolean transcript;

  /** Whether labels differ: a single one is more often "UPDATE:" or "EXCLUSIVE:" than a speaker. */
  private final boolean dialogue;

  SpeakerTurns(TokenView view) {
    this.view = view;
    int labels = 0;
    Set<String> voices = new HashSet<>();
    int last = -1;
    for (Sentence sentence : view.article.sentences()) {
      if (sentence.paragraph() != last) {
        begins.add(sentence.firstToken());
        labels += isShouted(sentence.firstToken()) || isSetApart(sentence.firstToken()) ? 1 : 0;
        voices.add(label(withoutMark(withoutDateHead(sentence.firstToken()))));
        last = sentence.paragraph();
      }
    }
    begins.add(view.size());
    voices.remove("");
    dialogue = voices.size() > 1;
    transcript = dialogue && labels >= TRANSCRIPT;
  }

  /** The turn whose label, with its colon, stands in the sentence {@code first} to {@code end}. */
  Optional<RuleFinding> in(int first, int end) {
    int found = Collections.binarySearch(begins, first);
    int paragraph = found < 0 ? -found - 2 : found;
    int begin = withoutMark(withoutDateHead(begins.get(paragraph)));
    if (transcript && begin == first && isSetApart(begin)) {
      return Optional.of(turn(begin, begin + 1, begin + 1, paragraph));
    }
    int colon = colon(begin);
    if (colon < first || colon + 1 >= end) {
      return Optional.empty();
    }
    boolean opens = view.opens(colon + 1);
    boolean labelled = opens || (dialogue && isShouted(begin));
    if (!labelled || !isNamed(begin, colon)) {
      return Optional.empty();
    }
    if (opens) {
      Phrase quoted = new Phrase(colon + 1, view.endOf[view.quotation[colon + 1]]);
      return Optional.of(finding(begin, colon, colon + 1, List.of(quoted)));
    }
    return Optional.of(turn(begin, colon, colon + 1, paragraph));
  }

  private static RuleFinding finding(int begin, int mark, int after, List<Phrase> content) {
    return new RuleFinding(
        List.of(new Phrase(begin, mark)), new Phrase(mark, after), content, SURE);
  }

  /** What is said from {@code after} on to the next label. */
  private RuleFinding turn(int begin, int mark, int after, int paragraph) {
    List<Phrase> content = new ArrayList<>();
    content.add(new Phrase(after, begins.get(paragraph + 1)));
    for (int next = paragraph + 1; transcript && isTurnsNext(next); next++) {
      content.add(new Phrase(begins.get(next), begins.get(next + 1)));
    }
    return finding(begin, mark, after, content);
  }

  /** Whether the paragraph is one of sentences and has no label. */
  private boolean isTurnsNext(int paragraph) {
    if (paragraph + 1 >= begins.size()) {
      return false;
    }
    int begin = begins.get(paragraph);
    int last = begins.get(paragraph + 1) - 1;
    boolean sentences = view.is(last, ".") || view.is(last, "?") || view.is(last, "!");
    return sentences && colon(begin) < 0 && !isSetApart(begin);
  }

  /** "Q Has it begun?": a label set apart by blanks alone. */
  private boolean isSetApart(int begin) {
    boolean letter = view.is(begin, "q") || view.is(begin, "a");
    int gap = begin + 1 < view.size() ? view.tokens.get(begin + 1).span().begin() : 0;
    return letter && gap - view.tokens.get(begin).span().end() > 1;
  }

  /** The colon behind a label that begins with {@code begin}, or -1. */
  private int colon(int begin) {
    for (int i = begin; i < Math.min(view.size(), begin + LONGEST); i++) {
      if (view.paragraph(i) != view.paragraph(begin)) {
        return -1;
      }
      if (view.is(i, ":")) {
        return i == begin ? -1 : i;
      }
    }
    return -1;
  }

  /** The label that begins with {@code begin}, or nothing. */
  private String label(int begin) {
    int colon = colon(begin);
    boolean named = colon >= 0 && isNamed(begin, colon);
    int end = named ? colon : begin + 1;
    return named || isSetApart(begin) ? view.span(begin, end).in(view.article.text()) : "";
  }

  private boolean isShouted(int begin) {
    int colon = colon(begin);
    boolean letters = false;
    for (int i = begin; i < colon; i++) {
      String word = view.tokens.get(i).word();
      if (!word.equals(word.toUpperCase(Locale.ROOT))) {
        return false;
      }
      letters |= Character.isLetter(word.charAt(0));
    }
    return letters;
  }

  private boolean isNamed(int begin, int colon) {
    for (int i = begin; i < colon; i++) {
      if (view.isWord(i) && !Character.isUpperCase(view.tokens.get(i).word().charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** A quotation mark that opens before the label is no part of it. */
  private int withoutMark(int begin) {
    return view.isPos(begin, "PUNCT") ? begin + 1 : begin;
  }

  private int withoutDateHead(int begin) {
    boolean dateHead = begin == 0 && view.is(0, "date") && view.sentenceEnd(0) == 2;
    return dateHead ? 2 : begin;
  }
}
