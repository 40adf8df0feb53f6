package org.rapporteur.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.rapporteur.actors.ActorEntry.Gender;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.actors.RoleEntry.Kind;
import org.rapporteur.actors.RoleEntry.SpeaksFor;
import org.rapporteur.model.UserException;

/** Reads {@code ontology/roles.ttl}, whose head says what its properties mean. */
public final class RoleTurtle {
  private static final String RAP = "https://w3id.org/rapporteur/ontology#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String ROLE = "https://w3id.org/rapporteur/role/";
  private static final Property VARIANT_OF = ResourceFactory.createProperty(RAP, "variantOf");
  private static final Property HELD_IN = ResourceFactory.createProperty(RAP, "heldIn");
  private static final Property TITLE = ResourceFactory.createProperty(RAP, "title");
  private static final Property SPEAKS_FOR = ResourceFactory.createProperty(RAP, "speaksFor");
  private static final Property ONE_HOLDER = ResourceFactory.createProperty(RAP, "oneHolder");
  private static final Property GENDER = ResourceFactory.createProperty(SCHEMA, "gender");

  private RoleTurtle() {}

  /** The roles that come with the program. */
  public static List<RoleEntry> bundled() {
    try (InputStream in = RoleTurtle.class.getResourceAsStream("/ontology/roles.ttl")) {
      return read(in, "ontology/roles.ttl");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The roles in {@code turtle}, by position and then by IRI.
   *
   * @param name what messages call the file
   * @throws UserException if it is no Turtle or a role lacks what every role must have
   */
  public static List<RoleEntry> read(InputStream turtle, String name) {
    Model model = ModelFactory.createDefaultModel();
    try {
      RDFParser.source(turtle)
          .lang(Lang.TURTLE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(model);
    } catch (RiotException e) {
      throw new UserException(name + ": " + e.getMessage(), e);
    }
    List<Resource> concepts =
        model.listResourcesWithProperty(RDF.type, SKOS.Concept).toList().stream()
            .sorted(Comparator.comparing(Resource::getURI))
            .toList();
    List<RoleEntry> roles = new ArrayList<>();
    for (Resource concept : concepts) {
      try {
        roles.add(role(concept));
      } catch (IllegalArgumentException e) {
        throw new UserException(name + ": " + concept.getURI() + ": " + e.getMessage(), e);
      }
    }
    roles.sort(Comparator.comparing(RoleEntry::position));
    return List.copyOf(roles);
  }

  private static RoleEntry role(Resource concept) {
    Resource named = concept;
    if (concept.hasProperty(VARIANT_OF)) {
      named = concept.getPropertyResourceValue(VARIANT_OF);
    }
    String label = string(concept, SKOS.prefLabel);
    Set<String> wordings = new LinkedHashSet<>();
    wordings.add(label);
    wordings.addAll(strings(concept, SKOS.altLabel));
    return new RoleEntry(
        kind(concept),
        string(named, SKOS.prefLabel),
        concept.hasProperty(TITLE) ? string(concept, TITLE) : label,
        List.copyOf(wordings),
        broader(concept),
        strings(concept, HELD_IN),
        concept.hasProperty(SPEAKS_FOR)
            ? SpeaksFor.valueOf(string(concept, SPEAKS_FOR).toUpperCase(Locale.ROOT))
            : SpeaksFor.NOBODY,
        concept.hasLiteral(ONE_HOLDER, true),
        gender(concept));
  }

  private static Kind kind(Resource concept) {
    if (concept.hasProperty(SKOS.inScheme, ResourceFactory.createResource(ROLE + "honorifics"))) {
      return Kind.HONORIFIC;
    }
    Resource institutions = ResourceFactory.createResource(ROLE + "institutions");
    return concept.hasProperty(SKOS.inScheme, institutions) ? Kind.INSTITUTION : Kind.POSITION;
  }

  /** Labels of all that is broader, breadth first. */
  private static List<String> broader(Resource concept) {
    Set<String> labels = new LinkedHashSet<>();
    Set<Resource> seen = new LinkedHashSet<>(List.of(concept));
    List<Resource> queue = new ArrayList<>(List.of(concept));
    for (int i = 0; i < queue.size(); i++) {
      for (Property up : List.of(VARIANT_OF, SKOS.broader)) {
        for (Resource next : resources(queue.get(i), up)) {
          if (seen.add(next)) {
            queue.add(next);
            labels.add(string(next, SKOS.prefLabel));
          }
        }
      }
    }
    return List.copyOf(labels);
  }

  private static Gender gender(Resource concept) {
    if (concept.hasProperty(GENDER, ResourceFactory.createResource(SCHEMA + "Female"))) {
      return Gender.FEMALE;
    }
    boolean male = concept.hasProperty(GENDER, ResourceFactory.createResource(SCHEMA + "Male"));
    return male ? Gender.MALE : Gender.UNKNOWN;
  }

  private static List<Resource> resources(Resource subject, Property property) {
    return subject.listProperties(property).toList().stream()
        .map(statement -> statement.getObject())
        .filter(RDFNode::isURIResource)
        .map(RDFNode::asResource)
        .sorted(Comparator.comparing(Resource::getURI))
        .toList();
  }

  private static List<String> strings(Resource subject, Property property) {
    return subject.listProperties(property).toList().stream()
        .map(statement -> statement.getObject())
        .map(node -> node.isLiteral() ? node.asLiteral().getString() : node.asResource().getURI())
        .sorted()
        .toList();
  }

  private static String string(Resource subject, Property property) {
    List<String> values = strings(subject, property);
    if (values.size() != 1) {
      throw new IllegalArgumentException(
          values.size() + " values of " + property.getLocalName() + " instead of one");
    }
    return values.get(0);
  }
}
