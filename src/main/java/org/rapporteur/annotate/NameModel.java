package org.rapporteur.annotate;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.learn.Crf;

/** What name taggers share: the learned model and the names of the actor list. Immutable. */
public final class NameModel {
  /** The model on the class path. */
  public static final String RESOURCE = "/models/names.bin";

  final Crf crf;
  final NameGazetteer gazetteer;

  private NameModel(InputStream model, Collection<ActorEntry> actors) throws IOException {
    this(
        Crf.read(
            new DataInputStream(new BufferedInputStream(requireNonNull(model, RESOURCE), 1 << 16))),
        new NameGazetteer(actors, NameBounds.load()));
  }

  NameModel(Crf crf, NameGazetteer gazetteer) {
    this.crf = crf;
    this.gazetteer = gazetteer;
  }

  /**
   * The model that ships.
   *
   * @param actors whose names are found whatever the model thinks of them
   */
  public static NameModel load(Collection<ActorEntry> actors) {
    try (InputStream in = NameModel.class.getResourceAsStream(RESOURCE)) {
      return new NameModel(in, actors);
    } catch (IOException e) {
      throw new UncheckedIOException("the model of names cannot be read", e);
    }
  }

  /** A model that {@link NameTraining} wrote. */
  public static NameModel read(Path file, Collection<ActorEntry> actors) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new NameModel(in, actors);
    }
  }
}
