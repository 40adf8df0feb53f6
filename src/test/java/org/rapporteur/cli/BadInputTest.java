package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.Store;

/** What a user gets wrong is told in one line that names it, and costs nothing else. */
class BadInputTest {
  private static final String ARTICLE =
      "date 2021-05-04 Foreign Minister Ana Lind said that talks with Veldania had ended.\n";

  @TempDir private Path folder;

  @Test
  void anEmptyFile() throws IOException {
    assertThatOthersAreRead("empty.txt", new byte[0], 1);
  }

  @Test
  void aBinaryFile() throws IOException {
    byte[] bytes = new byte[4000];
    new java.util.Random(7).nextBytes(bytes);
    assertThatOthersAreRead("picture.txt", bytes, 1);
  }

  @Test
  void anotherEncodingThanUtf8IsReadAndReported() throws IOException {
    byte[] bytes =
        "The minister, José Peña, said the talks had ended.\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThatOthersAreRead("latin.txt", bytes, 0);
  }

  @Test
  void malformedJsonLinesAreNamedByTheirLine() throws IOException {
    String lines =
        "{\"id\": \"a\", \"text\": \"The king said he was ill.\"}\n{\"id\": \"b\", \"text\": \n";
    CommandRun run =
        assertThatOthersAreRead("bad.jsonl", lines.getBytes(StandardCharsets.UTF_8), 1);
    assertThat(run.err()).contains(":2");
    assertThat(run.out()).contains("\"file\":\"a\"");
  }

  @Test
  void aFileWithoutADateHasNoneAndIsReadAllTheSame() throws IOException {
    Path file = folder.resolve("undated.txt");
    Files.writeString(file, "The queen said on Tuesday that the bridge was safe.\n");
    CommandRun run = CommandRun.of("extract", file.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"saidAt\":null");
  }

  @Test
  void aFolderWithoutArticles() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("nothing"));
    CommandRun run = CommandRun.of("extract", empty.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errLines()).singleElement().asString().contains("nothing");
  }

  @Test
  void aMissingPath() {
    CommandRun run = CommandRun.of("extract", folder.resolve("gone.txt").toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errLines()).singleElement().asString().contains("gone.txt");
  }

  @Test
  void aPortInUse() throws IOException {
    Path store = folder.resolve("store");
    Store.create(store).close();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      CommandRun run = CommandRun.of("serve", "--store", store.toString(), "--port", port);
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.errLines()).singleElement().asString().contains("port " + port);
    }
  }

  @Test
  void aStoreInUse() {
    Path store = folder.resolve("store");
    try (Store open = Store.create(store)) {
      CommandRun run = CommandRun.of("query", "who-said-what", "--store", store.toString());
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.errLines()).singleElement().asString().contains("store").contains("open");
      assertThat(open.graphs()).isNotEmpty();
    }
  }

  @Test
  void aStoreThatIsNone() throws IOException {
    Path store = Files.createDirectory(folder.resolve("letters"));
    Path letter = Files.writeString(store.resolve("letter.txt"), "Dear Ana");
    CommandRun build = CommandRun.of("build", article().toString(), "--store", store.toString());
    CommandRun query = CommandRun.of("query", "who-said-what", "--store", store.toString());
    assertThat(build.code()).isEqualTo(1);
    assertThat(build.errLines()).singleElement().asString().contains("letters");
    assertThat(query.code()).isEqualTo(1);
    assertThat(query.errLines()).singleElement().asString().contains("letters");
    assertThat(letter).hasContent("Dear Ana");
    assertThat(store.toFile().list()).hasSize(1);
  }

  @Test
  void anUnknownCommandOrOptionIsWrongUsage() {
    CommandRun command = CommandRun.of("bild");
    CommandRun option = CommandRun.of("extract", "--fromat", "jsonl", "seeds");
    assertThat(command.code()).isEqualTo(2);
    assertThat(command.err()).contains("bild");
    assertThat(option.code()).isEqualTo(2);
    assertThat(option.err()).contains("--fromat");
  }

  @Test
  void anActorsFileThatIsNoTurtle() throws IOException {
    Path actors = Files.writeString(folder.resolve("mine.ttl"), "this is no Turtle");
    CommandRun run = CommandRun.of("extract", article().toString(), "--actors", actors.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errLines()).singleElement().asString().contains("mine.ttl");
  }

  private CommandRun assertThatOthersAreRead(String name, byte[] bytes, int code)
      throws IOException {
    Path good = article();
    Path bad = folder.resolve(name);
    Files.write(bad, bytes);
    CommandRun run = CommandRun.of("extract", bad.toString(), good.toString());
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.errLines()).singleElement().asString().contains(name);
    assertThat(run.out()).contains("\"file\":\"good.txt\"");
    return run;
  }

  private Path article() throws IOException {
    return Files.writeString(folder.resolve("good.txt"), ARTICLE);
  }
}
