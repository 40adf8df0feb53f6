package org.rapporteur.read;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The files below a folder, in the order of their names, which is the same on every machine. */
final class Folders {
  private static final Comparator<Path> BY_NAME =
      Comparator.comparing(path -> path.getFileName().toString());

  private Folders() {}

  /**
   * Calls {@code files} for each file below {@code folder}, one folder's list in memory at once.
   */
  static void walk(Path folder, Consumer<Path> files, Consumer<Reading.Refused> refusals) {
    walk(folder, Set.of(), files, refusals);
  }

  private static void walk(
      Path folder, Set<Path> above, Consumer<Path> files, Consumer<Reading.Refused> refusals) {
    List<Path> entries;
    Set<Path> path;
    try (Stream<Path> list = Files.list(folder)) {
      Path key = folder.toRealPath();
      if (above.contains(key)) {
        refusals.accept(new Reading.Refused(folder.toString(), "a link to a folder that holds it"));
        return;
      }
      path = Stream.concat(above.stream(), Stream.of(key)).collect(toUnmodifiableSet());
      entries = list.filter(Folders::isShown).sorted(BY_NAME).toList();
    } catch (IOException e) {
      refusals.accept(new Reading.Refused(folder.toString(), Failures.reason(e)));
      return;
    }
    for (Path entry : entries) {
      if (Files.isDirectory(entry)) {
        walk(entry, path, files, refusals);
      } else if (Files.isRegularFile(entry) || !Files.exists(entry)) {
        files.accept(entry); // one that is gone by now, or a broken link, is refused by name
      }
    }
  }

  private static boolean isShown(Path entry) {
    return !entry.getFileName().toString().startsWith(".");
  }
}
