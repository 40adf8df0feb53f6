package org.rapporteur.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.rapporteur.actors.ActorEntry.Gender;
import org.rapporteur.model.Actor;

/** Lines of an {@link ActorArchive}. */
final class ActorLines {
  private static final String LIST = "|";

  private final List<Optional<Actor>> actors = new ArrayList<>();
  private final List<Post> titles = new ArrayList<>();

  void readActor(String line) {
    actors.add(Optional.of(new Fields(line).actor()));
  }

  void readTitle(String line) {
    Fields fields = new Fields(line);
    titles.add(
        new Post(
            fields.next(),
            fields.text(),
            referred(fields.next()),
            referred(fields.next()),
            Optional.empty(),
            Optional.empty(),
            false));
  }

  ActorEntry readEntry(String line) {
    Fields fields = new Fields(line);
    Actor actor = fields.actor();
    List<String> names = fields.list();
    return new ActorEntry(
        actor,
        names.isEmpty() ? List.of(actor.label()) : names,
        List.of(),
        List.of(),
        List.of(),
        referred(fields.next()),
        Gender.valueOf(fields.next()),
        day(fields.next()),
        day(fields.next()),
        fields.next().equals("1"),
        fields.list().stream().map(this::post).toList());
  }

  /** The line of an entry; what it refers to and is not there yet gets the next number. */
  static String entry(ActorEntry entry, Map<String, Integer> actors, Map<String, Integer> titles) {
    StringJoiner posts = new StringJoiner(LIST);
    for (Post post : entry.posts()) {
      String title =
          String.join(
              "\t",
              "T",
              plain(post.title()),
              post.position().orElse(""),
              reference(post.organization(), actors),
              reference(post.counterpart(), actors));
      posts.add(
          number(title, titles)
              + ":"
              + day(post.from())
              + ":"
              + day(post.until())
              + (post.open() ? ":1" : ":"));
    }
    boolean onlyLabel = entry.names().equals(List.of(entry.actor().label()));
    return String.join(
        "\t",
        "E",
        fields(entry.actor()),
        onlyLabel ? "" : plain(String.join(LIST, entry.names())),
        reference(entry.partOf(), actors),
        entry.gender().name(),
        day(entry.born()),
        day(entry.died()),
        entry.shared() ? "1" : "",
        posts.toString());
  }

  private Post post(String written) {
    String[] parts = written.split(":", -1);
    Post title = titles.get(Integer.parseInt(parts[0]));
    return new Post(
        title.title(),
        title.position(),
        title.organization(),
        title.counterpart(),
        day(parts[1]),
        day(parts[2]),
        parts[3].equals("1"));
  }

  private Optional<Actor> referred(String number) {
    return number.isEmpty() ? Optional.empty() : actors.get(Integer.parseInt(number));
  }

  private static String reference(Optional<Actor> actor, Map<String, Integer> actors) {
    return actor
        .map(referred -> String.valueOf(number("A\t" + fields(referred), actors)))
        .orElse("");
  }

  private static int number(String line, Map<String, Integer> numbers) {
    return numbers.computeIfAbsent(line, key -> numbers.size());
  }

  private static String fields(Actor actor) {
    String item = actor.wikidata().map(iri -> iri.substring(Wikidata.ENTITY.length())).orElse("");
    return actor.kind().name() + "\t" + item + "\t" + plain(actor.label());
  }

  private static String plain(String text) {
    return text.replaceAll("[\\t\\n\\r]+", " ");
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(date -> date.toString().replace("-", "")).orElse("");
  }

  private static Optional<LocalDate> day(String digits) {
    if (digits.length() < 8) {
      return Optional.empty();
    }
    int number = Integer.parseInt(digits);
    return Optional.of(LocalDate.of(number / 10000, number / 100 % 100, number % 100));
  }

  /** The fields of a line from the second on, one after the other. */
  private static final class Fields {
    private final String line;
    private int at = 2;

    Fields(String line) {
      this.line = line;
    }

    String next() {
      int tab = line.indexOf('\t', at);
      int end = tab < 0 ? line.length() : tab;
      String field = line.substring(Math.min(at, end), end);
      at = end + 1;
      return field;
    }

    Optional<String> text() {
      return Optional.of(next()).filter(text -> !text.isEmpty());
    }

    List<String> list() {
      String field = next();
      return field.isEmpty() ? List.of() : List.of(field.split("\\" + LIST));
    }

    Actor actor() {
      Actor.Kind kind = Actor.Kind.valueOf(next());
      Optional<String> item = text().map(number -> Wikidata.ENTITY + number);
      return new Actor(kind, next(), item);
    }
  }
}
