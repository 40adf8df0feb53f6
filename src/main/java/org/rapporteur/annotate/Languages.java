package org.rapporteur.annotate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.rapporteur.model.Article;

/**
 * Tells articles that are not in English. What the source states counts; else what little words
 * there are; and only where these leave a doubt, OpenNLP's detector is loaded and asked, which
 * takes a second. Thread-safe.
 */
public final class Languages {
  /** Fewer tell nothing. */
  private static final int LEAST_WORDS = 12;

  private static final int MOST_WORDS = 400;
  private static final int MOST_CHARACTERS = 10_000;

  /** English news has two or three times as many. */
  private static final double ENOUGH = 0.16;

  /** How much likelier than English the detector has to find another language. */
  private static final double CLEARLY = 2;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}’']+");

  /** The commonest words of English that are none, or rare, in other languages. */
  private static final Set<String> LITTLE_WORDS =
      Set.of(
          "the", "of", "and", "to", "that", "with", "by", "from", "this", "his", "her", "which",
          "were", "has", "have", "had", "not", "are", "be", "been", "as", "at", "it", "its", "he",
          "she", "they", "their", "said", "would", "will", "who", "our", "we", "you", "i", "for",
          "is", "was", "but", "about", "after", "on", "in", "a", "an");

  private static final Set<String> MOST_ENGLISH = Set.of("the", "and", "of", "that", "with", "to");

  /** Loaded when first asked. */
  private static final class Detector {
    private static final LanguageDetectorModel MODEL = load();

    private static LanguageDetectorModel load() {
      URL url = Languages.class.getResource("/langdetect-183.bin");
      try {
        return new LanguageDetectorModel(url);
      } catch (IOException e) {
        throw new UncheckedIOException("the model of languages cannot be read", e);
      }
    }
  }

  private Languages() {}

  /** The language of {@code article} in words, if it is not English; none where nothing tells. */
  public static Optional<String> foreign(Article article) {
    if (article.language().isPresent()) {
      String primary = article.language().get().replaceAll("[-_].*", "").toLowerCase(Locale.ROOT);
      return primary.equals("en") || primary.equals("eng")
          ? Optional.empty()
          : Optional.of(name(primary));
    }
    String text = article.text();
    Matcher matcher = WORD.matcher(text);
    int words = 0;
    int little = 0;
    int english = 0;
    while (words < MOST_WORDS && matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      words++;
      little += LITTLE_WORDS.contains(word) ? 1 : 0;
      english += MOST_ENGLISH.contains(word) ? 1 : 0;
    }
    if (words < LEAST_WORDS || (little >= ENOUGH * words && english >= ENOUGH / 4 * words)) {
      return Optional.empty();
    }
    Language[] languages =
        new LanguageDetectorME(Detector.MODEL)
            .predictLanguages(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
    double asEnglish =
        Arrays.stream(languages)
            .filter(language -> language.getLang().equals("eng"))
            .mapToDouble(Language::getConfidence)
            .sum();
    return languages[0].getConfidence() > CLEARLY * asEnglish
        ? Optional.of(name(languages[0].getLang()))
        : Optional.empty();
  }

  /** The detector has codes of three letters, sources mostly of two. */
  private static String name(String code) {
    String known =
        Arrays.stream(Locale.getISOLanguages())
            .filter(two -> Locale.forLanguageTag(two).getISO3Language().equals(code))
            .findFirst()
            .orElse(code);
    String name = Locale.forLanguageTag(known).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? code : name;
  }
}
