package org.rapporteur.relate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Works out anew what a change of some documents touches: the pairs of their statements, the
 * replies that may take these up, and each claim that one of them makes, made or joined, as a
 * whole.
 */
final class Mending {
  private final UtteranceIndex index;
  private final StoredRelations stored;
  private final Set<Node> claims = new HashSet<>();
  private final Map<Utterance, Optional<Finding>> replies = new HashMap<>();
  private final Map<Utterance, Set<Utterance>> groups = new HashMap<>();
  private final Deque<Runnable> work = new ArrayDeque<>();

  Mending(UtteranceIndex index, StoredRelations stored) {
    this.index = index;
    this.stored = stored;
  }

  /** The claims of before that are to be written anew. */
  Set<Node> claims() {
    return claims;
  }

  /** The replies that were worked out again. */
  Set<Node> replies() {
    Set<Node> nodes = new HashSet<>();
    replies.keySet().forEach(reply -> nodes.add(NodeFactory.createURI(reply.iri())));
    return nodes;
  }

  /** Puts into {@code quads} what holds now of statements that were and are. */
  void addTo(RelationQuads quads, Collection<Utterance> before, Collection<Utterance> after) {
    for (Utterance gone : before) {
      stored.claims(gone.iri()).forEach(this::claim);
      for (Utterance other : index.others(gone)) {
        reply(other);
        if (Comparison.between(gone, other).stream().anyMatch(Relations::joins)) {
          group(other);
        }
      }
    }
    Map<String, List<Utterance>> documents = new HashMap<>();
    for (Utterance utterance : after) {
      documents.computeIfAbsent(utterance.document(), key -> new ArrayList<>()).add(utterance);
      reply(utterance);
      for (Utterance other : index.others(utterance)) {
        reply(other);
        for (Finding finding : Comparison.between(utterance, other)) {
          quads.addPair(finding);
          if (Relations.joins(finding)) {
            group(utterance);
          }
        }
      }
    }
    documents.values().forEach(document -> Answers.in(document).forEach(quads::addPair));
    while (!work.isEmpty()) {
      work.poll().run();
    }
    addClaims(quads);
  }

  private void addClaims(RelationQuads quads) {
    Map<Set<Utterance>, List<Finding>> taken = new HashMap<>();
    groups.values().forEach(group -> taken.computeIfAbsent(group, key -> new ArrayList<>()));
    for (Optional<Finding> reply : replies.values()) {
      reply.ifPresent(finding -> taken.get(groups.get(finding.to())).add(finding));
    }
    taken.forEach(
        (group, takenUp) -> {
          if (group.size() > 1 || !takenUp.isEmpty()) {
            quads.addClaim(Relations.claim(group), takenUp);
          }
        });
  }

  private void claim(Node claim) {
    if (!claims.add(claim)) {
      return;
    }
    for (String iri : stored.expressing(claim)) {
      index
          .get(iri)
          .ifPresent(
              utterance -> {
                if (utterance.isReply()) {
                  reply(utterance);
                } else {
                  group(utterance);
                }
              });
    }
  }

  private void reply(Utterance reply) {
    if (!reply.isReply() || replies.containsKey(reply)) {
      return;
    }
    Optional<Finding> chosen =
        Relater.reply(reply, Answers.in(index.of(reply.document())), index.others(reply));
    replies.put(reply, chosen);
    work.add(
        () -> {
          chosen.ifPresent(finding -> group(finding.to()));
          stored.claims(reply.iri()).forEach(this::claim);
        });
  }

  /** All that are joined with {@code first}, directly or by way of others. */
  private void group(Utterance first) {
    if (groups.containsKey(first)) {
      return;
    }
    Set<Utterance> group = new LinkedHashSet<>(Set.of(first));
    Deque<Utterance> left = new ArrayDeque<>(group);
    while (!left.isEmpty()) {
      Utterance one = left.poll();
      for (Utterance other : index.others(one)) {
        if (!group.contains(other)
            && Comparison.between(one, other).stream().anyMatch(Relations::joins)) {
          group.add(other);
          left.add(other);
        }
      }
    }
    group.forEach(member -> groups.put(member, group));
    work.add(() -> group.forEach(member -> stored.claims(member.iri()).forEach(this::claim)));
  }
}
