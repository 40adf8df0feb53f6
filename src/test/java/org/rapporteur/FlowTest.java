package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packages stand in the order of the flow; each imports only those above it. */
class FlowTest {
  private static final List<String> FLOW =
      List.of(
          "model",
          "read",
          "actors",
          "learn",
          "annotate",
          "time",
          "attribute",
          "acts",
          "resolve",
          "extract",
          "graph",
          "store",
          "relate",
          "serve",
          "export",
          "evaluate",
          "cli");
  private static final Path SOURCES = Path.of("src/main/java/org/rapporteur");
  private static final Pattern USE =
      Pattern.compile("^import (?:static )?([a-z0-9_.]+)", Pattern.MULTILINE);

  @Test
  void packagesImportOnlyWhatStandsAboveThem() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String from = SOURCES.relativize(file).getName(0).toString();
      for (String used : imports(file)) {
        if (used.startsWith("org.rapporteur.")) {
          String to = used.substring("org.rapporteur.".length()).replaceAll("\\..*", "");
          if (FLOW.indexOf(to) > FLOW.indexOf(from)) {
            wrong.add(file + " imports " + used);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void libraryOfAStageIsUsedOnlyThere() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      int from = FLOW.indexOf(SOURCES.relativize(file).getName(0).toString());
      for (String used : imports(file)) {
        boolean jenaTooEarly = used.startsWith("org.apache.jena.") && from < FLOW.indexOf("graph");
        boolean openNlpElsewhere =
            used.startsWith("opennlp.")
                && from != FLOW.indexOf("annotate")
                && from != FLOW.indexOf("attribute");
        if (jenaTooEarly || openNlpElsewhere) {
          wrong.add(file + " imports " + used);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPackageIsInTheFlowAndSaysWhatItTurnsIntoWhat() throws IOException {
    try (Stream<Path> folders = Files.list(SOURCES)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()).sorted())
          .containsExactlyInAnyOrderElementsOf(FLOW);
    }
    for (String name : FLOW) {
      String info = Files.readString(SOURCES.resolve(name).resolve("package-info.java"));
      assertThat(info.lines().skip(1).findFirst().orElseThrow()).contains("-&gt;");
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static List<String> imports(Path file) throws IOException {
    Matcher matcher = USE.matcher(Files.readString(file));
    return matcher.results().map(result -> result.group(1)).toList();
  }
}
