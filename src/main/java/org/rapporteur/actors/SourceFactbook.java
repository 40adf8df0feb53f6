package org.rapporteur.actors;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.rapporteur.model.Actor;

/**
 * Heads of state and government and ambassadors of the World Factbook, which gives names and days
 * but no items. A row is tied to a person of the other sources when first and family name and the
 * polity of a post agree; otherwise it makes a person without an item.
 */
final class SourceFactbook {
  private static final Pattern TITLED =
      Pattern.compile(
          "(President|Prime Minister|Premier|Chancellor|Taoiseach|King|Queen|Emperor|Amir|"
              + "Supreme Leader|Ambassador|Chargé d['’]Affaires) ([\\p{L} .'’-]+?)(, Jr\\.)?");
  private static final Pattern HONORIFIC = Pattern.compile("\\b(?:Dr|Gen|Col|Amb)\\. ");
  private static final Pattern CAPITALS =
      Pattern.compile("\\b(?!(?:II|III|IV|VI|X)\\b)\\p{Lu}{2,}");

  private final FoldedActorList bodies;
  private final SourcePosts posts;
  private final FoldedActorList persons;
  private final List<ActorEntry> unlinked = new ArrayList<>();

  SourceFactbook(FoldedActorList bodies, SourcePosts posts, FoldedActorList persons) {
    this.bodies = bodies;
    this.posts = posts;
    this.persons = persons;
  }

  /** Persons who are in no other source. */
  List<ActorEntry> unlinked() {
    return unlinked;
  }

  void read(Path file, Actor unitedStates) {
    for (CSVRecord row : SourceTable.rows(file)) {
      Matcher titled = TITLED.matcher(row.get("name_with_title"));
      List<ActorEntry> polity = bodies.named(row.get("country"));
      if (!titled.matches() || polity.size() != 1 || polity.get(0).partOf().isPresent()) {
        continue;
      }
      Actor state = polity.get(0).actor();
      switch (row.get("role")) {
        case "ambassador to the US" ->
            add(row, titled, titled.group(1) + " to the United States", state, unitedStates);
        case "US ambassador in" ->
            add(row, titled, titled.group(1) + " to " + state.label(), unitedStates, state);
        default -> add(row, titled, titled.group(1), state, state);
      }
    }
  }

  private void add(CSVRecord row, Matcher titled, String title, Actor of, Actor other) {
    String name = written(HONORIFIC.matcher(titled.group(2)).replaceAll(""));
    if (name.indexOf(' ') < 0) {
      return;
    }
    Optional<ActorEntry> person = known(name, of);
    if (person.isPresent()) {
      posts.add(
          person.get().actor().wikidata().orElseThrow(),
          name,
          title,
          Optional.of(of),
          SourceDates.ofWords(row.get("since")),
          Optional.empty(),
          true);
      return;
    }
    boolean accredited = !of.equals(other);
    if (!accredited && !persons.named(name).isEmpty()) {
      return; // head of a territory by being that of the state to which it belongs
    }
    unlinked.add(
        new ActorEntry(
            new Actor(Actor.Kind.PERSON, name, Optional.empty()),
            List.of(name),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            ActorEntry.Gender.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            false,
            List.of(
                new Post(
                    title,
                    new Positions().of(title, of.label()),
                    Optional.of(of),
                    accredited ? Optional.of(other) : Optional.empty(),
                    SourceDates.ofWords(row.get("since")),
                    Optional.empty(),
                    true))));
  }

  private Optional<ActorEntry> known(String name, Actor polity) {
    List<ActorEntry> named =
        persons.named(name).stream().filter(person -> hasPostIn(person, polity)).toList();
    if (named.size() == 1) {
      return Optional.of(named.get(0));
    }
    String[] words = Folding.close(name).split(" ");
    List<ActorEntry> fitting =
        persons.surnamed(words[words.length - 1]).stream()
            .filter(person -> person.actor().wikidata().isPresent())
            .filter(person -> hasPostIn(person, polity))
            .filter(
                person ->
                    person.names().stream()
                        .anyMatch(
                            other ->
                                Folding.loose(Folding.close(other).split(" ")[0])
                                    .equals(Folding.loose(words[0]))))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static boolean hasPostIn(ActorEntry person, Actor polity) {
    return person.posts().stream()
        .anyMatch(post -> post.organization().equals(Optional.of(polity)));
  }

  /** The family name, which the source prints in capitals, as names are written. */
  private static String written(String name) {
    return CAPITALS
        .matcher(name.trim())
        .replaceAll(
            word -> word.group().charAt(0) + word.group().substring(1).toLowerCase(Locale.ROOT));
  }
}
