package org.rapporteur.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.rapporteur.actors.ActorArchive;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorList;
import org.rapporteur.actors.FoldedActorList;
import org.rapporteur.acts.ActClassifier;
import org.rapporteur.acts.LexicalActClassifier;
import org.rapporteur.acts.SpeechAct;
import org.rapporteur.annotate.AnnotatorModels;
import org.rapporteur.annotate.LearnedNameTagger;
import org.rapporteur.annotate.NameModel;
import org.rapporteur.annotate.OpenNlpAnnotator;
import org.rapporteur.attribute.AttributionModel;
import org.rapporteur.attribute.CombinedAttributor;
import org.rapporteur.extract.Extractor;
import org.rapporteur.model.UserException;
import org.rapporteur.resolve.ActorResolver;
import org.rapporteur.time.SayingDates;
import org.rapporteur.time.TimeAnalyzer;

/**
 * The extraction as it ships: models, lists and lexica loaded once, an {@link Extractor} for each
 * thread. Immutable and thread-safe.
 */
public final class Extractors implements Supplier<Extractor> {
  private static final String ACTORS = "/ontology/actors.ttl";

  private static final String ACTS = "/ontology/speech-acts.ttl";

  private final AnnotatorModels annotatorModels;
  private final AttributionModel attributionModel;
  private final NameModel nameModel;
  private final TimeAnalyzer times;
  private final FoldedActorList list;
  private final ActClassifier acts;
  private final ActorResolver resolver;

  private Extractors(
      List<ActorEntry> actors, AnnotatorModels annotatorModels, AttributionModel attributionModel) {
    list = new FoldedActorList(actors);
    acts = new LexicalActClassifier(speechActs());
    this.annotatorModels = annotatorModels;
    this.attributionModel = attributionModel;
    nameModel = NameModel.load(list.entries());
    times = new TimeAnalyzer(Optional.of(list));
    resolver = new ActorResolver(list, RoleTurtle.bundled(), SayingDates::date, acts);
  }

  /**
   * Loads all that ships, and the user's own actors.
   *
   * @param actorFiles Turtle in the vocabulary of {@code ontology/actors.ttl}
   * @throws UserException if one of them cannot be read
   */
  public static Extractors load(List<Path> actorFiles) {
    // The models do not depend on the lists, and take as long to load.
    CompletableFuture<AnnotatorModels> annotator =
        CompletableFuture.supplyAsync(AnnotatorModels::load);
    CompletableFuture<AttributionModel> attribution =
        CompletableFuture.supplyAsync(AttributionModel::load);
    List<ActorEntry> actors = new ArrayList<>(ActorTurtle.read(ACTORS, Bundled.open(ACTORS)));
    for (Path file : actorFiles) {
      try (InputStream turtle = Files.newInputStream(file)) {
        actors.addAll(ActorTurtle.read(file.toString(), turtle));
      } catch (IOException e) {
        throw new UserException("actors " + file + ": cannot be read: " + e.getMessage(), e);
      }
    }
    actors.addAll(ActorArchive.read());
    return new Extractors(actors, annotator.join(), attribution.join());
  }

  /**
   * What the result of an extraction depends on besides the article: the program's version, its
   * models and lists, the user's own. Nothing is loaded for it but what has to be hashed.
   *
   * @throws UserException if a file cannot be read
   */
  public static Run run(List<Path> actorFiles) {
    Map<String, String> models = new TreeMap<>();
    models.put("attribution", Bundled.hash(AttributionModel.RESOURCE));
    models.put("names", Bundled.hash(NameModel.RESOURCE));
    Map<String, String> settings = new TreeMap<>();
    for (String list : List.of(ACTORS, ACTS, "/ontology/roles.ttl", ActorArchive.RESOURCE)) {
      settings.put(list.substring(list.lastIndexOf('/') + 1), Bundled.hash(list));
    }
    for (Path file : actorFiles) {
      try {
        settings.put("actors " + file.getFileName(), Bundled.hash(file));
      } catch (IOException | UncheckedIOException e) {
        throw new UserException("actors " + file + ": cannot be read: " + e.getMessage(), e);
      }
    }
    String version = Extractors.class.getPackage().getImplementationVersion();
    return Run.of(Objects.requireNonNullElse(version, "unpackaged"), models, settings);
  }

  /**
   * Another value for a program that may find something else: of its code, models and lists. The
   * same on every machine; unlike {@link #run} it is in no graph.
   */
  public static String program() {
    return Program.print();
  }

  /** The acts that ship. */
  public static List<SpeechAct> speechActs() {
    return SpeechActTurtle.read(Bundled.open(ACTS));
  }

  /** Those who are known to the extractors. */
  public ActorList actorList() {
    return list;
  }

  /** What tells the acts. */
  public ActClassifier acts() {
    return acts;
  }

  /** One for the use of one thread. */
  @Override
  public Extractor get() {
    return new Extractor(
        new OpenNlpAnnotator(annotatorModels, new LearnedNameTagger(nameModel)),
        times::analyze,
        new CombinedAttributor(attributionModel),
        resolver);
  }
}
