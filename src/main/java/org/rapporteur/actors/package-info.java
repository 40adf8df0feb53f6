/**
 * actor records -&gt; actor list.
 *
 * <p>Who is known by which names, in which posts, from when to when. Nothing here is read from
 * Turtle: {@code graph} does that and hands the records over.
 */
package org.rapporteur.actors;
