package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.rapporteur.attribute.Selection.Chosen;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Attribution.Form;
import org.rapporteur.model.Attribution.Kind;
import org.rapporteur.model.Span;

/** Turns chosen readings into attributions with spans of the text. */
final class Assembly {
  /** Share of a content in quotation marks from which it counts as wholly quoted. */
  private static final double ALL = .95;

  private Assembly() {}

  static List<Attribution> attributions(
      TokenTable table, List<Chosen> chosen, Calibration calibration) {
    List<Attribution> attributions = new ArrayList<>();
    for (Chosen c : chosen) {
      attributions.add(attribution(table, c.roles(), calibration.rate(c.variant().confidence)));
    }
    return attributions;
  }

  static Attribution attribution(TokenTable table, TokenRoles roles, double confidence) {
    return new Attribution(
        spans(table, roles.source()),
        spans(table, roles.cue()),
        spans(table, roles.content()),
        form(table, roles.content()),
        Kind.SAYING,
        false,
        OptionalInt.empty(),
        confidence);
  }

  /** One span for each run of tokens; runs do not reach over the end of a paragraph. */
  static List<Span> spans(TokenTable table, TokenSet tokens) {
    List<Span> spans = new ArrayList<>();
    for (int i = tokens.nextSetBit(0); i >= 0; ) {
      int last = i;
      while (tokens.get(last + 1) && table.paragraph[last + 1] == table.paragraph[i]) {
        last++;
      }
      spans.add(new Span(table.tokenSpan(i).begin(), table.tokenSpan(last).end()));
      i = tokens.nextSetBit(last + 1);
    }
    return spans;
  }

  static Form form(TokenTable table, TokenSet content) {
    int words = 0;
    int quoted = 0;
    for (int i = content.nextSetBit(0); i >= 0; i = content.nextSetBit(i + 1)) {
      if (table.pos[i] != Pos.PUNCT) {
        words++;
        quoted += table.quote[i] > 0 ? 1 : 0;
      }
    }
    if (quoted == 0) {
      return Form.INDIRECT;
    }
    return quoted >= ALL * words ? Form.DIRECT : Form.MIXED;
  }
}
