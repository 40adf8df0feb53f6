package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.evaluate.GoldArticle;
import org.rapporteur.evaluate.GoldReader;
import org.rapporteur.evaluate.GoldStatement;
import org.rapporteur.evaluate.LabelledTexts;
import org.rapporteur.graph.Samples;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.Speaker;
import org.rapporteur.store.Store;
import picocli.CommandLine;

/** {@code explain}, {@code correct} and {@code diff} on a store of one article. */
class JudgingCommandsTest {
  @TempDir Path folder;
  private String store;
  private String denial;

  @BeforeEach
  void makeStore() {
    List<Quad> quads = Samples.WRITER.write(Samples.chargeAndDenial());
    denial =
        quads.stream()
            .filter(quad -> quad.getObject().toString().endsWith("/act/deny"))
            .findFirst()
            .orElseThrow()
            .getSubject()
            .getURI();
    store = folder.resolve("store").toString();
    try (Store made = Store.create(folder.resolve("store"))) {
      made.replace(quads.get(0).getGraph().getURI(), quads);
    }
  }

  @Test
  void explainsByTheWords() {
    String charge = run("explain", "stmt=59,", "--store", store).out();
    assertThat(charge)
        .contains("in charge.txt", "published 2031-03-05 (explicit)")
        .contains("date 48-58: on Tuesday", "content 59-")
        .contains("Speaker: Rufus Firefly <http://www.wikidata.org/entity/Q4115189>")
        .contains("because named in full", "as Foreign Minister of Freedonia")
        .contains("Act: accuse, mixed; at Sylvania")
        .contains("Said: 2031-03-04", "(relative)")
        .contains("Made by version 1.0", "with tagger sha256:0f");
    assertThat(run("explain", denial, "--store", store).out())
        .contains("the text gives no time for the saying");
    Result none = run("explain", "stmt=999", "--store", store);
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).hasLineCount(1).contains("there is none");
    assertThat(run("explain", "stmt=", "--store", store).err()).contains("may be 2");
  }

  @Test
  void correctionsAreMadeListedAndTakenBack() throws IOException {
    Path before = folder.resolve("before.jsonl");
    run("export", "--store", store, "-o", before.toString());
    Result made = run("correct", denial, "--speaker", "Chicolini", "--by", "me", "--store", store);
    assertThat(made.err()).isEmpty();
    assertThat(made.out()).contains("mended: " + denial);
    assertThat(run("correct", "--store", store).out()).contains("mended", "Chicolini", "me");

    Result changed = run("diff", before.toString(), store);
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.out())
        .contains("speakers: Ambassador Trentino -> Chicolini", "0 removed, 0 added, 1 changed");

    assertThat(run("correct", denial, "--undo", "--store", store).code()).isZero();
    Result same = run("diff", before.toString(), store);
    assertThat(same.out()).isEqualToIgnoringNewLines("0 removed, 0 added, 0 changed");
    assertThat(same.code()).isZero();
  }

  @Test
  void aDayThatTheWordsDoNotTellIsStruck() {
    String charge = "stmt=59,";
    run("correct", charge, "--no-date", "--store", store);
    assertThat(run("correct", "--store", store).out()).contains("unknown");
    assertThat(run("explain", charge, "--store", store).out())
        .contains("the text gives no time for the saying");
    assertThat(run("validate", "--store", store).code()).isZero();
    assertThat(run("correct", charge, "--no-date", "--date", "2031-03-05", "--store", store).code())
        .isEqualTo(2);
  }

  @Test
  void aSpeakerIsWhomTheStoreOrTheListKnowsByThatName() {
    run("correct", denial, "--speaker", "rufus firefly", "--store", store);
    assertThat(run("explain", denial, "--store", store).out())
        .contains("Speaker: Rufus Firefly <http://www.wikidata.org/entity/Q4115189>");
    run("correct", denial, "--speaker", "Sergey Lavrov", "--store", store);
    assertThat(run("explain", denial, "--store", store).out())
        .contains("Speaker: Sergey Lavrov <http://www.wikidata.org/entity/Q58217>");
    run("correct", denial, "--act", "reject", "--store", store);
    assertThat(run("correct", "--store", store).out()).contains("Sergey Lavrov").contains("reject");
    Result unclear = run("correct", denial, "--speaker", "Aleksandr Alekseyev", "--store", store);
    assertThat(unclear.code()).isEqualTo(1);
    assertThat(unclear.err()).hasLineCount(1).contains("may be", "--speaker-iri");
  }

  @Test
  void whatHoldsBetweenStatementsFollowsTheCorrection() {
    run("correct", denial, "--act", "state", "--store", store);
    assertThat(run("query", "02", "--store", store).out()).contains("(0 rows)");
    run("correct", denial, "--undo", "--store", store);
    assertThat(run("query", "02", "--store", store).out()).contains("(1 row)");
  }

  @Test
  void correctionsComeFromAFileToo() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("mine.ttl"),
            "@prefix oa: <http://www.w3.org/ns/oa#> . <#c> a"
                + " <https://w3id.org/rapporteur/ontology#Correction> ; oa:hasTarget <"
                + denial
                + "> ; oa:hasBody <https://w3id.org/rapporteur/verdict/rejected> .");
    assertThat(run("correct", "--file", file.toString(), "--store", store).out())
        .contains("1 corrections taken");
    assertThat(run("query", "01", "--store", store).out()).contains("(1 row)");
  }

  @Test
  void whatWasJudgedIsGoldForScoringAndTraining() {
    Path gold = folder.resolve("gold");
    run("correct", denial, "--speaker", "Chicolini", "--act", "reject", "--store", store);
    Result early = run("correct", "--gold", gold.toString(), "--store", store);
    assertThat(early.code()).isEqualTo(1);
    assertThat(early.err()).contains("charge.txt: left out: 1 of 2 statements not judged");
    assertThat(gold).doesNotExist();

    run("correct", "stmt=59,", "--accept", "--store", store);
    assertThat(run("correct", "--gold", gold.toString(), "--store", store).out())
        .startsWith("1 article written");
    GoldArticle read = GoldReader.read(gold).get(0);
    ResolvedArticle extracted = Samples.chargeAndDenial();
    assertThat(read.article().text()).isEqualTo(extracted.article().text());
    assertThat(read.statements()).hasSize(2);
    for (int i = 0; i < 2; i++) {
      Attribution attribution = extracted.statements().get(i).attribution();
      GoldStatement statement = read.statements().get(i);
      assertThat(statement.source()).isEqualTo(attribution.source());
      assertThat(statement.cue()).isEqualTo(attribution.cue());
      assertThat(statement.content()).isEqualTo(attribution.content());
      assertThat(statement.form()).isEqualTo(attribution.form());
    }
    assertThat(read.statements().get(0))
        .satisfies(
            charge -> {
              assertThat(charge.speakers()).containsExactly("Rufus Firefly");
              assertThat(charge.wikidata()).containsExactly(Optional.of("Q4115189"));
              assertThat(charge.how()).contains(Speaker.How.NAME);
              assertThat(charge.targets()).containsExactly("Sylvania");
              assertThat(charge.saidAt()).contains("2031-03-04");
            });
    assertThat(read.statements().get(1).speakers()).containsExactly("Chicolini");
    assertThat(read.statements().get(1).act()).isEqualTo("reject");
    assertThat(LabelledTexts.outermost(gold).get(0).attributions()).hasSize(2);
  }

  @Test
  void whatIsRejectedIsNoGold() {
    Path gold = folder.resolve("gold");
    run("correct", denial, "--reject", "--store", store);
    run("correct", "--gold", gold.toString(), "--unjudged", "--store", store);
    assertThat(GoldReader.read(gold).get(0).statements())
        .singleElement()
        .extracting(GoldStatement::act)
        .isEqualTo("accuse");
  }

  @Test
  void wrongUseIsSaid() throws IOException {
    assertThat(run("correct", denial, "--store", store).code()).isEqualTo(2);
    assertThat(run("correct", denial, "--accept", "--reject", "--store", store).code())
        .isEqualTo(2);
    assertThat(run("correct", denial, "--act", "sing", "--store", store).err())
        .hasLineCount(1)
        .contains("act sing");
    Path broken = Files.writeString(folder.resolve("broken.ttl"), "<a> <b> .");
    Result result = run("correct", "--file", broken.toString(), "--store", store);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).hasLineCount(1).contains("broken.ttl");
  }

  private static Result run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = line.execute(args);
    return new Result(code, out.toString(), err.toString());
  }

  private record Result(int code, String out, String err) {}
}
