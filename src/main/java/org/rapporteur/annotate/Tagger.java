package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.lemmatizer.LemmatizerContextGenerator;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSTaggerME;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

/**
 * Gives each word of a sentence its part of speech and lemma.
 *
 * <p>The lemmatizer is asked for each word and tag by itself, so that its answer, which takes eight
 * times as long as tagging, can be remembered. A single word has no sequence to search for, so its
 * model is asked directly; the search, made ready by the virtual machine for tagging alone, is
 * faster so.
 */
final class Tagger {
  private static final Set<String> CLITICS = Set.of("'s", "'ll", "'re", "'ve", "'d", "'m");
  private static final Set<String> NOMINAL = Set.of("PROPN", "NOUN", "NUM");
  private static final Set<String> VERB_HEADS =
      Set.of(
          "i", "you", "he", "she", "it", "we", "they", "that", "this", "there", "here", "what",
          "who", "where", "how", "when", "why", "let");

  private final POSTaggerME tagger;
  private final MaxentModel lemmatizer;
  private final LemmatizerContextGenerator lemmaContext;
  private final AnnotatorModels models;

  Tagger(AnnotatorModels models) {
    this.models = models;
    this.tagger = new POSTaggerME(models.tags);
    this.lemmatizer = models.lemmas.getArtifact("lemmatizer.model");
    this.lemmaContext = models.lemmas.getFactory().getContextGenerator();
  }

  /** One token a word, but two where a clitic such as the possessive is cut off. */
  List<Token> tag(String text, List<Span> words) {
    String[] plain = new String[words.size()];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = PlainMarks.of(words.get(i).in(text));
    }
    String[] tags = tagger.tag(plain);
    List<Token> tokens = new ArrayList<>(plain.length + 8);
    for (int i = 0; i < plain.length; i++) {
      add(text, words.get(i), plain[i], tags[i], tokens);
    }
    return tokens;
  }

  private void add(String text, Span word, String plain, String tag, List<Token> tokens) {
    int clitic = clitic(plain);
    if (clitic <= 0) {
      tokens.add(token(text, word, plain, tag));
      return;
    }
    String headTag = headTag(plain, tag);
    String restTag = restTag(plain.substring(0, clitic), plain.substring(clitic));
    int cut = word.begin() + clitic;
    tokens.add(token(text, new Span(word.begin(), cut), plain.substring(0, clitic), headTag));
    tokens.add(token(text, new Span(cut, word.end()), plain.substring(clitic), restTag));
  }

  /** Where a possessive or a shortened verb begins; -1 if there is none. */
  private static int clitic(String plain) {
    int apostrophe = plain.lastIndexOf('\'');
    if (apostrophe <= 0 || !Character.isLetterOrDigit(plain.charAt(apostrophe - 1))) {
      // After a full stop too: "the U.S.'s".
      return apostrophe > 0 && plain.charAt(apostrophe - 1) == '.' && plain.endsWith("'s")
          ? apostrophe
          : -1;
    }
    String rest = plain.substring(apostrophe).toLowerCase(Locale.ROOT);
    boolean possessive = rest.equals("'") && "sxz".indexOf(plain.charAt(apostrophe - 1)) >= 0;
    return possessive || CLITICS.contains(rest) ? apostrophe : -1;
  }

  /** The tag of what stands before the clitic; the model knows few such words as one. */
  private static String headTag(String plain, String tag) {
    int plus = tag.indexOf('+');
    String head = plus < 0 ? tag : tag.substring(0, plus);
    String word = plain.substring(0, plain.lastIndexOf('\''));
    if (VERB_HEADS.contains(word.toLowerCase(Locale.ROOT)) || NOMINAL.contains(head)) {
      return head;
    }
    return Character.isUpperCase(plain.charAt(0)) ? "PROPN" : "NOUN";
  }

  /** "he's" is "he is", "Lavrov's" is Lavrov's. */
  private static String restTag(String head, String rest) {
    boolean possessive =
        rest.length() == 1
            || (rest.equalsIgnoreCase("'s") && !VERB_HEADS.contains(head.toLowerCase(Locale.ROOT)));
    return possessive ? "PART" : "AUX";
  }

  private Token token(String text, Span span, String plain, String tag) {
    return new Token(span, span.in(text), tag, lemma(span.in(text), plain, tag));
  }

  private String lemma(String word, String plain, String tag) {
    if (tag.equals("PROPN")) {
      return word;
    }
    if (tag.equals("PART") && plain.startsWith("'")) {
      return "'s";
    }
    if (tag.equals("PUNCT") || tag.equals("SYM") || tag.equals("NUM")) {
      return plain;
    }
    return models.lemmaCache.get(tag + ' ' + plain, key -> lemma(plain, tag));
  }

  private String lemma(String plain, String tag) {
    String[] word = {plain};
    String[] context = lemmaContext.getContext(0, word, new String[] {tag}, new String[0]);
    String edit = lemmatizer.getBestOutcome(lemmatizer.eval(context));
    String lemma = LemmatizerME.decodeLemmas(word, new String[] {edit})[0];
    boolean none = lemma.isEmpty() || lemma.equals("_") || lemma.equals("O");
    return none ? plain.toLowerCase(Locale.ROOT) : lemma.toLowerCase(Locale.ROOT);
  }
}
