package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.Quotation;

class QuotationFinderTest {
  private final QuotationFinder finder = new QuotationFinder(Set.of("em", "tis", "n"));

  private List<Quotation> find(String text) {
    return finder.find(text, Paragraphs.of(text));
  }

  private List<String> inner(String text) {
    List<String> inner = new ArrayList<>();
    for (Quotation quotation : find(text)) {
      inner.add(quotation.depth() + " " + quotation.inner().in(text));
    }
    return inner;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She said \"it is over\" again.",
        "She said “it is over” again.",
        "She said «it is over» again.",
        "She said ``it is over'' again.",
        "She said ''it is over'' again.",
        "She said „it is over“ again.",
        "She said \"it is over” again.",
        "She said ”it is over” again.",
        "She said ‘it is over’ again.",
        "She said 'it is over' again.",
        "She said `it is over' again.",
        "She said:\"it is over\",again."
      })
  void findsEveryStyle(String text) {
    assertThat(inner(text)).containsExactly("0 it is over");
    assertThat(find(text)).allMatch(found -> found.opened() && found.closed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It's the ministers' view, isn't it?",
        "It’s the ministers’ view, isn’t it?",
        "Get 'em, rock 'n' roll, the '90s and the workers' rights.",
        "A 24\" screen and a man 5'10\" tall.",
        "\"\"\" \"\" \" ' ''"
      })
  void takesNoApostropheOrInchForAQuotation(String text) {
    assertThat(find(text)).isEmpty();
  }

  @Test
  void nests() {
    assertThat(inner("\"The 'Russia card' is the ministers' game,\" he said."))
        .containsExactly("0 The 'Russia card' is the ministers' game,", "1 Russia card");
    assertThat(inner("“He said “no” to us,” she said."))
        .containsExactly("0 He said “no” to us,", "1 no");
    assertThat(inner("'He said \"no\" to us,' she said. 'It isn't over.'"))
        .containsExactly("0 He said \"no\" to us,", "1 no", "0 It isn't over.");
  }

  @Test
  void endsALeftOpenQuotationWithItsParagraph() {
    String text = "He said, “we will see.\nNobody knows.";
    assertThat(inner(text)).containsExactly("0 we will see.");
    assertThat(find(text)).singleElement().matches(found -> found.opened() && !found.closed());
  }

  @Test
  void endsALeftOpenQuotationBeforeTheNextThatCannotLieInIt() {
    assertThat(inner("“We tried, he said. “They left,” he said. “We know.”"))
        .containsExactly("0 We tried, he said.", "0 They left,", "0 We know.");
  }

  @Test
  void beginsAnUnopenedQuotationWithItsParagraph() {
    String text = "The talks failed.\nWe tried. We lost,” the U.S. official was quoted as saying.";
    assertThat(inner(text)).containsExactly("0 We tried. We lost,");
    assertThat(find(text)).singleElement().matches(found -> !found.opened() && found.closed());
  }

  @Test
  void beginsAnUnopenedQuotationAfterAnotherWithItsSentence() {
    assertThat(inner("“We tried,” he said. They failed. We lost,” she said."))
        .containsExactly("0 We tried,", "0 We lost,");
  }

  @Test
  void goesOnOverParagraphs() {
    String text = "“One.\n\n“Two.\n\n“Three,” he said. “Four.”";
    assertThat(find(text))
        .extracting(Quotation::continues)
        .containsExactly(false, true, true, false);
    assertThat(find(text)).extracting(Quotation::closed).containsExactly(false, false, true, true);
    String broken = "“One.\n\nTwo,” he said.";
    assertThat(find(broken)).extracting(Quotation::continues).containsExactly(false, true);
    assertThat(inner(broken)).containsExactly("0 One.", "0 Two,");
  }

  @Test
  void dropsAMarkAloneInItsParagraph() {
    assertThat(inner("\"We do not agree.\n\n\"\n\nThe end.")).containsExactly("0 We do not agree.");
  }
}
