package org.rapporteur.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorList;
import org.rapporteur.actors.Post;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Token;

/** Finds the persons whom an article names together with a post that they held. */
final class OfficeHolders {
  /** The sources of the list were taken from then on: until then an open post was held. */
  private static final LocalDate OPEN_UNTIL = LocalDate.of(2022, 8, 1);

  /** No open post is taken to have lasted beyond. */
  private static final LocalDate OVER_BY = OPEN_UNTIL.plusYears(6);

  private static final int LONGEST_NAME = 4;
  private static final int WINDOW = 9;
  private static final Set<String> NOT_NOW =
      Set.of(
          "former",
          "ex",
          "late",
          "then",
          "onetime",
          "incoming",
          "previous",
          "ex-president",
          "acting",
          "elect");

  private OfficeHolders() {}

  /** A person and those of his posts that the article's words fit. */
  record Holder(String name, String title, List<Post> posts) {
    Holder {
      posts = List.copyOf(posts);
    }

    /** How sure it is that the post was held on {@code day}. */
    Held on(LocalDate day) {
      Held best = Held.NO;
      for (Post post : posts) {
        if (!post.maybeHeldOn(day) || (post.until().isEmpty() && day.isAfter(OVER_BY))) {
          continue;
        }
        boolean ended = post.until().isPresent();
        boolean known =
            post.from().isPresent() && (ended || (post.open() && !day.isAfter(OPEN_UNTIL)));
        best = known || best == Held.YES ? Held.YES : Held.PERHAPS;
      }
      return best;
    }
  }

  /** Whether a post was held on a day. */
  enum Held {
    YES,
    PERHAPS,
    NO
  }

  /** Each person once, in the order of the text. */
  static List<Holder> in(AnnotatedArticle article, ActorList actors) {
    List<Holder> holders = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Sentence sentence : article.sentences()) {
      List<Token> tokens = article.tokensOf(sentence);
      for (int i = 0; i < tokens.size(); i++) {
        int end = nameEnd(article, actors, tokens, i);
        if (end < 0) {
          continue;
        }
        String name = words(article, tokens, i, end);
        List<ActorEntry> named = actors.named(name);
        Optional<Holder> holder = holder(named.get(0), name, tokens, i, end);
        if (holder.isPresent() && seen.add(named.get(0).actor().label())) {
          holders.add(holder.get());
        }
        i = end - 1;
      }
    }
    return holders;
  }

  /** The end of a full name of one known person that begins at token {@code i}; -1 if none does. */
  private static int nameEnd(
      AnnotatedArticle article, ActorList actors, List<Token> tokens, int i) {
    for (int end = Math.min(tokens.size(), i + LONGEST_NAME); end >= i + 2; end--) {
      if (!isCapital(tokens.get(i)) || !isCapital(tokens.get(end - 1))) {
        continue;
      }
      List<ActorEntry> named = actors.named(words(article, tokens, i, end));
      if (named.size() == 1 && !named.get(0).posts().isEmpty()) {
        return end;
      }
    }
    return -1;
  }

  private static boolean isCapital(Token token) {
    return Character.isUpperCase(token.word().codePointAt(0));
  }

  private static String words(AnnotatedArticle article, List<Token> tokens, int from, int end) {
    return article
        .text()
        .substring(tokens.get(from).span().begin(), tokens.get(end - 1).span().end());
  }

  private static Optional<Holder> holder(
      ActorEntry entry, String name, List<Token> tokens, int from, int end) {
    String before = window(tokens, Math.max(0, from - WINDOW), from);
    boolean apposition = end < tokens.size() && tokens.get(end).word().equals(",");
    String after =
        apposition ? window(tokens, end + 1, Math.min(tokens.size(), end + WINDOW)) : " ";
    String best = "";
    for (Post post : entry.posts()) {
      for (String title : titles(post)) {
        boolean fits = holds(before, title) || holds(after, title);
        best = fits && title.length() > best.length() ? title : best;
      }
    }
    if (best.isEmpty()) {
      return Optional.empty();
    }
    List<Post> posts = new ArrayList<>();
    for (Post post : entry.posts()) {
      if (titles(post).contains(best)) {
        posts.add(post);
      }
    }
    return Optional.of(new Holder(name, best, posts));
  }

  private static Set<String> titles(Post post) {
    Set<String> titles = new HashSet<>();
    titles.add(post.title().toLowerCase(Locale.ROOT));
    post.position().ifPresent(position -> titles.add(position.toLowerCase(Locale.ROOT)));
    return titles;
  }

  private static boolean holds(String window, String title) {
    int at = window.indexOf(" " + title + " ");
    if (at < 0) {
      return false;
    }
    String[] earlier = window.substring(0, at).strip().split(" ");
    for (int k = Math.max(0, earlier.length - 3); k < earlier.length; k++) {
      if (NOT_NOW.contains(earlier[k]) || earlier[k].equals("vice")) {
        return false;
      }
    }
    return !window.startsWith(" elect ", at + title.length() + 1);
  }

  /** Words in lower case between blanks; what another verb or stop cuts off is left out. */
  private static String window(List<Token> tokens, int from, int end) {
    StringBuilder words = new StringBuilder(" ");
    for (Token token : tokens.subList(from, end)) {
      if (token.pos().equals("VERB") || token.word().equals(";")) {
        words.setLength(0);
        words.append(' ');
      } else if (!token.word().equals(",")) {
        words.append(token.word().toLowerCase(Locale.ROOT)).append(' ');
      }
    }
    return words.toString();
  }
}
