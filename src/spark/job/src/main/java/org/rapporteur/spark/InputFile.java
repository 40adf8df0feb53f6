package org.rapporteur.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.rapporteur.model.UserException;

/**
 * A file to be read.
 *
 * @param address with the scheme of its file system
 * @param length in bytes
 * @param changed milliseconds since 1970, as its file system has it
 */
record InputFile(String address, long length, long changed) implements Serializable {
  private static final List<String> PACKED = List.of(".parquet", ".gz", ".tgz", ".zip");
  private static final int TYPICAL_RATIO = 3;
  private static final List<String> MARKS = List.of("_SUCCESS", "_temporary");

  /**
   * All files at {@code paths}: files, patterns, and folders with all below them, hidden ones left
   * out. By address.
   *
   * @throws UserException if there is nothing at one of the paths, or it cannot be listed
   */
  static List<InputFile> list(List<String> paths, Configuration hadoop) {
    List<InputFile> files = new ArrayList<>();
    for (String path : paths) {
      try {
        Path pattern = new Path(path);
        FileSystem system = pattern.getFileSystem(hadoop);
        FileStatus[] found =
            system.exists(pattern)
                ? new FileStatus[] {system.getFileStatus(pattern)}
                : system.globStatus(pattern);
        if (found == null || found.length == 0) {
          throw new UserException(path + ": no such file or folder");
        }
        for (FileStatus one : found) {
          walk(one, system, files);
        }
      } catch (FileNotFoundException e) {
        throw new UserException(path + ": no such file or folder", e);
      } catch (IOException | IllegalArgumentException e) {
        throw new UserException(path + ": cannot be listed: " + e.getMessage(), e);
      }
    }
    return files.stream().distinct().sorted(Comparator.comparing(InputFile::address)).toList();
  }

  private static void walk(FileStatus status, FileSystem system, List<InputFile> files)
      throws IOException {
    if (!status.isDirectory()) {
      files.add(
          new InputFile(
              status.getPath().toString(), status.getLen(), status.getModificationTime()));
      return;
    }
    for (FileStatus inside : system.listStatus(status.getPath())) {
      String name = inside.getPath().getName();
      if (!name.startsWith(".") && !MARKS.contains(name)) {
        walk(inside, system, files);
      }
    }
  }

  Path path() {
    return new Path(address);
  }

  /** The bare name. */
  String name() {
    return path().getName();
  }

  /** As a user on this machine would write it. */
  String source() {
    return source(address);
  }

  static String source(String address) {
    Path path = new Path(address);
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : address;
  }

  boolean isParquet() {
    return hasEnding(".parquet");
  }

  /** About how many bytes it has when it is unpacked. */
  long unpacked() {
    return PACKED.stream().anyMatch(this::hasEnding) ? length * TYPICAL_RATIO : length;
  }

  private boolean hasEnding(String ending) {
    return name().toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
