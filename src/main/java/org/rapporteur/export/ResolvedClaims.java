package org.rapporteur.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.Literals;
import org.rapporteur.model.Actor;
import org.rapporteur.model.CodePoints;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.Role;
import org.rapporteur.model.SaidAt;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;

/** The claims of an article as it was resolved. */
final class ResolvedClaims {
  private final ResolvedArticle article;
  private final Iris iris;
  private final CodePoints codePoints;
  private final String document;

  private ResolvedClaims(ResolvedArticle article, Iris iris) {
    this.article = article;
    this.iris = iris;
    codePoints = CodePoints.of(article.article().text());
    document = iris.document(article.article());
  }

  static List<Claim> of(ResolvedArticle article, Iris iris) {
    return new ResolvedClaims(article, iris).all();
  }

  private List<Claim> all() {
    List<String> names = iris.statements(document, codePoints, article.statements());
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      claims.add(claim(article.statements().get(i), names.get(i), names));
    }
    return claims;
  }

  private Claim claim(Statement statement, String iri, List<String> names) {
    return new Claim(
        Literals.wellFormed(article.article().name()),
        document,
        iri,
        article.documentTime().published().map(LocalDate::toString),
        words(statement.attribution().source()),
        words(statement.attribution().cue()),
        words(statement.attribution().content()),
        name(statement.attribution().form()),
        name(statement.attribution().kind()),
        statement.speakers().stream()
            .map(
                speaker ->
                    party(
                        speaker.actor(),
                        speaker.role().map(Role::title),
                        speaker.onBehalfOf().map(Actor::label)))
            .toList(),
        parties(statement.addressees()),
        parties(statement.targets()),
        statement.act(),
        statement.negated(),
        statement.saidAt().map(ResolvedClaims::when),
        statement.occasion().map(Occasion::medium).map(ResolvedClaims::name),
        statement.embeddedIn().isPresent()
            ? Optional.of(names.get(statement.embeddedIn().getAsInt()))
            : Optional.empty(),
        Literals.rounded(statement.confidence()));
  }

  private List<Claim.Words> words(List<Span> spans) {
    return spans.stream()
        .filter(span -> span.length() > 0)
        .map(
            span ->
                new Claim.Words(
                    codePoints.at(span.begin()),
                    codePoints.at(span.end()),
                    Literals.wellFormed(span.in(article.article().text()))))
        .sorted(Claim.Words.ORDER)
        .toList();
  }

  private List<Claim.Party> parties(List<Actor> actors) {
    return actors.stream()
        .map(actor -> party(actor, Optional.empty(), Optional.empty()))
        .distinct()
        .sorted(Comparator.comparing(Claim.Party::iri))
        .toList();
  }

  private Claim.Party party(Actor actor, Optional<String> role, Optional<String> onBehalfOf) {
    return new Claim.Party(
        iris.actor(actor, document),
        Literals.wellFormed(actor.label()),
        type(actor.kind()),
        actor.wikidata(),
        role.map(Literals::wellFormed),
        onBehalfOf.map(Literals::wellFormed));
  }

  private static Claim.When when(SaidAt saidAt) {
    return new Claim.When(
        saidAt.time().edtf(),
        Literals.instant(saidAt.time().earliest()),
        Literals.instant(saidAt.time().latest()),
        name(saidAt.time().precision()),
        name(saidAt.basis()));
  }

  private static String type(Actor.Kind kind) {
    return switch (kind) {
      case PERSON -> "Person";
      case POLITY -> "Polity";
      case ORGANIZATION -> "Organization";
      case UNNAMED -> "Unnamed";
      case COLLECTIVE -> "Collective";
    };
  }

  private static String name(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
