package org.rapporteur.attribute;

/**
 * A word that may credit someone, with the auxiliaries and adverbs before it.
 *
 * @param begin first token of the cue
 * @param verb the token of the verb itself
 * @param end token after the cue
 * @param entry its entry in the word lists: "say", "call_on"
 * @param participle whether it hangs on another verb: ", saying that"
 * @param passive whether the one before it is not the one who says: "was told"
 */
record RuleCue(int begin, int verb, int end, String entry, boolean participle, boolean passive) {}
