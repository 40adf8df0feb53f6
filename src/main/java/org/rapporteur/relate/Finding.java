package org.rapporteur.relate;

/**
 * That two statements belong together.
 *
 * @param note why, and in what they differ, in words for a reader
 */
record Finding(Utterance from, Utterance to, double confidence, String note) {}
