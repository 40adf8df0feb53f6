package org.rapporteur.attribute;

import java.util.Optional;
import java.util.Set;

/** Finds the noun phrases beside a cue, as token ranges. */
final class SourcePhrases {
  private static final int LONGEST = 40;
  private static final Set<String> LINKS =
      Set.of("of", "to", "for", "in", "at", "on", "from", "with", "under", "by");

  private final TokenView view;
  private final CueWords words;

  SourcePhrases(TokenView view, CueWords words) {
    this.view = view;
    this.words = words;
  }

  /** First token and token after the last. */
  record Phrase(int begin, int end) {}

  /** The phrase that ends before token {@code end}, with what is set off by commas after it. */
  Optional<Phrase> before(int end) {
    int first = view.sentenceBegin(Math.min(end, view.size() - 1));
    int last = skipTimeBackwards(end, first);
    if (last > first && view.is(last - 1, ",")) {
      return beforeComma(last - 1, first);
    }
    if (last > first && isRelative(last - 1)) {
      int head = view.is(last - 2, ",") ? last - 2 : last - 1;
      return phrase(head, first);
    }
    return phrase(last, first);
  }

  /** "Vale, however," and "Vale, the envoy to Moscow,": the comma closes an insertion. */
  private Optional<Phrase> beforeComma(int comma, int first) {
    int open = comma - 1;
    while (open > first && !view.is(open, ",") && !view.closes(open)) {
      open--;
    }
    if (open <= first || !view.is(open, ",")) {
      return Optional.empty();
    }
    Optional<Phrase> head = phrase(open, first);
    if (head.isEmpty()) {
      return head;
    }
    boolean insertion = true;
    if (view.isPos(open + 1, "ADP") && !view.isPos(open - 1, "ADP")) {
      return head;
    }
    for (int i = open + 1; i < comma; i++) {
      insertion &=
          view.isPos(i, "ADV") || view.isPos(i, "ADP") || words.has("weekday", view.lower[i]);
    }
    return Optional.of(insertion ? head.get() : new Phrase(head.get().begin(), comma));
  }

  /** The noun phrase whose last token is before {@code end}. */
  private Optional<Phrase> phrase(int end, int first) {
    int begin = end;
    int and = -1;
    while (begin > first && end - begin < LONGEST && isPart(begin - 1, end)) {
      begin--;
      if (view.isPos(begin, "CCONJ") || view.is(begin, "and")) {
        and = begin;
      }
    }
    boolean clauseBegin = begin == first || isBoundary(begin - 1);
    if (and >= 0 && !clauseBegin) {
      begin = and + 1;
    }
    while (begin < end && isNoBegin(begin)) {
      begin++;
    }
    return begin < end && hasNoun(begin, end)
        ? Optional.of(new Phrase(begin, end))
        : Optional.empty();
  }

  /** The phrase that begins with token {@code begin}: "said Jane Vale, the envoy, on Monday". */
  Optional<Phrase> after(int begin) {
    int limit = view.sentenceEnd(begin - 1);
    int end = begin;
    while (end < limit && isPart(end, limit) && !startsAside(end)) {
      end++;
    }
    while (end > begin && isNoEnd(end - 1)) {
      end--;
    }
    if (end == begin || !hasNoun(begin, end)) {
      return Optional.empty();
    }
    if (view.is(end, ",") && end + 1 < limit && isApposition(end + 1)) {
      int comma = end + 1;
      while (comma < limit && !view.is(comma, ",") && !view.is(comma, ".") && !view.opens(comma)) {
        comma++;
      }
      end = comma;
    }
    return Optional.of(new Phrase(begin, end));
  }

  private boolean isApposition(int i) {
    return view.isPos(i, "DET")
        || view.is(i, "who")
        || (view.isPos(i, "PROPN") && view.is(i + 1, "'s"))
        || view.isPos(i, "ADJ");
  }

  /** "in a statement", "on Monday": no longer the name. */
  private boolean startsAside(int i) {
    if (!view.isPos(i, "ADP") && !view.isPos(i, "CCONJ")) {
      return words.has("weekday", view.lower[i]);
    }
    if (view.isPos(i, "CCONJ")) {
      return !view.isPos(i + 1, "PROPN") && !view.isPos(i + 1, "DET");
    }
    return !LINKS.contains(view.lower[i])
        || words.has("weekday", at(i + 1))
        || words.has("month", at(i + 1))
        || words.has("relaying", at(i + 1))
        || words.has("relaying", at(i + 2))
        || view.isPos(i + 1, "NUM")
        || view.isPos(i + 1, "VERB");
  }

