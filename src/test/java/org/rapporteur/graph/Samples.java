package org.rapporteur.graph;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.DateClue;
import org.rapporteur.model.DocumentTime;
import org.rapporteur.model.LinkedMention;
import org.rapporteur.model.NameMention;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.Role;
import org.rapporteur.model.SaidAt;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Statement;
import org.rapporteur.model.TimeExpression;
import org.rapporteur.model.TimeValue;

/** Resolved articles about invented countries, made by hand or at random. */
public final class Samples {
  public static final Run RUN =
      Run.of("1.0", Map.of("tagger", "sha256:0f"), Map.of("published", "none"));
  public static final GraphWriter WRITER = new GraphWriter(Iris.DEFAULT, RUN, true);

  public static final Actor FREEDONIA = polity("Freedonia");
  public static final Actor SYLVANIA = polity("Sylvania");
  public static final Actor FIREFLY =
      new Actor(
          Actor.Kind.PERSON,
          "Rufus Firefly",
          Optional.of("http://www.wikidata.org/entity/Q4115189"));
  public static final Actor TRENTINO =
      new Actor(Actor.Kind.PERSON, "Ambassador Trentino", Optional.empty());

  private static final List<String> PIECES =
      List.of(
          "the talks",
          " ",
          "\u201cwe reject\u201d",
          "\n\n",
          "\ud83d\ude00",
          "\t",
          "\"",
          "\\",
          "said",
          "Trentino",
          "\u0000",
          "\ud800",
          "\u00e9",
          "<b>",
          ",",
          ".",
          "caf\u00e9",
          "\u202e",
          "{}",
          "'");

  private Samples() {}

  /** Two statements: a charge, quoted in part, that was made on a known day, and a denial. */
  public static ResolvedArticle chargeAndDenial() {
    String text =
        "Foreign Minister Rufus Firefly accused Sylvania on Tuesday of sending \u201ctroops across"
            + " the border\u201d. Ambassador Trentino denied that troops had crossed.";
    Article article =
        new Article(
            "charge.txt",
            text,
            Optional.of("Freedonia accuses neighbour"),
            Optional.of("https://news.example/1"),
            Optional.of("Wire One"),
            Optional.of("en"),
            List.of());
    Statement charge =
        new Statement(
            attribution(
                text,
                "Foreign Minister Rufus Firefly",
                "accused",
                "of sending \u201ctroops across the border\u201d",
                Attribution.Form.MIXED,
                0.91),
            List.of(
                speaker(
                    FIREFLY,
                    Optional.of(
                        new Role(
                            "Foreign Minister",
                            "Foreign Minister of Freedonia",
                            "foreign minister",
                            Optional.of(FREEDONIA),
                            Optional.empty())),
                    Optional.of(FREEDONIA))),
            List.of(),
            List.of(SYLVANIA),
            "accuse",
            false,
            Optional.of(
                new SaidAt(
                    TimeValue.day(LocalDate.of(2031, 3, 4)),
                    SaidAt.Basis.RELATIVE,
                    Optional.of(span(text, "on Tuesday")))),
            List.of(),
            Optional.empty(),
            OptionalInt.empty(),
            0.91);
    Statement denial =
        new Statement(
            attribution(
                text,
                "Ambassador Trentino",
                "denied",
                "that troops had crossed",
                Attribution.Form.INDIRECT,
                0.84),
            List.of(speaker(TRENTINO, Optional.empty(), Optional.of(SYLVANIA))),
            List.of(FREEDONIA),
            List.of(),
            "deny",
            false,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            OptionalInt.empty(),
            0.84);
    return new ResolvedArticle(
        article,
        new DocumentTime(
            Optional.of(LocalDate.of(2031, 3, 5)),
            Optional.of(
                DateClue.of(DateClue.Origin.METADATA, LocalDate.of(2031, 3, 5), Optional.empty())),
            false,
            List.of("given with the file"),
            List.of()),
        List.of(charge, denial),
        List.of(
            new LinkedMention(
                new NameMention(span(text, "Rufus Firefly"), NameMention.Type.PERSON, 0.9),
                Optional.of(FIREFLY),
                0.9,
                List.of())),
        List.of());
  }

  /** Any article that the records allow, hostile text included. */
  public static ResolvedArticle random(Random random) {
    StringBuilder built = new StringBuilder("x");
    int pieces = 20 + random.nextInt(60);
    for (int i = 0; i < pieces; i++) {
      built.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    String text = built.toString();
    List<Statement> statements = new ArrayList<>();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      statements.add(randomStatement(random, text, i));
    }
    Optional<LocalDate> published =
        maybe(random, LocalDate.of(2000 + random.nextInt(40), 1 + random.nextInt(12), 3));
    return new ResolvedArticle(
        new Article(
            "random " + random.nextInt() + ".txt",
            text,
            maybe(random, "A \"title\"\n"),
            maybe(random, "not an IRI <>"),
            maybe(random, "Wire \\ One"),
            maybe(random, "en"),
            List.of()),
        new DocumentTime(
            published,
            published.map(
                day -> DateClue.of(DateClue.Origin.BYLINE, day, Optional.of(new Span(0, 1)))),
            random.nextBoolean(),
            List.of("because"),
            List.of(
                new DateClue(
                    DateClue.Origin.DATELINE,
                    MonthDay.of(2, 29),
                    OptionalInt.empty(),
                    Optional.of(DayOfWeek.MONDAY),
                    Optional.empty(),
                    Optional.empty()))),
        statements,
        List.of(),
        List.of());
  }

