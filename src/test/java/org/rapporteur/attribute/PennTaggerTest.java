package org.rapporteur.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.AnnotatorModels;
import org.rapporteur.annotate.NameTagger;
import org.rapporteur.annotate.OpenNlpAnnotator;
import org.rapporteur.model.Article;

class PennTaggerTest {
  private static OpenNlpAnnotator annotator;
  private static AttributionModel model;

  @BeforeAll
  static void load() {
    annotator = new OpenNlpAnnotator(AnnotatorModels.load(), NameTagger.NONE);
    model = AttributionModel.load();
  }

  @Test
  void formsOfAVerbAreToldApart() {
    TokenTable table = table("The envoy warned that ships seized by Norland are waiting to leave.");
    new PennTagger(model.tagger).tag(table, 0, table.size);
    assertThat(table.tag)
        .containsExactly(
            codes(
                "DT", "NN", "VBD", "IN", "NNS", "VBN", "IN", "NNP", "VBP", "VBG", "TO", "VB", "."));
  }

  @Test
  void onlyParagraphsOfCandidatesAreTagged() {
    TokenTable table = table("The envoy left.\n\nThe envoy said so.\n\nThe port is open.");
    Candidate said = new Candidate(4, 9, 6, 7, 6, .9);
    new PennTagger(model.tagger).tag(table, List.of(said));
    for (int i = 0; i < table.size; i++) {
      assertThat(table.tag[i] != PennTags.NONE).as("token %d", i).isEqualTo(i >= 4 && i < 9);
    }
  }

  @Test
  void learnsTagsFromContextAndIsReadAsItWasWritten() throws IOException {
    List<TokenTable> tables = new ArrayList<>();
    List<int[]> gold = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      tables.add(table("They march. The march ended."));
      gold.add(codes("PRP", "VBP", ".", "DT", "NN", "VBD", "."));
    }
    PennTagModel trained = PennTaggerTrainer.train(tables, gold, 1);
    byte[] bytes = bytes(trained);
    assertThat(bytes(PennTaggerTrainer.train(tables, gold, 1))).isEqualTo(bytes);
    PennTagModel read = PennTagModel.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    TokenTable table = table("They march. The march ended.");
    new PennTagger(read).tag(table, 0, table.size);
    assertThat(table.tag).containsExactly(gold.get(0));
  }

  private static byte[] bytes(PennTagModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static TokenTable table(String text) {
    return new TokenTable(annotator.annotate(Article.of("test", text)), new WordForms());
  }

  private static int[] codes(String... tags) {
    return Arrays.stream(tags).mapToInt(PennTags::code).toArray();
  }
}
