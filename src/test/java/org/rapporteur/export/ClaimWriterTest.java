package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.Samples;
import org.rapporteur.model.ResolvedArticle;

class ClaimWriterTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aChargeHasTheKeysOfTheContract() throws Exception {
    JsonNode claim = JSON.readTree(direct(Samples.chargeAndDenial()).get(0));

    assertThat(claim.at("/file").asText()).isEqualTo("charge.txt");
    assertThat(claim.at("/source/0/text").asText()).isEqualTo("Foreign Minister Rufus Firefly");
    assertThat(claim.at("/cue/0/begin").asInt()).isEqualTo(31);
    assertThat(claim.at("/quotation").asText()).isEqualTo("mixed");
    assertThat(claim.at("/speaker/label").asText()).isEqualTo("Rufus Firefly");
    assertThat(claim.at("/speaker/type").asText()).isEqualTo("Person");
    assertThat(claim.at("/speaker/wikidata").asText())
        .isEqualTo("http://www.wikidata.org/entity/Q4115189");
    assertThat(claim.at("/speaker/role").asText()).isEqualTo("Foreign Minister of Freedonia");
    assertThat(claim.at("/speaker/onBehalfOf").asText()).isEqualTo("Freedonia");
    assertThat(claim.at("/addressee").isNull()).isTrue();
    assertThat(claim.at("/targets/0/label").asText()).isEqualTo("Sylvania");
    assertThat(claim.at("/act").asText()).isEqualTo("accuse");
    assertThat(claim.at("/negated").asBoolean()).isFalse();
    assertThat(claim.at("/saidAt").toString())
        .isEqualTo(
            "{\"value\":\"2031-03-04\",\"earliest\":\"2031-03-04T00:00:00Z\","
                + "\"latest\":\"2031-03-05T00:00:00Z\",\"precision\":\"day\","
                + "\"basis\":\"relative\"}");
    assertThat(claim.get("embeddedIn").isNull()).isTrue();
    assertThat(claim.at("/confidence").asDouble()).isEqualTo(0.91);
  }

  @Test
  void noTimeOfSayingIsNullWhateverTheDayOfPublication() throws Exception {
    JsonNode denial = JSON.readTree(direct(Samples.chargeAndDenial()).get(1));
    assertThat(denial.get("saidAt").isNull()).isTrue();
    assertThat(denial.get("published").asText()).isEqualTo("2031-03-05");
    assertThat(denial.at("/addressee/label").asText()).isEqualTo("Freedonia");
  }

  @Test
  void theStoreGivesTheSameLines() throws Exception {
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      ResolvedArticle article = Samples.random(random);
      List<String> lines = direct(article);
      assertThat(stored(article)).as("article %d", i).isEqualTo(lines);
      for (String line : lines) {
        assertThat(line).doesNotContain("\n");
        assertSpansMatch(JSON.readTree(line), article.article().text());
      }
    }
  }

  private static void assertSpansMatch(JsonNode claim, String text) {
    int[] codePoints = text.codePoints().toArray();
    for (String role : List.of("source", "cue", "content")) {
      for (JsonNode span : claim.get(role)) {
        int begin = span.get("begin").asInt();
        int end = span.get("end").asInt();
        String words = new String(codePoints, begin, end - begin).replaceAll("[\ud800]", "\ufffd");
        assertThat(span.get("text").asText()).isEqualTo(words);
      }
    }
  }

  private static List<String> direct(ResolvedArticle article) {
    List<String> lines = new ArrayList<>();
    ClaimWriter.write(article, Iris.DEFAULT, lines::add);
    return lines;
  }

  private static List<String> stored(ResolvedArticle article) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    Samples.WRITER.write(article).forEach(dataset::add);
    List<String> lines = new ArrayList<>();
    ClaimWriter.write(dataset, Samples.WRITER.document(article), lines::add);
    return lines;
  }
}
