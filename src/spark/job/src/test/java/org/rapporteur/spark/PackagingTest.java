package org.rapporteur.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What lies in the jars, as they were packed. */
class PackagingTest {
  private static final String SPARK =
      "org/apache/(?:spark|hadoop)/.*|scala/.*|org/rapporteur/spark/.*";
  private static final String SERVER =
      "org/apache/jena/fuseki/.*|org/eclipse/jetty/.*|jakarta/servlet/.*";

  @Test
  void theProgramHoldsNothingOfSpark() throws IOException {
    List<Path> jars = new ArrayList<>(jars(Path.of("target/lib")));
    jars.add(Launched.rapporteur());
    assertThat(jars).hasSizeGreaterThan(50);
    for (Path jar : jars) {
      assertThat(entries(jar)).as(jar.toString()).noneMatch(name -> name.matches(SPARK));
    }
  }

  @Test
  void theJobBringsNeitherSparkNorTheServer() throws IOException {
    assertThat(Launched.lib()).hasSizeGreaterThan(20);
    for (Path jar : Launched.lib()) {
      assertThat(entries(jar))
          .as(jar.toString())
          .noneMatch(name -> name.matches(SPARK) || name.matches(SERVER));
    }
    assertThat(entries(Launched.job())).anyMatch(name -> name.matches(SPARK));
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
  }

  private static List<String> entries(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream().map(entry -> entry.getName()).toList();
    }
  }
}
