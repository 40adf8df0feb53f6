/**
 * Attribution -&gt; speech act.
 *
 * <p>What is done by saying it: stating, denying, demanding, threatening and so on, as {@code
 * ontology/speech-acts.ttl} lists them.
 */
package org.rapporteur.acts;
