package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.graph.Iris;
import org.rapporteur.model.Article;
import org.rapporteur.model.Digests;
import org.rapporteur.read.ArticleReader;
import org.rapporteur.read.Reading;
import org.rapporteur.read.Visit;
import org.rapporteur.store.Manifest.Entry;
import org.rapporteur.store.Manifest.Source;
import org.rapporteur.store.Merging;
import org.rapporteur.store.Origin;

/**
 * Decides what a build has to do with each reading: nothing for what stands in the store already.
 * Knows all documents with their origins, so that one text from two places becomes one document,
 * whichever is read first. For one thread.
 */
final class BuildPlan {
  /** Which article of a file it is, at the end of its source. */
  private static final Pattern POSITION = Pattern.compile("[:#]\\d+$");

  private final Iris iris;
  private final String setting;
  private final Function<String, Optional<Source>> sources;
  private final Map<String, Entry> known = new TreeMap<>();
  private final Map<String, Set<String>> documents = new HashMap<>();
  private final Map<String, Set<String>> seen = new HashMap<>();
  private final Map<String, Integer> seenIn = new HashMap<>();
  private final Set<String> refused = new HashSet<>();
  private final Set<String> gone = new HashSet<>();

  /**
   * @param setting all on which the result depends besides the articles
   * @param stored the documents of the store
   * @param sources what is known of a file
   */
  BuildPlan(
      Iris iris,
      String setting,
      Collection<Entry> stored,
      Function<String, Optional<Source>> sources) {
    this.iris = iris;
    this.setting = setting;
    this.sources = sources;
    for (Entry entry : stored) {
      known.put(entry.document(), entry);
      for (Origin origin : entry.origins()) {
        documents.computeIfAbsent(path(origin), path -> new TreeSet<>()).add(entry.document());
      }
    }
  }

  /** What is to be done with one reading. */
  sealed interface Step {
    String source();

    record Refuse(String source, String reason) implements Step {}

    /** The document stands as it should; the entry may tell of a new place. */
    record Keep(String source, Entry entry, boolean moved) implements Step {}

    /** All of a file stands as it should, or does so when what came before it has been written. */
    record Whole(Source file, boolean untouched) implements Step {
      @Override
      public String source() {
        return file.file();
      }
    }

    record Extract(String source, Article article, List<String> notes, Entry entry)
        implements Step {}
  }

  /**
   * Whether reading a file again would change nothing.
   *
   * @param print what the reader says of it
   */
  boolean isUnchanged(String source, String print) {
    String file = place(source);
    Optional<Source> before = sources.apply(file);
    if (before.isEmpty() || !before.get().print().equals(print(print))) {
      return false;
    }
    long origins = 0;
    for (String document : documents.getOrDefault(file, Set.of())) {
      Entry entry = known.get(document);
      origins += originsIn(file, entry).count();
      if (!entry(document, entry.origins()).print().equals(entry.print())) {
        return false;
      }
    }
    return origins == before.get().articles();
  }

  private static Stream<Origin> originsIn(String file, Entry entry) {
    return entry.origins().stream().filter(origin -> path(origin).equals(file));
  }

  private Step finish(Reading.Finished finished) {
    String file = place(finished.source());
    if (finished.known()) {
      for (String document : documents.getOrDefault(file, Set.of())) {
        originsIn(file, known.get(document)).forEach(origin -> see(origin, document));
      }
      return new Step.Whole(sources.apply(file).orElseThrow(), true);
    }
    int articles = seenIn.getOrDefault(file, 0);
    return new Step.Whole(
        new Source(file, print(finished.print()), articles, finished.visit()), false);
  }

  private void see(Origin origin, String document) {
    if (seen.computeIfAbsent(origin.key(), k -> new TreeSet<>()).add(document)) {
      seenIn.merge(path(origin), 1, Integer::sum);
    }
  }

  private String print(String ofFile) {
    MessageDigest digest = Digests.sha256();
    digest.update((setting + "\n" + ofFile).getBytes(UTF_8));
    return Digests.hex(digest);
  }

  /** Documents that lost an origin: to be removed, and to be made again from what is left. */
  record Leftover(List<Entry> gone, List<Entry> moved, Set<String> again, List<String> files) {}

