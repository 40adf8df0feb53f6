package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.namefind.NameFinderME;
import org.rapporteur.annotate.NameGazetteer.Match;
import org.rapporteur.model.NameMention;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

/**
 * Finds names with OpenNLP's name finder, which sees what the gazetteer knows, and corrects them by
 * rules: listed names are found whole, titles are cut off, and a word that is a name in one place
 * of an article is one in another.
 */
public final class OpenNlpNameTagger implements NameTagger {
  private static final double LISTED = .8;

  private final NameFinderME finder;
  private final NameGazetteer gazetteer;
  private final NameBounds bounds;
  private final PersonNames persons;
  private final OrganizationNames organizations;

  public OpenNlpNameTagger(NameModel model) {
    finder = new NameFinderME(model.finder);
    gazetteer = model.gazetteer;
    bounds = model.bounds;
    persons = new PersonNames(gazetteer, bounds);
    organizations = model.organizations;
  }

  @Override
  public List<NameMention> tag(String text, List<Sentence> sentences, List<Token> tokens) {
    List<FoundName> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      tag(tokens, sentence.firstToken(), sentence.endToken(), found);
    }
    List<FoundName> agreed = NameAgreement.apply(found, sentences, tokens, gazetteer);
    List<NameMention> mentions = new ArrayList<>(agreed.size());
    for (FoundName name : agreed) {
      Span span =
          new Span(
              tokens.get(name.first()).span().begin(), tokens.get(name.end() - 1).span().end());
      mentions.add(new NameMention(span, name.type(), name.confidence()));
    }
    return mentions;
  }

  private void tag(List<Token> tokens, int first, int end, List<FoundName> found) {
    String[] words = new String[end - first];
    String[] pos = new String[words.length];
    boolean[] joined = new boolean[words.length];
    boolean anyCapital = false;
    for (int i = 0; i < words.length; i++) {
      Token token = tokens.get(first + i);
      words[i] = PlainMarks.of(token.word());
      pos[i] = token.pos();
      joined[i] = i > 0 && tokens.get(first + i - 1).span().end() == token.span().begin();
      anyCapital |= !words[i].isEmpty() && Character.isUpperCase(words[i].charAt(0));
    }
    FoundName[] at = new FoundName[words.length];
    if (isShouted(words)) {
      addShouted(words, at); // of shouted words the model would make one name
    } else if (anyCapital) {
      addFound(words, pos, at);
      splitPlaces(words, at);
      addListed(words, pos, at);
      persons.complete(words, pos, joined, at);
      organizations.add(words, pos, at);
    }
    FoundName last = null;
    for (FoundName name : at) {
      if (name != null && !name.equals(last)) {
        bounds.corrected(name, words).ifPresent(corrected -> found.add(corrected.movedBy(first)));
      }
      last = name;
    }
  }

  private void addFound(String[] words, String[] pos, FoundName[] at) {
    opennlp.tools.util.Span[] spans = finder.find(NameFeatures.encoded(words, pos, gazetteer));
    double[] sure = finder.probs(spans);
    for (int i = 0; i < spans.length; i++) {
      NameMention.Type type = NameMention.Type.valueOf(spans[i].getType().toUpperCase(Locale.ROOT));
      put(at, new FoundName(spans[i].getStart(), spans[i].getEnd(), type, sure[i]));
    }
  }

  /** Names of the list, but for acronyms: in a shouted line "WHO" and "US" may be plain words. */
  private void addShouted(String[] words, FoundName[] at) {
    String[] lowered = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      lowered[i] =
          word.length() < 2 ? word : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
    Match[] matches = gazetteer.matches(lowered);
    for (int i = 0; i < words.length; i++) {
      if (matches[i] != null && at[i] == null) {
        put(at, new FoundName(i, matches[i].end(), matches[i].type(), LISTED));
      }
    }
    persons.addListed(lowered, at);
  }

  /**
   * Cuts a listed place off the person that follows it without a mark: "Ambassador to the United
   * States Ada Vale".
   */
  private void splitPlaces(String[] words, FoundName[] at) {
    Match[] matches = gazetteer.matches(words);
    for (int i = 0; i < words.length; i++) {
      FoundName name = at[i];
      Match match = matches[i];
      boolean longer =
          name != null
              && name.first() == i
              && match != null
              && match.first() == i
              && match.type() == NameMention.Type.PLACE
              && name.type() != NameMention.Type.ORGANIZATION
              && match.end() < name.end();
      if (longer && gazetteer.kinds(words[match.end()]).contains("g")) {
        put(at, new FoundName(i, match.end(), match.type(), name.confidence()));
        put(at, new FoundName(match.end(), name.end(), NameMention.Type.PERSON, LISTED));
      }
    }
  }

  /** Adds listed names of which nothing was found, and completes those of which a part was. */
  private void addListed(String[] words, String[] pos, FoundName[] at) {
    Match[] matches = gazetteer.matches(words);
    for (int i = 0; i < words.length; i++) {
      Match match = matches[i];
      if (match == null || match.first() != i) {
        continue;
      }
      boolean whole = match.end() - match.first() > 1;
      boolean free = true;
      boolean within = true;
      for (int k = match.first(); k < match.end(); k++) {
        free &= at[k] == null;
        within &= at[k] == null || (at[k].first() >= match.first() && at[k].end() <= match.end());
      }
      boolean alone =
          !isNameWord(words, pos, i - 1, at) && !isNameWord(words, pos, match.end(), at);
      if (whole
          ? within && (free || !isPerson(at, match))
          : free && alone && pos[i].equals("PROPN")) {
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

  private static boolean isShouted(String[] words) {
    int shouted = 0;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        if (Character.isLowerCase(word.charAt(i))) {
          return false;
        }
      }
      shouted += word.length() > 1 && Character.isUpperCase(word.charAt(0)) ? 1 : 0;
    }
    return shouted >= 3;
  }
}
