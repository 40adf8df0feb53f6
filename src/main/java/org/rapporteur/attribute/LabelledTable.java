package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.learn.SpanLabels;
import org.rapporteur.model.Span;

/**
 * A training article: its tokens and the attributions marked in it.
 *
 * @param gold by token
 * @param labels of each token, those of later attributions winning where attributions overlap
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record LabelledTable(TokenTable table, List<TokenRoles> gold, byte[] labels) {

  static LabelledTable of(TokenTable table, List<Roles> attributions) {
    List<TokenRoles> gold = new ArrayList<>();
    byte[] labels = new byte[table.size];
    for (Roles roles : attributions) {
      TokenRoles found =
          new TokenRoles(
              tokens(table, roles.source()),
              tokens(table, roles.cue()),
              tokens(table, roles.content()));
      gold.add(found);
      for (int role = 0; role < 3; role++) {
        TokenSet set = found.role(role);
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
          boolean inside = i > 0 && set.get(i - 1) && table.paragraph[i] == table.paragraph[i - 1];
          labels[i] = (byte) (Labels.ROLES[role] + (inside ? 1 : 0));
        }
      }
    }
    for (int i = 0; i < labels.length; i++) {
      boolean first = i == 0 || table.paragraph[i] != table.paragraph[i - 1];
      if (SpanLabels.isInside(labels[i])
          && (first || SpanLabels.roleOf(labels[i - 1]) != SpanLabels.roleOf(labels[i]))) {
        labels[i]--;
      }
    }
    return new LabelledTable(table, gold, labels);
  }

  private static TokenSet tokens(TokenTable table, List<Span> spans) {
    TokenSet tokens = new TokenSet(0);
    for (Span span : spans) {
      for (int i = table.article.tokenAt(span.begin());
          i < table.size && table.tokenSpan(i).begin() < span.end();
          i++) {
        tokens.set(i);
      }
    }
    return tokens;
  }
}
