package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.NameMention;
import org.rapporteur.model.Token;

/** Makes the names of one article agree: whoever is named in full is known by the family name. */
final class NameAgreement {
  private static final double BY_FULL_NAME = .7;

  /** What is surer of being something else is left as it is. */
  private static final double UNSURE = .6;

  private NameAgreement() {}

  static List<FoundName> apply(
      List<FoundName> found,
      double[] outside,
      List<Token> tokens,
      NameGazetteer gazetteer) {
    Map<String, Integer> surnames = new HashMap<>();
    for (FoundName name : found) {
      if (name.type() == NameMention.Type.PERSON && name.end() - name.first() > 1) {
        surnames.merge(tokens.get(name.end() - 1).word(), 1, Integer::sum);
      }
    }
    if (surnames.isEmpty()) {
      return found;
    }
    FoundName[] at = new FoundName[tokens.size()];
    List<FoundName> agreed = new ArrayList<>();
    for (FoundName name : found) {
      String word = tokens.get(name.first()).word();
      boolean retyped =
          name.end() - name.first() == 1
              && name.type() != NameMention.Type.PERSON
              && name.confidence() < UNSURE
              && surnames.containsKey(word)
              && !gazetteer.isName(word);
      FoundName kept =
          retyped
              ? new FoundName(name.first(), name.end(), NameMention.Type.PERSON, BY_FULL_NAME)
              : name;
      for (int k = kept.first(); k < kept.end(); k++) {
        at[k] = kept;
      }
    }
    for (int i = 0; i < at.length; i++) {
      if (at[i] == null
          && outside[i] < UNSURE
          && surnames.containsKey(tokens.get(i).word())
          && Character.isUpperCase(tokens.get(i).word().codePointAt(0))
          && tokens.get(i).pos().equals("PROPN")
          && !isCapital(tokens, at, i - 1)
          && !isCapital(tokens, at, i + 1)) {
        at[i] = new FoundName(i, i + 1, NameMention.Type.PERSON, BY_FULL_NAME);
      }
    }
    FoundName last = null;
    for (FoundName name : at) {
      if (name != null && !name.equals(last)) {
        agreed.add(name);
      }
      last = name;
    }
    return agreed;
  }

  private static boolean isCapital(List<Token> tokens, FoundName[] at, int i) {
    return i >= 0
        && i < at.length
        && at[i] == null
        && tokens.get(i).pos().equals("PROPN")
        && Character.isUpperCase(tokens.get(i).word().codePointAt(0));
  }
}
