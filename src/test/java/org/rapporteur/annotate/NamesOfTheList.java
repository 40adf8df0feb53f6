package org.rapporteur.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.actors.ActorArchive;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.FoldedActorList;
import org.rapporteur.graph.ActorTurtle;

/** The actors that ship. */
final class NamesOfTheList {
  static final List<ActorEntry> ACTORS = read();

  private NamesOfTheList() {}

  private static List<ActorEntry> read() {
    try (InputStream in = Files.newInputStream(Path.of("ontology/actors.ttl"))) {
      List<ActorEntry> actors = new ArrayList<>(ActorTurtle.read("actors.ttl", in));
      actors.addAll(ActorArchive.read());
      return new FoldedActorList(actors).entries();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
