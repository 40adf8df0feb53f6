/**
 * file, feed, archive -&gt; Article.
 *
 * <p>An unreadable source becomes a refusal with a reason; the others are still read.
 */
package org.rapporteur.read;
