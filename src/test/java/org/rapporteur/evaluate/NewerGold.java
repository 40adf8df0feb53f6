package org.rapporteur.evaluate;

import java.util.Set;

/**
 * The articles of the gold that were not in sight when acts and dates were worked out. What is
 * measured on them says more of texts that nobody has seen.
 */
final class NewerGold {
  private static final Set<String> ARTICLES =
      Set.of(
          "agency-bamako-aid.txt",
          "agency-cable-leak.txt",
          "agency-gas-contract.txt",
          "agency-journalists-freed.txt",
          "agency-mayors-family.txt",
          "agency-nairobi-border.txt",
          "agency-submarine-recall.txt",
          "agency-twins-summit.txt",
          "agency-weimar-letter.txt",
          "analysis-aegean-gas.txt",
          "briefing-eeas-midday.txt",
          "broadcast-studio-fish.txt",
          "liveblog-berlin-night.txt",
          "newsletter-balkans.txt",
          "politics-senate-treaty.txt",
          "readout-blinken-motegi.txt",
          "transcript-cairo-press.txt",
          "wire-harbour-islands.txt",
          "agency-border-protocol.txt",
          "agency-mine-accident.txt",
          "analysis-sahel-exit.txt",
          "briefing-council-stakeout.txt",
          "liveblog-strike-vote.txt",
          "statement-president-aid.txt");

  private NewerGold() {}

  static boolean has(GoldArticle article) {
    return ARTICLES.contains(article.article().name());
  }
}
