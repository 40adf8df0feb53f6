package org.rapporteur.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.actors.ActorEntry.Gender;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.actors.RoleEntry.Kind;
import org.rapporteur.actors.RoleEntry.SpeaksFor;
import org.rapporteur.model.UserException;

class RoleTurtleTest {
  private final List<RoleEntry> roles = RoleTurtle.bundled();

  @Test
  void ambassadorIsADiplomatWhoSpeaksForTheState() {
    RoleEntry ambassador = worded("ambassador");
    assertThat(ambassador.broader()).startsWith("diplomat").contains("official");
    assertThat(ambassador.speaksFor()).isEqualTo(SpeaksFor.STATE);
    assertThat(ambassador.oneHolder()).isTrue();
  }

  @Test
  void wordOfCertainStatesMeansThePositionItIsTheWordFor() {
    RoleEntry secretary = worded("secretary of state");
    assertThat(secretary.position()).isEqualTo("foreign minister");
    assertThat(secretary.title()).isEqualTo("Secretary of State");
    assertThat(secretary.heldIn()).containsExactly("http://www.wikidata.org/entity/Q30");
    assertThat(secretary.broader()).contains("foreign minister", "diplomat", "minister");
  }

  @Test
  void someWordsTellTheGender() {
    assertThat(worded("spokeswoman").gender()).isEqualTo(Gender.FEMALE);
    assertThat(worded("mrs").kind()).isEqualTo(Kind.HONORIFIC);
    assertThat(worded("mrs").gender()).isEqualTo(Gender.FEMALE);
  }

  @Test
  void wordingMeansOnePositionInOnePlace() {
    Map<String, String> seen = new HashMap<>();
    for (RoleEntry role : roles) {
      for (String wording : role.wordings()) {
        for (String place : role.heldIn().isEmpty() ? List.of("anywhere") : role.heldIn()) {
          String other =
              seen.put(wording.toLowerCase(Locale.ROOT) + " in " + place, role.position());
          assertThat(other).as(wording + " in " + place).isNull();
        }
      }
    }
  }

  @Test
  void fileThatIsNoTurtleIsNamed() {
    assertThatThrownBy(() -> RoleTurtle.read(stream("role:a a"), "mine.ttl"))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("mine.ttl");
  }

  @Test
  void roleWithoutLabelIsNamed() {
    String text = "<http://example.org/r> a <http://www.w3.org/2004/02/skos/core#Concept> .";
    assertThatThrownBy(() -> RoleTurtle.read(stream(text), "mine.ttl"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("http://example.org/r")
        .hasMessageContaining("prefLabel");
  }

  private RoleEntry worded(String wording) {
    return roles.stream()
        .filter(role -> role.wordings().contains(wording))
        .findFirst()
        .orElseThrow();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