  private String at(int i) {
    return i < view.size() ? view.lower[i] : "";
  }

  private boolean isPart(int i, int end) {
    if (view.isQuoted(i) || (view.closes(i) && view.isLong(view.quotation[i]))) {
      return false;
    }
    String word = view.lower[i];
    return switch (view.tokens.get(i).pos()) {
      case "NOUN", "PROPN", "NUM", "X" -> true;
      case "SYM" -> !word.equals("#") && !word.equals("*");
      case "PRON" -> !isRelative(i) && !word.equals("what");
      case "DET", "ADJ" -> true;
      case "PART" ->
          word.startsWith("'") || word.startsWith("’") || (word.equals("to") && isName(i + 1, end));
      case "ADP" -> LINKS.contains(word) && i + 1 < end;
      case "CCONJ" -> word.equals("and") && i + 1 < end;
      case "PUNCT" -> "-/()&'’‘".contains(word) || (view.quotation[i] >= 0 && !",.".contains(word));
      case "ADV" -> false;
      case "VERB" -> isMistaggedName(i) || (i + 1 == end && isMistaggedNoun(i));
      default -> false;
    };
  }

  private boolean isMistaggedName(int i) {
    return Character.isUpperCase(view.tokens.get(i).word().charAt(0))
        && i > view.sentenceBegin(i)
        && !words.isCue(view.tokens.get(i).lemma());
  }

  /** "Russian envoy says": the tagger takes rarer nouns for verbs. */
  private boolean isMistaggedNoun(int i) {
    String word = view.lower[i];
    boolean inflected = word.endsWith("ed") || word.endsWith("ing") || words.isCue(word);
    boolean afterModifier =
        view.isPos(i - 1, "ADJ") || view.isPos(i - 1, "PROPN") || view.isPos(i - 1, "DET");
    return !inflected && afterModifier && i > view.sentenceBegin(i);
  }

  private boolean isName(int i, int end) {
    return (i < end && Character.isUpperCase(view.tokens.get(i).word().charAt(0)))
        || (i < end && view.isPos(i, "DET"));
  }

  private boolean isRelative(int i) {
    return view.is(i, "who")
        || view.is(i, "which")
        || (view.is(i, "that") && !view.isPos(i, "DET"));
  }

  private boolean isBoundary(int i) {
    return view.isPos(i, "PUNCT")
        || view.isPos(i, "SCONJ")
        || view.isPos(i, "CCONJ")
        || view.closes(i);
  }

  private boolean isNoBegin(int i) {
    return view.isPos(i, "ADP")
        || view.isPos(i, "CCONJ")
        || view.isPos(i, "PART")
        || (view.isPos(i, "PUNCT") && !view.is(i, "“") && !view.is(i, "\""));
  }

  private boolean isNoEnd(int i) {
    return view.isPos(i, "ADP")
        || view.isPos(i, "CCONJ")
        || (view.isPos(i, "DET") && !view.is(i, "this"))
        || view.is(i, "(")
        || view.is(i, "-");
  }

  private boolean hasNoun(int begin, int end) {
    for (int i = begin; i < end; i++) {
      String pos = view.tokens.get(i).pos();
      boolean capital = Character.isUpperCase(view.tokens.get(i).word().charAt(0));
      if (pos.equals("NOUN") || pos.equals("PROPN") || pos.equals("PRON") || capital) {
        return true;
      }
    }
    return end - begin == 1 && view.isPos(begin, "DET");
  }

  /** Leaves out "on Tuesday, February 1" and the like before {@code end}. */
  private int skipTimeBackwards(int end, int first) {
    int i = end;
    while (i > first && isTime(i - 1)) {
      i--;
    }
    if (i == end) {
      return end;
    }
    while (i > first
        && (view.is(i - 1, "on") || view.is(i - 1, "last") || view.is(i - 1, "late"))) {
      i--;
    }
    if (i > first + 1 && view.is(i - 1, ",")) {
      i--;
    }
    return i > first ? i : end;
  }

  private boolean isTime(int i) {
    return words.has("weekday", view.lower[i])
        || words.has("month", view.lower[i])
        || (view.is(i, ",") && i > 0 && words.has("weekday", view.lower[i - 1]))
        || (view.isPos(i, "NUM") && i > 0 && words.has("month", view.lower[i - 1]));
  }
}
