package org.rapporteur.read;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/**
 * Markdown, with or without front matter. The text is what a reader would see: a paragraph a line,
 * whatever the lines of the file, and no marks.
 */
final class Markdown {
  private static final Parser PARSER = Parser.builder().build();

  /** The mark at the end of a press release, and rules that are none in Markdown. */
  private static final Pattern ORNAMENT = Pattern.compile("[\\p{P}\\p{S}\\s]*");

  private Markdown() {}

  static void read(Input input, Context context) throws IOException {
    Decoded decoded = Decoded.of(input.all());
    FrontMatter front = FrontMatter.of(decoded.text());
    Paragraphs paragraphs = new Paragraphs();
    PARSER.parse(decoded.text().substring(front.end())).accept(paragraphs);
    Draft draft =
        new Draft(input.source(), input.name(), paragraphs.text.toString())
            .notes(decoded.notes())
            .title(paragraphs.heading);
    front.describe(draft);
    context.accept(draft);
  }

  /** Writes the blocks of a document, an empty line between them. */
  private static final class Paragraphs extends AbstractVisitor {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private Optional<String> heading = Optional.empty();

    @Override
    public void visit(Paragraph paragraph) {
      block(paragraph);
    }

    @Override
    public void visit(Heading title) {
      String words = block(title);
      if (title.getLevel() == 1 && heading.isEmpty()) {
        heading = Optional.of(words);
      }
    }

    @Override
    public void visit(org.commonmark.node.Text words) {
      line.append(words.getLiteral());
    }

    @Override
    public void visit(Code code) {
      line.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
      line.append(' ');
    }

    @Override
    public void visit(HardLineBreak end) {
      line.append('\n');
    }

    @Override
    public void visit(Image image) {
      // Its description is no part of the article.
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      flush(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
      flush(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      flush(Jsoup.parseBodyFragment(html.getLiteral()).text());
    }

    private String block(Node node) {
      line.setLength(0);
      visitChildren(node);
      String words = line.toString();
      line.setLength(0);
      flush(words);
      return words;
    }

    private void flush(String words) {
      String stripped = words.strip();
      if (ORNAMENT.matcher(stripped).matches()) {
        return;
      }
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      text.append(stripped);
    }
  }
}
