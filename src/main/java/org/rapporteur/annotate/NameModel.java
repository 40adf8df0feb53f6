package org.rapporteur.annotate;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.rapporteur.actors.ActorEntry;

/** What name taggers share: the learned model and the names of the actor list. Immutable. */
public final class NameModel {
  /** The model on the class path. */
  public static final String RESOURCE = "/models/names.bin";

  final TokenNameFinderModel finder;
  final NameGazetteer gazetteer;
  final NameBounds bounds = NameBounds.load();
  final OrganizationNames organizations = OrganizationNames.load();

  private NameModel(InputStream model, Collection<ActorEntry> actors) throws IOException {
    NameFinderParts.allow();
    finder = new TokenNameFinderModel(requireNonNull(model, RESOURCE));
    gazetteer = new NameGazetteer(actors);
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
