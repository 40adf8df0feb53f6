package org.rapporteur.spark;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.rapporteur.graph.Iris;
import org.rapporteur.model.Article;
import org.rapporteur.model.DateClue;
import org.rapporteur.model.Span;
import org.rapporteur.read.Reading;

/** Readings as rows, in which they lie between reading and extraction. */
final class Gathered {
  /** A row has either a document with its article or a reason why there is none. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          """
          document STRING, source STRING, reason STRING, notes ARRAY<STRING>,
          name STRING, text STRING, title STRING, url STRING, publisher STRING, language STRING,
          dates ARRAY<STRUCT<
            origin: STRING, day: STRING, year: INT, weekday: STRING, time: STRING,
            begin: INT, end: INT>>\
          """);

  private Gathered() {}

  static Row row(Reading reading, Iris iris) {
    if (reading instanceof Reading.Refused refused) {
      return RowFactory.create(
          null, refused.source(), refused.reason(), null, null, null, null, null, null, null, null);
    }
    Reading.Read read = (Reading.Read) reading;
    Article article = read.article();
    return RowFactory.create(
        iris.document(article),
        read.source(),
        null,
        read.notes().toArray(),
        article.name(),
        article.text(),
        article.title().orElse(null),
        article.url().orElse(null),
        article.publisher().orElse(null),
        article.language().orElse(null),
        article.dateClues().stream().map(Gathered::row).toArray());
  }

  /** The article of a row that has one. */
  static Article article(Row row) {
    List<Row> dates = row.getList(row.fieldIndex("dates"));
    return new Article(
        row.getAs("name"),
        row.getAs("text"),
        words(row, "title"),
        words(row, "url"),
        words(row, "publisher"),
        words(row, "language"),
        dates.stream().map(Gathered::clue).toList());
  }

  private static Row row(DateClue clue) {
    return RowFactory.create(
        clue.origin().name(),
        clue.day().toString(),
        clue.year().isPresent() ? clue.year().getAsInt() : null,
        clue.weekday().map(DayOfWeek::name).orElse(null),
        clue.time().map(LocalTime::toString).orElse(null),
        clue.span().map(Span::begin).orElse(null),
        clue.span().map(Span::end).orElse(null));
  }

  private static DateClue clue(Row row) {
    Integer year = row.getAs("year");
    Integer begin = row.getAs("begin");
    return new DateClue(
        DateClue.Origin.valueOf(row.getAs("origin")),
        MonthDay.parse(row.<String>getAs("day")),
        year == null ? OptionalInt.empty() : OptionalInt.of(year),
        words(row, "weekday").map(DayOfWeek::valueOf),
        words(row, "time").map(LocalTime::parse),
        begin == null ? Optional.empty() : Optional.of(new Span(begin, row.<Integer>getAs("end"))));
  }

  private static Optional<String> words(Row row, String field) {
    return Optional.ofNullable(row.<String>getAs(field));
  }
}
