package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadInTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Washington, June 8 (RHC)-- |In a reply, the envoy said no.",
        "WASHINGTON (UrduPoint News / Sputnik - 13th October, 2020) |Moscow is hopeful.",
        "KYIV, Ukraine (AP) — |The minister said no.",
        "KYIV, March 3 (Reuters) - |The minister said no.",
        "BEIJING, 4 May 2021 /Xinhua/ -- |The minister said no.",
        "BANGKOK (NPA), Sept 16, 2021 - |The minister said no.",
        "BRUSSELS — |The minister said no.",
        "SANTA FE, N.M. — |The minister said no.",
        "## |Envoy says no",
        "- |Envoy says no",
        "date 2022-02-01 |Envoy says no",
        "date 2022-02-01 VIENNA (AFP) — |Envoy says no",
        "|NATO (North Atlantic Treaty Organization) said no.",
        "|The minister — a former banker — said no.",
        "|Mary Lind (Labour), May 7 in hand, said no - twice.",
        "|Mary Lind (Labour) said no.",
        "|US-led forces left.",
        "|#Freedom was the word of the day.",
        "|We said no - and no again.",
        "|"
      })
  void endsWhereTheFirstSentenceBegins(String marked) {
    String text = marked.replace("|", "");
    assertThat(LeadIn.end(text, 0, text.length())).isEqualTo(marked.indexOf('|'));
  }
}
