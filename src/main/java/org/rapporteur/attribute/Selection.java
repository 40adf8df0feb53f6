package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses, among the readings of an article's candidates, those that become attributions: the surer
 * first, no two with the same content or cue.
 */
final class Selection {
  /** Quotations of fewer tokens, marks included, need not be accounted for. */
  private static final int LONG_QUOTE = 7;

  /** Share of a quotation that a reading must hold to rescue it. */
  private static final double COVERED = .8;

  private final double least;
  private final double leastForQuotes;

  /**
   * @param least confidence that a reading needs
   * @param leastForQuotes confidence it needs to account for a long quotation that nothing covers
   */
  Selection(double least, double leastForQuotes) {
    this.least = least;
    this.leastForQuotes = leastForQuotes;
  }

  /** A chosen reading; content that a surer one holds is taken out of its roles. */
  record Chosen(Variant variant, TokenRoles roles) {}

  /** The choice, in the order of the text. */
  List<Chosen> choose(TokenTable table, List<Variant> readings) {
    List<Variant> sorted = new ArrayList<>(readings);
    sorted.removeIf(v -> v.roles.content().isEmpty());
    sorted.sort(Comparator.comparingDouble(v -> -v.confidence));
    TokenSet contents = new TokenSet(0);
    TokenSet cues = new TokenSet(0);
    List<Chosen> chosen = new ArrayList<>();
    List<Variant> left = new ArrayList<>();
    for (Variant v : sorted) {
      TokenRoles roles = v.roles.copy();
      roles.content().andNot(contents);
      boolean mostLeft = 2 * roles.content().cardinality() >= v.roles.content().cardinality();
      if (v.confidence >= least
          && !roles.content().isEmpty()
          && mostLeft
          && !roles.cue().intersects(cues)) {
        contents.or(roles.content());
        cues.or(roles.cue());
        chosen.add(new Chosen(v, roles));
      } else {
        left.add(v);
      }
    }
    rescueQuotes(table, left, contents, cues, chosen);
    chosen.sort(Comparator.comparingInt(c -> first(c.roles())));
    return chosen;
  }

  /** Index of the first token of any role. */
  static int first(TokenRoles roles) {
    int first = roles.content().nextSetBit(0);
    if (!roles.source().isEmpty()) {
      first = Math.min(first, roles.source().nextSetBit(0));
    }
    return roles.cue().isEmpty() ? first : Math.min(first, roles.cue().nextSetBit(0));
  }

  private void rescueQuotes(
      TokenTable table, List<Variant> left, TokenSet contents, TokenSet cues, List<Chosen> chosen) {
    for (int begin = 0; begin < table.size; ) {
      int end = begin + 1;
      if (table.quoteId[begin] >= 0) {
        while (end < table.size && table.quoteId[end] == table.quoteId[begin]) {
          end++;
        }
        int covered = contents.nextSetBit(begin);
        if (end - begin >= LONG_QUOTE && (covered < 0 || covered >= end)) {
          rescue(begin, end, left, contents, cues, chosen);
        }
      }
      begin = end;
    }
  }

  private void rescue(
      int begin,
      int end,
      List<Variant> left,
      TokenSet contents,
      TokenSet cues,
      List<Chosen> chosen) {
    for (Variant v : left) {
      if (v.confidence < leastForQuotes) {
        return;
      }
      TokenRoles roles = v.roles;
      boolean covers = roles.content().count(begin, end) >= COVERED * (end - begin);
      boolean free =
          !roles.content().intersects(contents)
              && !roles.cue().intersects(contents)
              && !roles.cue().intersects(cues);
      if (covers && free) {
        contents.or(roles.content());
        cues.or(roles.cue());
        chosen.add(new Chosen(v, roles));
        left.remove(v);
        return;
      }
    }
  }
}
