package org.rapporteur.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The forms in which articles come, told by the first bytes; the name decides where they do not.
 */
enum Format {
  GZIP,
  ZIP,
  TAR,
  WARC,
  PDF,
  FEED,
  HTML,
  JSON,
  JSON_LINES,
  MARKDOWN,
  TEXT;

  private static final int TAR_MARK = 257;
  private static final Pattern FEED_ROOT =
      Pattern.compile("<(?:rss|feed|(?:\\w+:)?RDF)[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_HEAD =
      Pattern.compile(
          "\\A\\s*+(?:<\\?[^>]*>|<!--.*?-->|<!DOCTYPE[^\\[>]*(?:\\[[^\\]]*\\])?[^>]*>|\\s++)*+",
          Pattern.DOTALL);
  private static final Pattern HTML_HEAD =
      Pattern.compile(
          "\\A\\s*+(?:<\\?xml[^>]*>|<!--.*?-->|\\s++)*+<(?:!doctype\\s+html|html|head|body|article)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \\t]*\\r?\\n(?:[ \\t]*\\r?\\n|#.*\\n)*[\\w.-]+[ \\t]*:");

  /**
   * The format of what begins with {@code head}.
   *
   * @param name of the file, without the endings of what it was packed in
   */
  static Format of(byte[] head, String name) {
    // Every byte becomes the character of its number, so that patterns can look at any of them.
    String start = new String(head, ISO_8859_1);
    String lower = name.toLowerCase(Locale.ROOT);
    if (start.startsWith("\u001F\u008B")) {
      return GZIP;
    }
    if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
      return ZIP;
    }
    if (start.startsWith("ustar", TAR_MARK)) {
      return TAR;
    }
    if (start.startsWith("WARC/")) {
      return WARC;
    }
    if (start.startsWith("%PDF-")) {
      return PDF;
    }
    return ofText(start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start, lower);
  }

  private static Format ofText(String start, String name) {
    if (HTML_HEAD.matcher(start).find()) {
      return HTML;
    }
    var xml = XML_HEAD.matcher(start);
    if (xml.find() && FEED_ROOT.matcher(start).region(xml.end(), start.length()).lookingAt()) {
      return FEED;
    }
    String stripped = start.stripLeading();
    boolean html = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
    if (html && stripped.startsWith("<")) {
      return HTML;
    }
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return JSON_LINES;
    }
    if (name.endsWith(".json") || looksLikeJson(stripped)) {
      return JSON;
    }
    if (name.endsWith(".md") || name.endsWith(".markdown") || FRONT_MATTER.matcher(start).find()) {
      return MARKDOWN;
    }
    return TEXT;
  }

  /** Whether an object begins, or a list of them; articles may begin with a bracket too. */
  private static boolean looksLikeJson(String start) {
    return start.matches("(?s)\\[?\\s*+\\{\\s*+\".*");
  }
}
