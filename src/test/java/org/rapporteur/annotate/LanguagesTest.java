package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.Article;
import org.rapporteur.read.ArticleReader;
import org.rapporteur.read.Reading;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Die Außenministerin sagte am Dienstag, die Gespräche würden fortgesetzt, bis ein Vertrag"
            + " unterschrieben sei. Man werde keine Frist hinnehmen.|German",
        "La ministre des Affaires étrangères a déclaré mardi que les pourparlers se poursuivraient"
            + " jusqu'à la signature d'un traité, sans accepter de délai.|French",
        "La ministra de Exteriores dijo el martes que las conversaciones seguirían hasta que se"
            + " firme un tratado y que no aceptará ningún plazo.|Spanish",
        "Министр иностранных дел заявила во вторник, что переговоры будут продолжаться до"
            + " подписания договора и что сроки не принимаются.|Russian",
        "De minister van Buitenlandse Zaken zei dinsdag dat de gesprekken doorgaan tot er een"
            + " verdrag is getekend, en dat er geen termijn wordt aanvaard.|Dutch"
      })
  void otherLanguagesAreTold(String text, String language) {
    assertThat(Languages.foreign(Article.of("a", text))).contains(language);
  }

  @Test
  void englishIsKeptWhateverItIsAbout() {
    try (Stream<Reading> seeds =
        new ArticleReader(Optional.empty()).read(List.of(Path.of("seeds")))) {
      assertThat(seeds)
          .hasSize(5)
          .allSatisfy(
              reading ->
                  assertThat(Languages.foreign(((Reading.Read) reading).article())).isEmpty());
    }
    String names =
        "Antonov, Lavrov, Zakharova, Peskov, Kuleba, Zelenskyy, Duda, Scholz and Macron met in"
            + " Strasbourg: “Nie wieder Krieg,” Scholz said.";
    assertThat(Languages.foreign(Article.of("a", names))).isEmpty();
    assertThat(Languages.foreign(Article.of("a", "Nein, danke."))).isEmpty();
  }

  @Test
  void whatTheSourceStatesCounts() {
    String text = "She said that the talks would go on until the treaty of peace is signed by all.";
    assertThat(Languages.foreign(stated(text, "en-GB"))).isEmpty();
    assertThat(Languages.foreign(stated(text, "de"))).contains("German");
  }

  private static Article stated(String text, String language) {
    return new Article(
        "a",
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(language),
        List.of());
  }
}
