package org.rapporteur.resolve;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.actors.ActorList;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.acts.Act;
import org.rapporteur.acts.ActClassifier;
import org.rapporteur.acts.OwnSide;
import org.rapporteur.model.Actor;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Heading;
import org.rapporteur.model.LinkedMention;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Statement;
import org.rapporteur.time.ArticleTimes;
import org.rapporteur.time.Dating;
import org.rapporteur.time.Voice;

/**
 * Finds the actors behind the words of sources: reads all mentions of an article in order, then
 * takes each source's for its speakers. Immutable and thread-safe.
 */
public final class ActorResolver implements Resolver {
  private final ActorList list;
  private final Linker linker;
  private final RoleWords roles;
  private final FirstNames firstNames = FirstNames.bundled();
  private final Dater dater;
  private final ActClassifier acts;

  public ActorResolver(ActorList list, List<RoleEntry> roles, Dater dater, ActClassifier acts) {
    this.list = requireNonNull(list, "list");
    this.linker = new Linker(list);
    this.roles = new RoleWords(roles);
    this.dater = requireNonNull(dater, "dater");
    this.acts = requireNonNull(acts, "acts");
  }

  @Override
  public ResolvedArticle resolve(
      AnnotatedArticle article, ArticleTimes times, List<Attribution> attributions) {
    Optional<LocalDate> day = times.documentTime().published();
    Reading reading = new Reading(article);
    Names names =
        Names.of(
            reading,
            list,
            roles,
            firstNames,
            attributions.stream().flatMap(a -> a.source().stream()).toList());
    NamedActors actors = new NamedActors(list, reading);
    List<Phrase> phrases = new PhraseReader(reading, names, roles, actors).read();
    Attachments attachments = new Attachments(reading, names, phrases);
    NamedRoles titles = new NamedRoles(reading, names, actors, phrases, attachments);
    People people = new People(reading, names, titles, list, firstNames);
    PersonLinks links = new PersonLinks(linker, list, roles, day);
    people.all().forEach(links::link);
    people.merge();
    SourceReader sources = new SourceReader(reading, names, phrases, attachments);
    List<List<SourcePart>> parts = attributions.stream().map(sources::read).toList();
    Holders holders = new Holders(list, day);
    ObjectPhrases objectPhrases = new ObjectPhrases(reading, sources);
    Discourse discourse =
        new Discourse(
            reading,
            names,
            actors,
            phrases,
            attachments,
            people,
            titles,
            holders,
            roles,
            new Home(reading, list).state(),
            attributions,
            parts,
            objectPhrases.behind(attributions));
    Speakers speakers = new Speakers(reading, list, holders, roles, discourse.mentions());
    List<List<Speaker>> found =
        new Credits(
                reading,
                discourse.mentions(),
                speakers,
                attributions,
                parts,
                article
                    .heading()
                    .map(title -> issuers(title, times, reading))
                    .orElse(Issuers.UNKNOWN))
            .all();
    Objects objects = new Objects(reading, objectPhrases, discourse.mentions());
    List<Dating> datings =
        dater.date(article, times, attributions, found.stream().map(ActorResolver::voice).toList());
    List<List<Actor>> asked = new TurnQuestions(reading).asked(attributions, found);
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      Act act = acts.classify(article, attributions.get(i), ownSide(found.get(i)));
      statements.add(
          statement(
              attributions.get(i),
              found.get(i),
              objects.of(attributions.get(i), act.act(), found.get(i)).orTo(asked.get(i)),
              act,
              datings.get(i)));
    }
    return new ResolvedArticle(
        article.article(),
        times.documentTime(),
        statements,
        mentions(names, people, actors),
        times.expressions());
  }

  /** Whose words an article is by its title. */
  private Issuers issuers(Heading heading, ArticleTimes times, Reading text) {
    AnnotatedArticle words = heading.issuers();
    Span all = new Span(0, words.text().codePointCount(0, words.text().length()));
    ResolvedArticle read =
        resolve(
            words,
            new ArticleTimes(times.documentTime(), List.of()),
            List.of(Issuers.crediting(all)));
    return Issuers.of(heading, read, list, text);
  }

  private Set<String> ownSide(List<Speaker> speakers) {
    return OwnSide.names(
        list,
        speakers.stream()
            .flatMap(
                speaker -> Stream.concat(Stream.of(speaker.actor()), speaker.onBehalfOf().stream()))
            .map(Actor::label)
            .toList());
  }

  private static Statement statement(
      Attribution attribution,
      List<Speaker> speakers,
      Objects.Found objects,
      Act act,
      Dating dating) {
    double sure =
        speakers.stream().mapToDouble(Speaker::confidence).min().orElse(1)
            * attribution.confidence();
    return new Statement(
        attribution,
        speakers,
        objects.addressees(),
        objects.targets(),
        act.act(),
        act.negated(),
        dating.saidAt(),
        dating.mentioned(),
        dating.occasion(),
        attribution.embeddedIn(),
        Math.round(sure * 1000) / 1000.0);
  }

  private static Voice voice(List<Speaker> speakers) {
    return new Voice(
        speakers.stream().map(Speaker::actor).toList(),
        speakers.stream().flatMap(speaker -> speaker.onBehalfOf().stream()).toList());
  }

  private static List<LinkedMention> mentions(Names names, People people, NamedActors actors) {
    List<LinkedMention> mentions = new ArrayList<>();
    for (Name name : names.all()) {
      Optional<Actor> actor =
          name.isPerson() ? Optional.of(people.of(name).actor()) : actors.listed(name);
      double sure = name.isPerson() ? people.of(name).confidence() : 1;
      List<Actor> candidates = name.isPerson() ? people.of(name).candidates() : List.of();
      mentions.add(
          new LinkedMention(name.mention(), actor, name.mention().confidence() * sure, candidates));
    }
    return mentions;
  }
}