  private static Statement randomStatement(Random random, String text, int index) {
    List<Speaker> speakers = new ArrayList<>();
    Set<Actor> speaking = new LinkedHashSet<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      speaking.add(actor(random));
    }
    for (Actor actor : speaking) {
      speakers.add(
          new Speaker(
              actor,
              maybe(
                  random,
                  new Role(
                      "envoy \u2013 \"special\"",
                      "Envoy of Freedonia",
                      pick(random, List.of("envoy", "\u7279\u4f7f", "foreign minister")),
                      maybe(random, FREEDONIA),
                      maybe(random, "held it only until 2019"))),
              maybe(random, actor(random)),
              pick(random, List.of(Speaker.How.values())),
              pick(random, List.of("", "named in full")),
              random.nextDouble()));
    }
    double confidence = random.nextDouble();
    Attribution attribution =
        new Attribution(
            spans(random, text),
            spans(random, text),
            List.of(someSpan(random, text)),
            pick(random, List.of(Attribution.Form.values())),
            pick(random, List.of(Attribution.Kind.values())),
            random.nextBoolean(),
            OptionalInt.empty(),
            confidence);
    TimeValue time =
        pick(
            random,
            List.of(
                TimeValue.day(LocalDate.of(2031, 3, 4)),
                new TimeValue(
                    "2031-W10",
                    LocalDate.of(2031, 3, 3).atStartOfDay(),
                    LocalDate.of(2031, 3, 10).atStartOfDay(),
                    TimeValue.Precision.WEEK),
                new TimeValue(
                    "2031/..",
                    LocalDate.of(2031, 1, 1).atStartOfDay(),
                    LocalDate.of(2031, 6, 1).atStartOfDay(),
                    TimeValue.Precision.YEAR)));
    return new Statement(
        attribution,
        speakers,
        maybe(random, actor(random)).stream().toList(),
        maybe(random, actor(random)).stream().toList(),
        pick(random, List.of("state", "deny", "accuse")),
        random.nextBoolean(),
        maybe(
            random,
            new SaidAt(
                time,
                pick(random, List.of(SaidAt.Basis.values())),
                maybe(random, someSpan(random, text)))),
        maybe(
                random,
                new TimeExpression(
                    someSpan(random, text),
                    TimeExpression.Type.DATE,
                    "2031",
                    Optional.of(time),
                    true))
            .stream()
            .toList(),
        maybe(
            random,
            new Occasion(
                pick(random, List.of(Occasion.Medium.values())),
                maybe(random, "Summit of \"Two\""),
                maybe(random, "Munich"),
                maybe(random, time),
                someSpan(random, text))),
        index > 0 && random.nextBoolean() ? OptionalInt.of(index - 1) : OptionalInt.empty(),
        confidence);
  }

  public static Attribution attribution(
      String text,
      String source,
      String cue,
      String content,
      Attribution.Form form,
      double confidence) {
    return new Attribution(
        List.of(span(text, source)),
        List.of(span(text, cue)),
        List.of(span(text, content)),
        form,
        Attribution.Kind.SAYING,
        false,
        OptionalInt.empty(),
        confidence);
  }

  public static Speaker speaker(Actor actor, Optional<Role> role, Optional<Actor> onBehalfOf) {
    return new Speaker(actor, role, onBehalfOf, Speaker.How.NAME, "named in full", 0.95);
  }

  public static Span span(String text, String words) {
    int begin = text.indexOf(words);
    if (begin < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(begin, begin + words.length());
  }

  private static Actor polity(String label) {
    return new Actor(Actor.Kind.POLITY, label, Optional.empty());
  }

  private static Actor actor(Random random) {
    return pick(
        random,
        List.of(
            FREEDONIA,
            SYLVANIA,
            FIREFLY,
            TRENTINO,
            new Actor(Actor.Kind.UNNAMED, "a \"senior\" official", Optional.empty()),
            new Actor(Actor.Kind.COLLECTIVE, "critics", Optional.empty()),
            new Actor(Actor.Kind.ORGANIZATION, "League \u2013 of \n Two", Optional.empty())));
  }

  private static List<Span> spans(Random random, String text) {
    return random.nextInt(5) == 0 ? List.of() : List.of(someSpan(random, text));
  }

  /** Any stretch of at least one character that splits no surrogate pair. */
  private static Span someSpan(Random random, String text) {
    int begin = random.nextInt(text.length());
    while (begin > 0 && Character.isLowSurrogate(text.charAt(begin))) {
      begin--;
    }
    int end = begin + 1 + random.nextInt(text.length() - begin);
    while (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
      end++;
    }
    return new Span(begin, end);
  }

  private static <T> Optional<T> maybe(Random random, T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  private static <T> T pick(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
