package org.rapporteur.annotate;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.Heading;
import org.rapporteur.model.Quotation;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

/**
 * Annotates with the official English models of Apache OpenNLP.
 *
 * <p>Its parts are not thread-safe: make one for each thread, of the same {@link AnnotatorModels}.
 * Every quotation begins and ends at token bounds, with its marks and without them. A possessive or
 * a shortened verb is a token of its own ("Lavrov" and "'s"), a shortened negation is not
 * ("don't").
 *
 * <pre>{@code
 * Annotator annotator = new OpenNlpAnnotator(AnnotatorModels.load(), NameTagger.NONE);
 * AnnotatedArticle annotated = annotator.annotate(Article.of("a.txt", "\"No,\" he said."));
 * }</pre>
 */
public final class OpenNlpAnnotator implements Annotator {
  private final QuotationFinder quotationFinder;
  private final WordSplitter wordSplitter;
  private final SentenceSplitter sentenceSplitter;
  private final Tagger tagger;
  private final NameTagger names;

  public OpenNlpAnnotator(AnnotatorModels models, NameTagger names) {
    quotationFinder = new QuotationFinder(models.abbreviations.elisions());
    wordSplitter = new WordSplitter(models);
    sentenceSplitter = new SentenceSplitter(models);
    tagger = new Tagger(models);
    this.names = requireNonNull(names, "names");
  }

  @Override
  public AnnotatedArticle annotate(Article article) {
    String text = article.text();
    List<Span> paragraphs = Paragraphs.of(text);
    List<Quotation> quotations = quotationFinder.find(text, paragraphs);
    int[] cuts = cuts(quotations);
    BitSet closers = new BitSet();
    for (Quotation quotation : quotations) {
      closers.set(quotation.inner().end(), quotation.span().end());
    }
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      Span paragraph = paragraphs.get(i);
      List<Span> words = wordSplitter.split(text, paragraph, cuts);
      int from = 0;
      for (int end : sentenceSplitter.ends(text, paragraph, words, closers)) {
        int firstToken = tokens.size();
        tokens.addAll(tagger.tag(text, words.subList(from, end)));
        Span span = new Span(words.get(from).begin(), words.get(end - 1).end());
        sentences.add(new Sentence(span, i, firstToken, tokens.size()));
        from = end;
      }
    }
    return new AnnotatedArticle(
        article,
        paragraphs,
        sentences,
        tokens,
        quotations,
        names.tag(text, sentences, tokens),
        article.title().flatMap(IssuedTitle::read).map(title -> heading(article, title)));
  }

  private Heading heading(Article article, IssuedTitle title) {
    return new Heading(
        annotate(Article.of(article.name(), title.issuers())), title.leading(), title.spoken());
  }

  /** Where quotation marks begin and end. */
  private static int[] cuts(List<Quotation> quotations) {
    TreeSet<Integer> cuts = new TreeSet<>();
    for (Quotation quotation : quotations) {
      cuts.add(quotation.span().begin());
      cuts.add(quotation.inner().begin());
      cuts.add(quotation.inner().end());
      cuts.add(quotation.span().end());
    }
    return cuts.stream().mapToInt(Integer::intValue).toArray();
  }
}
