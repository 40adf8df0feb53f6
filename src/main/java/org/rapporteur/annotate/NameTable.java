package org.rapporteur.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.annotate.NameGazetteer.Match;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Token;

/**
 * The tokens of an article as the features of names see them. A sentence in capitals is read as if
 * only the first letters were; that it was is kept as its {@link #cased}.
 */
final class NameTable {
  /** How a sentence is written: as usual, with capitals as in headlines, in capitals only. */
  static final int PLAIN = 0;

  static final int TITLED = 1;
  static final int SHOUTED = 2;

  /** What the other places of the article tell of a word, bits of {@link #evidence}. */
  static final int SMALL_ELSEWHERE = 1;

  static final int CAPITAL_ELSEWHERE = 2;
  static final int AFTER_FIRST_NAME = 4;
  static final int AFTER_TITLE = 8;
  static final int BEFORE_CAPITAL = 16;
  static final int AFTER_CAPITAL = 32;

  private static final double MANY_CAPITALS = .6;

  final int size;
  final String[] words;
  final String[] pos;
  final NameWord[] forms;
  final int[] posCode;
  final Match[] matches;

  /** For each token how its sentence is written. */
  final int[] cased;

  final int[] evidence;

  NameTable(List<Sentence> sentences, List<Token> tokens, NameGazetteer gazetteer) {
    size = tokens.size();
    words = new String[size];
    pos = new String[size];
    forms = new NameWord[size];
    posCode = new int[size];
    cased = new int[size];
    matches = new Match[size];
    evidence = new int[size];
    for (int i = 0; i < size; i++) {
      words[i] = PlainMarks.of(tokens.get(i).word());
      pos[i] = tokens.get(i).pos();
      posCode[i] = pos[i].hashCode();
      forms[i] = gazetteer.form(words[i]);
    }
    for (Sentence sentence : sentences) {
      int first = sentence.firstToken();
      int end = sentence.endToken();
      int casing = casing(first, end);
      for (int i = first; i < end; i++) {
        cased[i] = casing;
        if (casing == SHOUTED && words[i].length() > 1) {
          words[i] = words[i].charAt(0) + words[i].substring(1).toLowerCase(Locale.ROOT);
          forms[i] = gazetteer.form(words[i]);
        }
      }
      gazetteer.match(words, first, end, matches);
    }
    gather(sentences);
  }

  private int casing(int first, int end) {
    int small = 0;
    int capital = 0;
    int shouted = 0;
    boolean anySmallLetter = false;
    for (int i = first; i < end; i++) {
      switch (forms[i].form()) {
        case NameWord.SMALL -> small += words[i].length() > 3 ? 1 : 0;
        case NameWord.CAPITAL -> capital++;
        case NameWord.SHOUTED -> shouted++;
        default -> {}
      }
      int form = forms[i].form();
      anySmallLetter |= form == NameWord.SMALL || form == NameWord.CAPITAL;
    }
    if (shouted >= 3 && !anySmallLetter) {
      return SHOUTED;
    }
    int all = small + capital + shouted;
    return all > 3 && capital + shouted >= MANY_CAPITALS * all ? TITLED : PLAIN;
  }

  /** What all places of a word together tell of each of them. */
  private void gather(List<Sentence> sentences) {
    Map<Integer, Integer> told = new HashMap<>();
    for (Sentence sentence : sentences) {
      int first = sentence.firstToken();
      for (int i = first; i < sentence.endToken(); i++) {
        NameWord form = forms[i];
        int tells = 0;
        if (form.form() == NameWord.SMALL) {
          tells = SMALL_ELSEWHERE;
        } else if (form.isCapital() && cased[i] == PLAIN) {
          NameWord before = i > first ? forms[i - 1] : NameWord.NONE;
          boolean inner = i > first && before.form() != NameWord.MARK;
          tells |= inner ? CAPITAL_ELSEWHERE : 0;
          tells |= (before.known() & NameGazetteer.GIVEN) != 0 ? AFTER_FIRST_NAME : 0;
          tells |= (before.known() & NameGazetteer.TITLE) != 0 ? AFTER_TITLE : 0;
          tells |= inner && before.isCapital() ? AFTER_CAPITAL : 0;
          tells |=
              i + 1 < sentence.endToken() && forms[i + 1].isCapital() && inner ? BEFORE_CAPITAL : 0;
        }
        if (tells != 0) {
          told.merge(form.lower(), tells, (a, b) -> a | b);
        }
      }
    }
    for (int i = 0; i < size; i++) {
      evidence[i] = forms[i].isCapital() ? told.getOrDefault(forms[i].lower(), 0) : 0;
    }
  }
}
