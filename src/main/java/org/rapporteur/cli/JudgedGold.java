package org.rapporteur.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rapporteur.evaluate.GoldWriter;
import org.rapporteur.export.ClaimWriter;
import org.rapporteur.graph.Vocabulary;
import org.rapporteur.model.UserException;
import org.rapporteur.store.Correction;
import org.rapporteur.store.Corrections;
import org.rapporteur.store.Store;

/**
 * The articles whose statements a person has judged, as gold for {@code evaluate} and {@code
 * train}. What nobody found is missing from it: it measures the statements that there are.
 */
final class JudgedGold {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Store store;
  private final Path folder;
  private final PrintWriter messages;
  private final Set<String> names = new HashSet<>();

  JudgedGold(Store store, Path folder, PrintWriter messages) {
    this.store = store;
    this.folder = folder;
    this.messages = messages;
  }

  /**
   * Writes each article that has a correction; how many.
   *
   * @param unjudged whether statements that nobody has judged are taken as they are; without it
   *     articles that have such are left out, and a message names them
   */
  int write(boolean unjudged) {
    Corrections corrections = new Corrections(store);
    Set<String> documents = new TreeSet<>();
    corrections.all().stream().map(Correction::document).forEach(documents::add);
    int written = 0;
    for (String document : documents) {
      List<JsonNode> claims = claims(document);
      Optional<String> text = literal(document, Vocabulary.IS_STRING);
      String file = literal(document, Vocabulary.NAME).orElse(document);
      Set<String> judged = corrections.judged(document);
      long open =
          claims.stream().filter(c -> !judged.contains(c.path("statement").asText())).count();
      if (text.isEmpty()) {
        messages.println(file + ": left out: the store does not have its text");
      } else if (open > 0 && !unjudged) {
        messages.println(
            file + ": left out: " + open + " of " + claims.size() + " statements not judged");
      } else {
        GoldWriter.write(
            folder, name(file, document), text.get(), publishedFromOutside(document), claims);
        written++;
      }
    }
    messages.flush();
    return written;
  }

  /** Of the file's name; with a part of the document's where two files have one name. */
  private String name(String file, String document) {
    String stem =
        file.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    if (names.add(stem)) {
      return stem;
    }
    String hash = document.substring(document.lastIndexOf('/') + 1);
    String longer = stem + "-" + hash.substring(0, Math.min(12, hash.length()));
    names.add(longer);
    return longer;
  }

  private List<JsonNode> claims(String document) {
    List<String> lines = new ArrayList<>();
    store.read(
        dataset -> {
          ClaimWriter.write(dataset, document, lines::add);
          return null;
        });
    return lines.stream().map(JudgedGold::parsed).toList();
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UserException("a claim that is not JSON: " + e.getMessage(), e);
    }
  }

  /** The day of publication where the text does not tell it itself. */
  private Optional<String> publishedFromOutside(String document) {
    Node node = NodeFactory.createURI(document);
    boolean told =
        store.read(dataset -> dataset.contains(node, node, Vocabulary.DATE_SPAN, Node.ANY));
    return told ? Optional.empty() : literal(document, Vocabulary.PUBLISHED);
  }

  private Optional<String> literal(String document, Node predicate) {
    return store.read(dataset -> literal(dataset, NodeFactory.createURI(document), predicate));
  }

  private static Optional<String> literal(DatasetGraph dataset, Node document, Node predicate) {
    return dataset.stream(document, document, predicate, Node.ANY)
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .sorted()
        .findFirst();
  }
}
