package org.rapporteur.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.Actor;

class FoldedActorListTest {
  private static final Actor CHINA =
      new Actor(Actor.Kind.POLITY, "China", Optional.of("http://www.wikidata.org/entity/Q148"));

  @ParameterizedTest
  @CsvSource({
    "Sergey Lavrov, Sergei Lavrov",
    "Volodymyr Zelenskyy, Volodymyr Zelensky",
    "Volodymyr Zelenskyy, VOLODYMYR ZELENSKIY",
    "Recep Tayyip Erdoğan, Recep Tayyip Erdogan",
    "Luiz Inácio Lula da Silva, Luiz Inacio Lula Da Silva",
    "Kim Jong-un, Kim Jong Un",
    "Bashar al-Assad, Bashar Al Assad",
    "Mohammed bin Salman, Mohammad bin Salman",
    "Yevgeny Prigozhin, Evgeny Prigozhin",
    "Moussa Faki, Musa Faki",
    "Mark A. Milley, Mark Milley",
    "Robert F. Kennedy Jr., Robert Kennedy",
    "Maureen O'Sullivan, Maureen O’Sullivan",
    "Ólafur Ragnar Grímsson, Olafur Ragnar Grimsson",
    "Wojciech Jaruzelski, WOJCIECH JARUZELSKI",
    "Mateusz Morawiecki, Mateusz Morawiecki"
  })
  void spellingsOfOneNameAreFound(String listed, String asked) {
    FoldedActorList list = new FoldedActorList(List.of(person(listed), person("Ada Vale")));
    assertThat(list.named(asked)).extracting(e -> e.actor().label()).containsExactly(listed);
  }

  @Test
  void closeFormGoesBeforeLooseForm() {
    FoldedActorList list =
        new FoldedActorList(List.of(person("Sergei Ivanov"), person("Sergey Ivanov")));
    assertThat(list.named("Sergey Ivanov"))
        .extracting(e -> e.actor().label())
        .containsExactly("Sergey Ivanov");
    assertThat(list.named("Serhiy Ivanov")).hasSize(2);
  }

  @Test
  void familyNameIsAnyEndingWithItsParticlesAndTheFirstWordOfChineseNames() {
    FoldedActorList list =
        new FoldedActorList(
            List.of(
                person("Ursula von der Leyen"),
                person("Andrés Manuel López Obrador"),
                person("Xi Jinping", post("President", "president", CHINA, null, null)),
                person("Robert F. Kennedy Jr.")));
    assertThat(labels(list.surnamed("von der Leyen"))).containsExactly("Ursula von der Leyen");
    assertThat(labels(list.surnamed("Leyen"))).containsExactly("Ursula von der Leyen");
    assertThat(labels(list.surnamed("López Obrador"))).hasSize(1);
    assertThat(labels(list.surnamed("Xi"))).containsExactly("Xi Jinping");
    assertThat(labels(list.surnamed("Kennedy"))).hasSize(1);
    assertThat(list.surnamed("Ursula")).isEmpty();
    assertThat(list.surnamed("Jr")).isEmpty();
  }

  @Test
  void holdersKnownToCoverTheDayComeFirst() {
    LocalDate day = LocalDate.of(2024, 5, 1);
    FoldedActorList list =
        new FoldedActorList(
            List.of(
                person("Old Open", post("President", "president", CHINA, "2010-01-01", null)),
                person("Undated", post("President", "president", CHINA, null, null)),
                person("New Open", post("President", "president", CHINA, "2020-01-01", null)),
                person("Gone", post("President", "president", CHINA, "2010-01-01", "2020-01-01")),
                person("Sure", post("President", "president", CHINA, "2023-01-01", "2024-12-31"))));
    assertThat(labels(list.holders("president", CHINA, day)))
        .containsExactly("Sure", "Old Open", "New Open", "Undated");
    assertThat(labels(list.holders("president", CHINA, LocalDate.of(2021, 1, 1))))
        .containsExactly("New Open", "Old Open", "Undated");
    assertThat(list.holders("foreign minister", CHINA, day)).isEmpty();
  }

  @Test
  void entriesOfOneItemAreJoinedAndPostsTakeTheLabelOfTheirOrganisation() {
    ActorEntry china = entry(CHINA, List.of("China"), List.of());
    Actor other = new Actor(Actor.Kind.POLITY, "People's Republic of China", CHINA.wikidata());
    FoldedActorList list =
        new FoldedActorList(
            List.of(
                china,
                entry(other, List.of("People's Republic of China"), List.of()),
                person("Xi Jinping", post("President", "president", other, null, null))));
    assertThat(list.named("People's Republic of China").get(0).actor()).isEqualTo(CHINA);
    assertThat(list.named("Xi Jinping").get(0).posts().get(0).organization()).contains(CHINA);
    assertThat(list.entries()).hasSize(2);
  }

  @Test
  void anyTextCanBeAsked() {
    Random random = new Random(4);
    FoldedActorList list = new FoldedActorList(List.of(person("Ada Vale")));
    for (int i = 0; i < 2000; i++) {
      StringBuilder name = new StringBuilder();
      for (int k = random.nextInt(12); k > 0; k--) {
        name.append((char) random.nextInt(i % 2 == 0 ? 128 : 65536));
      }
      String asked = name.toString();
      assertThat(list.named(asked)).isEmpty();
      assertThat(list.surnamed(asked)).isEmpty();
      assertThat(list.ofDemonym(asked)).isEmpty();
      assertThat(list.ofMetonym(asked)).isEmpty();
      assertThat(Folding.close(Folding.close(asked))).isEqualTo(Folding.close(asked));
    }
  }

  private static List<String> labels(List<ActorEntry> entries) {
    return entries.stream().map(entry -> entry.actor().label()).toList();
  }

  private static ActorEntry person(String label, Post... posts) {
    return entry(
        new Actor(Actor.Kind.PERSON, label, Optional.empty()), List.of(label), List.of(posts));
  }

  private static ActorEntry entry(Actor actor, List<String> names, List<Post> posts) {
    return new ActorEntry(
        actor,
        names,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        ActorEntry.Gender.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        false,
        new ArrayList<>(posts));
  }

  private static Post post(String title, String position, Actor in, String from, String until) {
    return new Post(
        title,
        Optional.of(position),
        Optional.of(in),
        Optional.empty(),
        Optional.ofNullable(from).map(LocalDate::parse),
        Optional.ofNullable(until).map(LocalDate::parse),
        until == null);
  }
}
