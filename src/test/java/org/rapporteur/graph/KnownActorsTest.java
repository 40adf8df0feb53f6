package org.rapporteur.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.extract.Extractor;
import org.rapporteur.model.Actor;
import org.rapporteur.model.LinkedMention;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Statement;
import org.rapporteur.read.ArticleReader;
import org.rapporteur.read.Reading;

/** Actors that everyone knows are linked in an article of a time at which they held their posts. */
class KnownActorsTest {
  private static final Extractor EXTRACTOR = Extractors.load(List.of()).get();

  private static final String ARTICLE =
      """
      date 2022-02-03

      Anatoly Antonov said the letter had come. Sergey Lavrov said he had read it. Vladimir Putin \
      said he would think. Antony Blinken said there was time. Dmytro Kuleba said there was none.

      Joe Biden said he was calm. Donald Trump said he was not. Xi Jinping said China would wait. \
      Emmanuel Macron said France would talk. Wendy Sherman said the table was long. The \
      US ambassador to Russia, John J. Sullivan, said Moscow was cold.

      NATO said its door was open. The European Union said it agreed. Russia said it did not. The \
      United States said it had noticed. Ukraine said it was there.
      """;

  @Test
  void knownActorsAreLinkedToTheirItems() {
    Map<String, String> items = new LinkedHashMap<>();
    items.put("Anatoly Antonov", "Q4067324");
    items.put("Sergey Lavrov", "Q58217");
    items.put("Vladimir Putin", "Q7747");
    items.put("Antony Blinken", "Q7821917");
    items.put("Dmytro Kuleba", "Q24025631");
    items.put("Joe Biden", "Q6279");
    items.put("Donald Trump", "Q22686");
    items.put("Xi Jinping", "Q15031");
    items.put("Emmanuel Macron", "Q3052772");
    items.put("Wendy Sherman", "Q4169153");
    items.put("John J. Sullivan", "Q6241291");
    items.put("NATO", "Q7184");
    items.put("European Union", "Q458");
    items.put("Russia", "Q159");
    items.put("United States", "Q30");
    items.put("Ukraine", "Q212");
    ResolvedArticle article = extract(ARTICLE);
    Map<String, String> found = new LinkedHashMap<>();
    for (LinkedMention mention : article.mentions()) {
      Optional<String> item = mention.actor().flatMap(Actor::wikidata);
      item.ifPresent(
          iri ->
              found.putIfAbsent(
                  mention.mention().span().in(ARTICLE).replaceAll("\\s+", " "),
                  iri.substring(iri.lastIndexOf('/') + 1)));
    }
    assertThat(found).containsAllEntriesOf(items);
  }

  @Test
  void describedAndUnnamedSpeakersAreTold() {
    assertThat(speakers("By Ada Vale\n\nI think that the treaty is dead."))
        .containsExactly("Ada Vale");
    assertThat(
            speakers(
                "date 2022-03-07\n\nSecretary of State Antony Blinken spoke with Foreign Minister"
                    + " Dmytro Kuleba. They agreed that aid was urgent."))
        .containsExactly("Antony Blinken", "Dmytro Kuleba");
    assertThat(
            speakers("PARIS, Feb 2 (Wire) -- The Foreign Ministry said that the envoy must leave."))
        .containsExactly("Ministry for Europe and Foreign Affairs");
    assertThat(
            speakers(
                "date 2021-11-15\n\nThe Belarusian leader said that it was untrue. Alexander"
                    + " Lukashenko left early."))
        .containsExactly("Alexander Lukashenko");
    assertThat(speakers("A State Department official said that talks would go on."))
        .containsExactly("A State Department official");
  }

  private static List<String> speakers(String text) {
    return extract(text + "\n").statements().stream()
        .map(Statement::speakers)
        .flatMap(List::stream)
        .map(Speaker::actor)
        .map(Actor::label)
        .distinct()
        .toList();
  }

  private static ResolvedArticle extract(String text) {
    Reading reading = new ArticleReader(Optional.empty()).read("a", text);
    return EXTRACTOR.extract(((Reading.Read) reading).article());
  }
}
