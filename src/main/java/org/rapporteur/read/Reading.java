package org.rapporteur.read;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Article;

/** What became of one source: an article, or a refusal; or that a file has come to its end. */
public sealed interface Reading {
  /** Where it came from, for messages: a path, with the line or the entry inside it. */
  String source();

  /**
   * An article.
   *
   * @param notes what was done to read it that its user should know, each a message of one line
   */
  record Read(String source, Article article, List<String> notes) implements Reading {
    public Read {
      requireNonNull(source, "source");
      requireNonNull(article, "article");
      notes = List.copyOf(notes);
    }
  }

  /**
   * No article.
   *
   * @param reason one line
   * @param gone whether its server says that nothing is there any more
   */
  record Refused(String source, String reason, boolean gone) implements Reading {
    public Refused(String source, String reason) {
      this(source, reason, false);
    }

    public Refused {
      requireNonNull(source, "source");
      requireNonNull(reason, "reason");
    }
  }

  /**
   * All of a file has been read, or none of it, as it was known. Only told to who asked for it by
   * {@link ArticleReader#knowing}.
   *
   * @param source the file, or the address
   * @param print tells whether reading it again would give anything else
   * @param known whether it was passed over
   * @param visit for an address, what to keep for the next time
   */
  record Finished(String source, String print, boolean known, Optional<Visit> visit)
      implements Reading {
    public Finished {
      requireNonNull(source, "source");
      requireNonNull(print, "print");
      requireNonNull(visit, "visit");
    }
  }
}
