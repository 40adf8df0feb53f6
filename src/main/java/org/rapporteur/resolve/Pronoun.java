package org.rapporteur.resolve;

import java.util.Optional;
import org.rapporteur.actors.ActorEntry.Gender;

/** What a pronoun may stand for. */
enum Pronoun {
  HE(Gender.MALE),
  SHE(Gender.FEMALE),
  IT(Gender.UNKNOWN),
  THEY(Gender.UNKNOWN),
  I(Gender.UNKNOWN),
  WE(Gender.UNKNOWN),
  YOU(Gender.UNKNOWN);

  private final Gender gender;

  Pronoun(Gender gender) {
    this.gender = gender;
  }

  Gender gender() {
    return gender;
  }

  /** Whether it is one person who is neither speaking nor spoken to. */
  boolean isPersonal() {
    return switch (this) {
      case HE, SHE -> true;
      case IT, THEY, I, WE, YOU -> false;
    };
  }

  /** The pronoun of which {@code lower}, in lower case, is a form. */
  static Optional<Pronoun> of(String lower) {
    return Optional.ofNullable(
        switch (lower) {
          case "he", "him", "his", "himself" -> HE;
          case "she", "her", "hers", "herself" -> SHE;
          case "it", "itself", "its" -> IT;
          case "they", "them", "their", "theirs", "themselves" -> THEY;
          case "i", "me", "my", "myself", "mine" -> I;
          case "we", "us", "our", "ourselves", "ours" -> WE;
          case "you", "your", "yourself" -> YOU;
          default -> null;
        });
  }
}
