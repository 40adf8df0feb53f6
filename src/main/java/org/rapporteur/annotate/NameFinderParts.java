package org.rapporteur.annotate;

import java.util.List;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ext.ExtensionLoader;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;

/** Tells OpenNLP's name finder which features to look at; a model names this class. */
public final class NameFinderParts extends TokenNameFinderFactory {
  /** Lets OpenNLP make instances of this class when it reads or writes a model. */
  static void allow() {
    ExtensionLoader.registerAllowedPackage(NameFinderParts.class.getPackageName());
  }

  @Override
  public AdaptiveFeatureGenerator createFeatureGenerators() {
    return new AdaptiveFeatureGenerator() {
      @Override
      public void createFeatures(
          List<String> features, String[] tokens, int index, String[] previousOutcomes) {
        NameFeatures.add(features, tokens, index);
      }
    };
  }
}
