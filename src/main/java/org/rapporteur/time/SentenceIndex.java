package org.rapporteur.time;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;
import org.rapporteur.model.TimeExpression;

/** The attributions and times of an article by the sentences in which they stand. */
final class SentenceIndex {
  private final AnnotatedArticle article;
  private final List<List<Attribution>> contents;
  private final List<List<Attribution>> cues;
  private final List<List<TimeExpression>> times;

  SentenceIndex(
      AnnotatedArticle article, List<TimeExpression> expressions, List<Attribution> attributions) {
    this.article = article;
    // One more, for what stands after the last sentence.
    int size = article.sentences().size() + 1;
    contents = lists(size);
    cues = lists(size);
    times = lists(size);
    for (TimeExpression time : expressions) {
      times.get(article.sentenceAt(time.span().begin())).add(time);
    }
    for (Attribution attribution : attributions) {
      cues.get(sentence(attribution)).add(attribution);
      int last = -1;
      for (Span content : attribution.content()) {
        int first = Math.max(last + 1, article.sentenceAt(content.begin()));
        last = Math.max(last, article.sentenceAt(Math.max(content.begin(), content.end() - 1)));
        for (int i = first; i <= last; i++) {
          contents.get(i).add(attribution);
        }
      }
    }
  }

  private static <T> List<List<T>> lists(int size) {
    List<List<T>> lists = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      lists.add(new ArrayList<>(2));
    }
    return lists;
  }

  /** Index of the sentence of the words that a saying hangs on. */
  int sentence(Attribution attribution) {
    return article.sentenceAt(Attachment.anchor(attribution).begin());
  }

  /** Those of whose content a part stands in the sentence. */
  List<Attribution> contents(int sentence) {
    return contents.get(sentence);
  }

  /** Those whose cue, or what stands for it, begins in the sentence. */
  List<Attribution> cues(int sentence) {
    return cues.get(sentence);
  }

  List<TimeExpression> times(int sentence) {
    return times.get(sentence);
  }
}
