/**
 * nothing -&gt; the records every stage shares.
 *
 * <p>Immutable; constructors refuse what cannot be and copy what could change. Offsets of {@link
 * org.rapporteur.model.Span} count UTF-16 units, as Java strings do; {@link
 * org.rapporteur.model.CodePoints} turns them into the code points that leave the program.
 */
package org.rapporteur.model;
