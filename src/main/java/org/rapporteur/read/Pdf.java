package org.rapporteur.read;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** PDF with a text layer: its paragraphs, the lines of each joined, page headers left out. */
final class Pdf {
  private static final String PAGE = "\f";
  private static final int FEW_PAGES = 3;
  private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{Ll})[-\u00AD]\n(?=\\p{Ll})");
  private static final Pattern LINE_END = Pattern.compile("[ \t]*\n[ \t]*");
  private static final Pattern NUMBER = Pattern.compile("(?:page )?\\d+(?: (?:of|/) \\d+)?");

  private Pdf() {}

  static void read(Input input, Context context) throws IOException {
    byte[] bytes = input.all();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      stripper.setParagraphEnd("\n\n");
      stripper.setPageEnd(PAGE);
      String text = paragraphs(stripper.getText(document));
      if (text.isEmpty()) {
        throw new UnreadableException("a PDF without a text layer");
      }
      context.accept(
          new Draft(input.source(), input.name())
              .text(text)
              .title(Optional.ofNullable(document.getDocumentInformation().getTitle()))
              .language(Optional.ofNullable(document.getDocumentCatalog().getLanguage())));
    } catch (InvalidPasswordException e) {
      throw new UnreadableException("a PDF that asks for a password");
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException e) {
      // All bytes are at hand, so it is what they say that is wrong.
      throw new UnreadableException("a PDF that is broken or cut short");
    }
  }

  private static String paragraphs(String text) {
    List<String> pages = Arrays.asList(text.split(PAGE));
    Map<String, Integer> edges = new HashMap<>();
    for (String page : pages) {
      page.strip().lines().limit(1).forEach(line -> edges.merge(shape(line), 1, Integer::sum));
      page.strip()
          .lines()
          .skip(Math.max(0, page.strip().lines().count() - 1))
          .forEach(line -> edges.merge(shape(line), 1, Integer::sum));
    }
    return pages.stream()
        .flatMap(page -> Arrays.stream(page.split("\n\\s*\n")))
        .map(paragraph -> withoutEdges(paragraph, edges, pages.size()))
        .map(paragraph -> HYPHEN.matcher(paragraph).replaceAll(""))
        .map(paragraph -> LINE_END.matcher(paragraph.strip()).replaceAll(" "))
        .filter(paragraph -> !paragraph.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  /** Without the lines that stand at the edge of many pages: running titles and numbers. */
  private static String withoutEdges(String paragraph, Map<String, Integer> edges, int pages) {
    return paragraph
        .lines()
        .filter(
            line ->
                !NUMBER.matcher(line.strip()).matches()
                    && (pages < FEW_PAGES || edges.getOrDefault(shape(line), 0) <= pages / 2))
        .collect(Collectors.joining("\n"));
  }

  private static String shape(String line) {
    return line.strip().replaceAll("\\d+", "0");
  }
}
