package org.rapporteur.attribute;

import java.util.List;

/** How many words a parse gives the head, and the relation, that another parser gave them. */
final class ParserScore {
  private int words;
  private int heads;
  private int relations;

  /** Adds the sentences of one article that were parsed; punctuation does not count. */
  void add(List<ParserTrainer.Tree> trees, Parse parse) {
    for (ParserTrainer.Tree tree : trees) {
      int size = tree.heads().length;
      for (int i = 0; i < size; i++) {
        int at = tree.begin() + i;
        if (!parse.isParsed(at) || tree.table().pos[at] == Pos.PUNCT) {
          continue;
        }
        int head = parse.head[at] == Parse.ROOT ? size : parse.head[at] - tree.begin();
        boolean right = head == tree.heads()[i];
        words++;
        heads += right ? 1 : 0;
        relations += right && parse.relation[at] == tree.relations()[i] ? 1 : 0;
      }
    }
  }

  @Override
  public String toString() {
    double all = Math.max(1, words);
    return "%.1f %% of heads and %.1f %% with relation as in the other parser's"
        .formatted(100 * heads / all, 100 * relations / all);
  }
}
