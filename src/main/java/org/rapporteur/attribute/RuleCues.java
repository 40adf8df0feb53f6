package org.rapporteur.attribute;

import java.util.Optional;

/** Finds verbs of saying that stand outside quotations. */
final class RuleCues {
  private final TokenView view;
  private final CueWords words;

  RuleCues(TokenView view, CueWords words) {
    this.view = view;
    this.words = words;
  }

  /** The cue whose verb is token {@code i}, if it is one. */
  Optional<RuleCue> at(int i) {
    if (view.isQuoted(i) || !isVerb(i)) {
      return Optional.empty();
    }
    boolean last = i + 1 >= view.sentenceEnd(i);
    Optional<String> known = words.entry(view.tokens.get(i), last ? "" : view.lower[i + 1]);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    String entry = known.get();
    boolean withParticle = entry.contains("_");
    int begin = begin(i);
    int after = withParticle ? i + 2 : i + 1;
    if ((words.has("not-alone", entry) && view.is(after, "to")) || isAskedAside(begin, i)) {
      return Optional.empty();
    }
    boolean infinitive = view.is(begin - 1, "to");
    if (infinitive) {
      int before = begin - 2;
      if (before < view.sentenceBegin(i)
          || !words.has("leading", view.tokens.get(before).lemma())
          || !view.isPos(before, "VERB")) {
        return Optional.empty();
      }
      begin = begin(before);
    }
    boolean participle = view.lower[i].endsWith("ing") && begin == i && !infinitive;
    if (participle && !words.has("appositive", entry)) {
      return Optional.empty();
    }
    if (participle && !view.is(i - 1, ",") && !view.is(i - 1, "and") && !isRelaying(i - 1)) {
      return Optional.empty();
    }
    boolean passive = !infinitive && isPassive(begin, i);
    int end = withParticle ? i + 2 : i + 1;
    return Optional.of(new RuleCue(begin, i, end, entry, participle, passive));
  }

  /** "when asked about": nobody asks. */
  private boolean isAskedAside(int begin, int i) {
    return view.lower[i].endsWith("ed")
        && (view.is(begin - 1, "when") || view.is(begin - 1, "if") || view.is(begin - 1, "as"));
  }

  private boolean isVerb(int i) {
    boolean certain = view.is(i, "said") || view.is(i, "says") || view.is(i, "told");
    boolean afterHave =
        i > view.sentenceBegin(i)
            && (view.is(i - 1, "has") || view.is(i - 1, "have") || view.is(i - 1, "had"))
            && view.lower[i].endsWith("ed");
    if (!certain && !afterHave && !view.isPos(i, "VERB")) {
      return false;
    }
    if (i == view.sentenceBegin(i)) {
      return certain || view.quotation[i] < 0;
    }
    boolean named = view.is(i - 1, "'s") || view.is(i - 1, "’s");
    boolean compound = view.is(i - 1, "-") && isJoined(i - 1) && isJoined(i);
    return !view.isPos(i - 1, "DET") && !view.isPos(i - 1, "ADP") && !named && !compound;
  }

  /** Whether no blank stands before token {@code i}, as in "self-described". */
  private boolean isJoined(int i) {
    return i > 0 && view.tokens.get(i - 1).span().end() == view.tokens.get(i).span().begin();
  }

  /** "a letter asking him": what is written may say something too. */
  private boolean isRelaying(int noun) {
    return noun >= 0 && words.has("relaying", view.tokens.get(noun).lemma());
  }

  private int begin(int verb) {
    int begin = verb;
    while (begin > view.sentenceBegin(verb) && isBeforeVerb(begin - 1)) {
      begin--;
    }
    while (begin < verb && view.isPos(begin, "ADV") && begin == view.sentenceBegin(verb)) {
      begin++;
    }
    return begin;
  }

  private boolean isBeforeVerb(int i) {
    boolean auxiliary =
        view.tokens.get(i).pos().startsWith("AUX")
            || view.is(i, "has")
            || view.is(i, "have")
            || view.is(i, "had")
            || view.is(i, "not");
    boolean question = view.is(i, "when") || view.is(i, "where") || view.is(i, "why");
    boolean adverb = view.isPos(i, "ADV") && !question && !view.is(i, "however");
    return auxiliary || (adverb && !view.closes(i));
  }

  private boolean isPassive(int begin, int verb) {
    for (int i = begin; i < verb; i++) {
      if (view.tokens.get(i).lemma().equals("be")) {
        return !view.lower[verb].endsWith("ing");
      }
    }
    return false;
  }
}
