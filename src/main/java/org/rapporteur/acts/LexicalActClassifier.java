package org.rapporteur.acts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/**
 * Tells the act by the words of the cue, by those that follow it, and, where the cue says no more
 * than "said", by mood, modal verb and words of the content. Immutable.
 */
public final class LexicalActClassifier implements ActClassifier {
  private static final String STATE = "state";

  /** Acts that the content may turn into another: "warned that it would retaliate". */
  private static final Set<String> OPEN =
      Set.of(STATE, "announce", "confirm", "caution", "predict");

  private static final int BEHIND_CUE = 6;

  /** Words from here on belong to subordinate clauses more often than not. */
  private static final int MAIN_CLAUSE = 14;

  private final Phrases cues = new Phrases();
  private final Phrases signals = new Phrases();

  public LexicalActClassifier(List<SpeechAct> acts) {
    for (SpeechAct act : acts) {
      act.cues().forEach(cue -> cues.add(cue, act.name()));
      act.signals().forEach(signal -> signals.add(signal, act.name()));
    }
  }

  @Override
  public Act classify(AnnotatedArticle article, Attribution attribution) {
    Optional<Phrases.Found> cue = cue(article, attribution);
    Clause clause = Clause.of(article, attribution);
    String act = cue.isPresent() ? refine(cue.get(), clause) : STATE;
    if (act.equals("decline")) {
      return new Act(act, false);
    }
    if (attribution.kind() == Attribution.Kind.ATTITUDE) {
      boolean future = act.equals(STATE) && signals("predict", clause);
      return new Act(future ? "predict" : act, attribution.negated());
    }
    // What someone did not say tells nothing of an act done by saying it.
    boolean open = OPEN.contains(act) && !attribution.negated();
    return new Act(open ? byContent(act, clause) : act, attribution.negated());
  }

  /**
   * The most telling phrase that begins in the cue: not "say" if there is another, then the
   * longest.
   */
  private Optional<Phrases.Found> cue(AnnotatedArticle article, Attribution attribution) {
    Optional<Phrases.Found> best = Optional.empty();
    for (Span span : attribution.cue()) {
      int first = article.tokenAt(span.begin());
      int end = Math.min(article.tokens().size(), article.tokenAt(span.end()) + BEHIND_CUE);
      for (int i = first; i < article.tokens().size(); i++) {
        if (article.tokens().get(i).span().begin() >= span.end()) {
          break;
        }
        Optional<Phrases.Found> found =
            cues.at(article.tokens().subList(first, end), i - first, true);
        if (found.isPresent() && (best.isEmpty() || weight(found.get()) > weight(best.get()))) {
          best = found;
        }
      }
    }
    return best;
  }

  private static int weight(Phrases.Found found) {
    return 2 * found.words() + (found.act().equals(STATE) ? 0 : 3);
  }

  /** What the words behind the cue make of its act. */
  private String refine(Phrases.Found cue, Clause clause) {
    String head = cue.phrase();
    String first = clause.tokens().isEmpty() ? "" : Lemmas.lower(clause.tokens().get(0));
    boolean question =
        switch (first) {
          case "whether", "if", "why", "how", "what", "when", "who", "where", "about" -> true;
          default -> clause.question();
        };
    return switch (cue.act()) {
      case "appeal" -> head.equals("ask") && question ? "ask" : "appeal";
      case "pledge" -> {
        if (signals("condole", clause)) {
          yield "condole";
        }
        yield signals("threaten", clause) ? "threaten" : refusal(cue, clause);
      }
      case "caution" ->
          clause.mood() != Clause.Mood.PLAIN && clause.isAboutSelf() && signals("threaten", clause)
              ? "threaten"
              : "caution";
      case "condemn" ->
          head.equals("call") || head.endsWith(" as")
              ? signalled(clause).orElse(clause.quotes() ? "condemn" : STATE)
              : "condemn";
      case "agree" -> first.equals("that") ? signalled(clause).orElse("agree") : "agree";
      case "demand" ->
          head.equals("insist that") && clause.mood() == Clause.Mood.PLAIN ? STATE : "demand";
      case STATE -> {
        if (head.equals("suggest") && clause.mood() == Clause.Mood.SHOULD) {
          yield "propose";
        }
        if (head.equals("want") && clause.isAboutAnother()) {
          yield "demand";
        }
        if (head.equals("insist") && clause.mood() == Clause.Mood.MUST) {
          yield "demand";
        }
        yield STATE;
      }
      default -> cue.act();
    };
  }

