package org.rapporteur.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.evaluate.StageSpeed;
import org.rapporteur.evaluate.StageSpeed.Stage;

/**
 * What {@code bench} found.
 *
 * @param openNlpSeconds what OpenNLP's own steps took with as many threads as the builds had
 * @param builds the first one is of the articles as they are
 */
record BenchFigures(
    StageSpeed.Result stages,
    int threads,
    double openNlpSeconds,
    double openNlpCpuSeconds,
    List<BenchBuilds.Outcome> builds) {
  private static final int WIDTH = 120;

  void print(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%,d articles, %,d characters, %,d tokens, %,d statements, %,d quads%n%n",
        stages.articles(),
        stages.characters(),
        stages.tokens(),
        stages.statements(),
        stages.quads());
    TextTable table =
        new TextTable(
            List.of("one thread", "seconds", "share", "tokens/s", "articles/s", "quads/s"));
    for (Map.Entry<Stage, Long> entry : new TreeMap<>(stages.nanos()).entrySet()) {
      if (entry.getKey() == Stage.OPENNLP_ALONE) {
        table.add(row("all stages", stages.total(), true));
      }
      table.add(row(name(entry.getKey()), entry.getValue(), entry.getKey().isOurs()));
    }
    table.print(out, WIDTH);
    if (stages.processor().containsKey(Stage.RESOLVE)) {
      out.printf(
          Locale.ROOT,
          "resolve adds %.1f %% to the processor time of annotate and attribute%n",
          100 * stages.resolveShare());
    }
    if (!builds.isEmpty()) {
      out.println();
      printBuilds(out);
    }
  }

  private void printBuilds(PrintWriter out) {
    TextTable runs =
        new TextTable(
            List.of(
                threads + " threads",
                "articles",
                "seconds",
                "CPU seconds",
                "articles/s",
                "tokens/s and CPU",
                "peak MB",
                "times OpenNLP"));
    runs.add(
        List.of(
            "OpenNLP alone",
            format("%,d", stages.articles()),
            format("%.1f", openNlpSeconds),
            format("%.1f", openNlpCpuSeconds),
            format("%.1f", stages.articles() / openNlpSeconds),
            format("%,.0f", stages.tokens() / openNlpCpuSeconds),
            "",
            "1.0"));
    for (BenchBuilds.Outcome build : builds) {
      runs.add(
          List.of(
              build.name(),
              format("%,d", build.articles()),
              format("%.1f", build.seconds()),
              format("%.1f", build.cpuSeconds()),
              format("%.1f", build.articles() / build.seconds()),
              format("%,.0f", tokens(build) / build.cpuSeconds()),
              build.peakMegabytes().isPresent()
                  ? format("%,d", build.peakMegabytes().getAsLong())
                  : "",
              format("%.1f", timesOpenNlp(build))));
    }
    runs.print(out, WIDTH);
  }

  void printJson(PrintWriter out) {
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode node =
        json.createObjectNode()
            .put("articles", stages.articles())
            .put("characters", stages.characters())
            .put("tokens", stages.tokens())
            .put("statements", stages.statements())
            .put("quads", stages.quads())
            .put("java", Runtime.version().toString())
            .put("processors", Runtime.getRuntime().availableProcessors());
    ArrayNode ours = node.putArray("stages");
    ArrayNode alone = node.putArray("alone");
    new TreeMap<>(stages.nanos())
        .forEach(
            (stage, nanos) -> {
              double seconds = nanos / 1e9;
              ObjectNode one =
                  (stage.isOurs() ? ours : alone)
                      .addObject()
                      .put("name", name(stage))
                      .put("seconds", seconds)
                      .put("tokensPerSecond", stages.tokens() / seconds)
                      .put("articlesPerSecond", stages.articles() / seconds)
                      .put("quadsPerSecond", stages.quads() / seconds);
              if (stage.isOurs()) {
                one.put("share", (double) nanos / stages.total());
              }
            });
    if (stages.processor().containsKey(Stage.RESOLVE)) {
      node.put("resolveAdds", stages.resolveShare());
    }
    node.put("threads", threads)
        .put("openNlpSeconds", openNlpSeconds)
        .put("openNlpCpuSeconds", openNlpCpuSeconds);
    ArrayNode runs = node.putArray("builds");
    for (BenchBuilds.Outcome build : builds) {
      ObjectNode one =
          runs.addObject()
              .put("name", build.name())
              .put("articles", build.articles())
              .put("seconds", build.seconds())
              .put("cpuSeconds", build.cpuSeconds())
              .put("timesOpenNlp", timesOpenNlp(build));
      build.peakMegabytes().ifPresent(peak -> one.put("peakMegabytes", peak));
    }
    try {
      out.println(json.writeValueAsString(node));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies have as many tokens as what they were made of. */
  private double tokens(BenchBuilds.Outcome build) {
    return (double) stages.tokens() * build.articles() / stages.articles();
  }

  private double timesOpenNlp(BenchBuilds.Outcome build) {
    return build.seconds() / openNlpSeconds * stages.articles() / build.articles();
  }

  private List<String> row(String name, long nanos, boolean ours) {
    double seconds = nanos / 1e9;
    return List.of(
        name,
        format("%.2f", seconds),
        ours ? format("%.1f %%", 100.0 * nanos / stages.total()) : "",
        format("%,.0f", stages.tokens() / seconds),
        format("%,.1f", stages.articles() / seconds),
        format("%,.0f", stages.quads() / seconds));
  }

  private static String name(Stage stage) {
    return switch (stage) {
      case READ -> "read";
      case ANNOTATE -> "annotate";
      case ATTRIBUTE -> "attribute";
      case TIME -> "time";
      case RESOLVE -> "resolve, acts";
      case GRAPH -> "graph";
      case STORE -> "store";
      case RELATE -> "relate";
      case OPENNLP_ALONE -> "OpenNLP alone";
      case TDB2_ALONE -> "TDB2 alone";
    };
  }

  private static String format(String pattern, Object value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
