package org.rapporteur.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.actors.ActorEntry.Gender;

/**
 * Genders of those who bear a first name: {@code first-names.tsv}, from the office holders of
 * Wikidata (CC0) and the births registered in the United States (public domain). A name that is
 * given to both is not in it.
 */
final class FirstNames {
  private final Map<String, Gender> genders;

  private FirstNames(Map<String, Gender> genders) {
    this.genders = genders;
  }

  static FirstNames bundled() {
    Map<String, Gender> genders = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                FirstNames.class.getResourceAsStream("first-names.tsv"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          int tab = line.indexOf('\t');
          Gender gender = line.charAt(tab + 1) == 'F' ? Gender.FEMALE : Gender.MALE;
          genders.put(line.substring(0, tab), gender);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FirstNames(Map.copyOf(genders));
  }

  /** The gender of most who bear the first name with which {@code fullName} begins. */
  Gender genderOf(String fullName) {
    int space = fullName.indexOf(' ');
    String first = space < 0 ? fullName : fullName.substring(0, space);
    Gender gender = genders.get(first);
    if (gender == null && first.indexOf('-') > 0) {
      gender = genders.get(first.substring(0, first.indexOf('-')));
    }
    return gender == null ? Gender.UNKNOWN : gender;
  }

  boolean knows(String first) {
    return genders.containsKey(first);
  }
}
