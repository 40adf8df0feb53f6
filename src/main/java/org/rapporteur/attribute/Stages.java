package org.rapporteur.attribute;

import java.util.List;
import org.rapporteur.learn.Crf;
import org.rapporteur.learn.CrfSequence;
import org.rapporteur.learn.FeatureBuffer;
import org.rapporteur.learn.Lattice;
import org.rapporteur.learn.Lattice.Path;
import org.rapporteur.learn.SpanLabels;

/** Runs the first two stages over an article; a workspace used by one thread. */
final class Stages {
  /** How many label sequences of a candidate are looked at, and how many readings kept of them. */
  private static final int PATHS = 12;

  private static final int VARIANTS = 4;

  private final FeatureBuffer buffer = new FeatureBuffer();
  private final Lattice lattice = new Lattice();
  private final ParagraphFeatures paragraphFeatures = new ParagraphFeatures();
  private final CandidateFeatures candidateFeatures = new CandidateFeatures();

  /** First stage: labels each paragraph with all its attributions at once. */
  ParagraphLabels label(TokenTable table, CueRates rates, Crf crf) {
    ParagraphLabels labels = new ParagraphLabels(table.size);
    for (int p = 0; p < table.paragraphs(); p++) {
      int begin = table.paragraphBegin[p];
      int end = table.paragraphBegin[p + 1];
      if (begin == end) {
        continue;
      }
      paragraphFeatures.fill(buffer, table, rates, begin, end);
      crf.score(buffer, TransitionFeatures.of(table, begin, end), lattice);
      lattice.run();
      byte[] best = lattice.best();
      System.arraycopy(best, 0, labels.best, begin, best.length);
      for (int i = begin; i < end; i++) {
        int at = i - begin;
        labels.cueBegin[i] = (float) lattice.marginal(at, Labels.CUE);
        labels.cueInside[i] = (float) lattice.marginal(at, Labels.CUE + 1);
        labels.content[i] =
            (float)
                (lattice.marginal(at, Labels.CONTENT) + lattice.marginal(at, Labels.CONTENT + 1));
      }
    }
    return labels;
  }

  /** A paragraph as the first stage's model sees it, to learn from. */
  CrfSequence paragraph(LabelledTable article, CueRates rates, int paragraph) {
    TokenTable table = article.table();
    int begin = table.paragraphBegin[paragraph];
    int end = table.paragraphBegin[paragraph + 1];
    paragraphFeatures.fill(buffer, table, rates, begin, end);
    byte[] labels = new byte[end - begin];
    System.arraycopy(article.labels(), begin, labels, 0, labels.length);
    SpanLabels.repair(labels);
    return sequence(table, begin, end, labels);
  }

  /** Second stage: fills in the readings of each candidate. */
  void read(
      TokenTable table,
      CueRates rates,
      ParagraphLabels labels,
      Parse parse,
      List<Candidate> candidates,
      Crf crf) {
    int begin = -1;
    int end = -1;
    for (Candidate candidate : candidates) {
      candidateFeatures.fill(buffer, table, rates, labels, parse, candidate);
      if (candidate.windowBegin == begin && candidate.windowEnd == end) {
        crf.scoreAgain(buffer, lattice);
      } else {
        begin = candidate.windowBegin;
        end = candidate.windowEnd;
        crf.score(buffer, TransitionFeatures.of(table, begin, end), lattice);
      }
      read(candidate);
    }
  }

  /** Fills in its readings, once the lattice has the scores of its window. */
  private void read(Candidate candidate) {
    lattice.run();
    candidate.logOutside = lattice.scoreOutside() - lattice.logZ();
    lattice.force(candidate.peak - candidate.windowBegin, SpanLabels.roleOf(Labels.CUE));
    candidate.marginals = lattice.marginals();
    candidate.variants.clear();
    for (Path path : lattice.best(PATHS)) {
      addVariant(candidate, path);
    }
  }

  private void addVariant(Candidate candidate, Path path) {
    if (candidate.variants.size() == VARIANTS) {
      return;
    }
    TokenRoles all = TokenRoles.of(path.labels(), candidate.windowBegin);
    TokenRoles roles =
        new TokenRoles(
            candidate.likeliestRun(all.source()), candidate.ownRun(all.cue()), all.content());
    for (Variant variant : candidate.variants) {
      if (variant.roles.content().isSame(roles.content())
          && variant.roles.source().isSame(roles.source())) {
        return;
      }
    }
    candidate.variants.add(
        new Variant(candidate, candidate.variants.size(), path.score() - lattice.logZ(), roles));
  }

  /** A candidate as the second stage's model sees it, to learn from. */
  CrfSequence candidate(
      TokenTable table,
      CueRates rates,
      ParagraphLabels labels,
      Parse parse,
      Candidate candidate,
      TokenRoles gold) {
    int begin = candidate.windowBegin;
    int end = candidate.windowEnd;
    candidateFeatures.fill(buffer, table, rates, labels, parse, candidate);
    byte[] right = new byte[end - begin];
    for (int role = 0; role < Labels.ROLES.length; role++) {
      for (int i = begin; i < end; i++) {
        if (gold.role(role).get(i)) {
          boolean inside = i > begin && gold.role(role).get(i - 1);
          right[i - begin] = (byte) (Labels.ROLES[role] + (inside ? 1 : 0));
        }
      }
    }
    SpanLabels.repair(right);
    return sequence(table, begin, end, right);
  }

  private CrfSequence sequence(TokenTable table, int begin, int end, byte[] labels) {
    return new CrfSequence(
        buffer.toArray(), buffer.endsToArray(), TransitionFeatures.of(table, begin, end), labels);
  }
}
