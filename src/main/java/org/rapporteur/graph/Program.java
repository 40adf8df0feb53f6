package org.rapporteur.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.rapporteur.model.Digests;

/**
 * The program as far as it decides what is found in an article. Java code counts by its sources,
 * which the build puts beside the classes: unlike these they do not depend on the compiler.
 */
final class Program {
  private static final List<String> COUNTED =
      List.of("sources/", "annotate/", "attribute/", "models/", "ontology/", "org/rapporteur/");

  private Program() {}

  /** Another value for another program; the same on every machine, packed in a jar or not. */
  static String print() {
    Map<String, String> files = new TreeMap<>();
    try {
      Path place =
          Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        ofFolder(place, files);
      } else {
        ofJar(place, files);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the program cannot read its own files", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of the program is no path", e);
    }
    MessageDigest digest = Digests.sha256();
    files.forEach((name, sum) -> digest.update((name + " " + sum + "\n").getBytes(UTF_8)));
    return Digests.hex(digest);
  }

  /** Sums stand in the list at a jar's end: nothing else of it is read. */
  private static void ofJar(Path jar, Map<String, String> files) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
        if (counts(entry.getName())) {
          files.put(entry.getName(), sum(entry.getCrc(), entry.getSize()));
        }
      }
    }
  }

  private static void ofFolder(Path folder, Map<String, String> files) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (counts(name)) {
          byte[] bytes = Files.readAllBytes(file);
          CRC32 crc = new CRC32();
          crc.update(bytes);
          files.put(name, sum(crc.getValue(), bytes.length));
        }
      }
    }
  }

  private static boolean counts(String name) {
    return !name.endsWith(".class")
        && !name.endsWith("/")
        && COUNTED.stream().anyMatch(name::startsWith);
  }

  private static String sum(long crc, long size) {
    return Long.toHexString(crc) + "-" + size;
  }
}
