package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.graph.Samples;
import org.rapporteur.graph.Shapes;
import org.rapporteur.graph.Vocabulary;

class CorrectionsTest {
  @TempDir Path folder;
  private final List<Quad> extracted = Samples.WRITER.write(Samples.chargeAndDenial());
  private final String document = extracted.get(0).getGraph().getURI();
  private final String denial =
      extracted.stream()
          .filter(quad -> quad.getObject().isURI())
          .filter(quad -> quad.getObject().getURI().endsWith("/act/deny"))
          .findFirst()
          .orElseThrow()
          .getSubject()
          .getURI();
  private Store store;
  private Corrections corrections;

  @BeforeEach
  void open() {
    store = Store.create(folder.resolve("store"));
    corrections = new Corrections(store);
    store.replace(document, extracted);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aRejectedStatementIsGoneAndStaysGoneWhenTheArticleIsReadAgain() {
    corrections.put(List.of(verdict(Correction.Verdict.REJECTED)));
    assertThat(statements()).hasSize(1).doesNotContain(denial);
    store.replace(document, extracted);
    assertThat(statements()).doesNotContain(denial);
    assertThat(conforms()).isTrue();
  }

  @Test
  void aMendedStatementHasTheNewSpeakerActAndDay() {
    corrections.put(
        List.of(
            new Correction(
                denial,
                Correction.Verdict.MENDED,
                Optional.of(new Correction.Named("https://example.org/chicolini", "Chicolini")),
                Optional.of("reject"),
                Optional.of(Correction.Saying.on(LocalDate.of(2031, 3, 5))),
                Optional.of("a reader"),
                Optional.of("he was quoted by name further down"))));
    assertThat(objects(denial, Vocabulary.SPEAKER))
        .containsExactly("https://example.org/chicolini");
    assertThat(objects(denial, Vocabulary.SPEECH_ACT)).containsExactly(Vocabulary.ACT + "reject");
    assertThat(objects(denial, Vocabulary.SAID_AT))
        .singleElement()
        .asString()
        .endsWith("/time/2031-03-05");
    assertThat(objects(denial, Vocabulary.ON_BEHALF_OF)).isEmpty();
    assertThat(conforms()).isTrue();
    assertThat(corrections.all())
        .singleElement()
        .extracting(Correction::by)
        .isEqualTo(Optional.of("a reader"));
  }

  @Test
  void aCorrectionFollowsAStatementWhoseBoundsMoved() {
    corrections.put(List.of(verdict(Correction.Verdict.REJECTED)));
    String bounds = denial.substring(denial.indexOf("stmt=") + 5);
    String[] parts = bounds.split(",", -1);
    String moved = "stmt=" + (Integer.parseInt(parts[0]) + 5) + "," + parts[1];
    List<Quad> again =
        extracted.stream().map(quad -> renamed(quad, "stmt=" + bounds, moved)).toList();
    store.replace(document, again);
    assertThat(statements()).hasSize(1).noneMatch(iri -> iri.endsWith(moved));
  }

  @Test
  void takingACorrectionBackGivesWhatWasExtracted() {
    corrections.put(List.of(verdict(Correction.Verdict.REJECTED)));
    corrections.put(List.of(verdict(Correction.Verdict.ACCEPTED)));
    assertThat(statements()).contains(denial);
    assertThat(objects(denial, Vocabulary.CONFIDENCE)).containsExactly("1.0");
    assertThat(corrections.withdraw(denial)).isTrue();
    Set<Quad> stored =
        store.read(
            dataset ->
                new HashSet<>(
                    dataset.stream(NodeFactory.createURI(document), Node.ANY, Node.ANY, Node.ANY)
                        .toList()));
    assertThat(stored).isEqualTo(new HashSet<>(extracted));
    assertThat(corrections.withdraw(denial)).isFalse();
  }

  @Test
  void aCorrectionAfterOneThatWasTakenBackIsOfTheArticleAsItWasReadLast() {
    corrections.put(List.of(verdict(Correction.Verdict.REJECTED)));
    corrections.withdraw(denial);
    String elsewhere = statements().stream().filter(iri -> !iri.equals(denial)).findAny().get();
    store.replace(
        document,
        extracted.stream()
            .filter(quad -> !quad.getSubject().getURI().startsWith(elsewhere))
            .filter(quad -> !quad.getObject().toString().equals(elsewhere))
            .toList());
    corrections.put(List.of(verdict(Correction.Verdict.ACCEPTED)));
    assertThat(statements()).containsExactly(denial);
  }

  private Correction verdict(Correction.Verdict verdict) {
    return new Correction(
        denial,
        verdict,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private boolean conforms() {
    return store.read(
        dataset ->
            Shapes.load().check(dataset.getGraph(NodeFactory.createURI(document))).isEmpty());
  }

  private List<String> statements() {
    return store.read(
        dataset ->
            dataset.stream(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.STATEMENT)
                .map(quad -> quad.getSubject().getURI())
                .toList());
  }

  private List<String> objects(String subject, Node predicate) {
    return store.read(
        dataset ->
            dataset.stream(
                    NodeFactory.createURI(document),
                    NodeFactory.createURI(subject),
                    predicate,
                    Node.ANY)
                .map(Quad::getObject)
                .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                .toList());
  }

  private static Quad renamed(Quad quad, String from, String to) {
    return Quad.create(
        quad.getGraph(),
        renamed(quad.getSubject(), from, to),
        quad.getPredicate(),
        renamed(quad.getObject(), from, to));
  }

  private static Node renamed(Node node, String from, String to) {
    return node.isURI() ? NodeFactory.createURI(node.getURI().replace(from, to)) : node;
  }
}
