package org.rapporteur.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.actors.ActorArchive;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorSources;

/** Every Wikidata item that the program can give is vouched for by a source file. */
class ActorProvenanceTest {
  private static final Path DATA = Path.of("../shared/data");
  private static final Pattern ITEM = Pattern.compile("\\bQ[1-9]\\d*\\b");

  /** Of a gold file's columns the one with the items of speakers. */
  private static final int ITEM_COLUMN = 9;

  private static final Pattern LINKED_ITEM =
      Pattern.compile("(?:\\bwd:|wikidata\\.org/(?:entity|wiki)/)(Q[1-9]\\d*)\\b");

  @Test
  void allItemsComeFromTheSourceFiles() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "skipped: ../shared/data is missing");
    Set<String> sourced = sourced();
    Set<String> unsourced = new TreeSet<>();
    for (ActorEntry entry : ActorArchive.read()) {
      entry.actor().wikidata().ifPresent(iri -> collect(LINKED_ITEM, iri, unsourced));
    }
    for (String folder : List.of("ontology", "queries", "src/main", "docs")) {
      if (Files.isDirectory(Path.of(folder))) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            if (!file.toString().matches(".*\\.(gz|bin|model|png|jar)")) {
              collect(LINKED_ITEM, Files.readString(file, StandardCharsets.ISO_8859_1), unsourced);
            }
          }
        }
      }
    }
    assertThat(unsourced).hasSizeGreaterThan(30_000);
    for (String set : List.of("gold", "gold-later", "gold-manners")) {
      try (Stream<Path> gold = Files.list(Path.of("src/test/resources", set))) {
        for (Path table : gold.filter(file -> file.toString().endsWith(".tsv")).toList()) {
          for (String row : Files.readAllLines(table)) {
            if (!row.startsWith("#")) {
              collect(ITEM, row.split("\t", -1)[ITEM_COLUMN], unsourced);
            }
          }
        }
      }
    }
    unsourced.removeAll(sourced);
    assertThat(unsourced).isEmpty();
  }

  @Test
  void largePartIsWhatTheCommandMakesOfTheSources() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "skipped: ../shared/data is missing");
    List<ActorEntry> handKept;
    try (InputStream in = Files.newInputStream(Path.of("ontology/actors.ttl"))) {
      handKept = ActorTurtle.read("actors.ttl", in);
    }
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    ActorArchive.write(made, ActorSources.sources(), ActorSources.read(DATA, handKept));
    try (InputStream committed = ActorArchive.class.getResourceAsStream("actors.tsv.gz")) {
      assertThat(made.toByteArray())
          .as("run: ./rapporteur actors")
          .isEqualTo(committed.readAllBytes());
    }
  }

  private static Set<String> sourced() throws IOException {
    Set<String> items = new HashSet<>();
    try (Stream<Path> files = Files.walk(DATA, 2)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().matches(".*\\.(csv|md)")) {
          collect(ITEM, Files.readString(file), items);
        }
      }
    }
    try (InputStream territories =
        new GZIPInputStream(
            new BufferedInputStream(
                Files.newInputStream(DATA.resolve("countries/rigour_territories_yml.tgz"))))) {
      collect(ITEM, new String(territories.readAllBytes(), StandardCharsets.UTF_8), items);
    }
    return items;
  }

  private static void collect(Pattern pattern, String text, Set<String> items) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      items.add(matcher.group(matcher.groupCount()));
    }
  }
}
