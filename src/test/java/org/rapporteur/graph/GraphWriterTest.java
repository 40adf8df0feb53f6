package org.rapporteur.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Article;
import org.rapporteur.model.CodePoints;
import org.rapporteur.model.DocumentTime;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.Span;

class GraphWriterTest {
  private static final Shapes SHAPES = Shapes.load();

  @Test
  void chargeAndDenialAreWritten() {
    List<Quad> quads = Samples.WRITER.write(Samples.chargeAndDenial());

    assertThat(objects(quads, Vocabulary.SPEAKER))
        .contains("http://www.wikidata.org/entity/Q4115189")
        .hasSize(2);
    assertThat(objects(quads, Vocabulary.SPEECH_ACT))
        .containsExactlyInAnyOrder(Vocabulary.ACT + "accuse", Vocabulary.ACT + "deny");
    assertThat(objects(quads, Vocabulary.SAID_AT))
        .containsExactly("https://w3id.org/rapporteur/id/time/2031-03-04");
    assertThat(objects(quads, Vocabulary.DATE_BASIS))
        .contains(Vocabulary.BASIS + "relative", Vocabulary.BASIS + "explicit");
    assertThat(objects(quads, Vocabulary.ANCHOR))
        .contains("on Tuesday", "that troops had crossed", "accused");
    assertThat(objects(quads, Vocabulary.TARGET)).hasSize(1);
    assertThat(SHAPES.check(quads)).isEmpty();
  }

  @Test
  void equalTextsAreOneDocumentWhateverTheFileIsCalled() {
    assertThat(Iris.DEFAULT.document(Article.of("a.txt", "x")))
        .isEqualTo(Iris.DEFAULT.document(Article.of("b.txt", "x")))
        .isNotEqualTo(Iris.DEFAULT.document(Article.of("a.txt", "y")));
  }

  @Test
  void offsetsCountCodePoints() {
    String text = "\ud83d\ude00\ud83d\ude00 said";
    assertThat(Iris.DEFAULT.span("d", CodePoints.of(text), new Span(5, 9))).isEqualTo("d#char=3,7");
  }

  @Test
  void textIsLeftOutWhenToldSo() {
    GraphWriter without = new GraphWriter(Iris.DEFAULT, Samples.RUN, false);
    assertThat(objects(without.write(Samples.chargeAndDenial()), Vocabulary.IS_STRING)).isEmpty();
  }

  @Test
  void anArticleWithNothingInItIsADocument() {
    ResolvedArticle empty =
        new ResolvedArticle(
            Article.of("empty.txt", ""), DocumentTime.UNKNOWN, List.of(), List.of(), List.of());
    List<Quad> quads = Samples.WRITER.write(empty);
    assertThat(objects(quads, Vocabulary.NAME)).containsExactly("empty.txt");
    assertThat(SHAPES.check(quads)).isEmpty();
  }

  @Test
  void anyArticleGivesAConformingGraphThatSurvivesNQuads() {
    Random random = new Random(7);
    for (int i = 0; i < 150; i++) {
      ResolvedArticle article = Samples.random(random);
      List<Quad> quads = Samples.WRITER.write(article);

      assertThat(quads).isEqualTo(Samples.WRITER.write(article)).doesNotHaveDuplicates();
      assertThat(quads)
          .allSatisfy(
              quad -> {
                assertThat(quad.getGraph().getURI()).isEqualTo(Samples.WRITER.document(article));
                assertThat(quad.getSubject().isURI()).isTrue();
                assertThat(quad.getObject().isBlank()).isFalse();
              });
      assertThat(SHAPES.check(quads)).as("article %d", i).isEmpty();
      assertThat(reread(quads)).containsExactlyInAnyOrderElementsOf(quads);
    }
  }

  @Test
  void violationsSayWhatIsWrong() {
    List<Quad> broken =
        Samples.WRITER.write(Samples.chargeAndDenial()).stream()
            .filter(quad -> !quad.getPredicate().equals(Vocabulary.SPEECH_ACT))
            .filter(
                quad ->
                    !quad.getPredicate().equals(Vocabulary.DATE_BASIS)
                        || !quad.getObject().getURI().endsWith("relative"))
            .toList();
    assertThat(SHAPES.check(broken))
        .extracting(Shapes.Violation::message)
        .containsExactlyInAnyOrder(
            "a statement has one speech act of act:scheme",
            "a statement has one speech act of act:scheme",
            "a time of saying goes with its basis");
  }

  private static List<String> objects(List<Quad> quads, Node predicate) {
    return quads.stream()
        .filter(quad -> quad.getPredicate().equals(predicate))
        .map(Quad::getObject)
        .map(object -> object.isURI() ? object.getURI() : object.getLiteralLexicalForm())
        .distinct()
        .toList();
  }

  private static List<Quad> reread(List<Quad> quads) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
    writer.start();
    quads.forEach(writer::quad);
    writer.finish();
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(out.toByteArray()))
        .lang(Lang.NQUADS)
        .parse(StreamRDFLib.dataset(read));
    return read.stream().toList();
  }
}
