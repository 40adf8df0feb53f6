package org.rapporteur.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.rapporteur.model.CodePoints;
import org.rapporteur.model.NameMention;
import org.rapporteur.model.Span;

/**
 * A text with its names marked, for training and scoring.
 *
 * @param names in the order of the text
 */
public record NamedText(String text, List<NameMention> names) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int HELD_BACK = 5;

  /** How often each sentence of wikigold counts. */
  private static final int MARKED_BY_PEOPLE = 3;

  public NamedText {
    names = List.copyOf(names);
  }

  /** The texts to learn from. */
  static List<NamedText> training(Path shared) throws IOException {
    List<NamedText> texts = new ArrayList<>(polnear(shared.resolve("polnear/train")));
    List<NamedText> encyclopedia = wikigold(shared.resolve("ner/wikigold.conll.txt"), false);
    for (int i = 0; i < MARKED_BY_PEOPLE; i++) {
      texts.addAll(encyclopedia);
    }
    texts.addAll(re3d(shared.resolve("ner/re3d.tgz")));
    return texts;
  }

  /** Articles with the names that another tagger found: silver, not gold. */
  public static List<NamedText> polnear(Path folder) throws IOException {
    Map<String, String> textOf = new HashMap<>();
    try (BufferedReader lines = unzipped(folder.resolve("articles.jsonl.gz"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = JSON.readTree(line);
        textOf.put(article.path("doc").asText(), article.path("text").asText());
      }
    }
    Map<String, Marks> marks = new TreeMap<>();
    try (BufferedReader lines = unzipped(folder.resolve("silver.tsv.gz"))) {
      Marks current = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("# doc ") && line.indexOf('\t') < 0) {
          String doc = line.substring("# doc ".length()).strip();
          current = textOf.containsKey(doc) ? new Marks(textOf.get(doc)) : null;
          marks.put(doc, current);
        } else if (current != null && line.indexOf('\t') > 0) {
          String[] fields = line.split("\t");
          current.add(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), fields[5]);
        } else if (current != null) {
          current.close();
        }
      }
    }
    return marks.values().stream().filter(m -> m != null).map(Marks::made).toList();
  }

  /**
   * Sentences of Wikipedia, twenty to a text.
   *
   * @param heldBack whether to give every fifth text or the others
   */
  public static List<NamedText> wikigold(Path file, boolean heldBack) throws IOException {
    List<NamedText> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<String[]> words = new ArrayList<>();
    int sentences = 0;
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      int blank = line.lastIndexOf(' ');
      if (blank > 0) {
        words.add(
            new String[] {
              String.valueOf(text.length()), line.substring(0, blank), line.substring(blank + 1)
            });
        text.append(line, 0, blank).append(' ');
      } else {
        text.append('\n');
        words.add(new String[] {"0", "", "O"});
        sentences++;
      }
      if (sentences == 20) {
        if ((number++ % HELD_BACK == 0) == heldBack) {
          texts.add(conll(text.toString(), words));
        }
        text.setLength(0);
        words.clear();
        sentences = 0;
      }
    }
    return texts;
  }

  /**
   * Documents of defence and diplomacy. Of what is marked there, names are kept: nothing without a
   * capital.
   *
   * @param archive gzipped tar with a folder for each source
   */
  public static List<NamedText> re3d(Path archive) throws IOException {
    Map<String, String> textOf = new TreeMap<>();
    Map<String, List<NameMention>> namesOf = new HashMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        boolean documents = entry.getName().endsWith("/documents.json");
        if (!documents && !entry.getName().endsWith("/entities.json")) {
          continue;
        }
        String lines = new String(tar.readAllBytes(), StandardCharsets.UTF_8);
        for (String line : lines.lines().filter(l -> !l.isBlank()).toList()) {
          JsonNode node = JSON.readTree(line);
          if (documents) {
            textOf.put(node.path("_id").asText(), node.path("text").asText());
          } else {
            type(node.path("type").asText())
                .ifPresent(
                    type ->
                        namesOf
                            .computeIfAbsent(
                                node.path("documentId").asText(), d -> new ArrayList<>())
                            .add(
                                new NameMention(
                                    new Span(node.path("begin").asInt(), node.path("end").asInt()),
                                    type,
                                    1)));
          }
        }
      }
    }
    List<NamedText> texts = new ArrayList<>();
    textOf.forEach(
        (id, text) ->
            texts.add(new NamedText(text, whole(text, namesOf.getOrDefault(id, List.of())))));
    return texts;
  }

  /** Of names that overlap the longest, without articles before them. */
  private static List<NameMention> whole(String text, List<NameMention> names) {
    List<NameMention> longest = new ArrayList<>(names);
    longest.sort(Comparator.comparingInt(name -> -name.span().length()));
    List<NameMention> kept = new ArrayList<>();
    for (NameMention name : longest) {
      String words = name.span().in(text);
      int begin = name.span().begin() + (words.matches("(?i)the\\s.*") ? 4 : 0);
      boolean free =
          kept.stream()
              .noneMatch(k -> k.span().begin() < name.span().end() && begin < k.span().end());
      if (free && begin < name.span().end() && words.chars().anyMatch(Character::isUpperCase)) {
        kept.add(new NameMention(new Span(begin, name.span().end()), name.type(), 1));
      }
    }
    kept.sort(Comparator.comparingInt(name -> name.span().begin()));
    return kept;
  }

  private static NamedText conll(String text, List<String[]> words) {
    Marks marks = new Marks(text, true);
    for (String[] word : words) {
      int begin = Integer.parseInt(word[0]);
      if (word[1].isEmpty()) {
        marks.close();
      } else {
        marks.add(begin, begin + word[1].length(), word[2].replaceAll("^[IB]-", ""));
      }
    }
    return marks.made();
  }

  private static Optional<NameMention.Type> type(String tag) {
    return switch (tag) {
      case "PERSON", "PER", "Person" -> Optional.of(NameMention.Type.PERSON);
      case "ORGANIZATION", "ORG", "Organisation" -> Optional.of(NameMention.Type.ORGANIZATION);
      case "LOCATION", "LOC", "Location" -> Optional.of(NameMention.Type.PLACE);
      default -> Optional.empty();
    };
  }

  private static BufferedReader unzipped(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }

  /** Gathers tagged words into names. */
  private static final class Marks {
    private final String text;
    private final CodePoints offsets;
    private final List<NameMention> names = new ArrayList<>();
    private String tag = "O";
    private int begin;
    private int end;

    Marks(String text) {
      this(text, false);
    }

    Marks(String text, boolean utf16) {
      this.text = text;
      this.offsets = utf16 ? null : CodePoints.of(text);
    }

    void add(int from, int to, String wordTag) {
      if (!wordTag.equals(tag)) {
        close();
        tag = wordTag;
        begin = from;
      }
      end = to;
    }

    void close() {
      type(tag).ifPresent(type -> names.add(new NameMention(span(), type, 1)));
      tag = "O";
    }

    NamedText made() {
      close();
      return new NamedText(text, names);
    }

    private Span span() {
      return offsets == null
          ? new Span(begin, end)
          : new Span(offsets.toIndex(begin), offsets.toIndex(end));
    }
  }
}
