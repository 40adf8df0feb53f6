package org.rapporteur.annotate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes out of an OpenNLP model's archive what tells when it was written. */
final class SteadyArchive {
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String MANIFEST = "manifest.properties";

  private SteadyArchive() {}

  /** The same archive with equal times, so that equal models are equal bytes. */
  static byte[] of(byte[] archive) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        ZipEntry timeless = new ZipEntry(entry.getName());
        timeless.setTimeLocal(NEVER);
        zip.putNextEntry(timeless);
        zip.write(entry.getName().equals(MANIFEST) ? withoutTime(content) : content);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] withoutTime(byte[] manifest) {
    List<String> lines =
        new String(manifest, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.startsWith("Timestamp=") ? "Timestamp=0" : line)
            .sorted()
            .toList();
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
  }
}
