package org.rapporteur.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.model.DateClue;

/**
 * Files of each format, damaged at random: readings come of them, never an exception, never a hang.
 * {@code -Dfuzz.rounds=10000} for the whole of it.
 */
class FuzzTest {
  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 150);
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final String[] PIECES = {
    "<",
    ">",
    "</p>",
    "<p>",
    "<div>",
    "<!--",
    "]]>",
    "&#x110000;",
    "&amp;",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "\\u0000",
    "\\ud800",
    ":",
    ",",
    "---\n",
    "\n\n",
    "\r",
    "date 2022-13-45 ",
    "June 31",
    "(",
    ")",
    "--",
    "\u0000",
    "\uFEFF",
    "99999999999999999999",
    "-1",
    "endobj",
    "stream",
    "%PDF-",
    "PK\u0003\u0004",
    "WARC/1.0\r\n",
    "Content-Length: 99999999\r\n",
    "<rss>",
    "<html>",
    "* ",
    "> ",
    "`",
    "![",
    "](",
    "&b",
    "!!java.net.URL",
    "? : - ",
    "\t",
    "|",
    "@",
    "%"
  };

  static Stream<String> names() throws IOException {
    return SampleFiles.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void damagedFilesGiveReadingsAndNothingElse(String name) throws IOException {
    damage(name, SampleFiles.all().get(name), ROUNDS);
  }

  static Stream<Path> pages() throws IOException {
    return HtmlPageTest.pages();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void damagedPagesOfManyLayoutsToo(Path page) throws IOException {
    damage(page.getFileName().toString(), Files.readAllBytes(page), 1 + ROUNDS / 50);
  }

  private static void damage(String name, byte[] whole, int rounds) {
    Random random = new Random(name.hashCode());
    ArticleReader reader = new ArticleReader(Optional.empty());
    for (int round = 0; round < rounds; round++) {
      byte[] damaged = whole;
      for (int times = 1 + random.nextInt(6); times > 0; times--) {
        damaged = damage(damaged, random);
      }
      List<Reading> readings = new ArrayList<>();
      long begin = System.nanoTime();
      reader.read(name, name, new ByteArrayInputStream(damaged), readings::add);
      assertThat(System.nanoTime() - begin).as("round %s", round).isLessThan(LONGEST.toNanos());
      assertThat(readings).as("round %s", round).isNotEmpty();
      readings.forEach(FuzzTest::check);
    }
  }

  private static void check(Reading reading) {
    if (reading instanceof Reading.Refused refused) {
      assertThat(refused.reason()).isNotBlank().doesNotContain("\n");
    } else if (reading instanceof Reading.Read read) {
      assertThat(read.article().text()).isNotBlank();
      for (DateClue clue : read.article().dateClues()) {
        clue.span().ifPresent(span -> assertThat(span.in(read.article().text())).isNotBlank());
      }
    }
  }

  private static byte[] damage(byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    int to = at + random.nextInt(Math.min(60, bytes.length - at) + 1);
    switch (random.nextInt(6)) {
      case 0 -> {
        byte[] changed = bytes.clone();
        changed[at] = (byte) random.nextInt(256);
        return changed;
      }
      case 1 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 2 -> {
        return spliced(bytes, at, to, new byte[0]);
      }
      case 3 -> {
        return spliced(bytes, to, to, Arrays.copyOfRange(bytes, at, to));
      }
      case 4 -> {
        return spliced(bytes, at, at, PIECES[random.nextInt(PIECES.length)].getBytes(UTF_8));
      }
      default -> {
        byte[] noise = new byte[random.nextInt(20)];
        random.nextBytes(noise);
        return spliced(bytes, at, to, noise);
      }
    }
  }

  private static byte[] spliced(byte[] bytes, int begin, int end, byte[] between) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, begin);
    out.writeBytes(between);
    out.write(bytes, end, bytes.length - end);
    return out.toByteArray();
  }
}
