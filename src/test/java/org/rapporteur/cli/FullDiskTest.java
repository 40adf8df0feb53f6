package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.Store;

/** A build whose disk runs full, on a file system in memory, which only root may mount. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
  private static final int ARTICLES = 40;
  private static final int ROOMY = 200 << 20;

  @TempDir private Path folder;

  @AfterEach
  void unmount() throws Exception {
    run("umount", folder.resolve("disk").toString());
  }

  @Test
  void whatWasWrittenStaysAndARerunCompletesIt() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    int mounted = run("mount", "-t", "tmpfs", "-o", "size=" + ROOMY, "none", disk.toString());
    assumeTrue(mounted == 0, "no right to mount a file system, so no disk to fill");
    Path articles = Files.createDirectory(folder.resolve("articles"));
    write(articles);
    try (Store empty = Store.openForBuild(disk.resolve("empty"), 0)) {
      assertThat(empty.folder()).exists();
    }
    long before = used(disk);
    assertThat(build(disk.resolve("whole"), articles)).isZero();
    List<String> quads = quads(disk.resolve("whole"));
    long most = before + (used(disk) - before) * 3 / 4 - before;
    remove(disk.resolve("whole"));
    remove(disk.resolve("empty"));

    remount(disk, most);
    assertThat(build(disk.resolve("store"), articles)).isEqualTo(1);
    assertThat(said())
        .filteredOn(line -> line.startsWith("rapporteur:"))
        .singleElement()
        .asString()
        .contains("no space left", "run it again to go on")
        .doesNotContain("Exception");
    assertThat(said()).noneMatch(line -> line.startsWith("\tat "));

    remount(disk, ROOMY);
    assertThat(quads(disk.resolve("store")).size()).isBetween(1, quads.size() - 1);
    assertThat(build(disk.resolve("store"), articles)).isZero();
    assertThat(said()).anyMatch(line -> line.contains("unchanged") && !line.contains(" 0 unch"));
    assertThat(quads(disk.resolve("store"))).isEqualTo(quads);
  }

  private static void write(Path articles) throws IOException {
    String[] topics = {"grain", "fishing", "rail", "border", "visa", "water", "gas", "prison"};
    for (int i = 0; i < ARTICLES; i++) {
      String topic = topics[i % topics.length];
      StringBuilder text = new StringBuilder();
      for (int p = 0; p < 6; p++) {
        text.append("Foreign Minister Ada Lindqvist said the ")
            .append(topic)
            .append(" talks would go on until round ")
            .append(i * 6 + p)
            .append(". \"We are near a deal on ")
            .append(topic)
            .append(",\" Ambassador Rudolf Hentzau told reporters.\n\n");
      }
      Files.writeString(articles.resolve("article" + i + ".txt"), text);
    }
  }

  private int build(Path store, Path articles) throws Exception {
    return run(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Drapporteur.quadsAtOnce=500",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "build",
        "--store",
        store.toString(),
        articles.toString());
  }

  private void remount(Path disk, long bytes) throws Exception {
    assertThat(run("mount", "-o", "remount,size=" + bytes, disk.toString())).isZero();
  }

  private int run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private List<String> said() throws IOException {
    return Files.readAllLines(folder.resolve("said"));
  }

  private static long used(Path disk) throws IOException {
    FileStore files = Files.getFileStore(disk);
    return files.getTotalSpace() - files.getUsableSpace();
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static List<String> quads(Path store) {
    try (Store open = Store.open(store)) {
      return open.read(
          dataset -> {
            List<String> lines = new ArrayList<>();
            dataset.find().forEachRemaining(quad -> lines.add(quad.toString()));
            Collections.sort(lines);
            return lines;
          });
    }
  }
}
