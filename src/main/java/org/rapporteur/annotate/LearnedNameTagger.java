package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.rapporteur.actors.Folding;
import org.rapporteur.annotate.NameGazetteer.Match;
import org.rapporteur.learn.Crf;
import org.rapporteur.learn.FeatureBuffer;
import org.rapporteur.learn.Lattice;
import org.rapporteur.learn.SpanLabels;
import org.rapporteur.model.NameMention;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

/**
 * Finds names with a random field over the words of a sentence, which sees what lists and the rest
 * of the article tell of them, and corrects them by rules: listed names are found whole, titles are
 * cut off, and who is named in full is known by the family name.
 */
public final class LearnedNameTagger implements NameTagger {
  private static final double LISTED = .8;

  /** What is found with less than this is what the list says. */
  private static final double UNSURE = .6;

  /** A listed word that is less likely than this to be a name here is a word like others. */
  private static final double BELIEVED = .1;

  private static final int LONG_NAME = 4;

  /** Marks that part words even where no blank stands beside them: "Ivo Marek—as". */
  private static final Set<String> DASHES = Set.of("–", "—", "―");

  /** Parts of speech that no long name of a headline has within. */
  private static final Set<String> VERBAL = Set.of("AUX", "VERB");

  /** Parts of speech that no name begins with. */
  private static final Set<String> OPENERS =
      Set.of("ADP", "ADV", "AUX", "CCONJ", "PRON", "SCONJ", "VERB");

  private final Crf crf;
  private final FeatureBuffer buffer = new FeatureBuffer();
  private final Lattice lattice = new Lattice();
  private final NameGazetteer gazetteer;
  private final NameBounds bounds;
  private final PersonNames persons;

  public LearnedNameTagger(NameModel model) {
    crf = model.crf;
    gazetteer = model.gazetteer;
    bounds = gazetteer.bounds;
    persons = new PersonNames(gazetteer, bounds);
  }

  @Override
  public List<NameMention> tag(String text, List<Sentence> sentences, List<Token> tokens) {
    NameTable table = new NameTable(sentences, tokens, gazetteer);
    List<FoundName> found = new ArrayList<>();
    double[] outside = new double[tokens.size()];
    Arrays.fill(outside, 1);
    for (Sentence sentence : sentences) {
      tag(table, tokens, sentence.firstToken(), sentence.endToken(), outside, found);
    }
    List<FoundName> agreed = NameAgreement.apply(found, outside, table, gazetteer);
    List<NameMention> mentions = new ArrayList<>(agreed.size());
    for (FoundName name : agreed) {
      Span span =
          new Span(
              tokens.get(name.first()).span().begin(), tokens.get(name.end() - 1).span().end());
      mentions.add(new NameMention(span, name.type(), name.confidence()));
    }
    return mentions;
  }

  private void tag(
      NameTable table,
      List<Token> tokens,
      int first,
      int end,
      double[] outside,
      List<FoundName> found) {
    if (!hasCapital(table, first, end)) {
      return;
    }
    String[] words = Arrays.copyOfRange(table.words, first, end);
    String[] pos = Arrays.copyOfRange(table.pos, first, end);
    boolean[] joined = joined(tokens, first, end);
    FoundName[] at = new FoundName[words.length];
    addFound(table, first, end, outside, at);
    Match[] matches = new Match[words.length];
    gazetteer.match(words, 0, words.length, matches);
    if (table.cased[first] != NameTable.PLAIN) {
      dropClauses(pos, at);
    }
    persons.addListed(words, at);
    cutMembers(words, matches, at);
    cutStates(words, matches, at);
    double[] unlikely = Arrays.copyOfRange(outside, first, end);
    addListed(words, pos, matches, unlikely, at);
    persons.complete(words, pos, joined, unlikely, at);
    FoundName last = null;
    for (FoundName name : at) {
      if (name != null && !name.equals(last) && !isTitle(name, words)) {
        bounds
            .corrected(name, words)
            .map(c -> NameBounds.stopped(c, words))
            .ifPresent(c -> found.add(c.movedBy(first)));
      }
      last = name;
    }
  }

  private static boolean hasCapital(NameTable table, int first, int end) {
    boolean any = false;
    for (int i = first; i < end; i++) {
      any |= table.forms[i].isCapital();
    }
    return any;
  }

  /** Whether a token follows the one before without a blank, and is no dash. */
  private static boolean[] joined(List<Token> tokens, int first, int end) {
    boolean[] joined = new boolean[end - first];
    for (int i = 1; i < joined.length; i++) {
      Token here = tokens.get(first + i);
      joined[i] =
          tokens.get(first + i - 1).span().end() == here.span().begin()
              && !DASHES.contains(here.word());
    }
    return joined;
  }

  private void addFound(NameTable table, int first, int end, double[] outside, FoundName[] at) {
    NameFeatures.fill(buffer, table, first, end);
    crf.score(buffer, NameFeatures.transitions(table, first, end), lattice);
    byte[] labels = lattice.best();
    lattice.run();
    for (int k = 0; k < labels.length; k++) {
      outside[first + k] = lattice.marginal(k, SpanLabels.OUTSIDE);
    }
    int i = 0;
    while (i < labels.length) {
      int begin = i++;
      int role = SpanLabels.roleOf(labels[begin]);
      if (role == 0) {
        continue;
      }
      double sure = lattice.marginal(begin, labels[begin]);
      while (i < labels.length && SpanLabels.isInside(labels[i])) {
        sure = Math.min(sure, lattice.marginal(i, labels[i]));
        i++;
      }
      boolean opener = begin == 0 && i > 1 && isOpener(table, first);
      put(at, new FoundName(opener ? 1 : begin, i, NameRoles.type(role), Math.min(1, sure)));
    }
  }

