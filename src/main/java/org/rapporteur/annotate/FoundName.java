package org.rapporteur.annotate;

import org.rapporteur.model.NameMention;

/** A name as tokens {@code first} to {@code end}, which is not included. */
record FoundName(int first, int end, NameMention.Type type, double confidence) {
  FoundName movedBy(int tokens) {
    return new FoundName(first + tokens, end + tokens, type, confidence);
  }
}
