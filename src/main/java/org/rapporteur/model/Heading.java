package org.rapporteur.model;

import static java.util.Objects.requireNonNull;

/**
 * What the title of an article tells of whose words the whole of it is: "Statement by the Foreign
 * Minister on the talks".
 *
 * @param issuers the words that name them, as a text of its own
 * @param leading whether those stand before the word for what was issued, among others: "G7 Summit
 *     Communiqué"
 * @param spoken whether it was spoken, so that others may speak in it too
 */
public record Heading(AnnotatedArticle issuers, boolean leading, boolean spoken) {
  public Heading {
    requireNonNull(issuers, "issuers");
  }
}
