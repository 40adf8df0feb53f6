package org.rapporteur.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

/**
 * Tells the act by the words of the cue, by those that follow it, and, where the cue says no more
 * than "said", by mood, modal verb and words of the content. Immutable.
 */
public final class LexicalActClassifier implements ActClassifier {
  private static final String STATE = "state";
  private static final Pattern ARTICLE =
      Pattern.compile(" (?:(?:an?|the|its|his|her|their|our) )+");

  private static final Pattern DAY =
      Pattern.compile(
          "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
              + "|August|September|October|November|December");

  /** Acts that the content may turn into another: "warned that it would retaliate". */
  private static final Set<String> OPEN =
      Set.of(STATE, "announce", "confirm", "caution", "predict");

  /** Acts that are refused by saying that they are not done: "we do not recognise this". */
  private static final Set<String> CONSENTING = Set.of("agree", "praise", "recognise", "sign");

  /** Acts that are as good as done when it is said that they will be. */
  private static final Set<String> BINDING = Set.of("reject", "demand", "apologise");

  /** What asks for an answer rather than for a deed before "whether" and the like. */
  private static final Set<String> ASKING = Set.of("ask", "press", "request", "seek");

  /** What is asked for once is not asked for again by telling of it: "we asked for a year". */
  private static final Set<String> DIRECTIVE = Set.of("appeal", "demand", "ask", "propose");

  /** What giving something a name may do. */
  private static final Set<String> JUDGING =
      Set.of("condemn", "accuse", "praise", "deny", "caution");

  /** What is done by such a verb is done by hand where it is told of, and not by saying so. */
  private static final Set<String> DEEDS =
      Set.of(
          "shoot down",
          "throw out",
          "strike down",
          "block",
          "attack",
          "charge",
          "hammer",
          "press",
          "table",
          "seal",
          "resist",
          "repel",
          "call");

  /** Verbs that give something a name. */
  private static final Set<String> NAMING = Set.of("call", "brand", "label", "dub", "term");

  /** Verbs that say no more than with what weight something is said. */
  private static final Set<String> DECLARING = Set.of("declare", "pronounce", "proclaim");

  private static final int BEHIND_CUE = 8;

  /** How many words back a claim may stand that is taken up. */
  private static final int BEFORE = 250;

  /** Words from here on belong to subordinate clauses more often than not. */
  private static final int MAIN_CLAUSE = 14;

  private final Phrases cues = new Phrases();
  private final Phrases signals = new Phrases();

  public LexicalActClassifier(List<SpeechAct> acts) {
    for (SpeechAct act : acts) {
      // Articles of the report are passed over, so those of the lexicon must not stand in the way.
      act.cues().forEach(cue -> cues.add(withoutArticles(cue), act.name()));
      act.signals().forEach(signal -> signals.add(signal, act.name()));
    }
  }

  /** But "have a call" is not "have called". */
  private static String withoutArticles(String cue) {
    return cue.startsWith("have ") ? cue : ARTICLE.matcher(cue).replaceAll(" ");
  }

