package org.rapporteur.spark;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.extract.Extractor;
import org.rapporteur.graph.Extractors;

/** The models and lists of one executor: loaded once, shared by all tasks that run in it. */
final class Models {
  private static final String STAX = "javax.xml.stream.XMLInputFactory";
  private static final Map<List<Path>, Extractors> LOADED = new HashMap<>();

  private Models() {}

  /** An extractor for one task. */
  static Extractor extractor(Settings settings) {
    return loaded(settings.actorFiles()).get();
  }

  private static synchronized Extractors loaded(List<Path> actors) {
    return LOADED.computeIfAbsent(
        actors,
        files -> {
          prepare();
          return Extractors.load(files);
        });
  }

  /** To be called before an executor's first use of Jena. */
  static void prepare() {
    // Jena sets Java's own parser properties, which Woodstox on Spark's class path refuses.
    if (System.getProperty(STAX) == null) {
      System.setProperty(STAX, "com.sun.xml.internal.stream.XMLInputFactoryImpl");
    }
  }
}
