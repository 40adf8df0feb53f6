package org.rapporteur.resolve;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorList;
import org.rapporteur.actors.Post;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.actors.RoleEntry.SpeaksFor;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Role;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;

/** Says in which role, and for whom, the entities of an article speak. */
final class Speakers {
  private static final List<String> HIGHEST =
      List.of("president", "monarch", "prime minister", "foreign minister", "secretary general");

  private final Reading reading;
  private final ActorList list;
  private final Holders holders;
  private final RoleWords roles;
  private final Mentions mentions;

  Speakers(Reading reading, ActorList list, Holders holders, RoleWords roles, Mentions mentions) {
    this.reading = reading;
    this.list = list;
    this.holders = holders;
    this.roles = roles;
    this.mentions = mentions;
  }

  /** The speaker that {@code mention} in a source is. */
  Speaker of(Mention mention, SourcePart part) {
    Entity entity = mention.entity();
    Optional<Capacity> capacity =
        entity.isThing() ? Optional.empty() : capacity(entity, part, mention);
    Speaker.How how = mention.how();
    if (entity.isUnnamed()) {
      how = Speaker.How.AS_WORDED;
    }
    double sure = mention.confidence() * (entity.isUnnamed() ? 1 : entity.confidence());
    return new Speaker(
        entity.actor(),
        capacity.map(Capacity::role),
        capacity.isPresent() ? capacity.get().onBehalfOf() : behind(entity),
        how,
        reason(mention),
        Math.round(sure * 1000) / 1000.0);
  }

  /** A speaker of whom nothing is known but the words. */
  Speaker asWorded(Span words) {
    String label = words.in(reading.article().text()).replaceAll("\\s+", " ");
    Actor actor = new Actor(Actor.Kind.UNNAMED, label, Optional.empty());
    return new Speaker(
        actor, Optional.empty(), Optional.empty(), Speaker.How.AS_WORDED, "as worded", .5);
  }

  private record Capacity(Role role, Optional<Actor> onBehalfOf) {}

  private String reason(Mention mention) {
    String words = reading.words(mention.head(), mention.end());
    String link = mention.entity().reason();
    String by =
        switch (mention.how()) {
          case NAME -> "named";
          case PRONOUN -> "“" + words + "” taken for the person most spoken of";
          case DESCRIPTION -> "“" + words + "” matched by role";
          case METONYM -> "“" + words + "” stands for it";
          case AS_WORDED -> "as worded";
        };
    return link.isEmpty() ? by : by + "; " + link;
  }

  /** The state of which an institution is a part. */
  private Optional<Actor> behind(Entity entity) {
    Optional<Actor> told =
        entity.roles().stream()
            .filter(use -> use.entry().filter(e -> e.speaksFor() == SpeaksFor.STATE).isPresent())
            .flatMap(use -> use.polity().stream())
            .findFirst();
    return told.or(() -> list.entry(entity.actor()).flatMap(ActorEntry::partOf))
        .filter(state -> !state.equals(entity.actor()));
  }

  private Optional<Capacity> capacity(Entity entity, SourcePart part, Mention mention) {
    Optional<RoleUse> told = told(entity, part, mention);
    Optional<Post> post = post(entity);
    boolean shortened = told.isPresent() && post.isPresent() && isShort(told.get(), post.get());
    if (told.isPresent() && !shortened) {
      return Optional.of(capacity(entity, told.get()));
    }
    return post.map(this::capacity);
  }

  /** The role that the article gives: in the source itself, else the first that is current. */
  private static Optional<RoleUse> told(Entity entity, SourcePart part, Mention mention) {
    List<RoleUse> positions = positions(entity.roles());
    int first = Math.min(part.first(), mention.first());
    return positions(entity.usesIn(first, part.end())).stream()
        .findFirst()
        .or(() -> positions.stream().filter(use -> use.place().isPresent()).findFirst())
        .or(() -> positions.stream().findFirst());
  }

  /** Those that are held by now first. */
  private static List<RoleUse> positions(Collection<RoleUse> uses) {
    return uses.stream()
        .filter(use -> use.entry().isEmpty() || use.isPosition())
        .sorted(Comparator.comparing(RoleUse::former))
        .toList();
  }

  /** Whether the words are a shorter name of the post, without its place: "Secretary Blinken". */
  private boolean isShort(RoleUse told, Post post) {
    return told.place().isEmpty()
        && !told.former()
        && told.entry().isPresent()
        && roles.ofPosition(post.position().orElseThrow()).stream()
            .anyMatch(role -> role.broader().contains(told.entry().get().position()));
  }

