package org.rapporteur.evaluate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Attribution.Form;
import org.rapporteur.model.Attribution.Kind;
import org.rapporteur.model.SaidAt.Basis;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker.How;

/**
 * One row of a gold file: who said what, to whom and when.
 *
 * @param id of the row in its file
 * @param source empty where the text credits nobody
 * @param cue empty where nothing but quotation marks signals the crediting
 * @param embeddedIn id of the statement that relays this one
 * @param speakers full names, or the words of the text for someone unnamed; empty without a source
 * @param wikidata an identifier such as Q58217 for each speaker, empty where no source file has one
 * @param how by what the text leads to the speaker; empty without a speaker
 * @param onBehalfOf states and organisations spoken for
 * @param act local name of a concept in {@code ontology/speech-acts.ttl}
 * @param saidAt EDTF date of the saying; empty where the text gives none
 * @param basis how that date is known; empty together with it
 */
public record GoldStatement(
    String id,
    List<Span> source,
    List<Span> cue,
    List<Span> content,
    Form form,
    Kind kind,
    boolean negated,
    Optional<String> embeddedIn,
    List<String> speakers,
    List<Optional<String>> wikidata,
    Optional<How> how,
    List<String> onBehalfOf,
    List<String> addressees,
    List<String> targets,
    String act,
    Optional<String> saidAt,
    Optional<Basis> basis) {
  public GoldStatement {
    requireNonNull(id, "id");
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    requireNonNull(form, "form");
    requireNonNull(kind, "kind");
    requireNonNull(embeddedIn, "embeddedIn");
    speakers = List.copyOf(speakers);
    wikidata = List.copyOf(wikidata);
    requireNonNull(how, "how");
    onBehalfOf = List.copyOf(onBehalfOf);
    addressees = List.copyOf(addressees);
    targets = List.copyOf(targets);
    requireNonNull(act, "act");
    requireNonNull(saidAt, "saidAt");
    requireNonNull(basis, "basis");
    if (saidAt.isPresent() != basis.isPresent()) {
      throw new IllegalArgumentException("a date of saying without a basis, or the reverse");
    }
    if (speakers.size() != wikidata.size()) {
      throw new IllegalArgumentException("as many identifiers as speakers are needed");
    }
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a statement without content");
    }
  }
}
