package org.rapporteur.actors;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.rapporteur.model.Actor;

/** The posts that the sources tell of, by the IRI of the person who holds them. */
final class SourcePosts {
  private static final Pattern ACCREDITED = Pattern.compile(".+ to (?:the )?(.+)");
  private static final Pattern LOCAL =
      Pattern.compile(
          "(?:(?:Lieutenant )?Governor|Mayor|Lord Mayor) of (?:the )?(.+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_BODY = Pattern.compile(".+? (?:of|to) (?:the )?(.+)");

  private final Positions positions = new Positions();
  private final FoldedActorList bodies;
  private final Map<String, Actor> known;
  private final Map<String, String> areaOfPosition = new HashMap<>();
  private final Map<String, List<Post>> posts = new TreeMap<>();
  private final Map<String, String> names = new HashMap<>();

  /**
   * @param known polities and organisations by IRI
   */
  SourcePosts(FoldedActorList bodies, Map<String, Actor> known) {
    this.bodies = bodies;
    this.known = known;
  }

  Map<String, List<Post>> posts() {
    return posts;
  }

  /** Names that the sources of posts give to persons. */
  Map<String, String> names() {
    return names;
  }

  /** Notes for which area a position is held, where that is no state. */
  void readAreas(Path file) {
    for (CSVRecord row : SourceTable.rows(file)) {
      if (!row.get("jurisdiction").equals(row.get("country"))) {
        areaOfPosition.put(row.get("qid"), Wikidata.iri(row.get("jurisdiction")));
      }
    }
  }

  void readTenures(Path file) {
    for (CSVRecord row : SourceTable.rows(file)) {
      String title = row.get("position");
      String end = row.get("end");
      add(
          row.get("person_qid"),
          row.get("person"),
          title,
          organization(row, title),
          SourceDates.first(row.get("start")),
          SourceDates.last(end),
          end.isEmpty());
    }
  }

  void readLeaders2021(Path file) {
    for (CSVRecord row : SourceTable.rows(file)) {
      String end = row.get("end_year");
      Optional<Actor> polity = Optional.ofNullable(known.get(Wikidata.iri(row.get("countryid"))));
      if (polity.isPresent()) {
        add(
            row.get("officeholder"),
            row.get("officeholderLabel"),
            row.get("positionLabel"),
            polity,
            SourceDates.first(row.get("start_year")),
            SourceDates.last(end),
            end.isEmpty());
      }
    }
  }

  /** Takes those on whom the encyclopedia and Wikidata agree, or of whom only one has an item. */
  void readForeignMinisters(Path file) {
    for (CSVRecord row : SourceTable.rows(file)) {
      String one = row.get("wpperson");
      String other = row.get("wdperson");
      Optional<Actor> polity = Optional.ofNullable(known.get(Wikidata.iri(row.get("country"))));
      if (polity.isPresent() && (one.isEmpty() || other.isEmpty() || one.equals(other))) {
        String title =
            polity.get().label().equals("European Union")
                ? "High Representative for Foreign Affairs and Security Policy"
                : "Minister of Foreign Affairs";
        add(
            one.isEmpty() ? other : one,
            one.isEmpty() ? row.get("wdpersonlabel") : row.get("wppersonlabel"),
            title,
            polity,
            Optional.empty(),
            Optional.empty(),
            true);
      }
    }
  }

  /** Takes the rows whose items were checked. */
  void readLeadersNow(Path file) {
    for (CSVRecord row : SourceTable.rows(file)) {
      List<ActorEntry> polity = bodies.named(row.get("country"));
      if (row.get("qid_check").equals("agrees") && polity.size() == 1) {
        add(
            row.get("qid"),
            row.get("name"),
            row.get("title"),
            Optional.of(polity.get(0).actor()),
            SourceDates.first(row.get("since")),
            Optional.empty(),
            true);
      }
    }
  }

  /** Adds a post unless one is there that says as much. */
  void add(
      String person,
      String name,
      String title,
      Optional<Actor> organization,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      boolean open) {
    String iri = person.startsWith("http") ? person : Wikidata.iri(person);
    if (iri.isEmpty() || title.isEmpty()) {
      return;
    }
    Optional<String> position = positions.of(title, organization.map(Actor::label).orElse(""));
    Post post =
        new Post(title, position, organization, counterpart(title, position), from, until, open);
    List<Post> held = posts.computeIfAbsent(iri, key -> new ArrayList<>());
    boolean known = held.stream().anyMatch(other -> saysAsMuch(other, post));
    if (!known) {
      held.add(post);
    }
    names.putIfAbsent(iri, name);
  }

  private static boolean saysAsMuch(Post there, Post post) {
    return there.position().equals(post.position())
        && there.position().isPresent()
        && there.organization().equals(post.organization())
        && there.counterpart().equals(post.counterpart())
        && there.from().isPresent()
        && (post.from().isEmpty() || sameTime(there, post))
        && (there.open() || there.until().isPresent());
  }

  /**
   * Whether one tenure is the other, told less exactly. Two may begin in one year: of a minister
   * who serves in two cabinets the first ends soon.
   */
  private static boolean sameTime(Post there, Post post) {
    if (there.from().get().getYear() != post.from().get().getYear()) {
      return false;
    }
    if (there.open()) {
      return true;
    }
    int end = there.until().get().getYear();
    return post.until().isPresent()
        ? post.until().get().getYear() <= end && post.from().get().isBefore(there.until().get())
        : !post.open() || end > post.from().get().getYear();
  }

  private Optional<Actor> organization(CSVRecord row, String title) {
    Actor area = known.get(areaOfPosition.getOrDefault(row.get("position_qid"), ""));
    if (area != null) {
      return Optional.of(area);
    }
    Matcher local = LOCAL.matcher(title);
    if (local.matches() && positions.of(title, "").isPresent()) {
      return Optional.of(new Actor(Actor.Kind.POLITY, local.group(1), Optional.empty()));
    }
    Actor state = known.get(Wikidata.iri(row.get("jurisdiction_qid")));
    return state != null ? Optional.of(state) : body(OF_BODY, title);
  }

  private Optional<Actor> counterpart(String title, Optional<String> position) {
    boolean accredited =
        position.isPresent()
            && (position.get().equals("ambassador")
                || position.get().equals("permanent representative"));
    return accredited ? body(ACCREDITED, title) : Optional.empty();
  }

  private Optional<Actor> body(Pattern pattern, String title) {
    Matcher matcher = pattern.matcher(title);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<ActorEntry> named = bodies.named(matcher.group(1));
    return named.size() == 1 ? Optional.of(named.get(0).actor()) : Optional.empty();
  }
}
