package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.Store;

/** The five seed articles, from files to a served store. */
class SeedsTest {
  private static final Path SEEDS = Path.of("seeds");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static List<JsonNode> claims;

  @TempDir private Path folder;

  @BeforeAll
  static void extract() throws IOException {
    CommandRun run = CommandRun.of("extract", SEEDS.toString());
    assertThat(run.code()).isZero();
    claims = new ArrayList<>();
    for (String line : run.outLines()) {
      claims.add(JSON.readTree(line));
    }
  }

  @Test
  void wordsAreThoseOfTheArticleAtTheirOffsets() throws IOException {
    for (JsonNode claim : claims) {
      String text = Files.readString(SEEDS.resolve(claim.get("file").asText()));
      for (String part : List.of("source", "cue", "content")) {
        for (JsonNode span : claim.get(part)) {
          int begin = text.offsetByCodePoints(0, span.get("begin").asInt());
          int end = text.offsetByCodePoints(0, span.get("end").asInt());
          assertThat(span.get("text").asText()).isEqualTo(text.substring(begin, end));
        }
      }
    }
    assertThat(claims).hasSizeGreaterThan(60);
  }

  @Test
  void whatStandsInQuotationMarksIsCreditedToItsSpeaker() {
    Map<String, String> expected =
        Map.ofEntries(
            Map.entry("igniting tensions", "Russia"),
            Map.entry("A further 28 Russian diplomats", "Anatoly Antonov"),
            Map.entry("This falls in the competence", "Anatoly Antonov"),
            Map.entry("work until the last diplomat", "Anatoly Antonov"),
            Map.entry("Russian colleagues came there", "Anatoly Antonov"),
            Map.entry("Unfortunately, we expect sanctions", "Anatoly Antonov"),
            Map.entry("I recently received a letter", "Anatoly Antonov"),
            Map.entry("And I was recommended", "Anatoly Antonov"),
            Map.entry("provocative", "Anatoly Antonov"),
            Map.entry("When I see U.S. media", "Anatoly Antonov"),
            Map.entry("communicate with the Federal Bureau", "Anatoly Antonov"),
            Map.entry("Trust is undermined", "Anatoly Antonov"),
            Map.entry("limited to the discussion", "Anatoly Antonov"),
            Map.entry("special military operation", "Vladimir Putin"),
            Map.entry("preserve the ability", "John J. Sullivan"),
            Map.entry("would be met with swift and severe consequences", "Antony Blinken"),
            Map.entry("substantive exchange", "Antony Blinken"),
            Map.entry("don’t want a new war", "Dmytro Kuleba"),
            Map.entry("If Russian officials are serious when", "Dmytro Kuleba"),
            Map.entry("The 'Russia card'", "Anatoly Antonov"),
            Map.entry("Nevertheless, we hope", "Anatoly Antonov"),
            Map.entry("Our country is labeled", "Anatoly Antonov"),
            Map.entry("We, of course, do not share", "Anatoly Antonov"),
            Map.entry("The only thing we want", "Anatoly Antonov"),
            Map.entry("It is worth noting that prominent", "Anatoly Antonov"),
            Map.entry("We can confirm we received", "an unnamed U.S. official"),
            Map.entry("it would be unproductive", "an unnamed U.S. official"),
            Map.entry("initial reactions", "Ned Price"),
            Map.entry("His reaction, his response", "Ned Price"),
            Map.entry("carefully study", "Vladimir Putin"),
            Map.entry("decide on further actions", "Vladimir Putin"),
            Map.entry("is Washington, not Moscow", "Embassy of Russia in the United States"),
            Map.entry("We are not going to back away", "Embassy of Russia in the United States"));
    Map<String, String> found = new HashMap<>();
    expected.keySet().forEach(words -> found.put(words, speakerOf(words)));
    assertThat(found).isEqualTo(expected);
  }

  private static String speakerOf(String words) {
    return claims.stream()
        .filter(
            claim ->
                claim.get("content").findValuesAsText("text").stream()
                    .anyMatch(t -> t.contains(words)))
        .findFirst()
        .map(claim -> claim.path("speaker").path("label").asText("nobody"))
        .orElse("no statement");
  }

