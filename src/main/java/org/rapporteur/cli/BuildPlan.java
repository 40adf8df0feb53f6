package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.rapporteur.graph.Iris;
import org.rapporteur.model.Article;
import org.rapporteur.read.Reading;
import org.rapporteur.store.Manifest.Entry;
import org.rapporteur.store.Merging;
import org.rapporteur.store.Origin;

/**
 * Decides what a build has to do with each reading: nothing for what stands in the store already.
 * Knows all documents with their origins, so that one text from two places becomes one document,
 * whichever is read first. For one thread.
 */
final class BuildPlan {
  private static final Pattern LINE = Pattern.compile(":\\d+$");

  private final Iris iris;
  private final String setting;
  private final Map<String, Entry> known = new TreeMap<>();
  private final Map<String, Set<String>> seen = new HashMap<>();
  private final Set<String> refused = new HashSet<>();

  /**
   * @param setting all on which the result depends besides the articles
   * @param stored the documents of the store
   */
  BuildPlan(Iris iris, String setting, Collection<Entry> stored) {
    this.iris = iris;
    this.setting = setting;
    stored.forEach(entry -> known.put(entry.document(), entry));
  }

  /** What is to be done with one reading. */
  sealed interface Step {
    String source();

    record Refuse(String source, String reason) implements Step {}

    /** The document stands as it should; the entry may tell of a new place. */
    record Keep(String source, Entry entry, boolean moved) implements Step {}

    record Extract(String source, Article article, List<String> notes, Entry entry)
        implements Step {}
  }

  /** Documents that lost an origin: to be removed, and to be made again from what is left. */
  record Leftover(List<Entry> gone, List<Entry> moved, Set<String> again, List<Path> files) {}

  Step plan(Reading reading) {
    if (reading instanceof Reading.Refused none) {
      refused.add(file(none.source()));
      return new Step.Refuse(none.source(), none.reason());
    }
    Reading.Read read = (Reading.Read) reading;
    String document = iris.document(read.article());
    String key = file(read.source()) + "#" + read.article().name();
    seen.computeIfAbsent(key, k -> new TreeSet<>()).add(document);
    Entry before = known.get(document);
    List<Origin> origins = new ArrayList<>(before == null ? List.of() : before.origins());
    origins.removeIf(origin -> origin.key().equals(key));
    origins.add(Origin.of(key, read.article()));
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
   * places that were not met again. Files that could not be read keep what they had.
   */
  Leftover leftover(boolean prune) {
    List<Entry> gone = new ArrayList<>();
    List<Entry> moved = new ArrayList<>();
    Set<String> again = new TreeSet<>();
    Set<Path> files = new TreeSet<>();
    for (Entry entry : List.copyOf(known.values())) {
      Predicate<Origin> stays =
          origin ->
              seen.containsKey(origin.key())
                  ? seen.get(origin.key()).contains(entry.document())
                  : !prune || isRefused(origin.key());
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
        origins.forEach(origin -> files.add(Path.of(path(origin.key()))));
        known.put(entry.document(), new Entry(entry.document(), "", origins));
      }
    }
    return new Leftover(gone, moved, again, List.copyOf(files));
  }

  private boolean isRefused(String key) {
    return refused.contains(path(key)) || refused.contains(key.substring(0, key.lastIndexOf('#')));
  }

  private Entry entry(String document, List<Origin> origins) {
    List<Origin> sorted = origins.stream().sorted(Merging.ORDER).toList();
    MessageDigest digest = sha256();
    digest.update(setting.getBytes(UTF_8));
    sorted.stream()
        .map(origin -> "\n" + origin.article())
        .distinct()
        .forEach(words -> digest.update(words.getBytes(UTF_8)));
    return new Entry(document, HexFormat.of().formatHex(digest.digest()), sorted);
  }

  private static String file(String source) {
    return Path.of(LINE.matcher(source).replaceFirst("")).toAbsolutePath().normalize().toString();
  }

  private static String path(String key) {
    String file = key.substring(0, key.lastIndexOf('#'));
    int inside = file.indexOf("!/");
    return inside < 0 ? file : file.substring(0, inside);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
