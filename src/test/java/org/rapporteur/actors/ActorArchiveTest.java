package org.rapporteur.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Actor;

class ActorArchiveTest {
  @Test
  void entriesComeBackAsTheyWereWritten() throws IOException {
    Random random = new Random(8);
    List<ActorEntry> entries = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      entries.add(entry(random, i));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ActorArchive.write(out, List.of("a source"), entries);
    assertThat(ActorArchive.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(entries);

    ByteArrayOutputStream again = new ByteArrayOutputStream();
    ActorArchive.write(again, List.of("a source"), entries);
    assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
  }

  @Test
  void holdsTwentyThousandOfficeHoldersAndThirtyThousandPostsMostlyDated() {
    List<ActorEntry> entries = ActorArchive.read();
    List<Post> posts = entries.stream().flatMap(entry -> entry.posts().stream()).toList();
    assertThat(entries.stream().filter(entry -> !entry.posts().isEmpty()).count())
        .isGreaterThan(20_000);
    assertThat(posts).hasSizeGreaterThan(30_000);
    assertThat(posts.stream().filter(post -> post.from().isPresent()).count())
        .isGreaterThan(29_000);
  }

  @Test
  void loadsInHalfASecondAndAHundredAndFiftyMegabytes() {
    long best = Long.MAX_VALUE;
    FoldedActorList list = null;
    for (int i = 0; i < 5; i++) {
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      list = new FoldedActorList(ActorArchive.read());
      best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin);
    }
    assertThat(list.surnamed("Lavrov")).isNotEmpty();
    assertThat(best).as("nanoseconds of the best of five").isLessThan(500_000_000L);

    list = null;
    long before = used();
    list = new FoldedActorList(ActorArchive.read());
    list.named("Sergei Lavroff");
    long heap = used() - before;
    System.out.printf("actor list: %d ms, %d MB of heap%n", best / 1_000_000, heap >> 20);
    assertThat(heap).isLessThan(150L << 20);
    assertThat(list.entries()).isNotEmpty();
  }

  @Test
  void knowsWhoHeldAPostOnADay() {
    FoldedActorList list = new FoldedActorList(ActorArchive.read());
    Actor russia = state("Russia", "Q159");
    Actor states = state("United States", "Q30");
    assertThat(holder(list, "president", russia, "2022-06-01")).isEqualTo("Vladimir Putin");
    assertThat(holder(list, "president", russia, "2010-06-01")).isEqualTo("Dmitry Medvedev");
    Actor france = state("France", "Q142");
    assertThat(holder(list, "foreign minister", france, "2017-06-01"))
        .as("of two tenures that begin in one year the first")
        .isEqualTo("Jean-Yves Le Drian");
    assertThat(holder(list, "foreign minister", france, "2021-09-18"))
        .as("the second")
        .isEqualTo("Jean-Yves Le Drian");
    assertThat(holder(list, "foreign minister", russia, "2022-02-01")).isEqualTo("Sergey Lavrov");
    assertThat(holder(list, "foreign minister", states, "2022-02-01")).isEqualTo("Antony Blinken");
    assertThat(holder(list, "foreign minister", states, "2010-02-01")).isEqualTo("Hillary Clinton");
    assertThat(holder(list, "defence minister", states, "2022-02-01")).isEqualTo("Lloyd Austin");
    assertThat(holder(list, "president", states, "2026-03-01")).isEqualTo("Donald Trump");
    assertThat(holder(list, "president", states, "2022-03-01")).isEqualTo("Joe Biden");
    assertThat(holder(list, "prime minister", state("United Kingdom", "Q145"), "2012-03-01"))
        .isEqualTo("David Cameron");
    assertThat(holder(list, "foreign minister", state("European Union", "Q458"), "2022-06-01"))
        .isEqualTo("Josep Borrell");
    assertThat(holder(list, "secretary general", state("United Nations", "Q1065"), "2020-06-01"))
        .isEqualTo("António Guterres");
  }

  private static String holder(ActorList list, String position, Actor of, String day) {
    return list.holders(position, of, LocalDate.parse(day)).get(0).actor().label();
  }

  private static Actor state(String label, String item) {
    return new Actor(Actor.Kind.POLITY, label, Optional.of(Wikidata.iri(item)));
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static ActorEntry entry(Random random, int number) {
    Actor.Kind kind = random.nextBoolean() ? Actor.Kind.PERSON : Actor.Kind.POLITY;
    Actor actor =
        new Actor(
            kind,
            "Näme, " + number,
            random.nextBoolean()
                ? Optional.of(Wikidata.iri("Q" + (number + 1)))
                : Optional.empty());
    Actor other = new Actor(Actor.Kind.POLITY, "State " + random.nextInt(9), Optional.empty());
    Post post =
        new Post(
            "Minister: " + random.nextInt(5),
            random.nextBoolean() ? Optional.of("minister") : Optional.empty(),
            random.nextBoolean() ? Optional.of(other) : Optional.empty(),
            random.nextBoolean() ? Optional.of(actor) : Optional.empty(),
            day(random),
            day(random),
            random.nextBoolean());
    return new ActorEntry(
        actor,
        random.nextBoolean() ? List.of(actor.label()) : List.of(actor.label(), "Other"),
        List.of(),
        List.of(),
        List.of(),
        random.nextBoolean() ? Optional.of(other) : Optional.empty(),
        random.nextBoolean() ? ActorEntry.Gender.FEMALE : ActorEntry.Gender.UNKNOWN,
        day(random),
        day(random),
        random.nextBoolean(),
        random.nextBoolean() ? List.of() : List.of(post, post));
  }

  private static Optional<LocalDate> day(Random random) {
    return random.nextBoolean()
        ? Optional.empty()
        : Optional.of(LocalDate.of(1900 + random.nextInt(200), 1 + random.nextInt(12), 5));
  }
}
