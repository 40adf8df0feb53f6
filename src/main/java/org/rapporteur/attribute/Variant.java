package org.rapporteur.attribute;

/** One reading of a candidate: who, by which cue, what. */
final class Variant {
  final Candidate candidate;

  /** Place among the candidate's variants, 0 for the most probable. */
  final int rank;

  /** Log probability among all readings with this cue. */
  final double logProbability;

  final TokenRoles roles;

  /** Features of the third stage. */
  int[] features;

  /** How good a reading it is, to choose among those of one candidate. */
  double quality;

  /** Probability that content and source are right. */
  double confidence;

  Variant(Candidate candidate, int rank, double logProbability, TokenRoles roles) {
    this.candidate = candidate;
    this.rank = rank;
    this.logProbability = logProbability;
    this.roles = roles;
  }
}
