package org.rapporteur.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What outlets say to their readers on their own behalf, told by its words. */
final class Notices {
  /** So many of the words of notices make one. */
  private static final int ENOUGH = 2;

  private static final Pattern LINE = anyOf("notices.txt");
  private static final List<Pattern> APPEALS =
      lines("appeals.txt").stream().map(Notices::pattern).toList();
  private static final Pattern LEGAL =
      pattern("©|\\ball rights reserved\\b|\\bcopyright\\b.{0,20}\\d{4}|\\(c\\) ?\\d{4}");

  /** Who speaks to readers; of what articles tell it is rarely said. */
  private static final Pattern ADDRESS = pattern("\\b(?:you|your|yours|we|our|us)\\b");

  /** Articles tell of what was. */
  private static final Pattern TOLD =
      pattern(
          "\\b(?:was|were|had|did|said|says|told|tells|added|adds|asked|announced|called|declared"
              + "|denied|insisted|replied|warned|wrote)\\b");

  private Notices() {}

  /** Whether a block is none of the article's. */
  static boolean isNotice(String block) {
    return LINE.matcher(block).matches() || isAppeal(block);
  }

  /** Whether a block asks readers for consent, custom or money, or tells of rights. */
  static boolean isAppeal(String block) {
    if (TOLD.matcher(block).find()) {
      return false;
    }
    return LEGAL.matcher(block).find()
        || (ADDRESS.matcher(block).find()
            && APPEALS.stream().filter(appeal -> appeal.matcher(block).find()).limit(ENOUGH).count()
                == ENOUGH);
  }

  /** Any of the regular expressions in a file of this package, upper or lower case. */
  static Pattern anyOf(String file) {
    return pattern(String.join("|", lines(file)));
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static List<String> lines(String file) {
    try (InputStream bytes = Notices.class.getResourceAsStream(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
