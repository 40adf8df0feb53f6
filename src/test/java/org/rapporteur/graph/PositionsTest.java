package org.rapporteur.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.actors.ActorArchive;
import org.rapporteur.actors.Positions;
import org.rapporteur.actors.Post;

class PositionsTest {
  @Test
  void everyPositionIsARole() throws IOException {
    Set<String> roles =
        Pattern.compile("skos:prefLabel \"([^\"]+)\"")
            .matcher(Files.readString(Path.of("ontology/roles.ttl")))
            .results()
            .map(result -> result.group(1))
            .collect(Collectors.toSet());
    List<String> positions =
        ActorArchive.read().stream()
            .flatMap(entry -> entry.posts().stream())
            .map(Post::position)
            .flatMap(position -> position.stream())
            .distinct()
            .toList();
    assertThat(positions).hasSizeGreaterThan(40);
    assertThat(roles).containsAll(positions);
  }

  @ParameterizedTest
  @CsvSource({
    "Secretary of State, United States, foreign minister",
    "Secretary of State, Maryland, ''",
    "President of Russia, Russia, president",
    "President of the Republic of Namibia, Namibia, president",
    "President of the Senate, France, speaker",
    "President of the Central Bank, Brazil, ''",
    "Minister of Foreign Trade, Egypt, trade minister",
    "Federal Minister of Foreign Affairs, Austria, foreign minister",
    "Minister of State for Foreign Affairs, India, minister",
    "Minister of Foreign and European Affairs, Slovakia, foreign minister",
    "ambassador to the Russian Federation, United States, ambassador",
    "Permanent Representative to NATO, United States, permanent representative",
    "Prime Minister of Republika Srpska, Bosnia and Herzegovina, ''",
    "Minister for Defence Materiel, Australia, minister",
    "Director of the CIA, United States, director"
  })
  void titlesAreOfAKind(String title, String organization, String position) {
    assertThat(new Positions().of(title, organization).orElse("")).isEqualTo(position);
  }
}
