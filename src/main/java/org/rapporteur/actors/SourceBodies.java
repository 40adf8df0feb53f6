package org.rapporteur.actors;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.csv.CSVRecord;
import org.rapporteur.model.Actor;
import org.rapporteur.model.UserException;

/** Territories and international bodies of the sources that the hand-kept list leaves out. */
final class SourceBodies {
  private static final Pattern LINE = Pattern.compile("(?m)^(name|full_name|qid|parent): (.+)$");
  private static final Set<String> PASSED_OVER = Words.set("passed-over.txt");
  private static final int LONG_ACRONYM = 5;

  private SourceBodies() {}

  /** Parts of states and former states, named by the names they have in English. */
  static List<ActorEntry> territories(Path archive, Map<String, Actor> known) {
    Map<String, Map<String, String>> territories = new TreeMap<>();
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().endsWith(".yml")) {
          String code = entry.getName().replaceAll(".*/|\\.yml$", "");
          territories.put(code, fields(new String(tar.readAllBytes(), StandardCharsets.UTF_8)));
        }
      }
    } catch (IOException e) {
      throw new UserException(archive + ": cannot be read: " + e.getMessage(), e);
    }
    List<ActorEntry> entries = new ArrayList<>();
    for (Map<String, String> territory : territories.values()) {
      String iri = Wikidata.iri(territory.getOrDefault("qid", ""));
      String name = territory.getOrDefault("name", "");
      Map<String, String> whole =
          territories.getOrDefault(territory.getOrDefault("parent", ""), Map.of());
      if (iri.isEmpty() || name.isEmpty() || PASSED_OVER.contains(name) || known.containsKey(iri)) {
        continue;
      }
      Optional<Actor> partOf =
          Optional.ofNullable(known.get(Wikidata.iri(whole.getOrDefault("qid", ""))));
      Set<String> names = new LinkedHashSet<>(List.of(name));
      String full = territory.getOrDefault("full_name", name);
      if (!full.contains("(")) {
        names.add(full);
      }
      entries.add(body(new Actor(Actor.Kind.POLITY, name, Optional.of(iri)), names, partOf));
    }
    return entries;
  }

  /**
   * International bodies. Of their acronyms only long ones count: the short ones of little known
   * bodies mean something else in most texts.
   */
  static List<ActorEntry> organizations(Path file, Map<String, Actor> known) {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    for (CSVRecord row : SourceTable.rows(file)) {
      String iri = Wikidata.iri(row.get("qid"));
      if (iri.isEmpty()) {
        continue;
      }
      Set<String> all = names.computeIfAbsent(iri, key -> new LinkedHashSet<>());
      all.add(row.get("name"));
      String acronym = row.get("abbr");
      if (acronym.length() >= LONG_ACRONYM && Folding.isAcronym(acronym)) {
        all.add(acronym);
      }
    }
    List<ActorEntry> entries = new ArrayList<>();
    names.forEach(
        (iri, all) -> {
          Actor actor =
              known.getOrDefault(
                  iri, new Actor(Actor.Kind.ORGANIZATION, all.iterator().next(), Optional.of(iri)));
          entries.add(body(actor, all, Optional.empty()));
        });
    return entries;
  }

  private static Map<String, String> fields(String yaml) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher line = LINE.matcher(yaml);
    while (line.find()) {
      fields.putIfAbsent(line.group(1), line.group(2).replaceAll("^['\"]|['\"]$|\\s+#.*$", ""));
    }
    return fields;
  }

  private static ActorEntry body(Actor actor, Set<String> names, Optional<Actor> partOf) {
    return new ActorEntry(
        actor,
        List.copyOf(names),
        List.of(),
        List.of(),
        List.of(),
        partOf,
        ActorEntry.Gender.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        false,
        List.of());
  }
}
