package org.rapporteur.graph;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorEntry.Gender;
import org.rapporteur.actors.Positions;
import org.rapporteur.actors.Post;
import org.rapporteur.model.Actor;
import org.rapporteur.model.UserException;

/**
 * Reads actors in the form that the head of {@code ontology/actors.ttl} describes. They come in the
 * order of their IRIs; statements of other vocabularies are passed over.
 */
public final class ActorTurtle {
  private static final String BUNDLED = "/ontology/actors.ttl";

  private static final String RAP = "https://w3id.org/rapporteur/ontology#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final Map<String, Actor.Kind> KINDS =
      Map.of(
          RAP + "Polity",
          Actor.Kind.POLITY,
          RAP + "City",
          Actor.Kind.POLITY,
          ORG.Organization.getURI(),
          Actor.Kind.ORGANIZATION,
          SCHEMA + "Person",
          Actor.Kind.PERSON);

  private final Positions positions = new Positions();
  private final String name;

  private ActorTurtle(String name) {
    this.name = name;
  }

  /** The hand-kept actors that come with the program. */
  public static List<ActorEntry> bundled() {
    return read(BUNDLED, Bundled.open(BUNDLED));
  }

  /**
   * Reads all actors of a Turtle document.
   *
   * @param name of the document, for messages
   * @throws UserException if it is no Turtle, or an actor in it has no label or a wrong date
   */
  public static List<ActorEntry> read(String name, InputStream turtle) {
    Model model;
    try {
      model =
          RDFParser.source(turtle)
              .lang(Lang.TURTLE)
              .base("https://w3id.org/rapporteur/actors")
              .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
              .toModel();
    } catch (RiotException e) {
      throw new UserException(name + ": " + e.getMessage(), e);
    }
    ActorTurtle reader = new ActorTurtle(name);
    List<ActorEntry> entries = new ArrayList<>();
    model.listSubjectsWithProperty(RDF.type).toList().stream()
        .filter(Resource::isURIResource)
        .filter(resource -> kind(resource).isPresent())
        .sorted(Comparator.comparing(Resource::getURI))
        .forEach(resource -> entries.add(reader.entry(resource)));
    return entries;
  }

  private ActorEntry entry(Resource resource) {
    Actor actor = actor(resource);
    List<String> names =
        Stream.concat(Stream.of(actor.label()), strings(resource, SKOS.altLabel).stream())
            .distinct()
            .toList();
    List<Post> posts = new ArrayList<>();
    resource
        .listProperties(ORG.hasMembership)
        .forEach(statement -> posts.add(post(statement.getResource())));
    posts.sort(Comparator.comparing(Post::toString));
    return new ActorEntry(
        actor,
        names,
        strings(resource, rap("demonym")),
        strings(resource, rap("metonym")),
        strings(resource, SKOS.hiddenLabel),
        linked(resource, ORG.subOrganizationOf),
        gender(strings(resource, schema("gender"))),
        date(resource, schema("birthDate")),
        date(resource, schema("deathDate")),
        false,
        posts);
  }

  private Post post(Resource membership) {
    Optional<Actor> organization = linked(membership, ORG.organization);
    String title =
        strings(membership, ORG.role).stream()
            .findFirst()
            .orElseThrow(() -> new UserException(name + ": a membership without org:role"));
    Optional<LocalDate> until = date(membership, rap("until"));
    return new Post(
        title,
        positions.of(title, organization.map(Actor::label).orElse("")),
        organization,
        linked(membership, rap("counterpart")),
        date(membership, rap("from")),
        until,
        until.isEmpty());
  }

  private Actor actor(Resource resource) {
    List<String> labels = strings(resource, RDFS.label);
    if (labels.isEmpty()) {
      throw new UserException(name + ": no rdfs:label for <" + resource.getURI() + ">");
    }
    Optional<String> wikidata =
        Optional.of(resource.getURI()).filter(iri -> iri.startsWith(WIKIDATA));
    return new Actor(kind(resource).orElse(Actor.Kind.ORGANIZATION), labels.get(0), wikidata);
  }

  private Optional<Actor> linked(Resource resource, Property property) {
    return resource.listProperties(property).toList().stream()
        .map(statement -> statement.getObject())
        .filter(RDFNode::isURIResource)
        .map(node -> actor(node.asResource()))
        .min(Comparator.comparing(Actor::label));
  }

  private Optional<LocalDate> date(Resource resource, Property property) {
    Optional<String> value = strings(resource, property).stream().findFirst();
    try {
      return value.map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new UserException(
          name + ": not a date: \"" + value.orElse("") + "\" for <" + resource + ">", e);
    }
  }

  private static Gender gender(List<String> words) {
    if (words.isEmpty()) {
      return Gender.UNKNOWN;
    }
    return switch (words.get(0).toLowerCase(Locale.ROOT)) {
      case "female" -> Gender.FEMALE;
      case "male" -> Gender.MALE;
      default -> Gender.OTHER;
    };
  }

  private static Optional<Actor.Kind> kind(Resource resource) {
    return resource.listProperties(RDF.type).toList().stream()
        .map(statement -> statement.getObject().toString())
        .filter(KINDS::containsKey)
        .sorted()
        .map(KINDS::get)
        .findFirst();
  }

  private static List<String> strings(Resource resource, Property property) {
    return resource.listProperties(property).toList().stream()
        .map(statement -> statement.getObject())
        .filter(RDFNode::isLiteral)
        .map(node -> node.asLiteral().getLexicalForm())
        .filter(text -> !text.isBlank())
        .sorted()
        .toList();
  }

  private static Property rap(String localName) {
    return ResourceFactory.createProperty(RAP + localName);
  }

  private static Property schema(String localName) {
    return ResourceFactory.createProperty(SCHEMA + localName);
  }
}
