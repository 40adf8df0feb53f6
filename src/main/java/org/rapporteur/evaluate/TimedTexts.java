package org.rapporteur.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.rapporteur.model.Span;
import org.rapporteur.model.UserException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads texts with TIMEX3 expressions in the form of the NewsReader MEANTIME corpus: XML files of
 * tokens, and markables that point at them. Only the first sentences of a document are annotated;
 * the rest is left out.
 */
public final class TimedTexts {
  private static final String NO_SPACE_BEFORE = ".,;:?!%)]'";

  private TimedTexts() {}

  /**
   * All files below {@code folder}, in the order of their names.
   *
   * @throws UserException if there are none or one cannot be read
   */
  public static List<TimedText> read(Path folder) {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(folder)) {
      files = tree.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    } catch (IOException e) {
      throw new UserException("cannot read the folder " + folder, e);
    }
    if (files.isEmpty()) {
      throw new UserException("no XML files in " + folder);
    }
    List<TimedText> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(file(file));
    }
    return texts;
  }

  private static TimedText file(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document = factory.newDocumentBuilder().parse(file.toFile());
      return text(file.getFileName().toString(), document);
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new UserException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static TimedText text(String name, Document document) {
    List<Element> tokens = elements(document, "token");
    int lastSentence = 0;
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      index.put(tokens.get(i).getAttribute("t_id"), i);
    }
    for (Element anchor : elements(document, "token_anchor")) {
      int token = index.get(anchor.getAttribute("t_id"));
      lastSentence =
          Math.max(lastSentence, Integer.parseInt(tokens.get(token).getAttribute("sentence")));
    }
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    String sentence = "0";
    for (Element token : tokens) {
      String of = token.getAttribute("sentence");
      if (Integer.parseInt(of) > lastSentence) {
        break;
      }
      spans.add(append(text, token.getTextContent(), of.equals(sentence)));
      sentence = of;
    }
    return timed(name, text.toString(), spans, index, elements(document, "TIMEX3"));
  }

  private static TimedText timed(
      String name,
      String text,
      List<Span> tokens,
      Map<String, Integer> index,
      List<Element> expressions) {
    Optional<LocalDate> created = Optional.empty();
    Optional<Span> creation = Optional.empty();
    List<TimedText.Time> times = new ArrayList<>();
    for (Element expression : expressions) {
      List<Span> words = new ArrayList<>();
      NodeList anchors = expression.getElementsByTagName("token_anchor");
      for (int i = 0; i < anchors.getLength(); i++) {
        words.add(tokens.get(index.get(((Element) anchors.item(i)).getAttribute("t_id"))));
      }
      String value = expression.getAttribute("value");
      if (expression.getAttribute("functionInDocument").equals("CREATION_TIME")) {
        created = date(value);
        creation = words.isEmpty() ? Optional.empty() : Optional.of(Span.covering(words));
      } else if (!words.isEmpty()) {
        times.add(new TimedText.Time(Span.covering(words), expression.getAttribute("type"), value));
      }
    }
    times.sort((one, other) -> one.span().compareTo(other.span()));
    return new TimedText(name, text, created, creation, times);
  }

  /** Some creation times stand with the day first, against the guidelines. */
  private static Optional<LocalDate> date(String value) {
    try {
      String[] parts = value.split("-", -1);
      boolean dayFirst = parts.length == 3 && parts[2].length() == 4;
      return Optional.of(
          LocalDate.parse(dayFirst ? parts[2] + "-" + parts[1] + "-" + parts[0] : value));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private static Span append(StringBuilder text, String token, boolean sameSentence) {
    if (!sameSentence) {
      text.append("\n\n");
    } else if (text.length() > 0) {
      char last = text.charAt(text.length() - 1);
      boolean opened = last == '(' || last == '[' || last == '$';
      boolean closes = !token.isEmpty() && NO_SPACE_BEFORE.indexOf(token.charAt(0)) >= 0;
      boolean contracted = token.equals("n't");
      if (!opened && !closes && !contracted) {
        text.append(' ');
      }
    }
    int begin = text.length();
    text.append(token);
    return new Span(begin, text.length());
  }

  private static List<Element> elements(Document document, String tag) {
    NodeList nodes = document.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
