package org.rapporteur.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** One file of each format, all with the same article of two paragraphs. */
final class SampleFiles {
  static final String FIRST =
      "Foreign Minister Ada Lindqvist said on Tuesday that the talks would go on until a treaty is"
          + " signed.";
  static final String SECOND =
      "“We will not accept a deadline,” she told reporters in Strelsau after the first session.";
  static final String BOTH = FIRST + "\n\n" + SECOND;
  static final String TITLE = "Talks go on in Strelsau";
  static final String DAY = "2022-03-03";
  static final String ADDRESS = "https://news.example/talks";

  static final String TEXT = "date " + DAY + "\n" + TITLE + "\n\n" + BOTH + "\n";
  static final String MARKDOWN =
      """
      ---
      title: "%s"
      date: '%s'
      url: %s
      ---

      %s

      > %s

      \\###
      """
          .formatted(
              TITLE, DAY, ADDRESS, FIRST.replace("Tuesday that", "*Tue*sday\n[that](x)"), SECOND);
  static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>%s</title><link rel="canonical" href="%s">
      <meta property="article:published_time" content="%sT10:00:00Z"></head><body><nav><a href="/">Home</a></nav>
      <article><h1>%s</h1><p>%s</p><p>%s</p></article></body></html>
      """
          .formatted(TITLE, ADDRESS, DAY, TITLE, FIRST, SECOND);
  static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel><title>News</title><link>https://news.example/</link><description>d</description>
      <language>en</language><item><title>%s</title><link>%s</link><pubDate>Thu, 03 Mar 2022 10:00:00 GMT</pubDate>
      <description><![CDATA[<p>%s</p><p>%s</p>]]></description></item></channel></rss>
      """
          .formatted(TITLE, ADDRESS, FIRST, SECOND);
  static final String ATOM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:x</id><updated>2022-03-03T10:00:00Z</updated>
      <entry><title>%s</title><id>%s</id><link href="%s"/><published>2022-03-03T10:00:00Z</published>
      <updated>2022-03-03T10:00:00Z</updated><content type="html">&lt;p&gt;%s&lt;/p&gt;&lt;p&gt;%s&lt;/p&gt;</content></entry></feed>
      """
          .formatted(TITLE, ADDRESS, ADDRESS, FIRST, SECOND);
  static final String JSON =
      """
      {"id": "talks", "title": "%s", "published": "%s", "url": "%s", "text": "%s"}
      """
          .formatted(TITLE, DAY, ADDRESS, BOTH.replace("\n", "\\n"));

  private SampleFiles() {}

  /** The files by their names. */
  static Map<String, byte[]> all() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("talks.txt", TEXT.getBytes(UTF_8));
    files.put("talks.md", MARKDOWN.getBytes(UTF_8));
    files.put("talks.html", PAGE.getBytes(UTF_8));
    files.put("talks.rss", RSS.getBytes(UTF_8));
    files.put("talks.atom", ATOM.getBytes(UTF_8));
    files.put("talks.json", ("[" + JSON + "]").getBytes(UTF_8));
    files.put("talks.jsonl", JSON.getBytes(UTF_8));
    files.put("talks.pdf", pdf());
    files.put("talks.warc", warc());
    files.put("talks.zip", zip("in/talks.txt", TEXT.getBytes(UTF_8)));
    files.put("talks.tar", tar("in/talks.txt", TEXT.getBytes(UTF_8)));
    files.put("talks.txt.gz", gzip(TEXT.getBytes(UTF_8)));
    return files;
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
      out.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(content.length);
      out.putArchiveEntry(entry);
      out.write(content);
      out.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] warc() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter out =
        new WarcWriter(java.nio.channels.Channels.newChannel(bytes), WarcCompression.NONE)) {
      out.write(response("https://news.example/logo.png", "image/png", new byte[] {1, 2, 3}));
      out.write(response(ADDRESS, "text/html; charset=utf-8", PAGE.getBytes(UTF_8)));
    }
    return bytes.toByteArray();
  }

  private static WarcResponse response(String address, String type, byte[] body)
      throws IOException {
    HttpResponse http =
        new HttpResponse.Builder(200, "OK").body(MediaType.parse(type), body).build();
    return new WarcResponse.Builder(URI.create(address)).body(http).build();
  }

  private static byte[] pdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle(TITLE);
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        float y = 700;
        for (String paragraph : new String[] {FIRST, SECOND}) {
          int half = paragraph.indexOf(' ', paragraph.length() / 2);
          line(out, paragraph.substring(0, half), y);
          line(out, paragraph.substring(half + 1), y - 14);
          y -= 50;
        }
        line(out, "1", 40);
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static void line(PDPageContentStream out, String words, float y) throws IOException {
    out.beginText();
    out.newLineAtOffset(72, y);
    out.showText(words);
    out.endText();
  }
}
