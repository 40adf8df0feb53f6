package org.rapporteur.time;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

/** What the words of a cue and those around it say of when its saying was. */
final class SayingVerbs {
  private static final Set<String> ANOTHER_TIME = words("another-time");
  private static final Set<String> EVENTS = words("event");
  private static final int NEAR = 30;

  private final AnnotatedArticle article;

  SayingVerbs(AnnotatedArticle article) {
    this.article = article;
  }

  private static Set<String> words(String kind) {
    Set<String> words = new HashSet<>();
    for (String[] row : Words.rows("sayings.tsv", 2)) {
      if (row[1].equals(kind)) {
        words.add(row[0]);
      }
    }
    return words;
  }

  /** "says", "condemns", a colon after a name: no past tense in the cue. */
  boolean isPresent(Attribution attribution) {
    Token verb = verb(attribution);
    if (verb == null) {
      return attribution.cue().stream().allMatch(cue -> cue.in(article.text()).equals(":"));
    }
    String word = verb.word().toLowerCase(Locale.ROOT);
    boolean was = word.equals("was") || word.equals("were");
    return !was && (word.endsWith("s") || word.equals(verb.lemma()));
  }

  /** "said", "did not say", "had told". */
  boolean isPast(Attribution attribution) {
    Token verb = verb(attribution);
    return verb != null && !verb.word().endsWith("ing") && !isPresent(attribution);
  }

  private Token verb(Attribution attribution) {
    for (Span cue : attribution.cue()) {
      for (int i = article.tokenAt(cue.begin()); i < article.tokens().size(); i++) {
        Token token = article.tokens().get(i);
        if (token.span().begin() >= cue.end()) {
          break;
        }
        if (token.pos().equals("VERB") || token.pos().equals("AUX")) {
          return token;
        }
      }
    }
    return null;
  }

  /** "has repeatedly said", "had said earlier": another time than that of what stands before. */
  boolean isOfAnotherTime(Attribution attribution) {
    Span cue = Attachment.anchor(attribution);
    int index = article.sentenceAt(cue.begin());
    if (index == article.sentences().size()) {
      return true;
    }
    Sentence sentence = article.sentences().get(index);
    for (Token token : article.tokensOf(sentence)) {
      boolean inside =
          attribution.content().stream().anyMatch(content -> content.overlaps(token.span()));
      boolean near = Math.abs(token.span().begin() - cue.begin()) < NEAR;
      if (!inside && near && ANOTHER_TIME.contains(token.word().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence tells of an event at which people speak: a meeting, a call, a hearing. */
  boolean tellsOfEvent(Sentence sentence) {
    List<Token> tokens = article.tokensOf(sentence);
    return tokens.stream()
        .anyMatch(token -> EVENTS.contains(token.lemma().toLowerCase(Locale.ROOT)));
  }
}
