package org.rapporteur.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.Ontology;
import org.rapporteur.graph.Vocabulary;
import org.rapporteur.model.UserException;
import org.rapporteur.relate.Relater;
import org.rapporteur.store.Correction;
import org.rapporteur.store.Corrections;
import org.rapporteur.store.Store;

/**
 * A person's verdict on a statement, at {@code /corrections?statement=IRI}: {@code PUT} gives it as
 * JSON, {@code DELETE} takes it back. The same that {@code rapporteur correct} keeps.
 *
 * <pre>{@code
 * {"verdict": "accepted", "why": "read the transcript"}
 * {"verdict": "mended", "speaker": "Anatoly Antonov", "speakerIri": "http://www.wikidata.org/entity/Q4067324",
 *  "act": "deny", "date": "2022-02-01", "by": "Ada"}
 * {"verdict": "mended", "date": "unknown"}
 * }</pre>
 */
final class CorrectionService extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern IRI = Pattern.compile("(?:https?|urn):[^\\s<>\"{}|\\\\^`]+");
  private static final String NOT_JSON =
      "a correction is a JSON object of verdict, speaker, speakerIri, act, date, by and why";

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_REASON = 4_000;

  /** What is sent; what is missing is null. */
  private record Sent(
      String verdict,
      String speaker,
      String speakerIri,
      String act,
      String date,
      String by,
      String why) {}

  private final transient Store store;
  private final transient Corrections corrections;

  CorrectionService(Store store) {
    this.store = store;
    this.corrections = new Corrections(store);
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // Asked before any parameter is, for those may lie in a form.
    if (!String.valueOf(request.getContentType()).startsWith("application/json")) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "send application/json");
      return;
    }
    String statement = statement(request);
    try {
      Correction correction = read(request, statement);
      boolean isThere =
          Changes.alone(
              () -> {
                if (!isKnown(statement)) {
                  return false;
                }
                corrections.put(List.of(correction));
                relate(statement);
                return true;
              });
      end(response, isThere, "no such statement");
    } catch (JsonProcessingException e) {
      response.sendError(400, NOT_JSON);
    } catch (UserException e) {
      response.sendError(400, e.getMessage());
    }
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String statement = statement(request);
    end(
        response,
        Changes.alone(
            () -> {
              boolean done = corrections.withdraw(statement);
              if (done) {
                relate(statement);
              }
              return done;
            }),
        "there is no correction of that statement");
  }

  /** What holds between statements follows from speakers and acts. */
  private void relate(String statement) {
    new Relater(store, Iris.around(statement)).update();
  }

  private static String statement(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("statement")).orElse("");
  }

  private static void end(HttpServletResponse response, boolean done, String why)
      throws IOException {
    if (done) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, why);
    }
  }

  /** One that was rejected is in the store no more, but its correction is. */
  private boolean isKnown(String statement) {
    return IRI.matcher(statement).matches()
        && (store.read(
                dataset ->
                    dataset.contains(
                        Node.ANY,
                        NodeFactory.createURI(statement),
                        Vocabulary.TYPE,
                        Vocabulary.STATEMENT))
            || corrections.all().stream().anyMatch(known -> known.statement().equals(statement)));
  }

  private static Correction read(HttpServletRequest request, String statement) throws IOException {
    Sent sent = JSON.readValue(request.getInputStream(), Sent.class);
    if (sent == null) {
      throw new UserException(NOT_JSON);
    }
    Optional<String> user = Writers.user(request.getHeader("Authorization"));
    try {
      return new Correction(
          statement,
          verdict(sent.verdict),
          speaker(sent, statement),
          act(sent.act),
          text(sent.date, LONGEST_NAME).map(Correction.Saying::parse),
          // Who has a login of his own cannot judge under another name.
          user.isPresent() ? user : text(sent.by, LONGEST_NAME),
          text(sent.why, LONGEST_REASON));
    } catch (DateTimeParseException e) {
      throw new UserException("date: neither a day such as 2022-02-01 nor unknown", e);
    } catch (IllegalArgumentException e) {
      throw new UserException("only a mended statement has another speaker, act or date", e);
    }
  }

  private static Correction.Verdict verdict(String name) {
    for (Correction.Verdict verdict : Correction.Verdict.values()) {
      if (verdict.name().toLowerCase(Locale.ROOT).equals(name)) {
        return verdict;
      }
    }
    throw new UserException("verdict: one of accepted, rejected, mended");
  }

  private static Optional<Correction.Named> speaker(Sent sent, String statement) {
    Optional<String> name = text(sent.speaker, LONGEST_NAME);
    Optional<String> iri = text(sent.speakerIri, LONGEST_REASON);
    if (iri.isPresent() && (name.isEmpty() || !IRI.matcher(iri.get()).matches())) {
      throw new UserException("speakerIri: an IRI, beside the name in speaker");
    }
    return name.map(
        label ->
            iri.map(known -> new Correction.Named(known, label))
                .orElseGet(() -> Correction.Named.person(label, statement)));
  }

  private static Optional<String> act(String name) {
    Optional<String> act = text(name, LONGEST_NAME);
    if (act.isPresent() && !Ontology.hasConcept("speech-acts.ttl", Vocabulary.ACT + act.get())) {
      throw new UserException("act: not one of the ontology");
    }
    return act;
  }

  private static Optional<String> text(String value, int longest) {
    Optional<String> text = Optional.ofNullable(value).map(String::strip).filter(s -> !s.isEmpty());
    if (text.isPresent() && text.get().length() > longest) {
      throw new UserException("a value is longer than " + longest + " characters");
    }
    return text;
  }
}
