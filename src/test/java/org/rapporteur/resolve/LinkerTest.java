package org.rapporteur.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.actors.ActorArchive;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.FoldedActorList;
import org.rapporteur.model.Actor;
import org.rapporteur.resolve.Linker.Evidence;
import org.rapporteur.resolve.Linker.Held;
import org.rapporteur.resolve.Linker.Link;

/** Namesakes of the list that ships, told apart by role, place and date, or left unlinked. */
class LinkerTest {
  private static FoldedActorList list;
  private static Linker linker;

  @BeforeAll
  static void load() {
    list = new FoldedActorList(ActorArchive.read());
    linker = new Linker(list);
  }

  /**
   * Name; role, with "ex " before it if it is over; where it is held; places mentioned; date; born
   * in or post held by the right one, empty where it cannot be told.
   */
  @ParameterizedTest
  @CsvSource({
    // decided by the role
    "David Carter, ambassador, , , 2003-05-01, ambassador to Bangladesh",
    "David Carter, speaker, , , 2015-05-01, Speaker of the House of Representatives",
    "Dennis Richardson, ambassador, , , 2008-05-01, ambassador to the United States of America",
    "Davit Bakradze, foreign minister, , , 2008-04-01, Minister of Foreign Affairs",
    "Davit Bakradze, ambassador, , , 2018-04-01, ambassador to the United States of America",
    "Andris Bērziņš, president, , , 2013-02-01, President",
    "Andris Berzins, prime minister, , , 2001-02-01, Prime Minister",
    "Ri Yong-ho, foreign minister, , , 2017-09-20, Minister of Foreign Affairs",
    "Ri Yong Ho, chief of the general staff, , , 2011-09-20, Chief of General Staff",
    "Magdalena Andersson, prime minister, , , 2022-04-01, Prime Minister",
    "Magdalena Andersson, governor, , , 2018-04-01, governor of Västerbotten County",
    "Kostas Karamanlis, prime minister, , , 2007-04-01, Prime Minister",
    "Oleksandr Tkachenko, culture minister, , , 2021-04-01, Minister of Culture and Information Policy",
    "Michael Noonan, finance minister, , , 2013-04-01, Minister for Finance",
    "John Dyson, judge, , , 2011-04-01, Justice of the Supreme Court",
    "István Varga, economy minister, , , 2009-11-01, Minister of Economy and Transport",
    "Chen Chien-jen, vice president, , , 2018-11-01, Vice President",
    "Igor Luksic, prime minister, , , 2011-11-01, Prime Minister of Montenegro",
    // decided by role and place
    "David Johnston, defence minister, Australia, , 2014-01-10, Minister for Defence",
    "David Johnston, governor, Canada, , 2014-01-10, Governor General",
    "Omar Suleiman, vice president, Egypt, , 2011-02-05, Vice President",
    "Omar Suleiman, minister, Sudan, , 2006-02-05, Minister of State for Transport",
    "Colin Roberts, governor, Falkland Islands, , 2015-02-05, Governor of the Falkland Islands",
    "David Ridgway, ambassador, United Kingdom, , 2000-02-05, ambassador to Cuba",
    "John Murray, judge, Ireland, , 2005-02-05, Chief Justice",
    "João Leão, finance minister, Portugal, , 2021-02-05, Minister for Finance",
    "Ioan Rus, interior minister, Romania, , 2012-06-01, Minister of Internal Affairs",
    // decided by the date
    "Aleksandr Sokolov, governor, , , 2022-06-01, Governor of Kirov Oblast",
    "Aleksandr Alekseyev, ambassador, Russia, , 2012-06-01, Ambassador to Poland",
    // decided by the place
    "Arayik Harutyunyan, , , Artsakh, 2021-06-01, President of Artsakh",
    "Henry Ramos Allup, speaker, Venezuela, Venezuela, 2016-06-01, President of the National Assembly",
    // nothing tells who is meant
    "David Ward, ambassador, United Kingdom, , , ''",
    "Richard Lindsay, ambassador, United Kingdom, , 2018-05-01, ''",
    "David Carter, , , , 2012-05-01, ''",
    "Davit Bakradze, , , Georgia, , ''",
    "Peter Ryan, , , Australia, , ''",
    "Igor Lukšić, , , , 2010-05-01, ''",
    "Aleksandar Dimitrov, foreign minister, North Macedonia, , 1999-05-01, ''",
    "Kevin Sullivan, , , , 2019-05-01, ''",
    "Andris Bērziņš, , , Latvia, , ''",
    // the role is nobody's who bears the name
    "David Johnston, finance minister, France, France, 2014-01-10, ''",
    "Sergei Ivanov, finance minister, Peru, Peru, 2014-01-10, ''",
    // a family name alone
    "Johnson, , , , 2014-01-10, ''",
    "Ivanov, , , Russia, 2014-01-10, ''",
    "Kim, , , , 2014-01-10, ''"
  })
  void namesakesAreToldApartOrLeft(
      String name, String role, String at, String places, LocalDate day, String post) {
    Link link = linker.link(evidence(name, role, at, places, day));
    if (post.isEmpty()) {
      assertThat(link.entry()).as(link.reason()).isEmpty();
      assertThat(link.confidence()).isZero();
    } else {
      assertThat(link.entry()).as(link.reason() + link.candidates()).isPresent();
      assertThat(link.entry().get().posts()).anyMatch(held -> held.title().equals(post));
      assertThat(link.confidence()).isGreaterThan(.8);
    }
    assertThat(link.reason()).isNotBlank();
  }

  @Test
  void undecidedNamesakesAreListedAsCandidates() {
    Link link = linker.link(evidence("David Johnston", null, null, null, null));
    assertThat(link.candidates()).hasSizeGreaterThan(2);
  }

  @Test
  void leaderIsKnownByTheFamilyNameWhileInOffice() {
    LocalDate day = LocalDate.of(2022, 2, 1);
    assertThat(label(linker.link(evidence("Putin", null, null, null, day))))
        .contains("Vladimir Putin");
    assertThat(label(linker.link(evidence("Macron", null, null, null, day))))
        .contains("Emmanuel Macron");
    assertThat(label(linker.link(evidence("Putin", null, null, null, null)))).isEmpty();
  }

  @Test
  void firstNameThatIsAParticleElsewhereIsAFirstName() {
    LocalDate day = LocalDate.of(2009, 8, 21);
    assertThat(label(linker.link(evidence("Ben Bernanke", null, null, null, day))))
        .contains("Ben Bernanke");
    assertThat(label(linker.link(evidence("al Sarraj", null, null, null, day)))).isEmpty();
  }

  private static Optional<String> label(Link link) {
    return link.entry().map(ActorEntry::actor).map(Actor::label);
  }

  private static Evidence evidence(
      String name, String role, String at, String places, LocalDate day) {
    List<Held> roles =
        Stream.ofNullable(role)
            .map(
                held ->
                    new Held(
                        held.replaceFirst("^ex ", ""),
                        Optional.ofNullable(at).map(LinkerTest::polity),
                        held.startsWith("ex ")))
            .toList();
    return new Evidence(
        name,
        roles,
        Stream.ofNullable(places).map(LinkerTest::polity).toList(),
        Optional.ofNullable(day));
  }

  /** A polity as posts refer to it. */
  private static Actor polity(String label) {
    return list.entries().stream()
        .flatMap(entry -> entry.posts().stream())
        .flatMap(post -> post.organization().stream())
        .filter(place -> place.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