  private Optional<Post> post(Entity entity) {
    if (entity.entry().isEmpty() || holders.day().isEmpty()) {
      return Optional.empty();
    }
    return entity.entry().get().posts().stream()
        .filter(post -> post.position().isPresent() && post.organization().isPresent())
        .filter(post -> post.maybeHeldOn(holders.day().get()))
        .filter(post -> post.from().isPresent() && (post.open() || post.until().isPresent()))
        .min(Comparator.comparingInt(post -> rank(post.position().get())));
  }

  private static int rank(String position) {
    int rank = HIGHEST.indexOf(position);
    return rank < 0 ? HIGHEST.size() : rank;
  }

  private Capacity capacity(Post post) {
    Optional<RoleEntry> entry =
        roles.ofPosition(post.position().orElseThrow()).stream()
            .filter(role -> role.heldIn().isEmpty() || isHeldIn(role, post.organization()))
            .max(Comparator.comparing(role -> role.heldIn().size()));
    String title = entry.map(RoleEntry::title).orElse(post.title());
    Role role =
        new Role(
            post.title(),
            Titles.of(title, post.organization(), post.counterpart(), "to"),
            post.position().get(),
            post.organization(),
            Optional.empty());
    SpeaksFor speaksFor = entry.map(RoleEntry::speaksFor).orElse(SpeaksFor.NOBODY);
    return new Capacity(
        role, speaksFor == SpeaksFor.NOBODY ? Optional.empty() : post.organization());
  }

  private static boolean isHeldIn(RoleEntry role, Optional<Actor> place) {
    return place.flatMap(Actor::wikidata).filter(role.heldIn()::contains).isPresent();
  }

  private Capacity capacity(Entity entity, RoleUse use) {
    if (use.entry().isEmpty()) {
      return new Capacity(
          new Role(use.wording(), use.title(), use.title(), use.place(), Optional.empty()),
          Optional.empty());
    }
    RoleEntry entry = use.entry().get();
    Optional<Actor> polity = use.polity();
    Optional<Actor> organization = use.organization();
    Optional<Actor> counterpart = use.counterpart();
    for (RoleUse other : entity.roles()) {
      if (other.isPosition() && other.entry().get().position().equals(entry.position())) {
        polity = polity.or(other::polity);
        organization = organization.or(other::organization);
        counterpart = counterpart.or(other::counterpart);
      }
    }
    if (organization.isEmpty() && use.possessor().isPresent()) {
      organization = mentions.at(use.possessor().getAsInt()).map(m -> m.entity().actor());
    }
    Optional<Post> held = held(entity, entry, polity);
    if (held.isPresent()) {
      polity = polity.or(held.get()::organization);
      counterpart = counterpart.or(held.get()::counterpart);
    }
    polity = polity.or(() -> holders.onlyPlace(entry));
    Optional<Actor> place =
        entry.speaksFor() == SpeaksFor.STATE
            ? first(polity, organization)
            : first(organization, polity);
    String title = (use.former() ? "Former " : "") + use.title();
    Role role =
        new Role(
            use.wording(),
            Titles.of(title, place, counterpart, "to"),
            entry.position(),
            place,
            use.former() ? Optional.empty() : conflict(entity, entry, place, counterpart));
    boolean speaksForSome = entry.speaksFor() != SpeaksFor.NOBODY && !use.former();
    return new Capacity(role, speaksForSome ? place : Optional.empty());
  }

  private static Optional<Actor> first(Optional<Actor> one, Optional<Actor> other) {
    return one.isPresent() ? one : other;
  }

  /** The post of the list that the article's words mean. */
  private Optional<Post> held(Entity entity, RoleEntry entry, Optional<Actor> polity) {
    return entity.entry().stream()
        .flatMap(known -> known.posts().stream())
        .filter(post -> post.position().equals(Optional.of(entry.position())))
        .filter(post -> polity.isEmpty() || post.organization().equals(polity))
        .filter(post -> holders.day().isEmpty() || post.maybeHeldOn(holders.day().get()))
        .findFirst();
  }

  /** How the dated posts contradict that the entity holds the role. */
  private Optional<String> conflict(
      Entity entity, RoleEntry entry, Optional<Actor> place, Optional<Actor> counterpart) {
    if (entity.entry().isEmpty() || place.isEmpty() || !entry.oneHolder()) {
      return Optional.empty();
    }
    if (holders.holds(entity.entry().get(), entry.position(), place.get(), counterpart)) {
      return Optional.empty();
    }
    return holders
        .sure(entry.position(), place.get(), counterpart)
        .map(
            other ->
                "the list has "
                    + other.actor().label()
                    + " in this post on "
                    + holders.day().orElseThrow());
  }
}
