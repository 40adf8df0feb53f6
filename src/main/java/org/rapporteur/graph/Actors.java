package org.rapporteur.graph;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Role;

/** Writes actors and the roles that they hold. */
final class Actors {
  private final Quads quads;
  private final Iris iris;
  private final String document;

  Actors(Quads quads, Iris iris, String document) {
    this.quads = quads;
    this.iris = iris;
    this.document = document;
  }

  Node write(Actor actor) {
    Node node = NodeFactory.createURI(iris.actor(actor, document));
    quads.add(node, Vocabulary.TYPE, Vocabulary.ACTOR);
    quads.add(node, Vocabulary.TYPE, classOf(actor.kind()));
    quads.add(node, Vocabulary.LABEL, actor.label());
    return node;
  }

  Node writeHolding(Node member, Role role) {
    Optional<Node> organization = role.organization().map(this::write);
    Node holding =
        NodeFactory.createURI(iris.holding(member.getURI(), role, organization.map(Node::getURI)));
    quads.add(holding, Vocabulary.TYPE, Vocabulary.ROLE_HOLDING);
    quads.add(holding, Vocabulary.MEMBER, member);
    quads.add(holding, Vocabulary.LABEL, role.title());
    quads.add(holding, Vocabulary.ROLE_NAME, role.wording());
    Node concept = NodeFactory.createURI(Roles.iri(role.position()));
    quads.add(holding, Vocabulary.ROLE_OF, concept);
    quads.add(concept, Vocabulary.TYPE, Vocabulary.ORG_ROLE);
    quads.add(concept, Vocabulary.PREF_LABEL, NodeFactory.createLiteralLang(role.position(), "en"));
    organization.ifPresent(node -> quads.add(holding, Vocabulary.IN_ORGANIZATION, node));
    role.conflict().ifPresent(conflict -> quads.add(holding, Vocabulary.NOTE, conflict));
    return holding;
  }

  private static Node classOf(Actor.Kind kind) {
    return switch (kind) {
      case PERSON -> Vocabulary.PERSON;
      case POLITY -> Vocabulary.POLITY;
      case ORGANIZATION -> Vocabulary.ORGANIZATION;
      case UNNAMED -> Vocabulary.UNNAMED;
      case COLLECTIVE -> Vocabulary.COLLECTIVE;
    };
  }
}
