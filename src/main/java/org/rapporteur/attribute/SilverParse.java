package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rapporteur.model.Span;

/** A parse made by another program over its own tokens, and how it falls on ours. */
public final class SilverParse {
  /** A chain of heads longer than this is a loop. */
  private static final int LONGEST = 40;

  private final List<Word> words;

  /**
   * @param words of one article, in the order of the text
   */
  public SilverParse(List<Word> words) {
    this.words = List.copyOf(words);
  }

  /**
   * A word of that program.
   *
   * @param tag of the Penn Treebank
   * @param head index of its head among the words, -1 for a root
   * @param relation to its head, in Stanford's first universal scheme
   */
  public record Word(Span span, String tag, int head, String relation) {}

  /** The tags of the table's tokens, {@link PennTags#NONE} where there is no word. */
  int[] tags(TokenTable table) {
    int[] tags = new int[table.size];
    int[] wordOf = align(table);
    for (int i = 0; i < tags.length; i++) {
      tags[i] = wordOf[i] < 0 ? PennTags.NONE : PennTags.code(words.get(wordOf[i]).tag());
    }
    return tags;
  }

  /**
   * The trees of the table's sentences; words whose head lies in another sentence hang from the
   * root. None where there was no parse.
   */
  List<ParserTrainer.Tree> trees(TokenTable table) {
    if (words.isEmpty()) {
      return List.of();
    }
    int[] wordOf = align(table);
    int[] tokenOf = new int[words.size()];
    Arrays.fill(tokenOf, -1);
    for (int i = 0; i < table.size; i++) {
      if (wordOf[i] >= 0 && tokenOf[wordOf[i]] < 0) {
        tokenOf[wordOf[i]] = i;
      }
    }
    List<ParserTrainer.Tree> trees = new ArrayList<>();
    for (int begin = 0; begin < table.size; begin = table.sentenceEnd[begin]) {
      int end = table.sentenceEnd[begin];
      int[] heads = new int[end - begin];
      int[] relations = new int[end - begin];
      for (int i = begin; i < end; i++) {
        int head = head(i, wordOf, tokenOf);
        boolean within = head >= begin && head < end && head != i;
        heads[i - begin] = within ? head - begin : end - begin;
        relations[i - begin] = within ? relation(i, wordOf, tokenOf) : Relations.ROOT;
      }
      unloop(heads);
      trees.add(new ParserTrainer.Tree(table, begin, heads, relations));
    }
    return trees;
  }

  /** For each token the word it shares most letters with, or -1. */
  private int[] align(TokenTable table) {
    int[] wordOf = new int[table.size];
    int from = 0;
    for (int i = 0; i < table.size; i++) {
      Span token = table.tokenSpan(i);
      while (from < words.size() && words.get(from).span().end() <= token.begin()) {
        from++;
      }
      int most = 0;
      wordOf[i] = -1;
      for (int w = from; w < words.size() && words.get(w).span().begin() < token.end(); w++) {
        Span word = words.get(w).span();
        int common = Math.min(token.end(), word.end()) - Math.max(token.begin(), word.begin());
        if (common > most) {
          most = common;
          wordOf[i] = w;
        }
      }
    }
    return wordOf;
  }

  private int head(int token, int[] wordOf, int[] tokenOf) {
    int word = wordOf[token];
    if (word < 0) {
      return -1;
    }
    if (tokenOf[word] != token) {
      return tokenOf[word];
    }
    int head = words.get(word).head();
    for (int steps = 0; head >= 0 && steps < LONGEST; steps++) {
      if (tokenOf[head] >= 0) {
        return tokenOf[head];
      }
      head = words.get(head).head();
    }
    return -1;
  }

  private int relation(int token, int[] wordOf, int[] tokenOf) {
    int word = wordOf[token];
    return tokenOf[word] == token
        ? Math.max(1, Relations.code(words.get(word).relation()))
        : Relations.code("dep");
  }

  private static void unloop(int[] heads) {
    for (int i = 0; i < heads.length; i++) {
      int at = i;
      int steps = 0;
      while (at < heads.length && steps <= heads.length) {
        at = heads[at];
        steps++;
      }
      if (at < heads.length) {
        heads[i] = heads.length;
      }
    }
  }
}
