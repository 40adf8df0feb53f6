package org.rapporteur.export;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One line of the claims that leave the program: a statement with all that it points at. Offsets
 * count code points; the lists are in a fixed order.
 *
 * @param file the article's name
 * @param published the document's day of publication, {@code 2024-03-01}
 * @param quotation direct, mixed or indirect
 * @param kind saying or attitude
 * @param embeddedIn IRI of the statement that relays this one
 */
record Claim(
    String file,
    String document,
    String statement,
    Optional<String> published,
    List<Words> source,
    List<Words> cue,
    List<Words> content,
    String quotation,
    String kind,
    List<Party> speakers,
    List<Party> addressees,
    List<Party> targets,
    String act,
    boolean negated,
    Optional<When> saidAt,
    Optional<String> medium,
    Optional<String> embeddedIn,
    BigDecimal confidence) {

  /** As they stand in the text. */
  static final Comparator<Claim> ORDER =
      Comparator.comparing((Claim claim) -> claim.content().get(0).begin())
          .thenComparing(claim -> claim.content().get(0).end())
          .thenComparing(Claim::statement);

  /** A stretch of the text. */
  record Words(int begin, int end, String text) {
    static final Comparator<Words> ORDER =
        Comparator.comparing(Words::begin).thenComparing(Words::end);
  }

  /**
   * Someone who speaks or is spoken to.
   *
   * @param type Person, Polity, Organization, Unnamed or Collective
   * @param role normalised title
   * @param onBehalfOf label of the one spoken for
   */
  record Party(
      String iri,
      String label,
      String type,
      Optional<String> wikidata,
      Optional<String> role,
      Optional<String> onBehalfOf) {}

  /** A time of saying, its names those of the ontology's schemes. */
  record When(String value, String earliest, String latest, String precision, String basis) {}
}
