package org.rapporteur.graph;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The main classes and how they hang together, as SVG; the page has the rest in words. */
final class OntologyDiagram {
  private static final int WIDTH = 150;
  private static final int HEIGHT = 34;

  private record Box(int x, int y) {}

  private record Arrow(String from, String to, String label) {}

  private static final Map<String, Box> BOXES =
      Map.of(
          "Document", new Box(20, 20),
          "Span", new Box(20, 260),
          "Statement", new Box(310, 140),
          "Claim", new Box(310, 20),
          "Actor", new Box(620, 140),
          "RoleHolding", new Box(620, 20),
          "TimeSpan", new Box(620, 260),
          "Occasion", new Box(310, 260));

  private static final List<Arrow> ARROWS =
      List.of(
          new Arrow("Statement", "Document", "schema:isPartOf"),
          new Arrow("Statement", "Span", "content, cue, source"),
          new Arrow("Statement", "Claim", "asserts, denies"),
          new Arrow("Statement", "Actor", "speaker, addressee, target"),
          new Arrow("Statement", "RoleHolding", "speakerRole"),
          new Arrow("RoleHolding", "Actor", "org:member"),
          new Arrow("Statement", "TimeSpan", "saidAt"),
          new Arrow("Statement", "Occasion", "occasion"),
          new Arrow("Span", "Document", "in"));

  private OntologyDiagram() {}

  static String svg() {
    StringBuilder svg =
        new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 790 314\" role=\"img\""
                + " font-family=\"sans-serif\" font-size=\"12\"><title>Statements and what they"
                + " point at</title><defs><marker id=\"tip\" markerWidth=\"8\" markerHeight=\"8\""
                + " refX=\"7\" refY=\"4\" orient=\"auto\"><path d=\"M0,0 L8,4 L0,8 z\"/></marker>"
                + "</defs>\n");
    ARROWS.forEach(arrow -> draw(svg, arrow));
    BOXES.keySet().stream().sorted().forEach(name -> draw(svg, name));
    return svg.append("</svg>").toString();
  }

  private static void draw(StringBuilder svg, String name) {
    Box box = BOXES.get(name);
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"#f4f4f4\""
                + " stroke=\"#444\"/><text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n",
            box.x(),
            box.y(),
            WIDTH,
            HEIGHT,
            box.x() + WIDTH / 2,
            box.y() + 21,
            name));
  }

  private static void draw(StringBuilder svg, Arrow arrow) {
    Box from = BOXES.get(arrow.from());
    Box to = BOXES.get(arrow.to());
    double x1 = from.x() + WIDTH / 2.0;
    double y1 = from.y() + HEIGHT / 2.0;
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    // Up to the edge of the boxes, whichever side the line leaves by.
    double cut =
        Math.min(
            dx == 0 ? 1 : WIDTH / 2.0 / Math.abs(dx), dy == 0 ? 1 : HEIGHT / 2.0 / Math.abs(dy));
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.0f\" y1=\"%.0f\" x2=\"%.0f\" y2=\"%.0f\" stroke=\"#444\""
                + " marker-end=\"url(#tip)\"/><text x=\"%.0f\" y=\"%.0f\" text-anchor=\"middle\""
                + " fill=\"#333\">%s</text>\n",
            x1 + dx * cut,
            y1 + dy * cut,
            x1 + dx * (1 - cut),
            y1 + dy * (1 - cut),
            x1 + dx / 2,
            y1 + dy / 2 - 5,
            OntologyPage.escape(arrow.label())));
  }
}
