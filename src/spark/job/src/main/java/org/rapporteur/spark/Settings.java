package org.rapporteur.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.SparkFiles;
import org.rapporteur.annotate.Languages;
import org.rapporteur.graph.Extractors;
import org.rapporteur.graph.GraphWriter;
import org.rapporteur.graph.Iris;
import org.rapporteur.model.Article;
import org.rapporteur.read.ArticleReader;
import org.rapporteur.read.FieldNames;

/**
 * What the user asked for, as it travels to the executors.
 *
 * @param published the date for articles that carry none; null if there is none
 * @param fields where JSON and Parquet have what
 * @param actors names of Turtle files that Spark takes to every executor
 * @param anyLanguage whether what is not in English is worked on too
 */
record Settings(
    LocalDate published,
    TreeMap<String, String> fields,
    String base,
    List<String> actors,
    boolean anyLanguage,
    boolean keepText)
    implements Serializable {
  Settings {
    actors = List.copyOf(actors);
  }

  Iris iris() {
    return new Iris(base);
  }

  ArticleReader reader() {
    return new ArticleReader(Optional.ofNullable(published)).with(new FieldNames(fields));
  }

  /** Where a field of ours is found in a record of the user's. */
  String field(String ours) {
    return fields.getOrDefault(ours, ours);
  }

  static Settings of(
      LocalDate published,
      Map<String, String> fields,
      String base,
      List<String> actors,
      boolean anyLanguage,
      boolean keepText) {
    return new Settings(published, new TreeMap<>(fields), base, actors, anyLanguage, keepText);
  }

  /** Where the actor files lie on this machine. */
  List<Path> actorFiles() {
    return actors.stream().map(name -> Path.of(SparkFiles.get(name))).toList();
  }

  /** The language of an article that is to be left out. */
  Optional<String> foreign(Article article) {
    return anyLanguage ? Optional.empty() : Languages.foreign(article);
  }

  GraphWriter graphs() {
    return new GraphWriter(iris(), Extractors.run(actorFiles()), keepText);
  }
}
