package org.rapporteur.resolve;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.actors.ActorEntry.Gender;
import org.rapporteur.actors.Post;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.model.Actor;

/** How well an entity fits a description by role, by what the article and the list tell of it. */
final class Fit {
  private static final double FULL = 3;
  private static final double BY_ROLE = 2;
  private static final double BROADER = 1.5;
  private static final double BY_LIST = 1.2;
  private static final double SAME_WORDS = .5;
  private static final double PLACE = 1;
  private static final double UNKNOWN_PLACE = -.5;

  private final Holders holders;
  private final RoleWords roles;

  Fit(Holders holders, RoleWords roles) {
    this.holders = holders;
    this.roles = roles;
  }

  /** 0 not at all, 1 possibly, 2 by role, 3 in full. */
  double of(Entity entity, RoleEntry wanted, RoleUse role) {
    boolean one = (entity.isPerson() || entity.isUnnamed()) && !entity.isPlural();
    if (!one
        || (wanted.gender() != Gender.UNKNOWN
            && entity.gender() != Gender.UNKNOWN
            && wanted.gender() != entity.gender())
        || isOfOtherParty(entity, role)) {
      return 0;
    }
    Set<Actor> nations = wanted.oneHolder() ? nations(entity) : origins(entity);
    double best = 0;
    for (RoleUse use : entity.roles()) {
      best = Math.max(best, of(use, wanted, role, nations));
    }
    return Math.max(best, byList(entity, wanted, role));
  }

  /** "The Republican nominee" is nobody who was called the Libertarian one. */
  private static boolean isOfOtherParty(Entity entity, RoleUse role) {
    Set<String> wanted = parties(role.wording());
    if (wanted.isEmpty()) {
      return false;
    }
    Set<String> told = parties(String.join(" ", entity.described()));
    entity.roles().forEach(use -> told.addAll(parties(use.wording())));
    return !told.isEmpty() && Collections.disjoint(wanted, told);
  }

  private static Set<String> parties(String words) {
    return Stream.of(words.toLowerCase(Locale.ROOT).split(" "))
        .filter(WordSet.PARTISAN::has)
        .map(word -> word.equals("democratic") ? "democrat" : word)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The states to which an entity belongs: by the article's words, else by its posts then. */
  Set<Actor> nations(Entity entity) {
    Set<Actor> nations = new LinkedHashSet<>();
    for (Actor place : entity.belongsTo()) {
      if (place.kind() == Actor.Kind.POLITY) {
        nations.add(place);
      }
    }
    if (entity.entry().isPresent()) {
      List<Post> posts = entity.entry().get().posts();
      posts.stream().filter(this::isHeld).flatMap(Fit::polity).forEach(nations::add);
      if (nations.isEmpty()) {
        posts.stream().flatMap(Fit::polity).forEach(nations::add);
      }
    }
    return nations;
  }

  /**
   * The same with those of former posts, for words that tell no office: "the Estonian politician".
   */
  private Set<Actor> origins(Entity entity) {
    Set<Actor> origins = new LinkedHashSet<>(nations(entity));
    entity.entry().stream()
        .flatMap(known -> known.posts().stream())
        .flatMap(Fit::polity)
        .forEach(origins::add);
    return origins;
  }

  /** Whether the list knows a post that the entity holds on the article's day. */
  boolean isInOffice(Entity entity) {
    return entity.entry().stream()
        .flatMap(known -> known.posts().stream())
        .anyMatch(post -> post.from().isPresent() && isHeld(post));
  }

  private boolean isHeld(Post post) {
    return holders.day().isEmpty() || post.maybeHeldOn(holders.day().get());
  }

  private boolean isOver(Post post) {
    return holders.day().isPresent()
        && post.until().filter(until -> until.isBefore(holders.day().get())).isPresent();
  }

  private static Stream<Actor> polity(Post post) {
    return post.organization().filter(place -> place.kind() == Actor.Kind.POLITY).stream();
  }

  private static double of(RoleUse use, RoleEntry wanted, RoleUse role, Set<Actor> nations) {
    if (use.entry().isEmpty() || (use.former() && !role.former())) {
      return 0;
    }
    RoleEntry has = use.entry().get();
    boolean same = has.position().equals(wanted.position());
    boolean broader = has.broader().contains(wanted.position()) && !isTooVague(wanted, has);
    if (!same && !broader) {
      return 0;
    }
    double score = same ? BY_ROLE : BROADER;
    String words = role.wording().toLowerCase(Locale.ROOT);
    String noun = words.substring(words.lastIndexOf(' ') + 1);
    String used = use.wording().toLowerCase(Locale.ROOT);
    boolean shared = WordSet.COUNTERPART.has(used.substring(used.lastIndexOf(' ') + 1));
    score += used.contains(same ? words : noun) || shared ? SAME_WORDS : 0;
    if (role.polity().isPresent()) {
      if (nations.contains(role.polity().get())) {
        score += PLACE;
      } else if (!nations.isEmpty()) {
        return 0;
      } else {
        score += UNKNOWN_PLACE;
      }
    }
    if (role.organization().isPresent() && use.organization().isPresent()) {
      if (!use.organization().equals(role.organization())) {
        return 0;
      }
      score += PLACE;
    } else if (role.organization().isPresent()) {
      if (!same) {
        return 0; // a prime minister is not the leader of any party
      }
      score += UNKNOWN_PLACE;
    }
    boolean elsewhere =
        role.counterpart().isPresent()
            && use.counterpart().isPresent()
            && !role.counterpart().equals(use.counterpart());
    return elsewhere ? 0 : score;
  }

  private static boolean isTooVague(RoleEntry wanted, RoleEntry has) {
    return WordSet.VAGUE.has(wanted.position()) && has.oneHolder();
  }

  /** By the posts that the list has for the day, whatever the article calls the person. */
  private double byList(Entity entity, RoleEntry wanted, RoleUse role) {
    if (entity.entry().isEmpty() || holders.day().isEmpty()) {
      return 0;
    }
    double best = 0;
    for (Post post : entity.entry().get().posts()) {
      Optional<Actor> place = role.place();
      boolean elsewhere = place.isPresent() && !post.organization().equals(place);
      boolean other =
          role.counterpart().isPresent()
              && post.counterpart().isPresent()
              && !role.counterpart().equals(post.counterpart());
      boolean counts =
          role.former()
              ? isOver(post)
              : isHeld(post) || wanted.speaksFor() == RoleEntry.SpeaksFor.NOBODY;
      if (post.position().isEmpty() || elsewhere || other || !counts) {
        continue;
      }
      boolean same = post.position().get().equals(wanted.position());
      boolean broader =
          roles.ofPosition(post.position().get()).stream()
              .anyMatch(
                  has -> has.broader().contains(wanted.position()) && !isTooVague(wanted, has));
      if (same || broader) {
        double here = place.isPresent() ? FULL - (same ? 0 : .5) : BY_LIST;
        best = Math.max(best, here);
      }
    }
    return best;
  }
}
