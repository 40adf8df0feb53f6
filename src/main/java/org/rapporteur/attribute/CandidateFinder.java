package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds stretches that may be cues, from the probabilities of the first stage. */
final class CandidateFinder {
  /** Tokens less likely to be a cue are not looked at. */
  static final double LEAST = .1;

  private CandidateFinder() {}

  /** The candidates of an article, in the order of the text. */
  static List<Candidate> find(TokenTable table, ParagraphLabels labels) {
    List<Candidate> found = new ArrayList<>();
    for (int p = 0; p < table.paragraphs(); p++) {
      int begin = table.paragraphBegin[p];
      int end = table.paragraphBegin[p + 1];
      int start = -1;
      for (int i = begin; i <= end; i++) {
        boolean in = i < end && labels.cue(i) >= LEAST;
        boolean anew =
            in
                && start >= 0
                && labels.cueBegin[i] > labels.cueInside[i]
                && labels.cueBegin[i] >= LEAST;
        if (start >= 0 && (!in || anew)) {
          found.add(candidate(labels, begin, end, start, i));
          start = -1;
        }
        if (in && start < 0) {
          start = i;
        }
      }
    }
    return found;
  }

  private static Candidate candidate(
      ParagraphLabels labels, int begin, int end, int cueBegin, int cueEnd) {
    int peak = cueBegin;
    for (int i = cueBegin; i < cueEnd; i++) {
      peak = labels.cue(i) > labels.cue(peak) ? i : peak;
    }
    return new Candidate(begin, end, cueBegin, cueEnd, peak, labels.cue(peak));
  }

  /** The cues of the best labels in one paragraph, as begin and end of each in turn. */
  static int[] bestCues(ParagraphLabels labels, int begin, int end) {
    int[] cues = new int[2 * (end - begin) + 2];
    int count = 0;
    int start = -1;
    for (int i = begin; i <= end; i++) {
      boolean in = i < end && Labels.isCue(labels.best[i]);
      boolean anew = in && labels.best[i] == Labels.CUE;
      if (start >= 0 && (!in || anew)) {
        cues[count++] = start;
        cues[count++] = i;
        start = -1;
      }
      if (in && start < 0) {
        start = i;
      }
    }
    return Arrays.copyOf(cues, count);
  }
}
