package org.rapporteur.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.DateClue;
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
  /** Tells of a meeting or call, and what was said there, among other things. */
  MEETING,
  /** Tells what was said at a briefing, speech or interview, of which the heading gives the day. */
  BRIEFING,
  /** Is the wording of what was said, speaker by speaker. */
  TRANSCRIPT,
  /** Entries with the time of day, each written as the thing happens. */
  LIVE;

  private static final Pattern STATEMENT_HEADING =
      Pattern.compile(
          "(?:press |joint )?(?:statement|communiqu[eé]|declaration|remarks) (?:by|of|from|on behalf of) .*"
              + "|.*: (?:press |joint )?statement");
  private static final Pattern READOUT_HEADING = Pattern.compile("readout (?:of|from) .*");
  private static final Pattern RESPONSE_HEADING =
      Pattern.compile(
          "([\\p{L} ]+)['\u2019]s (?:response|reaction|reply|position|message|views?|comments?|statement)"
              + " (?:to|on|regarding) .*");
  private static final Pattern MEETING_HEADING =
      Pattern.compile(
          "(?:.* )?(?:holds?|held|has|had) (?:a |an )?(?:[\\p{L}-]+ ){0,2}"
              + "(?:talks|meeting|consultations|conversation|call) with .*"
              + "|(?:.* )?(?:meets|met|speaks|spoke)(?: by phone| virtually)? with .*"
              + "|(?:tele)?(?:phone )?(?:call|conversation|talks|meeting) (?:of|with|between) .*");
  private static final Pattern BRIEFING_HEADING =
      Pattern.compile(
          ".*\\b(?:briefing|(?:press|news) conference|remarks|transcript|interview|speech|address)"
              + "\\b.*[^.]");
  private static final Pattern SPEAKER_LINE =
      Pattern.compile("\\p{Lu}[\\p{Lu}\\p{M} .'’-]{1,40}:\\s\\S.*", Pattern.DOTALL);
  private static final int HEAD = 4;

  static TextForm of(AnnotatedArticle article, List<TimeExpression> times) {
    int paragraphs = article.paragraphs().size();
    for (int i = -1; i < Math.min(HEAD, paragraphs); i++) {
      String line =
          i < 0 ? article.article().title().map(TextForm::plain).orElse("") : line(article, i);
      if (READOUT_HEADING.matcher(line).matches()) {
        return READOUT;
      } else if (STATEMENT_HEADING.matcher(line).matches()) {
        return STATEMENT;
      } else if (isResponse(article, i, line)) {
        return STATEMENT;
      } else if (MEETING_HEADING.matcher(line).matches() && !hasDateline(article)) {
        return MEETING;
      }
    }
    if (dateOfHeading(article, times).isPresent()) {
      return BRIEFING;
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

  /** "Norway's response to ...", and then "Norway condemns ...". */
  private static boolean isResponse(AnnotatedArticle article, int paragraph, String line) {
    Matcher heading = RESPONSE_HEADING.matcher(line);
    if (!heading.matches()
        || hasDateline(article)
        || paragraph + 1 == article.paragraphs().size()) {
      return false;
    }
    String next = article.paragraphs().get(paragraph + 1).in(article.text()).strip();
    return next.toLowerCase(Locale.ROOT).startsWith(heading.group(1) + " ");
  }

  private static boolean hasDateline(AnnotatedArticle article) {
    return article.article().dateClues().stream()
        .anyMatch(clue -> clue.origin() == DateClue.Origin.DATELINE);
  }

  /** The full date in the heading of a briefing, a speech or an interview. */
  static Optional<TimeExpression> dateOfHeading(
      AnnotatedArticle article, List<TimeExpression> times) {
    for (int i = 0; i < Math.min(HEAD, article.paragraphs().size()); i++) {
      Span paragraph = article.paragraphs().get(i);
      if (BRIEFING_HEADING.matcher(line(article, i)).matches()) {
        for (TimeExpression time : times) {
          if (paragraph.covers(time.span()) && EventDates.isDay(time) && !time.relative()) {
            return Optional.of(time);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String line(AnnotatedArticle article, int paragraph) {
    String line = article.paragraphs().get(paragraph).in(article.text()).strip();
    return line.length() > 250 ? "" : plain(line);
  }

  private static String plain(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceFirst("^#+\\s*", "").replace('\u00a0', ' ');
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
