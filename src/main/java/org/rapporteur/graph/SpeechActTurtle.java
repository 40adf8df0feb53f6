package org.rapporteur.graph;

import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.SKOS;
import org.rapporteur.acts.SpeechAct;

/** Reads {@code ontology/speech-acts.ttl}. */
public final class SpeechActTurtle {
  private static final String PLOVER_TYPE = Vocabulary.RAP + "PloverType";
  private static final String ACT = "https://w3id.org/rapporteur/act/";

  private SpeechActTurtle() {}

  /** The acts of the scheme that have a broader one, by name. */
  public static List<SpeechAct> read(InputStream turtle) {
    Model model = RDFParser.source(turtle).lang(Lang.TURTLE).toModel();
    return model.listSubjectsWithProperty(SKOS.broader).toList().stream()
        .map(SpeechActTurtle::act)
        .sorted(Comparator.comparing(SpeechAct::name))
        .toList();
  }

  private static SpeechAct act(Resource concept) {
    String name = concept.getURI().substring(ACT.length());
    return new SpeechAct(
        name,
        strings(concept, SKOS.prefLabel).stream().findFirst().orElse(name),
        strings(concept, SKOS.altLabel),
        strings(concept, SKOS.hiddenLabel),
        concept.listProperties(SKOS.notation).toList().stream()
            .map(Statement::getLiteral)
            .filter(code -> code.getDatatypeURI().equals(PLOVER_TYPE))
            .map(code -> code.getLexicalForm().replaceFirst("-.*", ""))
            .min(Comparator.naturalOrder()));
  }

  private static List<String> strings(Resource concept, Property property) {
    return concept.listProperties(property).toList().stream()
        .map(statement -> statement.getObject())
        .filter(RDFNode::isLiteral)
        .map(node -> node.asLiteral().getString())
        .sorted()
        .toList();
  }
}
