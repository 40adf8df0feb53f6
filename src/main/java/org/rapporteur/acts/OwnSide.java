package org.rapporteur.acts;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorList;

/** Names by which those who speak may call their own side. */
public final class OwnSide {
  private OwnSide() {}

  /**
   * The names, demonyms and metonyms of speakers and of those they speak for, in lower case:
   * "russia", "russian" and "moscow" for someone who speaks for Russia.
   *
   * @param labels of speakers, and of those they speak for
   */
  public static Set<String> names(ActorList list, Collection<String> labels) {
    Set<String> names = new HashSet<>();
    for (String label : labels) {
      names.add(lower(label));
      for (ActorEntry entry : list.named(label)) {
        entry.names().forEach(name -> names.add(lower(name)));
        entry.demonyms().forEach(name -> names.add(lower(name)));
        entry.metonyms().forEach(name -> names.add(lower(name)));
      }
    }
    return names;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
  }
}
