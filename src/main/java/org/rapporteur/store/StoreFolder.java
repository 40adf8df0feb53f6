package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.rapporteur.model.UserException;

/** The folder of a store, and what can be wrong with it. */
final class StoreFolder {
  private static final String MARKER = "rapporteur-store";
  private static final String ONTOLOGY = "ontology";

  /** Raised when the layout changes so that older stores cannot be read. */
  private static final String FORMAT = "2";

  private StoreFolder() {}

  static boolean isVacant(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      throw new UserException("store " + folder + ": not a readable folder", e);
    }
  }

  static void make(Path folder) {
    if (!isVacant(folder)) {
      throw new UserException("store " + folder + ": the folder is not empty");
    }
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(MARKER), FORMAT + "\n");
    } catch (IOException e) {
      throw new UserException("store " + folder + ": cannot be made: " + e.getMessage(), e);
    }
  }

  static void require(Path folder) {
    if (!Files.exists(folder)) {
      throw new UserException("store " + folder + ": there is none; rapporteur build makes one");
    }
    String format;
    try {
      format = Files.readString(folder.resolve(MARKER)).strip();
    } catch (IOException e) {
      throw new UserException("store " + folder + ": not a store of rapporteur", e);
    }
    if (!format.equals(FORMAT)) {
      throw new UserException(
          "store " + folder + ": of format " + format + ", this program has " + FORMAT);
    }
  }

  /** Whether the ontology of that print is in the store. */
  static boolean holdsOntology(Path folder, String print) {
    try {
      Path mark = folder.resolve(ONTOLOGY);
      return Files.exists(mark) && Files.readString(mark).equals(print);
    } catch (IOException e) {
      return false;
    }
  }

  static void setOntology(Path folder, String print) {
    try {
      Files.writeString(folder.resolve(ONTOLOGY), print);
    } catch (IOException e) {
      throw new UserException("store " + folder + ": cannot be written: " + e.getMessage(), e);
    }
  }

  static Path absolute(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new UserException("store " + folder + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** Deletes {@code folder} with all below it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  static UserException explain(Path folder, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("lock") || cause.getClass().getSimpleName().contains("Lock")) {
        return new UserException(
            "store "
                + folder
                + ": in use by another process; stop it, or ask its server with --endpoint",
            failure);
      }
    }
    return new UserException(
        "store " + folder + ": cannot be opened: " + failure.getMessage(), failure);
  }
}
