package org.rapporteur.resolve;

/**
 * One of those to whom words are credited.
 *
 * @param first index of its first token
 * @param head the noun or pronoun on which the rest hangs
 * @param end index after its last token
 */
record SourcePart(int first, int head, int end) {}
