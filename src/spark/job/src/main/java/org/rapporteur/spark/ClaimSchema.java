package org.rapporteur.spark;

import org.apache.spark.sql.types.StructType;

/** Claims as columns: the keys of the JSON Lines, with their types. */
final class ClaimSchema {
  private static final String WORDS = "ARRAY<STRUCT<begin: INT, end: INT, text: STRING>>";
  private static final String PARTY =
      "STRUCT<iri: STRING, label: STRING, type: STRING, wikidata: STRING, role: STRING,"
          + " onBehalfOf: STRING>";

  static final StructType COLUMNS =
      StructType.fromDDL(
          String.join(
              ", ",
              "file STRING",
              "document STRING",
              "statement STRING",
              "published STRING",
              "source " + WORDS,
              "cue " + WORDS,
              "content " + WORDS,
              "quotation STRING",
              "kind STRING",
              "speaker " + PARTY,
              "speakers ARRAY<" + PARTY + ">",
              "addressee " + PARTY,
              "addressees ARRAY<" + PARTY + ">",
              "targets ARRAY<" + PARTY + ">",
              "act STRING",
              "negated BOOLEAN",
              "saidAt STRUCT<value: STRING, earliest: STRING, latest: STRING, precision: STRING,"
                  + " basis: STRING>",
              "medium STRING",
              "embeddedIn STRING",
              "confidence DOUBLE"));

  private ClaimSchema() {}
}
