package org.rapporteur.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.rapporteur.graph.Iris;
import org.rapporteur.relate.Finding.Kind;

class FoundPairsTest {
  private static final List<Utterance> UTTERANCES =
      List.of(
          utterance(0, "one", "The minister denied that the convoy had crossed the border."),
          utterance(1, "two", "A convoy of forty trucks crossed the border on Monday night."),
          utterance(2, "three", "The harvest will fail in two provinces, farmers were told."),
          utterance(3, "four", "A convoy of forty trucks has crossed the border on Monday night."),
          utterance(4, "one", "The talks will go on for as long as they have to."));

  @Test
  void whatIsForgottenOfAReplyDecidesNothing() {
    Random random = new Random(11);
    Set<Boolean> anyChosen = new HashSet<>();
    for (int round = 0; round < 300; round++) {
      List<Finding> judged = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int to = 1 + random.nextInt(UTTERANCES.size() - 1);
        judged.add(reply(to, .6 + .02 * random.nextInt(9)));
      }
      RelationQuads expected = new RelationQuads(Iris.DEFAULT);
      Optional<Finding> chosen = Replies.choose(judged);
      anyChosen.add(chosen.isPresent());
      chosen.ifPresent(finding -> expected.addClaim(List.of(finding.to()), List.of(finding)));
      Collections.shuffle(judged, random);
      assertThat(quads(judged)).isEqualTo(expected.sorted());
    }
    assertThat(anyChosen).containsExactlyInAnyOrder(true, false);
  }

  private static Finding reply(int to, double confidence) {
    return new Finding(Kind.REPLY, UTTERANCES.get(0), UTTERANCES.get(to), confidence, "");
  }

  private static List<Quad> quads(List<Finding> findings) {
    FoundPairs pairs = new FoundPairs();
    findings.forEach(
        finding ->
            pairs.add(
                finding, UTTERANCES.indexOf(finding.from()), UTTERANCES.indexOf(finding.to())));
    RelationQuads quads = new RelationQuads(Iris.DEFAULT);
    pairs.addTo(quads, UTTERANCES::get);
    return quads.sorted();
  }

  private static Utterance utterance(int number, String document, String text) {
    return new Utterance(
        "https://example.org/statement/" + number,
        "https://example.org/document/" + document,
        Set.of("https://example.org/actor/" + number),
        Set.of("https://example.org/actor/" + number),
        Set.of(),
        Set.of(),
        Set.of(),
        number == 0 ? "deny" : "state",
        false,
        false,
        false,
        text,
        "said",
        100 * number,
        new Days(19_000, 19_000, true));
  }
}
