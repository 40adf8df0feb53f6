package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.attribute.SourcePhrases.Phrase;
import org.rapporteur.model.Sentence;

/** Finds what is credited without a verb of saying as its main verb. */
final class RulePatterns {
  private static final double PHRASE = .85;
  private static final double HEADLINE = .8;
  private static final double RELAYED = .7;
  private static final int NAME = 5;
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.]\\d{2}(?:am|pm|h)?");

  private final TokenView view;
  private final CueWords words;
  private final SourcePhrases phrases;
  private final CreditingPhrases crediting;
  private final SpeakerTurns turns;
  private final LedQuotations led;

  RulePatterns(TokenView view, CueWords words, SourcePhrases phrases) {
    this.view = view;
    this.words = words;
    this.phrases = phrases;
    crediting = new CreditingPhrases(view, words, phrases);
    turns = new SpeakerTurns(view);
    led = new LedQuotations(view, words, phrases);
  }

  List<RuleFinding> in(Sentence sentence) {
    List<RuleFinding> found = new ArrayList<>();
    int first = sentence.firstToken();
    int end = sentence.endToken();
    for (int i = first; i + 1 < end; i++) {
      if (view.isQuoted(i)) {
        continue;
      }
      crediting.at(i, first, end).ifPresent(found::add);
      if (view.is(i, "quoted") && view.is(i + 1, "as") && view.is(i + 2, "saying")) {
        quoted(i, first, end).ifPresent(found::add);
      } else if (words.has("sourceless", view.lower[i])) {
        sourceless(i, first, end).ifPresent(found::add);
      }
    }
    headline(first, end).ifPresent(found::add);
    signature(first, end).ifPresent(found::add);
    turns.in(first, end).ifPresent(found::add);
    led.behind(first, end).ifPresent(found::add);
    return found;
  }

  /** "Y," X was quoted as saying; X was quoted as saying that Y. */
  private Optional<RuleFinding> quoted(int verb, int first, int end) {
    int begin = verb;
    while (begin > first && view.tokens.get(begin - 1).pos().startsWith("AUX")) {
      begin--;
    }
    Optional<Phrase> source = phrases.before(begin);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    int before = source.get().begin() - 1;
    Phrase content = null;
    if (before >= 0 && view.closes(before)) {
      content = new Phrase(view.firstOf[view.quotation[before]], before + 1);
    } else if (before > first && view.is(before, ",")) {
      content = view.trimmed(first, before);
    } else if (verb + 3 < end) {
      int start = view.is(verb + 3, ":") || view.is(verb + 3, ",") ? verb + 4 : verb + 3;
      content =
          view.opens(start)
              ? new Phrase(start, view.endOf[view.quotation[start]])
              : view.trimmed(start, end);
    }
    if (content == null) {
      return Optional.empty();
    }
    Phrase cue = new Phrase(begin, verb + 3);
    return Optional.of(new RuleFinding(source.stream().toList(), cue, List.of(content), PHRASE));
  }

  private Optional<RuleFinding> sourceless(int i, int first, int end) {
    List<Phrase> content = view.around(first, i, i + 1, end);
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(new RuleFinding(List.of(), new Phrase(i, i + 1), content, RELAYED));
  }

  /** "Moscow hopes for talks - Antonov": a short name after the last dash of a headline. */
  private Optional<RuleFinding> headline(int first, int end) {
    if (isFullStop(end - 1) || !isAlone(first, end)) {
      return Optional.empty();
    }
    int dash = end - 1;
    while (dash > first && end - dash <= NAME && !isDash(dash)) {
      dash--;
    }
    boolean spaced =
        isDash(dash)
            && dash > first + 2
            && dash + 1 < end
            && view.tokens.get(dash).span().begin() > view.tokens.get(dash - 1).span().end()
            && view.tokens.get(dash + 1).span().begin() > view.tokens.get(dash).span().end();
    if (!spaced) {
      return Optional.empty();
    }
    for (int i = dash + 1; i < end; i++) {
      if (!Character.isUpperCase(view.tokens.get(i).word().charAt(0)) && !view.is(i, "of")) {
        return Optional.empty();
      }
    }
    int begin = first;
    while (begin < dash
        && ((!view.isWord(begin) && !view.opens(begin)) || isClock(view.lower[begin]))) {
      begin++;
    }
    if (begin == dash) {
      return Optional.empty();
    }
    return Optional.of(
        new RuleFinding(
            List.of(new Phrase(dash + 1, end)),
            new Phrase(dash, dash + 1),
            List.of(new Phrase(begin, dash)),
            HEADLINE));
  }

  /** "We welcome this. — Jane Vale (@vale) February 1": a post with the name of its author. */
  private Optional<RuleFinding> signature(int first, int end) {
    for (int i = first; i + 2 < end; i++) {
      boolean handle = view.is(i, "(") && view.lower[i + 1].startsWith("@");
      if (!handle) {
        continue;
      }
      int dash = i;
      while (dash > first && i - dash <= 2 * NAME && !isDash(dash)) {
        dash--;
      }
      if (!isDash(dash)) {
        return Optional.empty();
      }
      int begin = paragraphBegin(first);
      int close = i;
      while (close < end && !view.is(close, ")")) {
        close++;
      }
      Phrase content = dash > begin ? new Phrase(begin, dash) : null;
      return content == null
          ? Optional.empty()
          : Optional.of(
              new RuleFinding(
                  List.of(new Phrase(dash + 1, i)),
                  new Phrase(dash, dash + 1),
                  List.of(content),
                  HEADLINE));
    }
    return Optional.empty();
  }

  /** "10:05" before the headlines of a live blog. */
  private static boolean isClock(String word) {
    return CLOCK.matcher(word).matches();
  }

  private boolean isFullStop(int i) {
    return view.is(i, ".") || view.closes(i);
  }

  /** Whether the sentence is all of its paragraph, or all but a date head. */
  private boolean isAlone(int first, int end) {
    return paragraphEnd(first) == end;
  }

  private int paragraphBegin(int token) {
    int begin = token;
    while (begin > 0 && view.paragraph(begin - 1) == view.paragraph(token)) {
      begin--;
    }
    boolean dateHead = begin == 0 && view.is(0, "date") && view.sentenceEnd(0) == 2 && token >= 2;
    return dateHead ? 2 : begin;
  }

  private int paragraphEnd(int token) {
    int end = token;
    while (end < view.size() && view.paragraph(end) == view.paragraph(token)) {
      end++;
    }
    return end;
  }

  private boolean isDash(int i) {
    return view.is(i, "-")
        || view.is(i, "–")
        || view.is(i, "—")
        || view.is(i, "--")
        || view.is(i, "―");
  }
}