  /** Whether a person's name is an office alone: "Foreign Minister". */
  private boolean isTitle(FoundName name, String[] words) {
    String last = words[name.end() - 1];
    boolean title =
        name.type() == NameMention.Type.PERSON && bounds.isTitle(last) && !bounds.isCommon(last);
    for (int i = name.first(); title && i < name.end(); i++) {
      title = !gazetteer.isGiven(words[i]);
    }
    return title;
  }

  /** Whether a token that begins a sentence has its capital from there: "Later Brakspear said". */
  private static boolean isOpener(NameTable table, int i) {
    return OPENERS.contains(table.pos[i]) && (table.forms[i].known() & NameGazetteer.GIVEN) == 0;
  }

  /** Drops of a headline what can be no name, as it has a verb: "Moscow Hopes Talks Will Go On". */
  private static void dropClauses(String[] pos, FoundName[] at) {
    for (int i = 0; i < at.length; i++) {
      FoundName name = at[i];
      boolean verbal =
          name != null && name.end() - name.first() > LONG_NAME && VERBAL.contains(pos[i]);
      if (verbal) {
        Arrays.fill(at, name.first(), name.end(), null);
      }
    }
  }

  /** Whether exactly the words of a listed organisation pass for a person: "Der Spiegel". */
  private static boolean isWholly(FoundName[] at, Match match) {
    FoundName name = at[match.first()];
    return match.type() == NameMention.Type.ORGANIZATION
        && name != null
        && name.first() == match.first()
        && name.end() == match.end();
  }

  /** Cuts off who belongs to a listed organisation: "Members of the European Council". */
  private static void cutMembers(String[] words, Match[] matches, FoundName[] at) {
    for (int i = 0; i + 3 < words.length; i++) {
      FoundName name = at[i];
      boolean members =
          name != null
              && name.first() == i
              && name.type() == NameMention.Type.ORGANIZATION
              && words[i].endsWith("s")
              && words[i + 1].equals("of");
      int listed = i + (words[i + 2].equals("the") ? 3 : 2);
      Match match = members && listed < name.end() ? matches[listed] : null;
      if (match != null
          && match.type() == NameMention.Type.ORGANIZATION
          && match.first() == listed
          && match.end() == name.end()) {
        Arrays.fill(at, i, listed, null);
        put(at, new FoundName(listed, name.end(), name.type(), LISTED));
      }
    }
  }

  /**
   * Parts states from what belongs to them, where they are joined to an organisation: "UK RAF",
   * "the UK's Cobham".
   */
  private static void cutStates(String[] words, Match[] matches, FoundName[] at) {
    for (int i = 0; i + 1 < words.length; i++) {
      FoundName name = at[i];
      Match match = matches[i];
      boolean state =
          name != null
              && name.first() == i
              && name.type() == NameMention.Type.ORGANIZATION
              && match != null
              && match.type() == NameMention.Type.PLACE
              && match.first() == i
              && match.end() < name.end();
      if (!state) {
        continue;
      }
      int next = match.end();
      boolean owns = words[next].equals("'s") && next + 1 < name.end();
      boolean acronyms =
          next - i == 1
              && name.end() - next == 1
              && Folding.isAcronym(words[i])
              && Folding.isAcronym(words[next]);
      if (owns || acronyms) {
        at[next] = null;
        put(at, new FoundName(i, next, NameMention.Type.PLACE, name.confidence()));
        put(at, new FoundName(owns ? next + 1 : next, name.end(), name.type(), name.confidence()));
      }
    }
  }

  /** Adds listed names of which nothing was found, and completes those of which a part was. */
  private void addListed(
      String[] words, String[] pos, Match[] matches, double[] outside, FoundName[] at) {
    for (int i = 0; i < words.length; i++) {
      Match match = matches[i];
      if (match == null || match.first() != i) {
        continue;
      }
      boolean whole = match.end() - match.first() > 1;
      if (!whole && outside[i] > 1 - BELIEVED) {
        continue;
      }
      boolean free = true;
      boolean within = true;
      for (int k = match.first(); k < match.end(); k++) {
        free &= at[k] == null;
        within &= at[k] == null || (at[k].first() >= match.first() && at[k].end() <= match.end());
      }
      boolean alone =
          !isNameWord(words, pos, i - 1, at) && !isNameWord(words, pos, match.end(), at);
      boolean doubtful = at[i] != null && within && at[i].confidence() < UNSURE;
      if (whole
          ? within && (free || !isPerson(at, match) || isWholly(at, match))
          : doubtful || (free && alone && pos[i].equals("PROPN"))) {
        put(at, new FoundName(match.first(), match.end(), match.type(), LISTED));
      }
    }
  }

  private static boolean isPerson(FoundName[] at, Match match) {
    for (int k = match.first(); k < match.end(); k++) {
      if (at[k] != null && at[k].type() == NameMention.Type.PERSON) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word may continue a name to which nothing else was found to belong. */
  private static boolean isNameWord(String[] words, String[] pos, int i, FoundName[] at) {
    return i >= 0
        && i < words.length
        && at[i] == null
        && pos[i].equals("PROPN")
        && !words[i].isEmpty()
        && Character.isUpperCase(words[i].charAt(0));
  }

  private static void put(FoundName[] at, FoundName name) {
    for (int k = name.first(); k < name.end(); k++) {
      at[k] = name;
    }
  }
}
