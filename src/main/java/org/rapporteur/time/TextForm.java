package org.rapporteur.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Span;
import org.rapporteur.model.TimeExpression;

/** What an article is as a piece of writing, as far as that dates what is said in it. */
enum TextForm {
  /** Reports what others said. */
  REPORT,
  /** Is itself what is said: a statement of a ministry. */
  STATEMENT,
  /** Tells what was said at one meeting or call, on the day it names. */
  READOUT,
  /** Is the wording of what was said, speaker by speaker. */
  TRANSCRIPT,
  /** Entries with the time of day, each written as the thing happens. */
  LIVE;

  private static final Pattern STATEMENT_HEADING =
      Pattern.compile(
          "(?:press |joint )?(?:statement|communiqu[eé]|declaration) (?:by|of|from|on behalf of) .*"
              + "|.*: (?:press |joint )?statement");
  private static final Pattern READOUT_HEADING = Pattern.compile("readout (?:of|from) .*");
  private static final Pattern SPEAKER_LINE =
      Pattern.compile("\\p{Lu}[\\p{Lu}\\p{M} .'’-]{1,40}:\\s\\S.*", Pattern.DOTALL);
  private static final int HEAD = 4;

  static TextForm of(AnnotatedArticle article, List<TimeExpression> times) {
    int paragraphs = article.paragraphs().size();
    for (int i = 0; i < Math.min(HEAD, paragraphs); i++) {
      String line = line(article, i);
      if (READOUT_HEADING.matcher(line).matches()) {
        return READOUT;
      } else if (STATEMENT_HEADING.matcher(line).matches()) {
        return STATEMENT;
      }
    }
    int speakers = 0;
    for (Span paragraph : article.paragraphs()) {
      speakers += SPEAKER_LINE.matcher(paragraph.in(article.text())).matches() ? 1 : 0;
    }
    if (speakers >= 3 && 2 * speakers >= paragraphs) {
      return TRANSCRIPT;
    }
    return entries(article, times).size() >= 3 ? LIVE : REPORT;
  }

  private static String line(AnnotatedArticle article, int paragraph) {
    String line = article.paragraphs().get(paragraph).in(article.text()).strip();
    return line.length() > 250 ? "" : line.toLowerCase(Locale.ROOT).replaceFirst("^#+\\s*", "");
  }

  /** Paragraphs that begin with a time of day. */
  static List<Integer> entries(AnnotatedArticle article, List<TimeExpression> times) {
    List<Integer> entries = new ArrayList<>();
    for (int i = 0; i < article.paragraphs().size(); i++) {
      Span paragraph = article.paragraphs().get(i);
      for (TimeExpression time : times) {
        boolean first = time.span().begin() == paragraph.begin();
        if (first && time.type() == TimeExpression.Type.TIME && time.value().contains(":")) {
          entries.add(i);
        }
      }
    }
    return entries;
  }
}