  private static String refusal(Phrases.Found cue, Clause clause) {
    if (cue.act().equals("pledge") && !clause.tokens().isEmpty()) {
      String first = Lemmas.of(clause.tokens().get(0));
      if (first.equals("not") || first.equals("never")) {
        return "reject";
      }
    }
    return cue.act();
  }

  private String byContent(String act, Clause clause) {
    if (act.equals("announce")) {
      return signals("suspend", clause) ? "suspend" : harmOr(act, clause);
    }
    if (!act.equals(STATE)) {
      return harmOr(act, clause);
    }
    if (clause.question()) {
      return "ask";
    }
    Optional<String> performed = performed(clause);
    if (performed.isPresent()) {
      return performed.get();
    }
    boolean bound = clause.isAboutWhatWillBe() || clause.mood() == Clause.Mood.MUST;
    if (bound && announcesHarm(clause)) {
      return "threaten";
    }
    return switch (clause.mood()) {
      case MUST, IMPERATIVE -> "demand";
      case SHOULD -> "appeal";
      case LET_US -> "propose";
      case WILL_NOT -> "reject";
      case MAY -> "predict";
      case WILL ->
          Stream.of("threaten", "suspend", "concede")
              .filter(other -> signals(other, clause))
              .findFirst()
              .orElse("pledge");
      case PLAIN -> signalled(clause).orElse(STATE);
    };
  }

  private String harmOr(String act, Clause clause) {
    return clause.isAboutWhatWillBe() && announcesHarm(clause) ? "threaten" : act;
  }

  /**
   * "We condemn ...": an act done by naming it in the first person or of the speaker's own side.
   */
  private Optional<String> performed(Clause clause) {
    int verb = clause.firstVerb();
    if (verb < 0 || !clause.isAboutSelf() || clause.mood() == Clause.Mood.WILL_NOT) {
      return Optional.empty();
    }
    return cues.at(clause.tokens(), verb, true)
        // "what he called ..." names something; that is no act of its own.
        .filter(found -> !found.phrase().equals("call"))
        .map(Phrases.Found::act)
        .filter(act -> !OPEN.contains(act) && !act.equals("consult") && !act.equals("decline"));
  }

  private Optional<String> signalled(Clause clause) {
    Optional<Phrases.Found> best = Optional.empty();
    for (int i = 0; i < Math.min(clause.tokens().size(), MAIN_CLAUSE); i++) {
      Optional<Phrases.Found> found = signals.at(clause.tokens(), i, false);
      boolean harmless = found.isEmpty() || found.get().act().equals("threaten");
      if (!harmless && (best.isEmpty() || found.get().words() > best.get().words())) {
        best = found;
      }
    }
    return best.map(Phrases.Found::act);
  }

  /** "would face severe consequences": one word alone, such as "bomb", is too little for this. */
  private boolean announcesHarm(Clause clause) {
    for (int i = 0; i < Math.min(clause.tokens().size(), MAIN_CLAUSE); i++) {
      Optional<Phrases.Found> found = signals.at(clause.tokens(), i, false);
      if (found.isPresent() && found.get().act().equals("threaten") && found.get().words() > 1) {
        return true;
      }
    }
    return false;
  }

  private boolean signals(String act, Clause clause) {
    for (int i = 0; i < Math.min(clause.tokens().size(), MAIN_CLAUSE); i++) {
      if (signals.at(clause.tokens(), i, false).filter(f -> f.act().equals(act)).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
