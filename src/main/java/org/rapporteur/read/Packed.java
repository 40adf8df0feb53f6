package org.rapporteur.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** What is packed in other files: gzip, zip and tar. Their entries are read one after another. */
final class Packed {
  private Packed() {}

  /** Reads one entry; how deep it lies is the caller's business. */
  @FunctionalInterface
  interface Entries {
    void read(Input entry) throws IOException;
  }

  static void gzip(Input input, Entries entries) throws IOException {
    // WARC files are many gzip files in a row.
    try (InputStream bytes =
        GzipCompressorInputStream.builder()
            .setInputStream(input.bytes())
            .setDecompressConcatenated(true)
            .get()) {
      entries.read(Input.of(input.source(), unpackedName(input.name()), bytes));
    }
  }

  static void zip(Input input, Context context, Entries entries) throws IOException {
    boolean any = false;
    try (ZipArchiveInputStream zip =
        new ZipArchiveInputStream(input.bytes(), "UTF-8", true, true)) {
      for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (isOffice(entry.getName())) {
          throw new UnreadableException("an office document or book, which is not supported");
        }
        boolean none = entry.isDirectory() || !zip.canReadEntryData(entry);
        any |= entry(input, entry.getName(), none, zip, context, entries);
      }
    }
    refuseIfNot(any, input, context);
  }

  static void tar(Input input, Context context, Entries entries) throws IOException {
    boolean any = false;
    try (TarArchiveInputStream tar = new TarArchiveInputStream(input.bytes())) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        boolean none = !entry.isFile() || !tar.canReadEntryData(entry);
        any |= entry(input, entry.getName(), none, tar, context, entries);
      }
    }
    refuseIfNot(any, input, context);
  }

  /** Whether there was a file. */
  private static boolean entry(
      Input input,
      String path,
      boolean isNoFile,
      InputStream bytes,
      Context context,
      Entries entries)
      throws IOException {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (isNoFile || name.isEmpty() || name.startsWith(".") || path.startsWith("__MACOSX/")) {
      return false;
    }
    String source = input.source() + "!/" + Text.oneLine(path);
    try {
      entries.read(Input.of(source, Text.oneLine(name), bytes));
    } catch (IOException e) {
      // If it is the archive that cannot be read on, its next entry tells.
      context.refuse(source, Failures.reason(e));
    }
    return true;
  }

  private static void refuseIfNot(boolean any, Input input, Context context) {
    if (!any) {
      context.refuse(input.source(), "an archive without articles");
    }
  }

  private static boolean isOffice(String path) {
    return path.equals("[Content_Types].xml") || path.equals("mimetype");
  }

  private static String unpackedName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".tgz")) {
      return name.substring(0, name.length() - 3) + "tar";
    }
    return lower.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }
}
