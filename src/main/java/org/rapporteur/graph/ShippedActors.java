package org.rapporteur.graph;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.actors.ActorArchive;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.FoldedActorList;

/** The actors that come with the program: those kept by hand, and those of the sources. */
public final class ShippedActors {
  private ShippedActors() {}

  public static FoldedActorList list() {
    List<ActorEntry> actors = new ArrayList<>(ActorTurtle.bundled());
    actors.addAll(ActorArchive.read());
    return new FoldedActorList(actors);
  }
}
