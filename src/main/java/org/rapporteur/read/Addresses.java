package org.rapporteur.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads what stands at addresses of the web: feeds, pages, and whatever else is an article. */
final class Addresses {
  private final Web web;
  private final Optional<KnownSources> known;
  private final Printing printing;
  private final Bytes reading;

  /** Makes a print, as of files. */
  @FunctionalInterface
  interface Printing {
    String print(InputStream bytes) throws IOException;
  }

  /** Reads bytes, whatever their format. */
  @FunctionalInterface
  interface Bytes {
    void read(Input input, Context context) throws IOException;
  }

  Addresses(Web web, Optional<KnownSources> known, Printing printing, Bytes reading) {
    this.web = web;
    this.known = known;
    this.printing = printing;
    this.reading = reading;
  }

  /** Reads one; nothing but readings comes of it. */
  void read(String place, Context context) {
    try {
      visit(place, context, input -> reading.read(input, context));
    } catch (IOException e) {
      context.refuse(place, e);
    }
  }

  /**
   * Reads the article behind an entry of a feed; the entry itself where that gives no more. What
   * was read of it before is not given up for less: then it is refused like any other address.
   */
  void follow(String link, Draft summary, Context context) {
    try {
      visit(
          link,
          context,
          input -> {
            String text = text(input, summary);
            context.accept(text.length() > summary.length() ? summary.text(text) : summary);
          });
    } catch (IOException e) {
      if (known.flatMap(sources -> sources.visit(link)).isPresent()) {
        context.refuse(link, e);
      } else {
        context.accept(summary.note("its linked article: " + Failures.reason(e)));
      }
    }
  }

  private static String text(Input page, Draft facts) throws IOException {
    if (Format.of(page.head(), page.name()) != Format.HTML) {
      return "";
    }
    try {
      return HtmlPage.describe(page, facts);
    } catch (RuntimeException | StackOverflowError e) {
      throw new UnreadableException("damaged: " + e);
    }
  }

  @FunctionalInterface
  private interface Taking {
    void take(Input input) throws IOException;
  }

  private void visit(String place, Context context, Taking taking) throws IOException {
    Optional<Visit> before =
        known
            .flatMap(sources -> sources.visit(place))
            .filter(visit -> known.get().isUnchanged(place, visit.print()));
    Web.Answer answer = web.get(Web.address(place), before);
    if (answer instanceof Web.Answer.Body body) {
      String print = printing.print(body.content().get());
      boolean unchanged = known.isPresent() && known.get().isUnchanged(place, print);
      if (!unchanged) {
        String address = body.address().toString();
        Input.Served served = new Input.Served(address, body.charset());
        taking.take(Input.of(place, address, body.content().get(), Optional.of(served)));
      }
      Visit visit = new Visit(print, isArticle(body), body.entityTag(), body.lastModified());
      finish(place, visit, unchanged, context);
    } else {
      finish(place, before.orElseThrow(), true, context);
    }
  }

  private static boolean isArticle(Web.Answer.Body body) throws IOException {
    Input input = Input.of("", body.address().toString(), body.content().get());
    return switch (Format.of(input.head(), input.name())) {
      case HTML, PDF, MARKDOWN, TEXT -> true;
      case GZIP, ZIP, TAR, WARC, FEED, JSON, JSON_LINES -> false;
    };
  }

  private void finish(String place, Visit visit, boolean unchanged, Context context) {
    if (known.isPresent()) {
      context
          .readings()
          .accept(new Reading.Finished(place, visit.print(), unchanged, Optional.of(visit)));
    }
  }
}
