package org.rapporteur.actors;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.rapporteur.actors.ActorEntry.Gender;
import org.rapporteur.model.Actor;

/**
 * Makes the large part of the list from the source files: territories, international bodies and
 * office holders with dated posts. Equal sources give equal entries in equal order.
 */
public final class ActorSources {
  private ActorSources() {}

  /** The files read, each with the date and the origin of its content. */
  public static List<String> sources() {
    return Words.lines("sources.tsv");
  }

  /**
   * Reads all sources.
   *
   * @param data folder that holds {@code countries}, {@code organisations} and {@code wikidata}
   * @param handKept the hand-kept part, whose polities and organisations posts refer to
   */
  public static List<ActorEntry> read(Path data, List<ActorEntry> handKept) {
    Path wikidata = data.resolve("wikidata");
    Map<String, Actor> known = new HashMap<>();
    handKept.forEach(entry -> note(entry, known));
    List<ActorEntry> entries = new ArrayList<>();
    entries.addAll(
        SourceBodies.territories(data.resolve("countries/rigour_territories_yml.tgz"), known));
    entries.forEach(entry -> note(entry, known));
    entries.addAll(SourceBodies.organizations(data.resolve("organisations/intl_orgs.csv"), known));
    entries.forEach(entry -> note(entry, known));
    known.put(Wikidata.iri("Q29999"), known.get(Wikidata.iri("Q55")));
    known.put(Wikidata.iri("Q756617"), known.get(Wikidata.iri("Q35")));

    FoldedActorList bodies = new FoldedActorList(handKept);
    SourcePosts posts = new SourcePosts(bodies, known);
    posts.readAreas(wikidata.resolve("positions.csv"));
    posts.readTenures(wikidata.resolve("officeholders_2001_2022.csv"));
    posts.readLeaders2021(wikidata.resolve("world_leaders_2021_wikidata.csv"));
    posts.readForeignMinisters(wikidata.resolve("foreign_ministers_2022_wp_wd.csv"));
    posts.readLeadersNow(wikidata.resolve("world_leaders_current_2026-08-22.csv"));
    Path persons = wikidata.resolve("persons_all.csv");
    SourceFactbook factbook =
        new SourceFactbook(bodies, posts, new FoldedActorList(persons(persons, posts)));
    factbook.read(
        wikidata.resolve("factbook_leaders_ambassadors_2026.csv"), known.get(Wikidata.iri("Q30")));
    entries.addAll(Succession.closed(persons(persons, posts), factbook.unlinked()));
    return List.copyOf(entries);
  }

  /**
   * Those with a post, and of the others those who are so well known that an encyclopedia has them
   * under their bare name.
   */
  private static List<ActorEntry> persons(Path file, SourcePosts posts) {
    Map<String, List<Post>> left = new HashMap<>(posts.posts());
    List<ActorEntry> persons = new ArrayList<>();
    for (CSVRecord row : SourceTable.rows(file)) {
      String iri = Wikidata.iri(row.get("qid"));
      String article = row.get("enwiki");
      List<Post> held = left.remove(iri);
      if (held != null || article.equals(row.get("name"))) {
        person(
                iri,
                row.get("name"),
                article,
                gender(row.get("gender")),
                SourceDates.first(row.get("dob")),
                SourceDates.last(row.get("dod")),
                held == null ? List.of() : held)
            .ifPresent(persons::add);
      }
    }
    left.forEach(
        (iri, held) ->
            person(
                    iri,
                    posts.names().get(iri),
                    "",
                    Gender.UNKNOWN,
                    Optional.empty(),
                    Optional.empty(),
                    held)
                .ifPresent(persons::add));
    persons.sort(
        Comparator.comparing((ActorEntry entry) -> entry.actor().label())
            .thenComparing(entry -> entry.actor().wikidata().orElseThrow()));
    return persons;
  }

  private static Optional<ActorEntry> person(
      String iri,
      String name,
      String article,
      Gender gender,
      Optional<LocalDate> born,
      Optional<LocalDate> died,
      List<Post> held) {
    String bareArticle = article.replaceAll(" \\(.*", "");
    Set<String> names = new LinkedHashSet<>();
    for (String candidate : List.of(name, bareArticle, name.replaceAll(",.*", ""))) {
      if (candidate
          .codePoints()
          .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)) {
        names.add(candidate);
      }
    }
    if (names.isEmpty()) {
      return Optional.empty();
    }
    List<Post> sorted =
        held.stream()
            .sorted(
                Comparator.comparing((Post post) -> post.from().orElse(LocalDate.MIN))
                    .thenComparing(Post::title)
                    .thenComparing(Post::toString))
            .toList();
    return Optional.of(
        new ActorEntry(
            new Actor(Actor.Kind.PERSON, names.iterator().next(), Optional.of(iri)),
            List.copyOf(names),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            gender,
            born,
            died,
            !bareArticle.equals(article),
            sorted));
  }

  private static Gender gender(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "female" -> Gender.FEMALE;
      case "male" -> Gender.MALE;
      case "" -> Gender.UNKNOWN;
      default -> Gender.OTHER;
    };
  }

  private static void note(ActorEntry entry, Map<String, Actor> known) {
    entry.actor().wikidata().ifPresent(iri -> known.putIfAbsent(iri, entry.actor()));
  }
}
