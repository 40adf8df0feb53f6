package org.rapporteur.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.FoldedActorList;
import org.rapporteur.actors.Post;
import org.rapporteur.model.Actor;
import org.rapporteur.model.UserException;

class ActorTurtleTest {
  private static final String PREFIXES =
      """
      @prefix org: <http://www.w3.org/ns/org#> .
      @prefix rap: <https://w3id.org/rapporteur/ontology#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix schema: <https://schema.org/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  @Test
  void aMinistryAddedToTheTurtleIsFound() {
    FoldedActorList list =
        new FoldedActorList(
            read(
                """
                <#vale> a rap:Polity ; rdfs:label "Vale" ; rap:demonym "Valean" ; rap:metonym "Lowbridge" .
                <#mist> a org:Organization ; rdfs:label "Ministry of Mist" ; skos:altLabel "MoM" ;
                    skos:hiddenLabel "mist ministry" ; org:subOrganizationOf <#vale> .
                <#ada> a schema:Person ; rdfs:label "Ada Stone" ; schema:gender "female" ;
                    org:hasMembership [ org:role "Minister of Foreign Affairs" ; org:organization <#vale> ;
                      rap:from "2020-01-02"^^xsd:date ; rap:until "2021-03-04"^^xsd:date ] .
                """));

    Actor vale = list.ofDemonym("Valean").orElseThrow().actor();
    assertThat(vale).isEqualTo(new Actor(Actor.Kind.POLITY, "Vale", Optional.empty()));
    assertThat(list.ofMetonym("Lowbridge").orElseThrow().actor()).isEqualTo(vale);
    assertThat(list.bodyOf(vale, "mist ministry").orElseThrow().names())
        .containsExactly("Ministry of Mist", "MoM");
    assertThat(list.named("MoM"))
        .extracting(entry -> entry.partOf())
        .containsExactly(Optional.of(vale));
    assertThat(list.holders("foreign minister", vale, LocalDate.of(2020, 6, 1)))
        .extracting(entry -> entry.actor().label())
        .containsExactly("Ada Stone");
    assertThat(list.holders("foreign minister", vale, LocalDate.of(2021, 6, 1))).isEmpty();
    assertThat(list.surnamed("Stone").get(0).posts())
        .extracting(Post::title)
        .containsExactly("Minister of Foreign Affairs");
  }

  @Test
  void tellsWhatIsWrongInAUsersFile() {
    assertThatThrownBy(() -> read("<#x> a org:Organization ."))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no rdfs:label for <https://w3id.org/rapporteur/actors#x>");
    assertThatThrownBy(() -> read("<#x> a org:Organization ; rdfs:label ."))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("test.ttl")
        .hasMessageContaining("line: 7");
    assertThatThrownBy(
            () -> read("<#x> a schema:Person ; rdfs:label \"X\" ; schema:birthDate \"May\" ."))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("not a date: \"May\"");
  }

  @Test
  void handKeptListKnowsStatesSeatsAndPeopleOfTheSeeds() throws IOException {
    FoldedActorList list;
    try (InputStream in = Files.newInputStream(Path.of("ontology/actors.ttl"))) {
      list = new FoldedActorList(ActorTurtle.read("actors.ttl", in));
    }
    assertThat(wikidata(list.ofMetonym("the Kremlin"))).endsWith("/Q159");
    assertThat(wikidata(list.ofMetonym("Kiev"))).endsWith("/Q212");
    assertThat(wikidata(list.ofMetonym("Foggy Bottom"))).endsWith("/Q789915");
    assertThat(wikidata(list.ofMetonym("Brussels"))).endsWith("/Q458");
    assertThat(wikidata(list.ofMetonym("the Elysee"))).endsWith("/Q142");
    assertThat(wikidata(list.ofDemonym("US"))).endsWith("/Q30");
    assertThat(wikidata(list.ofDemonym("British"))).endsWith("/Q145");
    assertThat(list.ofDemonym("us")).isEmpty();
    assertThat(list.named("us")).isEmpty();
    assertThat(list.named("WHO")).hasSize(1);
    assertThat(list.named("Who")).isEmpty();
    assertThat(list.named("U.N."))
        .extracting(e -> e.actor().label())
        .containsExactly("United Nations");
    for (String name :
        List.of(
            "Anatoly Antonov",
            "Sergei Lavrov",
            "Vladimir Putin",
            "Anthony Blinken",
            "Dmytro Kuleba",
            "Joe Biden",
            "Donald J. Trump",
            "Xi Jinping",
            "Emmanuel Macron",
            "Wendy Sherman",
            "John Sullivan",
            "Ned Price",
            "Volodymyr Zelensky",
            "Sergei Shoigu")) {
      assertThat(list.named(name)).as(name).hasSize(1);
    }
    Actor russia = list.named("Russia").get(0).actor();
    assertThat(list.bodyOf(russia, "Foreign Ministry")).isPresent();
  }

  private static String wikidata(Optional<ActorEntry> entry) {
    return entry.orElseThrow().actor().wikidata().orElseThrow();
  }

  private static List<ActorEntry> read(String turtle) {
    return ActorTurtle.read(
        "test.ttl", new ByteArrayInputStream((PREFIXES + turtle).getBytes(StandardCharsets.UTF_8)));
  }
}
