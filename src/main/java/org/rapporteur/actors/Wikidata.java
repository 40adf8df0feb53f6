package org.rapporteur.actors;

import java.util.regex.Pattern;

/** IRIs of Wikidata's items. */
final class Wikidata {
  static final String ENTITY = "http://www.wikidata.org/entity/";
  private static final Pattern ITEM = Pattern.compile("Q[1-9]\\d*");

  private Wikidata() {}

  /** The IRI of an item, empty if {@code item} is not the name of one. */
  static String iri(String item) {
    return ITEM.matcher(item).matches() ? ENTITY + item : "";
  }
}