  @Test
  void thoseWhoMatterAreLinked() {
    Map<String, String> links = new HashMap<>();
    for (JsonNode claim : claims) {
      for (String key : List.of("speakers", "addressees", "targets")) {
        for (JsonNode party : claim.get(key)) {
          links.put(party.get("label").asText(), party.path("wikidata").asText());
        }
      }
    }
    assertThat(links)
        .containsEntry("Anatoly Antonov", "http://www.wikidata.org/entity/Q4067324")
        .containsEntry("Vladimir Putin", "http://www.wikidata.org/entity/Q7747")
        .containsEntry("Antony Blinken", "http://www.wikidata.org/entity/Q7821917")
        .containsEntry("Dmytro Kuleba", "http://www.wikidata.org/entity/Q24025631")
        .containsEntry("Donald Trump", "http://www.wikidata.org/entity/Q22686")
        .containsEntry("NATO", "http://www.wikidata.org/entity/Q7184")
        .containsEntry("European Union", "http://www.wikidata.org/entity/Q458")
        .containsEntry("Russia", "http://www.wikidata.org/entity/Q159")
        .containsEntry("United States", "http://www.wikidata.org/entity/Q30")
        .containsEntry("Ukraine", "http://www.wikidata.org/entity/Q212");
  }

  @Test
  void theStoreDependsOnNothingButTheArticles() throws IOException {
    Path copies = Files.createDirectory(folder.resolve("elsewhere"));
    List<String> reversed = new ArrayList<>();
    try (Stream<Path> files = Files.list(SEEDS)) {
      for (Path file : files.sorted().toList()) {
        reversed.add(0, Files.copy(file, copies.resolve(file.getFileName())).toString());
      }
    }
    String once = build("once", List.of(SEEDS.toString()));
    String again = build("once", List.of(SEEDS.toString()));
    String elsewhere = build("other", reversed);
    assertThat(again).isEqualTo(once);
    assertThat(elsewhere).isEqualTo(once);
  }

  private String build(String name, List<String> paths) {
    String store = folder.resolve(name).toString();
    List<String> args = new ArrayList<>(List.of("build", "-q", "--store", store));
    args.addAll(paths);
    assertThat(CommandRun.of(args.toArray(String[]::new)).code()).isZero();
    Path file = folder.resolve(name + ".nq");
    assertThat(CommandRun.of("export", "--store", store, "-o", file.toString()).code()).isZero();
    try {
      return String.join("\n", Files.readAllLines(file).stream().sorted().toList());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void runServesAndEndsWhenAsked() throws IOException, InterruptedException {
    Path store = folder.resolve("store");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.rapporteur.cli.Main",
                "run",
                SEEDS.toString(),
                "--store",
                store.toString(),
                "--port",
                "0")
            .redirectOutput(folder.resolve("table").toFile())
            .start();
    try (BufferedReader err =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      String endpoint = null;
      for (String line = err.readLine(); line != null; line = err.readLine()) {
        if (line.startsWith("SPARQL: ")) {
          endpoint = line.substring("SPARQL: ".length());
        }
        if (line.startsWith("Stop with")) {
          break;
        }
      }
      assertThat(endpoint).isNotNull();
      assertThat(ask(endpoint)).contains("Antonov").contains("true");
      assertThat(Files.readString(folder.resolve("table"))).contains("Anatoly Antonov");
      process.destroy();
      assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    try (Store open = Store.open(store)) {
      assertThat(open.graphs()).hasSizeGreaterThan(5);
    }
  }

  private static String ask(String endpoint) throws IOException, InterruptedException {
    String query =
        "SELECT ?name (true AS ?yes) { ?s <https://w3id.org/rapporteur/ontology#speaker>"
            + "/<http://www.w3.org/2000/01/rdf-schema#label> ?name }";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "application/sparql-results+json")
            .POST(HttpRequest.BodyPublishers.ofString(query))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
