package org.rapporteur.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.annotate.Languages;
import org.rapporteur.graph.Iris;
import org.rapporteur.model.Article;
import org.rapporteur.model.UserException;
import org.rapporteur.read.ArticleReader;
import org.rapporteur.read.FieldNames;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands that read articles have in common; a picocli mixin. */
final class ReadingOptions {
  /** Why an article is left out for which the memory is not enough. */
  static final String TOO_LONG =
      "too long for the memory at hand; RAPPORTEUR_JAVA_OPTS=-Xmx4g gives more";

  /** Why a command ends when it is no single article that the memory is not enough for. */
  static final String NO_MEMORY = "out of memory; RAPPORTEUR_JAVA_OPTS=-Xmx4g gives more";

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files, and folders with all below them: texts, Markdown, HTML, RSS and Atom, JSON and"
              + " JSON Lines, PDF, WARC, also in gzip, zip and tar; - is standard input; addresses"
              + " of feeds and pages on the web.")
  private List<String> places;

  @Option(
      names = "--follow",
      description = "Reads the articles to which a feed links where it has summaries only.")
  private boolean following;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "When articles that carry no date were published: YYYY-MM-DD.")
  private LocalDate published;

  @Option(
      names = "--field",
      paramLabel = "OURS=THEIRS",
      description =
          "Where JSON has the id, text, title, published, url, publisher, language, or the list of"
              + " articles, if not under these names: text=article.body; may be repeated.")
  private Map<String, String> fields = Map.of();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "Under which the IRIs of documents and statements lie, ending in / or #.")
  private String base = Iris.DEFAULT.base();

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description = "A Turtle file with further actors; may be repeated.")
  private List<Path> actors = List.of();

  @Option(
      names = "--any-language",
      description = "Reads what is not in English too, which it is not made for.")
  private boolean anyLanguage;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles are worked on at once (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "-q", description = "Says nothing but what went wrong.")
  private boolean quiet;

  @Option(names = "-v", description = "Says more, and all that is known of an error.")
  private boolean verbose;

  /** Paths and addresses. */
  List<String> places() {
    return places;
  }

  /** Those of the places that are paths. */
  List<Path> paths() {
    return places.stream().filter(place -> !ArticleReader.isAddress(place)).map(Path::of).toList();
  }

  boolean hasAddresses() {
    return places.stream().anyMatch(ArticleReader::isAddress);
  }

  ArticleReader reader() {
    ArticleReader reader =
        new ArticleReader(Optional.ofNullable(published)).with(new FieldNames(fields));
    return following ? reader.following() : reader;
  }

  Iris iris() {
    return new Iris(base);
  }

  /** Turtle files with actors besides the ones that come with the program. */
  List<Path> actors() {
    return actors;
  }

  /** The language of an article that is to be left out. */
  Optional<String> foreign(Article article) {
    return anyLanguage ? Optional.empty() : Languages.foreign(article);
  }

  int threads() {
    if (threads < 1) {
      throw new UserException("--threads " + threads + ": at least 1 is needed");
    }
    return threads;
  }

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose;
  }
}