  @Override
  public Act classify(AnnotatedArticle article, Attribution attribution, Set<String> own) {
    Optional<Phrases.Found> cue = cue(article, attribution);
    Clause clause = ClauseReader.read(article, attribution, own);
    String byCue = cue.isPresent() ? refine(cue.get(), clause) : STATE;
    if (byCue.equals(STATE)
        && cue.map(Phrases.Found::phrase).filter(NAMING::contains).isPresent()) {
      return new Act(STATE, attribution.negated());
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
      boolean future = act.equals(STATE) && signals("predict", clause);
      return new Act(future ? "predict" : act, attribution.negated());
    }
    // "Did not say which" leaves open what was asked.
    if (act.equals(STATE) && attribution.negated() && clause.isIndirectQuestion()) {
      return new Act("decline", false);
    }
    // What someone did not say tells nothing of an act done by saying it.
    boolean open = OPEN.contains(act) && !attribution.negated();
    return new Act(
        open
            ? byContent(act, declared, clause, noun -> isToldBefore(noun, article, attribution))
            : act,
        attribution.negated());
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
      List<Token> tokens =
          withoutDays(
              Lemmas.split(article.tokens().subList(first, end)).stream()
                  .filter(token -> !ClauseReader.isQuotationMark(token.word()))
                  .toList());
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i).span().begin() >= span.end()) {
          break;
        }
        Optional<Phrases.Found> found = cues.at(tokens, i, true);
        if (found.isPresent() && (best.isEmpty() || weight(found.get()) > weight(best.get()))) {
          best = found;
        }
      }
    }
    return best;
  }

  /** "Insisted on Tuesday that" does not insist on anything. */
  private static List<Token> withoutDays(List<Token> tokens) {
    List<Token> kept = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      boolean day =
          i + 1 < tokens.size()
              && Lemmas.lower(tokens.get(i)).equals("on")
              && DAY.matcher(tokens.get(i + 1).word()).matches();
      if (!day) {
        kept.add(tokens.get(i++));
        continue;
      }
      i += 2;
      while (i < tokens.size() && tokens.get(i).pos().equals("NUM")) {
        i++;
      }
    }
    return kept;
  }

  private static int weight(Phrases.Found found) {
    // "Issued a declaration demanding" demands.
    return 2 * found.words() + (found.act().equals(STATE) ? 0 : OPEN.contains(found.act()) ? 2 : 3);
  }

  /** What the words behind the cue make of its act. */
  private String refine(Phrases.Found cue, Clause clause) {
    String head = cue.phrase();
    String first = clause.tokens().isEmpty() ? "" : Lemmas.lower(clause.tokens().get(0));
    boolean question =
        clause.isIndirectQuestion() || clause.beginsWith("about") || clause.question();
    return switch (cue.act()) {
      case "appeal" ->
          ASKING.contains(head) && (question || clause.asksSomeone()) ? "ask" : "appeal";
      case "pledge" -> {
        if (head.equals("offer") && signals("condole", clause)) {
          yield "condole";
        }
        yield signals("threaten", clause) ? "threaten" : refusal(cue, clause);
      }
      case "ask" -> head.equals("question") && !question ? "concern" : "ask";
      case "caution" -> clause.bindsSelf() ? "threaten" : "caution";
      case "confirm", "recognise" -> clause.namesWeight() ? STATE : cue.act();
      case "deny" ->
          head.equals("deny") && clause.isAboutWish()
              ? "reject"
              : head.equals("dismiss") && clause.names("as") && !clause.isAboutClaim()
                  ? "condemn"
                  : "deny";
      case "condemn" ->
          isNaming(head)
              ? signalled(clause, JUDGING::contains).orElse(clause.quotes() ? named(clause) : STATE)
              : "condemn";
      case "apologise" -> {
        if (signals("condole", clause)) {
          yield "condole";
        }
        // One regrets what another did, but apologises for what one did.
        boolean others = first.equals("that") ? !clause.isAboutSelf() : clause.belongsToAnother();
        yield head.equals("regret") && others ? "condemn" : "apologise";
      }
      case "agree" -> first.equals("that") ? signalled(clause).orElse("agree") : "agree";
      case "demand" ->
          head.equals("insist that") && clause.mood() == Mood.PLAIN && !clause.isSubjunctive()
              ? STATE
              : "demand";
      case STATE -> {
        boolean thing = clause.firstVerb() < 0 && clause.beginsWith("a");
        boolean wished = clause.mood() == Mood.SHOULD || clause.isSubjunctive() || thing;
        if (head.equals("suggest") && wished) {
          yield "propose";
        }
        if (head.equals("want") && clause.isAboutAnother()) {
          yield "demand";
        }
        if (head.equals("insist") && clause.mood() == Mood.MUST) {
          yield "demand";
        }
        yield STATE;
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

  private String byContent(String act, boolean declared, Clause clause, Predicate<String> before) {
    if (act.equals("announce") && clause.firstVerb() < 0 && !clause.beginsWith("a")) {
      Optional<String> judged = signalled(clause, JUDGING::contains);
      if (judged.isPresent()) {
        return judged.get();
      }
    }
    if (act.equals("announce") && declared) {
      String said = byContent(STATE, false, clause, before);
      return said.equals(STATE) ? act : said;
    }
    if (act.equals("announce") && clause.mood() == Mood.MUST) {
      return "demand";
    }
    if (act.equals("announce") && clause.isConditionalOnOthers()) {
      return "threaten";
    }
    if (act.equals("announce")) {
      return signals("suspend", clause) ? "suspend" : harmOr(act, clause);
    }
    if (!act.equals(STATE)) {
      return harmOr(act, clause);
    }
    if (clause.question()) {
      return "ask";
    }
    if (clause.quoted() && clause.beginsWith("yes")) {
      return "confirm";
    }
    if (clause.tokens().size() == 1 && clause.beginsWith("no")) {
      return "reject";
    }
    if (clause.relays()) {
      return STATE;
    }
    Optional<String> performed = performed(clause);
    if (performed.isPresent()) {
      return performed.get();
    }
    boolean bound = clause.isAboutWhatWillBe() || clause.mood() == Mood.MUST;
    if ((bound && announcesHarm(clause)) || clause.isConditionalOnOthers()) {
      return "threaten";
    }
    return switch (clause.mood()) {
      case MUST -> clause.isAboutSelf() ? "appeal" : "demand";
      case IMPERATIVE -> "demand";
      case SHOULD -> signals("condemn", clause) ? "condemn" : "appeal";
      case SHOULD_HAVE -> "condemn";
      case LET_US -> "propose";
      case WILL_NOT ->
          Stream.of("decline", "pledge")
              .filter(other -> signals(other, clause))
              .findFirst()
              .orElse("reject");
      case MAY -> "predict";
      case WILL ->
          Stream.of("threaten", "suspend", "concede")
              .filter(other -> signals(other, clause))
              .findFirst()
              .orElse("pledge");
      case PLAIN -> {
        if (clause.ownsUp()) {
          yield "apologise";
        }
        yield signalled(clause)
            .map(found -> weighed(found, clause))
            .or(() -> negative(clause, before))
            .or(() -> Prospects.of(clause))
            .orElse(STATE);
      }
    };
  }

  /**
   * "We do not pay" refuses, "we never paid" denies; "there is no blockade" denies if a blockade
   * was told of before.
   */
  private static Optional<String> negative(Clause clause, Predicate<String> before) {
    Optional<String> absent = clause.absent();
    if (absent.isPresent()) {
      return absent.filter(before).map(noun -> "deny");
    }
    int verb = clause.firstVerb();
    if (clause.deniesItself()) {
      return Optional.of("deny");
    }
    boolean own =
        verb >= 0
            && clause.isAboutSelfByName()
            && clause.isNegatedBefore(verb)
            && !clause.isPossible(verb)
            && !clause.isInward(verb);
    return own ? Optional.of(clause.isPast(verb) ? "deny" : "reject") : Optional.empty();
  }

  private String harmOr(String act, Clause clause) {
    return clause.isAboutWhatWillBe() && announcesHarm(clause) ? "threaten" : act;
  }

  /**
   * "We condemn ...": an act done by naming it in the first person or of the speaker's own side.
   */
  private Optional<String> performed(Clause clause) {
    int verb = clause.firstVerb();
    boolean done =
        verb >= 0
            && clause.isAboutSelf()
            && clause.mood() != Mood.WILL_NOT
            && !clause.isPossible(verb)
            && !clause.isPassiveOrInfinitive(verb);
    if (!done) {
      return Optional.empty();
    }
    boolean denied = clause.isNegatedBefore(verb);
    boolean over = clause.isOver(verb);
    return cues.at(clause.tokens(), verb, true)
        .filter(found -> !DEEDS.contains(found.phrase()))
        .map(Phrases.Found::act)
        .filter(act -> !OPEN.contains(act) && !act.equals("consult") && !act.equals("decline"))
        .filter(act -> !denied || CONSENTING.contains(act))
        .filter(act -> !over || !DIRECTIVE.contains(act))
        // Who will support does not support yet.
        .filter(act -> clause.mood() != Mood.WILL || BINDING.contains(act))
        .map(act -> denied ? (clause.isPast(verb) ? "deny" : "reject") : act)
        // "He had promised nothing".
        .map(act -> clause.isNothingBehind(verb) ? "deny" : act);
  }

  /** What a word that tells of an act comes to where it stands. */
  private static String weighed(String act, Clause clause) {
    // "The accusation is absurd", "it is wrong to suggest that".
    return act.equals("condemn") && clause.isAboutClaim() ? "deny" : act;
  }

  private Optional<String> signalled(Clause clause) {
    return signalled(clause, act -> true);
  }

  private Optional<String> signalled(Clause clause, Predicate<String> wanted) {
    Optional<Phrases.Found> best = Optional.empty();
    int end = Math.min(clause.mainEnd(), MAIN_CLAUSE);
    // "The chancellor has thanked them": not thanked by the one who says so.
    int verb = clause.firstVerb();
    boolean others =
        verb > clause.start() && !clause.isSelf(verb) && !clause.isPassiveOrInfinitive(verb);
    for (int i = 0; i < end; i++) {
      Optional<Phrases.Found> found = signals.at(clause.tokens(), i, false);
      boolean passed =
          found.isEmpty()
              || found.get().act().equals("threaten")
              || !wanted.test(found.get().act())
              || clause.isNegated(i)
              || clause.isNothingBehind(i)
              || (isForward(found.get().act()) && clause.isOver(i, i + found.get().words()))
              || (others && i == verb && cues.at(clause.tokens(), i, true).isPresent());
      if (!passed && (best.isEmpty() || found.get().words() > best.get().words())) {
        best = found;
      }
    }
    return best.map(Phrases.Found::act);
  }

  /** What is about things to come: "they had expected" and "they had asked" are past. */
  private static boolean isForward(String act) {
    return act.equals("predict") || DIRECTIVE.contains(act);
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
