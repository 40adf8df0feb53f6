package org.rapporteur.acts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/**
 * Tells the act by the words of the cue, by those that follow it, and, where the cue says no more
 * than "said", by mood, modal verb and words of the content. Immutable.
 */
public final class LexicalActClassifier implements ActClassifier {
  /** What asks for an answer rather than for a deed before "whether" and the like. */
  private static final Set<String> ASKING = Set.of("ask", "press", "request", "seek");

  /** Verbs that give something a name. */
  private static final Set<String> NAMING = Set.of("call", "brand", "label", "dub", "term");

  /** Verbs that say no more than with what weight something is said. */
  private static final Set<String> DECLARING = Set.of("declare", "pronounce", "proclaim");

  /** How many words back a claim may stand that is taken up. */
  private static final int BEFORE = 250;

  private final CuePhrases cues;
  private final Signals signals;
  private final ContentActs contents;

  public LexicalActClassifier(List<SpeechAct> acts) {
    cues = new CuePhrases(acts);
    signals = new Signals(acts, cues);
    contents = new ContentActs(cues, signals);
  }

  @Override
  public Act classify(AnnotatedArticle article, Attribution attribution, Set<String> own) {
    Optional<Phrases.Found> cue = cues.find(article, attribution);
    Clause clause = ClauseReader.read(article, attribution, own);
    String byCue = cue.isPresent() ? refine(cue.get(), clause) : Acts.STATE;
    if (byCue.equals(Acts.STATE)
        && cue.map(Phrases.Found::phrase).filter(NAMING::contains).isPresent()) {
      return new Act(Acts.STATE, attribution.negated());
    }
    if (byCue.equals("praise")
        && cue.map(Phrases.Found::phrase).filter("support"::equals).isPresent()
        && isToCome(article, attribution)) {
      byCue = "pledge";
    }
    boolean declared =
        cue.map(Phrases.Found::phrase).filter(DECLARING::contains).isPresent()
            && clause.firstVerb() > clause.start();
    return act(byCue, declared, clause, article, attribution);
  }

  private Act act(
      String act,
      boolean declared,
      Clause clause,
      AnnotatedArticle article,
      Attribution attribution) {
    if (act.equals("decline")) {
      return new Act(act, false);
    }
    if (attribution.kind() == Attribution.Kind.ATTITUDE) {
      boolean future = act.equals(Acts.STATE) && signals.tellOf("predict", clause);
      return new Act(future ? "predict" : act, attribution.negated());
    }
    // "Did not say which" leaves open what was asked.
    if (act.equals(Acts.STATE) && attribution.negated() && Topics.isIndirectQuestion(clause)) {
      return new Act("decline", false);
    }
    // What someone did not say tells nothing of an act done by saying it.
    boolean open = Acts.OPEN.contains(act) && !attribution.negated();
    return new Act(
        open
            ? contents.of(act, declared, clause, noun -> isToldBefore(noun, article, attribution))
            : act,
        attribution.negated());
  }

  /** What the words behind the cue make of its act. */
  private String refine(Phrases.Found cue, Clause clause) {
    String head = cue.phrase();
    String first = clause.tokens().isEmpty() ? "" : Lemmas.lower(clause.tokens().get(0));
    boolean question =
        Topics.isIndirectQuestion(clause) || clause.beginsWith("about") || clause.question();
    return switch (cue.act()) {
      case "appeal" ->
          ASKING.contains(head) && (question || Topics.asksSomeone(clause)) ? "ask" : "appeal";
      case "pledge" -> {
        if (head.equals("offer") && signals.tellOf("condole", clause)) {
          yield "condole";
        }
        yield signals.tellOf("threaten", clause) ? "threaten" : refusal(cue, clause);
      }
      case "ask" -> head.equals("question") && !question ? "concern" : "ask";
      case "caution" -> clause.bindsSelf() ? "threaten" : "caution";
      case "confirm", "recognise" -> Topics.namesWeight(clause) ? Acts.STATE : cue.act();
      case "deny" ->
          head.equals("deny") && Topics.isAboutWish(clause)
              ? "reject"
              : head.equals("dismiss") && clause.names("as") && !Topics.isAboutClaim(clause)
                  ? "condemn"
                  : "deny";
      case "condemn" ->
          isNaming(head)
              ? signals
                  .strongest(clause, Acts.JUDGING::contains)
                  .orElse(clause.quotes() ? named(clause) : Acts.STATE)
              : "condemn";
      case "apologise" -> {
        if (signals.tellOf("condole", clause)) {
          yield "condole";
        }
        // One regrets what another did, but apologises for what one did.
        boolean others =
            first.equals("that") ? !clause.isAboutSelf() : Topics.belongsToAnother(clause);
        yield head.equals("regret") && others ? "condemn" : "apologise";
      }
      case "agree" -> first.equals("that") ? signals.strongest(clause).orElse("agree") : "agree";
      case "demand" ->
          head.equals("insist that") && clause.mood() == Mood.PLAIN && !clause.isSubjunctive()
              ? Acts.STATE
              : "demand";
      case Acts.STATE -> {
        boolean thing = clause.firstVerb() < 0 && clause.beginsWith("a");
        boolean wished = clause.mood() == Mood.SHOULD || clause.isSubjunctive() || thing;
        if (head.equals("suggest") && wished) {
          yield "propose";
        }
        if (head.equals("want") && Topics.isAboutAnother(clause)) {
          yield "demand";
        }
        if (head.equals("insist") && clause.mood() == Mood.MUST) {
          yield "demand";
        }
        yield Acts.STATE;
      }
      default -> cue.act();
    };
  }

  /** What the name that something is given in the speaker's own words says of it. */
  private static String named(Clause clause) {
    return clause.has("good") && !clause.has("bad") ? "praise" : "condemn";
  }

  private static boolean isNaming(String head) {
    return head.endsWith(" as") || NAMING.contains(head);
  }

  private static String refusal(Phrases.Found cue, Clause clause) {
    return clause.beginsInTheNegative() ? "reject" : cue.act();
  }

  /** Whether the cue is put in the future: "will support". */
  private static boolean isToCome(AnnotatedArticle article, Attribution attribution) {
    for (Span span : attribution.cue()) {
      int first = article.tokenAt(span.begin());
      for (int i = Math.max(0, first - 2); i < article.tokens().size(); i++) {
        if (article.tokens().get(i).span().begin() >= span.end()) {
          break;
        }
        if (Lemmas.of(article.tokens().get(i)).equals("will")) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isToldBefore(
      String noun, AnnotatedArticle article, Attribution attribution) {
    int end = article.tokenAt(Span.covering(attribution.content()).begin());
    return article.tokens().subList(Math.max(0, end - BEFORE), end).stream()
        .anyMatch(token -> token.lemma().equals(noun));
  }
}
