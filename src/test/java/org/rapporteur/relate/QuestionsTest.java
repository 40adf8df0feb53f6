package org.rapporteur.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.Samples;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.DocumentTime;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.model.TimeExpression;
import org.rapporteur.model.TimeValue;
import org.rapporteur.store.QueryFile;
import org.rapporteur.store.Store;

/** The questions of {@code queries/}, on articles whose answers are known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsTest {
  private Store store;

  @BeforeAll
  void fillStore(@TempDir Path folder) {
    List<ResolvedArticle> articles = new ArrayList<>(Pairs.read().articles());
    articles.add(Samples.chargeAndDenial());
    articles.add(relayed());
    Map<String, List<Quad>> graphs = new LinkedHashMap<>();
    articles.forEach(
        article -> graphs.put(Samples.WRITER.document(article), Samples.WRITER.write(article)));
    store = Store.create(folder.resolve("store"));
    store.replaceAll(graphs);
    new Relater(store, Iris.DEFAULT).update();
  }

  @AfterAll
  void closeStore() {
    store.close();
  }

  @Test
  void whoSaidWhat() {
    assertThat(rows("01", Map.of("actor", "hugo lind", "from", "2031-09-30")))
        .containsExactly(
            "Hugo Lind | 2031-10-01 | reckoned | 2031-10-02 | confirm"
                + " | reports that it had recalled its ambassador",
            "Hugo Lind | 2031-09-30 | reckoned | 2031-10-01 | state"
                + " | that Arendal would not pay the transit fees");
    assertThat(rows("01", Map.of("word", "herring"))).hasSize(1);
  }

  @Test
  void whoDeniedWhat() {
    assertThat(rows("02", Map.of("actor", "Leyla")))
        .containsExactly(
            "Leyla Demir | \u201cWe have never funded any rebels in Qumar\u201d | Omar Haddad"
                + " | Kemal of funding rebels in the northern provinces | 2029-06-13 | 0.85");
  }

  @Test
  void inWhichRole() {
    assertThat(rows("03", Map.of()))
        .singleElement()
        .asString()
        .startsWith("Rufus Firefly | Foreign Minister of Freedonia | Freedonia | 2031-03-04");
    assertThat(rows("03", Map.of("role", "ambassador"))).isEmpty();
  }

  @Test
  void wordsAndOffsets() {
    assertThat(rows("04", Map.of("file", "charge.txt")))
        .hasSize(7)
        .anySatisfy(row -> assertThat(row).contains("date | 48 | 58 | on Tuesday"));
  }

  @Test
  void relayedSpeech() {
    assertThat(rows("05", Map.of()))
        .singleElement()
        .asString()
        .contains("had never left | 1 | ")
        .endsWith("Rufus Firefly | Ambassador Trentino");
  }

  @Test
  void checkNext() {
    assertThat(rows("06", Map.of("below", "0.85")))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("0.84 | charge.txt | Ambassador Trentino");
  }

  @Test
  void changesOfPosition() {
    assertThat(rows("07", Map.of()))
        .contains(
            "Ivan Petrak | 2027-06-20 | that five people were hurt in the riot at the stadium"
                + " | 2027-06-21 | that seven people were hurt in the riot at the stadium");
  }

  @Test
  void aboutADateOrPlace() {
    assertThat(rows("08", Map.of("place", "Kneck"))).hasSize(2);
    assertThat(rows("08", Map.of("from", "2030-06-01", "until", "2030-07-01")))
        .singleElement()
        .asString()
        .startsWith("2030 | Rufus Firefly");
    assertThat(rows("08", Map.of("from", "2031-06-01"))).isEmpty();
  }

  @Test
  void opposingSides() {
    assertThat(rows("09", Map.of()))
        .anySatisfy(row -> assertThat(row).startsWith("Wakanda | Niganda | 1 |"));
  }

  @Test
  void hostileActsCountAnUtteranceOnce() {
    assertThat(rows("10", Map.of("from_party", "Costaguana")))
        .containsExactly("Costaguana | Sulaco | 2026-04 | ACCUSE | 1");
  }

  @Test
  void howAClaimSpread() {
    assertThat(rows("11", Map.of())).hasSizeGreaterThan(25);
    assertThat(rows("11", Map.of("documents", "3"))).isEmpty();
  }

  @Test
  void reportsOfOneUtterance() {
    assertThat(rows("12", Map.of()))
        .hasSizeGreaterThanOrEqualTo(28)
        .anySatisfy(
            row ->
                assertThat(row)
                    .contains("Grace Okoro", "\u201cThe era of cheap ore is over\u201d"));
  }

  @Test
  void readByWhichVersion() {
    assertThat(rows("13", Map.of())).singleElement().asString().startsWith("1.0 | ");
    assertThat(rows("13", Map.of("except", "1.0"))).isEmpty();
  }

  @Test
  void triplesAStatement() {
    List<String> row = rows("15", Map.of());
    double average = Double.parseDouble(row.get(0).replaceAll(".*\\| ", ""));
    // Of such short articles much goes to the document itself; real ones stay under 45.
    assertThat(average).isBetween(20.0, 60.0);
  }

  @Test
  void everyQuestionSaysWhatItAnswersAndParses() {
    assertThat(QueryFile.bundled()).hasSizeGreaterThanOrEqualTo(12);
    for (QueryFile file : QueryFile.bundled()) {
      assertThat(file.title()).as(file.name()).endsWith(".");
      assertThat(file.with(Map.of()).isSelectType()).isTrue();
    }
  }

  /** "Trentino said Firefly had told him in 2030 that he had never left." */
  private static ResolvedArticle relayed() {
    String text = "Trentino said Firefly had told him in 2030 that he had never left.";
    Statement outer =
        statement(
            text, "Trentino", "said", "Firefly had told him in 2030 that he had never left", 0);
    Statement inner = statement(text, "Firefly", "told", "that he had never left", 1);
    return new ResolvedArticle(
        Article.of("relayed.txt", text),
        DocumentTime.UNKNOWN,
        List.of(outer, inner),
        List.of(),
        List.of());
  }

  private static Statement statement(
      String text, String source, String cue, String content, int depth) {
    TimeValue year =
        new TimeValue(
            "2030",
            LocalDate.of(2030, 1, 1).atStartOfDay(),
            LocalDate.of(2031, 1, 1).atStartOfDay(),
            TimeValue.Precision.YEAR);
    Span words = Samples.span(text, "2030");
    return new Statement(
        Samples.attribution(text, source, cue, content, Attribution.Form.INDIRECT, 0.9),
        List.of(
            Samples.speaker(
                depth == 0 ? Samples.TRENTINO : Samples.FIREFLY,
                Optional.empty(),
                Optional.empty())),
        List.of(),
        List.of(),
        "state",
        false,
        Optional.empty(),
        depth == 0
            ? List.of()
            : List.of(
                new TimeExpression(
                    words, TimeExpression.Type.DATE, "2030", Optional.of(year), false)),
        Optional.empty(),
        depth == 0 ? OptionalInt.empty() : OptionalInt.of(0),
        0.9);
  }

  private List<String> rows(String name, Map<String, String> values) {
    return store.read(
        dataset -> {
          try (QueryExec exec =
              QueryExec.dataset(dataset).query(QueryFile.find(name).with(values)).build()) {
            var rows = exec.select();
            List<String> found = new ArrayList<>();
            rows.forEachRemaining(
                row ->
                    found.add(
                        rows.getResultVars().stream()
                            .map(variable -> shown(row.get(variable)))
                            .collect(Collectors.joining(" | "))));
            return found;
          }
        });
  }

  private static String shown(Node node) {
    if (node == null) {
      return "";
    }
    return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
  }
}
