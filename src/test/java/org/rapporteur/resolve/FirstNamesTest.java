package org.rapporteur.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rapporteur.actors.ActorEntry.Gender;

class FirstNamesTest {
  private static final Path DATA = Path.of("../shared/data");
  private static final String HEAD =
      "# First names borne by one gender in 85 % or more. Sources: persons_all.csv of"
          + " every-politician-scrapers (Wikidata, CC0); US Social Security Administration,"
          + " likelihood of gender by name, 2014 (public domain), which counts for 5 persons.";

  private final FirstNames names = FirstNames.bundled();

  @Test
  void nameTellsTheGenderUnlessBothBearIt() {
    assertThat(names.genderOf("Dmytro Kuleba")).isEqualTo(Gender.MALE);
    assertThat(names.genderOf("Ursula von der Leyen")).isEqualTo(Gender.FEMALE);
    assertThat(names.genderOf("Jean-Yves Le Drian")).isEqualTo(Gender.MALE);
    assertThat(names.genderOf("Kim Yong-nam")).isEqualTo(Gender.UNKNOWN);
    assertThat(names.genderOf("Xala Quill")).isEqualTo(Gender.UNKNOWN);
  }

  /** With {@code RAPPORTEUR_WRITE} in the environment it writes the file instead. */
  @Test
  void listIsWhatTheSourcesGive() throws IOException {
    Path persons = DATA.resolve("wikidata/persons_all.csv");
    Path births = DATA.resolve("names/us-likelihood-of-gender-by-name-in-2014.csv");
    assumeTrue(Files.exists(persons) && Files.exists(births), "skipped: no ../shared/data");
    String derived = derive(persons, births);
    if (System.getenv("RAPPORTEUR_WRITE") != null) {
      Files.writeString(
          Path.of("src/main/resources/org/rapporteur/resolve/first-names.tsv"), derived);
    } else {
      try (InputStream in = FirstNames.class.getResourceAsStream("first-names.tsv")) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(derived);
      }
    }
  }

  private static String derive(Path persons, Path births) throws IOException {
    Map<String, double[]> counts = new HashMap<>();
    for (List<String> row : rows(persons)) {
      String name = row.get(1);
      int space = name.indexOf(' ');
      boolean known = row.get(2).equals("female") || row.get(2).equals("male");
      if (space > 1 && known && name.lastIndexOf('.', space) < 0) {
        double[] count = counts.computeIfAbsent(name.substring(0, space), key -> new double[2]);
        count[row.get(2).equals("female") ? 1 : 0]++;
      }
    }
    for (List<String> row : rows(births)) {
      double share = Double.parseDouble(row.get(2));
      double female = row.get(0).equals("F") ? share : 1 - share;
      double[] count = counts.computeIfAbsent(row.get(1), key -> new double[2]);
      count[0] += 5 * (1 - female);
      count[1] += 5 * female;
    }
    StringBuilder lines = new StringBuilder(HEAD).append('\n');
    for (String name : new TreeSet<>(counts.keySet())) {
      double[] count = counts.get(name);
      double female = count[1] / (count[0] + count[1]);
      if (female >= .85 || female <= .15) {
        lines.append(name).append(female > .5 ? "\tF\n" : "\tM\n");
      }
    }
    return lines.toString();
  }

  /** Rows of a CSV file without its head; fields may be quoted. */
  private static List<List<String>> rows(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      List<String> fields = new ArrayList<>();
      StringBuilder field = new StringBuilder();
      boolean quoted = false;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (c == '"') {
          quoted = !quoted;
        } else if (c == ',' && !quoted) {
          fields.add(field.toString());
          field.setLength(0);
        } else {
          field.append(c);
        }
      }
      fields.add(field.toString());
      rows.add(fields);
    }
    return rows.subList(1, rows.size());
  }
}
