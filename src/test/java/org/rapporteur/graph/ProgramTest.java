package org.rapporteur.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
  @TempDir private Path folder;

  @Test
  void packedAndUnpackedAreTheSameProgramAndAnotherSourceIsNot() throws Exception {
    Path classes =
        Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    assertThat(classes.resolve("sources/org/rapporteur/read/Dateline.java")).exists();
    Path same = pack(classes, "same.jar", "");
    assertThat(printFrom(same)).isEqualTo(Program.print());
    Path other = pack(classes, "other.jar", "sources/org/rapporteur/read/Dateline.java");
    assertThat(printFrom(other)).isNotEqualTo(Program.print());
    Path shown = pack(classes, "shown.jar", "web/dom.js");
    assertThat(printFrom(shown)).isEqualTo(Program.print());
  }

  private Path pack(Path classes, String name, String changed) throws IOException {
    Path jar = folder.resolve(name);
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path file : files) {
        String entry = classes.relativize(file).toString();
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(Files.readAllBytes(file));
        if (entry.equals(changed)) {
          zip.write('\n');
        }
      }
    }
    return jar;
  }

  private static String printFrom(Path jar) throws Exception {
    URL[] place = {jar.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(place, ClassLoader.getPlatformClassLoader())) {
      Class<?> program = loader.loadClass(Program.class.getName());
      var print = program.getDeclaredMethod("print");
      print.setAccessible(true);
      return (String) print.invoke(null);
    }
  }
}
