package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.NameMention;

/**
 * Makes the names of one article agree: whoever is named in full is known by the family name, and
 * what is doubtful in one place is what it surely is in others. Of words that are first or family
 * names by the lists the random field knows enough.
 */
final class NameAgreement {
  private static final double BY_OTHERS = .7;

  /** What is surer of being something else, or no name, is left as it is, but in headlines. */
  private static final double UNSURE = .5;

  /** How sure all places together have to be, and how many times surer than of another type. */
  private static final double SURE = .8;

  private static final double TIMES = 2;

  private final NameTable table;
  private final NameGazetteer gazetteer;
  private final Set<String> surnames = new HashSet<>();

  /** For each text how sure all its places together are of each type. */
  private final Map<String, double[]> votes = new HashMap<>();

  private NameAgreement(List<FoundName> found, NameTable table, NameGazetteer gazetteer) {
    this.table = table;
    this.gazetteer = gazetteer;
    for (FoundName name : found) {
      if (name.type() == NameMention.Type.PERSON && name.end() - name.first() > 1) {
        surnames.add(table.words[name.end() - 1]);
      }
      votes
              .computeIfAbsent(text(name), text -> new double[NameRoles.COUNT])[
              NameRoles.of(name.type()) - 1] +=
          name.confidence();
    }
  }

  /**
   * @param found in the order of the text, not overlapping
   * @param outside how likely it is of each token to belong to no name
   */
  static List<FoundName> apply(
      List<FoundName> found, double[] outside, NameTable table, NameGazetteer gazetteer) {
    return new NameAgreement(found, table, gazetteer).agreed(found, outside);
  }

  private List<FoundName> agreed(List<FoundName> found, double[] outside) {
    FoundName[] at = new FoundName[table.size];
    for (FoundName name : found) {
      boolean doubtful = name.confidence() < UNSURE;
      boolean known = name.end() - name.first() == 1 && isKnown(name.first());
      put(at, doubtful && !known ? retyped(name) : name);
    }
    for (int i = 0; i < at.length; i++) {
      if (at[i] == null && !isKnown(i) && stands(at, i)) {
        Optional<NameMention.Type> type = missed(i, outside[i]);
        if (type.isPresent()) {
          at[i] = new FoundName(i, i + 1, type.get(), BY_OTHERS);
        }
      }
    }
    List<FoundName> agreed = new ArrayList<>();
    FoundName last = null;
    for (FoundName name : at) {
      if (name != null && !name.equals(last) && !isGuess(name)) {
        agreed.add(name);
      }
      last = name;
    }
    return agreed;
  }

  /** Whether a lone word is rather no person, and nothing in the article tells that it is one. */
  private boolean isGuess(FoundName name) {
    int told = NameTable.AFTER_FIRST_NAME | NameTable.AFTER_TITLE;
    return name.type() == NameMention.Type.PERSON
        && name.end() - name.first() == 1
        && name.confidence() < UNSURE
        && table.cased[name.first()] == NameTable.PLAIN
        && (table.evidence[name.first()] & told) == 0
        && !surnames.contains(text(name));
  }

  private boolean isKnown(int i) {
    return (table.forms[i].known() & (NameGazetteer.GIVEN | NameGazetteer.FAMILY)) != 0;
  }

  private FoundName retyped(FoundName name) {
    String text = text(name);
    boolean surname =
        name.end() - name.first() == 1 && surnames.contains(text) && !gazetteer.isName(text);
    NameMention.Type type = surname ? NameMention.Type.PERSON : surest(text).orElse(name.type());
    return type == name.type() ? name : new FoundName(name.first(), name.end(), type, BY_OTHERS);
  }

  /** What a word is in which no name was found. */
  private Optional<NameMention.Type> missed(int i, double outside) {
    String word = table.words[i];
    boolean headline = table.cased[i] != NameTable.PLAIN;
    boolean common = (table.evidence[i] & NameTable.SMALL_ELSEWHERE) != 0;
    if (headline ? common : outside >= UNSURE) {
      return Optional.empty();
    }
    return surnames.contains(word) ? Optional.of(NameMention.Type.PERSON) : surest(word);
  }

  /** The type of which all places of a text together are sure. */
  private Optional<NameMention.Type> surest(String text) {
    double[] of = votes.get(text);
    if (of == null) {
      return Optional.empty();
    }
    int best = 0;
    double sum = 0;
    for (int t = 0; t < of.length; t++) {
      best = of[t] > of[best] ? t : best;
      sum += of[t];
    }
    boolean sure = of[best] >= SURE && of[best] >= TIMES * (sum - of[best]);
    return sure ? Optional.of(NameRoles.type(best + 1)) : Optional.empty();
  }

  /** Whether a token may be a name and no part of a longer one that was not found. */
  private boolean stands(FoundName[] at, int i) {
    boolean alone =
        table.cased[i] != NameTable.PLAIN
            || (!isOpenCapital(at, i - 1) && !isOpenCapital(at, i + 1));
    return isOpenCapital(at, i) && alone;
  }

  private boolean isOpenCapital(FoundName[] at, int i) {
    return i >= 0
        && i < at.length
        && at[i] == null
        && table.pos[i].equals("PROPN")
        && table.forms[i].isCapital();
  }

  private String text(FoundName name) {
    return String.join(" ", Arrays.asList(table.words).subList(name.first(), name.end()));
  }

  private static void put(FoundName[] at, FoundName name) {
    for (int k = name.first(); k < name.end(); k++) {
      at[k] = name;
    }
  }
}
