package org.rapporteur.spark;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.rapporteur.relate.Finding;
import org.rapporteur.relate.Relations;
import org.rapporteur.relate.Utterance;

/** Findings as rows. */
final class Found {
  private static final String FIELDS =
      "kind: STRING, from: STRING, to: STRING, confidence: DOUBLE, note: STRING, joins: BOOLEAN,"
          + " one: STRING, other: STRING";
  static final String DDL = "STRUCT<" + FIELDS + ">";
  static final StructType SCHEMA = StructType.fromDDL(FIELDS.replace(":", ""));

  private Found() {}

  static Row row(Finding finding) {
    return RowFactory.create(
        finding.kind().name(),
        finding.from().iri(),
        finding.to().iri(),
        finding.confidence(),
        finding.note(),
        Relations.joins(finding),
        finding.from().line(),
        finding.to().line());
  }

  static Finding finding(Row row) {
    return new Finding(
        Finding.Kind.valueOf(row.getAs("kind")),
        Utterance.of(row.getAs("one")),
        Utterance.of(row.getAs("other")),
        row.<Double>getAs("confidence"),
        row.getAs("note"));
  }
}
