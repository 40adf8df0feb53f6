package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.attribute.SourcePhrases.Phrase;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Attribution.Form;
import org.rapporteur.model.Attribution.Kind;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;

/**
 * Finds attributions by word lists and the order of phrases: for articles on which nothing was
 * trained, and beside the learned attributor. Thread-safe.
 *
 * <pre>{@code
 * Attributor attributor = new CompletingAttributor(new RuleAttributor());
 * attributor.attribute(annotated);
 * }</pre>
 */
public final class RuleAttributor implements Attributor {
  /** What lies in another's content must be as sure as this. */
  private static final double SURE_INSIDE = .7;

  private final CueWords words = CueWords.load();

  @Override
  public List<Attribution> attribute(AnnotatedArticle article) {
    TokenView view = new TokenView(article);
    List<RuleFinding> findings = new ArrayList<>();
    SourcePhrases phrases = new SourcePhrases(view, words);
    RuleCues cues = new RuleCues(view, words);
    RuleReader reader = new RuleReader(view, words, phrases);
    RulePatterns patterns = new RulePatterns(view, words, phrases);
    for (Sentence sentence : article.sentences()) {
      List<RuleFinding> special = patterns.in(sentence);
      findings.addAll(special);
      Optional<Phrase> source = Optional.empty();
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        Optional<RuleCue> cue = isHeld(special, i) ? Optional.empty() : cues.at(i);
        if (cue.isPresent()) {
          Optional<RuleFinding> found = reader.read(cue.get(), source);
          found.ifPresent(findings::add);
          source = found.flatMap(f -> f.source().stream().findFirst()).or(earlier(source));
        }
      }
    }
    List<Attribution> attributions = new ArrayList<>();
    for (RuleFinding finding : chosen(findings)) {
      attributions.add(attribution(view, finding));
    }
    attributions.sort(Order.BY_FIRST_SPAN);
    return attributions;
  }

  /** Whether a headline or a post with its author's name holds token {@code i}. */
  private static boolean isHeld(List<RuleFinding> special, int i) {
    return special.stream().anyMatch(f -> f.isWhole() && f.holds(i));
  }

  private static <T> java.util.function.Supplier<Optional<T>> earlier(Optional<T> value) {
    return () -> value;
  }

  /** The surer first; none whose cue lies in another's cue or source, none with a used content. */
  private static List<RuleFinding> chosen(List<RuleFinding> findings) {
    List<RuleFinding> sorted = new ArrayList<>(findings);
    sorted.removeIf(f -> !f.isSound());
    sorted.sort(Comparator.comparingDouble(f -> -f.confidence()));
    TokenSet used = new TokenSet(0);
    TokenSet contents = new TokenSet(0);
    List<RuleFinding> chosen = new ArrayList<>();
    for (RuleFinding finding : sorted) {
      List<Phrase> words = new ArrayList<>(finding.source());
      words.add(finding.cue());
      TokenSet own = tokens(List.of(finding.cue()));
      TokenSet content = tokens(finding.content());
      boolean cueFree = !own.intersects(used);
      own = tokens(words);
      boolean inside = own.intersects(contents);
      boolean same = !inside && 10 * content.common(contents) > 8 * content.cardinality();
      if (cueFree
          && !content.intersects(own)
          && !same
          && !(inside && finding.confidence() < SURE_INSIDE)) {
        used.or(own);
        contents.or(content);
        chosen.add(finding);
      }
    }
    return chosen;
  }

  private static TokenSet tokens(List<Phrase> phrases) {
    TokenSet tokens = new TokenSet(phrases.stream().mapToInt(Phrase::begin).min().orElse(0));
    phrases.forEach(p -> tokens.or(TokenSet.run(p.begin(), p.end())));
    return tokens;
  }

  private static Attribution attribution(TokenView view, RuleFinding finding) {
    List<Span> content = spans(view, finding.content());
    Form form = QuoteForm.of(view.article, content);
    return new Attribution(
        spans(view, finding.source()),
        spans(view, List.of(finding.cue())),
        content,
        form,
        Kind.SAYING,
        false,
        OptionalInt.empty(),
        finding.confidence());
  }

  private static List<Span> spans(TokenView view, List<Phrase> phrases) {
    return phrases.stream()
        .filter(p -> p.begin() < p.end())
        .map(p -> view.span(p.begin(), p.end()))
        .toList();
  }
}
