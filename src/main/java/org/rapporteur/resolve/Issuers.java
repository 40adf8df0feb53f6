package org.rapporteur.resolve;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.rapporteur.actors.ActorList;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Heading;
import org.rapporteur.model.NameMention;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;

/**
 * Whose words a text is by its title.
 *
 * @param speakers none if the title does not say, if not all whom it names are known, or if others
 *     may speak in the text too
 * @param persons all of them who are named
 */
record Issuers(List<Speaker> speakers, List<Speaker> persons) {
  static final Issuers UNKNOWN = new Issuers(List.of(), List.of());

  private static final Pattern BETWEEN = Pattern.compile(",? and |[,;] ");
  private static final double CONFIDENCE = .9;

  Issuers {
    speakers = List.copyOf(speakers);
    persons = List.copyOf(persons);
  }

  /** An attribution that has the words of a heading for its source. */
  static Attribution crediting(Span words) {
    return new Attribution(
        List.of(words),
        List.of(words),
        List.of(words),
        Attribution.Form.INDIRECT,
        Attribution.Kind.SAYING,
        false,
        OptionalInt.empty(),
        1);
  }

  /**
   * Of a heading.
   *
   * @param read its words, resolved with {@link #crediting}
   * @param text what it stands over
   */
  static Issuers of(Heading heading, ResolvedArticle read, ActorList list, Reading text) {
    List<Speaker> credited = read.statements().get(0).speakers();
    List<Speaker> persons =
        read.mentions().stream()
            .filter(mention -> mention.mention().type() == NameMention.Type.PERSON)
            .flatMap(mention -> mention.actor().stream())
            .distinct()
            .map(Issuers::named)
            .toList();
    List<Speaker> bodies =
        read.mentions().stream()
            .flatMap(mention -> mention.actor().stream())
            .filter(actor -> issuesTexts(actor, list))
            .distinct()
            .map(Issuers::named)
            .toList();
    boolean known = credited.stream().allMatch(speaker -> speaker.actor().isNamed());
    boolean asCredited =
        known
            && !heading.leading()
            && credited.size() >= (persons.isEmpty() ? bodies : persons).size()
            && (persons.isEmpty() || credited.stream().allMatch(Issuers::isPerson));
    List<Speaker> speakers =
        asCredited ? credited : persons.isEmpty() || heading.leading() ? bodies : persons;
    // Better none than a part of those who have signed.
    boolean all = speakers.size() >= BETWEEN.split(heading.issuers().text()).length;
    boolean alone = !heading.spoken() || (speakers.size() == 1 && !Turn.areIn(text));
    return new Issuers(
        all && alone ? speakers : List.of(), asCredited && !persons.isEmpty() ? credited : persons);
  }

  private static boolean isPerson(Speaker speaker) {
    return speaker.actor().kind() == Actor.Kind.PERSON;
  }

  /**
   * Whether it is known as an organisation or a state; the names of towns are those of meetings.
   */
  private static boolean issuesTexts(Actor actor, ActorList list) {
    return list.entry(actor)
        .filter(
            entry ->
                actor.kind() == Actor.Kind.ORGANIZATION
                    || (actor.kind() == Actor.Kind.POLITY && !entry.demonyms().isEmpty()))
        .isPresent();
  }

  private static Speaker named(Actor actor) {
    return new Speaker(
        actor,
        Optional.empty(),
        Optional.empty(),
        Speaker.How.NAME,
        "named by the title",
        CONFIDENCE);
  }

  /** With the full name that the title gives to one who goes by the family name alone. */
  Speaker knowing(Speaker speaker) {
    Actor actor = speaker.actor();
    boolean open =
        actor.kind() == Actor.Kind.PERSON
            && actor.wikidata().isEmpty()
            && actor.label().indexOf(' ') < 0;
    return persons.stream()
        .filter(issuer -> open)
        .filter(issuer -> issuer.actor().label().endsWith(" " + actor.label()))
        .findFirst()
        .map(
            issuer ->
                new Speaker(
                    issuer.actor(),
                    speaker.role().or(issuer::role),
                    speaker.onBehalfOf().or(issuer::onBehalfOf),
                    speaker.how(),
                    "named in full by the title; " + issuer.reason(),
                    Math.min(speaker.confidence(), issuer.confidence())))
        .orElse(speaker);
  }

  /** Who says "I" or "we" where nobody is quoted; none where that is unclear. */
  List<Speaker> of(Pronoun pronoun) {
    boolean alone = speakers.size() == 1;
    return switch (pronoun) {
      case I -> alone && isPerson(speakers.get(0)) ? speakers : List.of();
      case WE -> speakers;
      case HE, SHE, IT, THEY, YOU -> List.of();
    };
  }
}
