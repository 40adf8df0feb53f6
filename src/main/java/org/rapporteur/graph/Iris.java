package org.rapporteur.graph;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Article;
import org.rapporteur.model.CodePoints;
import org.rapporteur.model.Digests;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.Role;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.model.TimeValue;
import org.rapporteur.model.UserException;

/**
 * IRIs of all that the graph holds, made from content only: no counter, no clock, no path. Equal
 * content has an equal IRI on any machine; offsets in IRIs count code points. Immutable.
 *
 * @param base under which all IRIs of things lie; an absolute IRI that ends in {@code /} or {@code
 *     #}
 */
public record Iris(String base) {
  public static final Iris DEFAULT = new Iris("https://w3id.org/rapporteur/id/");

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])");

  public Iris {
    requireNonNull(base, "base");
    boolean usable;
    try {
      usable = IRIx.create(base).isAbsolute() && (base.endsWith("/") || base.endsWith("#"));
    } catch (IRIException e) {
      usable = false;
    }
    if (!usable) {
      throw new UserException("base " + base + ": not an absolute IRI that ends in / or #");
    }
  }

  /**
   * Those under whose base {@code iri} lies.
   *
   * @param iri of a document or statement, made by {@link #document} or {@link #statements}
   */
  public static Iris around(String iri) {
    return new Iris(iri.replaceFirst("doc/[^/]*$", ""));
  }

  /** Of the text alone: the same text in two files is one document. */
  public String document(Article article) {
    return base + "doc/" + hash(article.text());
  }

  /** {@code sha256:} and the whole hash of the text in UTF-8. */
  static String textIdentifier(Article article) {
    return "sha256:" + HexFormat.of().formatHex(sha256(article.text()));
  }

  /**
   * IRIs of an article's statements, in the order of {@code statements}: the document and the
   * bounds of the content. Where two have the same bounds, the later one has its cue or source
   * added.
   */
  public List<String> statements(
      String document, CodePoints codePoints, List<Statement> statements) {
    Set<String> taken = new HashSet<>();
    List<String> iris = new ArrayList<>();
    for (Statement statement : statements) {
      String iri =
          document
              + "#stmt="
              + bounds(codePoints, Span.covering(statement.attribution().content()));
      if (taken.contains(iri) && !statement.attribution().cue().isEmpty()) {
        iri += ";cue=" + bounds(codePoints, Span.covering(statement.attribution().cue()));
      }
      if (taken.contains(iri) && !statement.attribution().source().isEmpty()) {
        iri += ";source=" + bounds(codePoints, Span.covering(statement.attribution().source()));
      }
      while (!taken.add(iri)) {
        iri += ";again";
      }
      iris.add(iri);
    }
    return iris;
  }

  public String span(String document, CodePoints codePoints, Span span) {
    return document + "#char=" + bounds(codePoints, span);
  }

  /** Of the {@code index}th speaker of a statement, counted from 0. */
  static String attribution(String statement, int index) {
    return statement + ";speaker=" + index;
  }

  /** The index that {@link #attribution} put into {@code attribution}. */
  public static int speakerIndex(String attribution) {
    return Integer.parseInt(attribution.substring(attribution.lastIndexOf('=') + 1));
  }

  /**
   * Its Wikidata entity; else a hash of kind and label, and of the document too for someone not
   * named, who is nobody else's "senior official".
   */
  public String actor(Actor actor, String document) {
    return actor
        .wikidata()
        .orElseGet(
            () ->
                base
                    + "actor/"
                    + (actor.isNamed()
                        ? hash(actor.kind().name(), actor.label())
                        : hash(actor.kind().name(), actor.label(), document)));
  }

  String holding(String member, Role role, Optional<String> organization) {
    return base
        + "holding/"
        + hash(
            member,
            role.position(),
            role.title(),
            role.wording(),
            organization.orElse(""),
            role.conflict().orElse(""));
  }

  /** The role as a concept, by its normalised name. */
  static String role(String position) {
    String ascii =
        Normalizer.normalize(position, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return Vocabulary.ROLE + (ascii.isEmpty() ? hash(position) : ascii);
  }

  /** By EDTF value; with its bounds added where they are not those that the value alone has. */
  String time(TimeValue time) {
    String iri = base + "time/" + escape(time.edtf());
    return hasPlainBounds(time)
        ? iri
        : iri + ";" + escape(time.earliest() + "," + time.latest() + "," + time.precision());
  }

  String occasion(String document, CodePoints codePoints, Occasion occasion) {
    return document
        + "#occasion="
        + bounds(codePoints, occasion.span())
        + ";"
        + hash(
                occasion.medium().name(),
                occasion.name().orElse(""),
                occasion.place().orElse(""),
                occasion.time().map(this::time).orElse(""))
            .substring(0, 8);
  }

  String run(Run run) {
    return base + "run/" + hash(run.version(), run.models().toString(), run.settings().toString());
  }

  /** Of a link between two things that was found by comparing statements. */
  public String link(String subject, String predicate, String object) {
    return base + "link/" + hash(subject, predicate, object);
  }

  /** Of a claim, by the IRI of the statement that stands for it. */
  public String claim(String statement) {
    return base + "claim/" + hash(statement);
  }

  /** Of one of the graphs that belong to no document. */
  public String graph(String name) {
    return base + "graph/" + name;
  }

  private static boolean hasPlainBounds(TimeValue time) {
    String edtf = time.edtf();
    LocalDateTime begin = time.earliest();
    return switch (time.precision()) {
      case YEAR ->
          YEAR.matcher(edtf).matches()
              && begin.equals(LocalDateTime.of(Integer.parseInt(edtf), 1, 1, 0, 0))
              && time.latest().equals(begin.plusYears(1));
      case MONTH ->
          MONTH.matcher(edtf).matches()
              && begin.equals(YearMonth.parse(edtf).atDay(1).atStartOfDay())
              && time.latest().equals(begin.plusMonths(1));
      case DAY ->
          edtf.equals(begin.toLocalDate().toString())
              && begin.equals(begin.toLocalDate().atStartOfDay())
              && time.latest().equals(begin.plusDays(1));
      case CENTURY, DECADE, SEASON, QUARTER, WEEK, HOUR, MINUTE -> false;
    };
  }

  private static String bounds(CodePoints codePoints, Span span) {
    return codePoints.at(span.begin()) + "," + codePoints.at(span.end());
  }

  /** Keeps what may stand in the last segment of a path. */
  private static String escape(String value) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~:,".indexOf(c) >= 0)) {
        escaped.append(c);
      } else {
        escaped.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return escaped.toString();
  }

  /** 128 bits in hexadecimal digits: no two of a billion things are expected to share one. */
  private static String hash(String... parts) {
    return HexFormat.of().formatHex(sha256(String.join("\u0000", parts)), 0, 16);
  }

  private static byte[] sha256(String text) {
    return Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
