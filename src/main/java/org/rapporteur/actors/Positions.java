package org.rapporteur.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Kinds of posts by the titles that sources give them, read from {@code positions.tsv}: the first
 * line whose pattern fits the whole title, without regard to case, and whose organisation, if it
 * names one, is the post's.
 */
public final class Positions {
  private final List<Rule> rules = new ArrayList<>();

  private record Rule(String position, Pattern title, String organization) {}

  public Positions() {
    for (String line : Words.lines("positions.tsv")) {
      String[] fields = line.split("\t");
      rules.add(
          new Rule(
              fields[0],
              Pattern.compile(fields[1], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
              fields.length > 2 ? fields[2] : ""));
    }
  }

  /** A preferred label of {@code ontology/roles.ttl}, if the title is of a known kind. */
  public Optional<String> of(String title, String organization) {
    String bare = organization.isEmpty() ? title : withoutEnd(title, organization);
    return rules.stream()
        .filter(rule -> rule.organization().isEmpty() || rule.organization().equals(organization))
        .filter(rule -> rule.title().matcher(bare).matches())
        .map(Rule::position)
        .findFirst();
  }

  private static String withoutEnd(String title, String organization) {
    for (String link : List.of(" of ", " of the ", " of the Republic of ", " of the Kingdom of ")) {
      if (title.endsWith(link + organization)) {
        return title.substring(0, title.length() - link.length() - organization.length());
      }
    }
    return title;
  }
}