  private Step refuse(Reading.Refused none) {
    String file = file(none.source());
    boolean article = sources.apply(file).flatMap(Source::visit).filter(Visit::article).isPresent();
    (none.gone() && article ? gone : refused).add(file);
    return new Step.Refuse(none.source(), none.reason());
  }

  Step plan(Reading reading) {
    if (reading instanceof Reading.Refused none) {
      return refuse(none);
    }
    if (reading instanceof Reading.Finished finished) {
      return finish(finished);
    }
    Reading.Read read = (Reading.Read) reading;
    String document = iris.document(read.article());
    String key = file(read.source()) + "#" + read.article().name();
    Origin here = Origin.of(key, read.article());
    see(here, document);
    Entry before = known.get(document);
    List<Origin> origins = new ArrayList<>(before == null ? List.of() : before.origins());
    origins.removeIf(origin -> origin.key().equals(key));
    origins.add(here);
    Entry entry = entry(document, origins);
    known.put(document, entry);
    if (before != null && before.print().equals(entry.print())) {
      return new Step.Keep(read.source(), entry, !before.equals(entry));
    }
    return new Step.Extract(
        read.source(), Merging.merge(read.article(), entry.origins()), read.notes(), entry);
  }

  /**
   * Forgets the origins that are no more: places that hold another text now and, if {@code prune},
   * places that were not met again. Files that could not be read keep what they had, and so do
   * addresses, as a feed shows its latest articles only and a server may be down: but for an
   * article of which its server says that it is no more.
   */
  Leftover leftover(boolean prune) {
    List<Entry> gone = new ArrayList<>();
    List<Entry> moved = new ArrayList<>();
    Set<String> again = new TreeSet<>();
    Set<String> files = new TreeSet<>();
    for (Entry entry : List.copyOf(known.values())) {
      Predicate<Origin> stays =
          origin ->
              seen.containsKey(origin.key())
                  ? seen.get(origin.key()).contains(entry.document())
                  : !prune || isRefused(origin) || isKeptAddress(origin);
      List<Origin> origins = entry.origins().stream().filter(stays).toList();
      if (origins.size() == entry.origins().size()) {
        continue;
      }
      Entry left = entry(entry.document(), origins);
      if (origins.isEmpty()) {
        gone.add(left);
        known.remove(entry.document());
      } else if (left.print().equals(entry.print())) {
        moved.add(left);
        known.put(entry.document(), left);
      } else {
        again.add(entry.document());
        origins.forEach(origin -> files.add(path(origin)));
        known.put(entry.document(), new Entry(entry.document(), "", origins));
      }
    }
    return new Leftover(gone, moved, again, List.copyOf(files));
  }

  private boolean isKeptAddress(Origin origin) {
    return ArticleReader.isAddress(origin.key()) && !gone.contains(path(origin));
  }

  private boolean isRefused(Origin origin) {
    return refused.contains(path(origin)) || refused.contains(inFile(origin));
  }

  private Entry entry(String document, List<Origin> origins) {
    List<Origin> sorted = origins.stream().sorted(Merging.ORDER).toList();
    MessageDigest digest = Digests.sha256();
    digest.update(setting.getBytes(UTF_8));
    sorted.stream()
        .map(origin -> "\n" + origin.article())
        .distinct()
        .forEach(words -> digest.update(words.getBytes(UTF_8)));
    return new Entry(document, Digests.hex(digest), sorted);
  }

  /** The file in which a source lies, without what is inside it. */
  static String fileOf(String source) {
    return withoutEntry(file(source));
  }

  private static String file(String source) {
    return place(POSITION.matcher(source).replaceFirst(""));
  }

  private static String place(String source) {
    return ArticleReader.isAddress(source)
        ? source
        : Path.of(source).toAbsolutePath().normalize().toString();
  }

  private static String path(Origin origin) {
    return withoutEntry(inFile(origin));
  }

  private static String inFile(Origin origin) {
    return origin.key().substring(0, origin.key().length() - origin.article().name().length() - 1);
  }

  private static String withoutEntry(String file) {
    int inside = file.indexOf("!/");
    return inside < 0 ? file : file.substring(0, inside);
  }
}
