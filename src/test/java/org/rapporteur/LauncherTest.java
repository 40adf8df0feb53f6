package org.rapporteur;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a Java and a Maven that only say how they were called. */
class LauncherTest {
  private static final String VERSION = "0.1.0";
  private static final String SAYS_VERSION =
      """
      #!/bin/sh
      case $1 in -XshowSettings*) echo "    java.specification.version = %s" >&2; exit ;; esac
      """;

  @TempDir private Path folder;
  private Path home;
  private Path jdk;

  private record Outcome(int code, String out, String err) {}

  @BeforeEach
  void layOut() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: no /bin/sh here");
    home = Files.createDirectory(folder.resolve("the home"));
    Files.copy(Path.of("rapporteur"), home.resolve("rapporteur"));
    home.resolve("rapporteur").toFile().setExecutable(true);
    write(home.resolve("pom.xml"), "<project/>");
    write(home.resolve("src/main/java/A.java"), "class A {}");
    jdk = folder.resolve("jdk");
    script(
        jdk.resolve("bin/java"),
        SAYS_VERSION.formatted("17"),
        "printf '%s\\n' \"$@\"; pwd; exit 7");
    script(jdk.resolve("bin/javac"), "#!/bin/sh");
    script(
        folder.resolve("bin/mvn"),
        "#!/bin/sh",
        "echo mvn \"$@\" >called",
        "mkdir -p target/lib; touch target/rapporteur-" + VERSION + ".jar");
  }

  @Test
  void knowsTheVersionOfTheProject() throws IOException {
    assertThat(Path.of("pom.xml")).content().contains("<version>" + VERSION + "</version>");
    assertThat(Path.of("rapporteur")).content().contains("\nversion=" + VERSION + "\n");
  }

  @Test
  void buildsWhatIsMissingAndPassesEverythingOn() throws Exception {
    Outcome outcome = launch(home.resolve("rapporteur"), "query", "a b", "", "*");
    assertThat(outcome.err()).contains("building, as this is the first time").hasLineCount(2);
    assertThat(home.resolve("called")).content().contains(" -DskipTests -Dquick package");
    List<String> lines = outcome.out().lines().toList();
    int jar = lines.indexOf("-jar");
    assertThat(lines.subList(jar + 1, lines.size()))
        .containsExactly(
            jar().toRealPath().toString(), "query", "a b", "", "*", folder.toRealPath().toString());
    assertThat(lines).contains("-XX:TieredStopAtLevel=1");
    assertThat(outcome.code()).isEqualTo(7);
  }

  @Test
  void keepsLoadedClassesForTheNextStart() throws Exception {
    Files.createDirectory(home.resolve("seeds"));
    script(
        jdk.resolve("bin/java"),
        SAYS_VERSION.formatted("17"),
        "for a; do case $a in -XX:ArchiveClassesAtExit=*)",
        "  trap 'echo classes >\"${a#*=}\"; exit 143' TERM",
        "  echo Serving >&2; while :; do sleep 0.1; done ;;",
        "esac; done",
        "printf '%s\\n' \"$@\"");
    Path archive = home.toRealPath().resolve("target/rapporteur-17.jsa");
    String option = "-XX:SharedArchiveFile=" + archive;

    assertThat(launch(home.resolve("rapporteur"), "query").out().lines()).contains(option);
    assertThat(archive).hasContent("classes");
    assertThat(home.resolve("target/.warm")).doesNotExist();

    Instant before = Files.getLastModifiedTime(jar()).toInstant().minusSeconds(1);
    Files.setLastModifiedTime(archive, FileTime.from(before));
    assertThat(launch(home.resolve("rapporteur"), "query").out().lines())
        .doesNotContain(option)
        .contains("query");
  }

  @Test
  void longWorkGetsTheWholeCompiler() throws Exception {
    Path large = folder.resolve("large news");
    Files.write(large, new byte[9_000_000]);
    Path launcher = home.resolve("rapporteur");
    String quick = "-XX:TieredStopAtLevel=1";
    assertThat(launch(launcher, "build", large.toString()).out()).doesNotContain(quick);
    assertThat(launch(launcher, "build", "--store", large.toString()).out()).contains(quick);
    assertThat(launch(launcher, "evaluate").out()).doesNotContain(quick);
  }

  @Test
  void aBenchmarkKnowsHowItWasStarted() throws Exception {
    Path launcher = home.resolve("rapporteur");
    String option = "-Drapporteur.launcher=" + launcher.toRealPath();
    assertThat(launch(launcher, "bench").out().lines()).contains(option);
    assertThat(launch(launcher, "build").out()).doesNotContain("rapporteur.launcher");
  }

  @Test
  void buildsAgainOnlyWhenASourceIsNewer() throws Exception {
    Path launcher = home.resolve("rapporteur");
    launch(launcher);
    assertThat(launch(launcher).err()).isEmpty();
    Instant later = Files.getLastModifiedTime(jar()).toInstant().plusSeconds(1);
    Files.setLastModifiedTime(home.resolve("src/main/java/A.java"), FileTime.from(later));
    assertThat(launch(launcher).err()).contains("building, as its sources have changed");
  }

  @Test
  void buildsTheJobForSparkOnlyWhenAsked() throws Exception {
    script(
        folder.resolve("bin/mvn"),
        "#!/bin/sh",
        "echo mvn \"$@\" >called",
        "mkdir -p target/spark/lib target/lib; echo /m2/spark.jar >target/spark/provided.txt",
        "touch target/spark/rapporteur-spark-" + VERSION + ".jar");
    Outcome outcome = launch(home.resolve("rapporteur"), "spark", "-o", "out", "a b");
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(7);
    assertThat(home.resolve("called")).content().startsWith("mvn -f src/spark -q");
    List<String> lines = outcome.out().lines().toList();
    String spark = home.toRealPath().resolve("target/spark").toString();
    int classes = lines.indexOf("-cp");
    assertThat(lines.get(classes + 1))
        .isEqualTo(
            spark + "/rapporteur-spark-" + VERSION + ".jar:" + spark + "/lib/*:/m2/spark.jar");
    assertThat(lines.subList(classes + 2, lines.size()))
        .containsExactly(
            "org.rapporteur.spark.SparkExtract",
            "-o",
            "out",
            "a b",
            folder.toRealPath().toString());
    Files.createDirectories(home.resolve("src/spark"));
    Instant later =
        Files.getLastModifiedTime(home.resolve("target/spark/provided.txt"))
            .toInstant()
            .plusSeconds(2);
    Path source = home.resolve("src/spark/B.java");
    write(source, "class B {}");
    Files.setLastModifiedTime(source, FileTime.from(later));
    assertThat(launch(home.resolve("rapporteur"), "spark").err())
        .contains("building, as its sources have changed");
  }

  @Test
  void worksThroughSymbolicLinks() throws Exception {
    Path first =
        Files.createSymbolicLink(folder.resolve("bin/one"), Path.of("../the home/rapporteur"));
    Path second = Files.createSymbolicLink(folder.resolve("two"), first);
    assertThat(launch(second, "x").out()).contains(jar().toRealPath().toString());
  }

  @Test
  void saysWhenJavaIsTooOld() throws Exception {
    script(jdk.resolve("bin/java"), SAYS_VERSION.formatted("1.8"), "echo used");
    Outcome outcome = launch(home.resolve("rapporteur"), "x");
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                1,
                "",
                "rapporteur: RAPPORTEUR_JAVA is %s, which is no Java 17 or later\n"
                    .formatted(jdk)));
  }

  @Test
  void saysWhenMavenOrTheCompilerIsMissing() throws Exception {
    Files.delete(jdk.resolve("bin/javac"));
    assertThat(launch(home.resolve("rapporteur")).err())
        .contains("a JDK is needed")
        .hasLineCount(1);
    Files.delete(folder.resolve("bin/mvn"));
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool :
        List.of("sh", "sed", "dirname", "readlink", "find", "head", "mkdir", "date")) {
      script(tools.resolve(tool), "#!/bin/sh", "exec " + which(tool) + " \"$@\"");
    }
    assertThat(launch(Map.of("PATH", tools.toString()), home.resolve("rapporteur")).err())
        .contains("Maven 3.8 or later is needed")
        .hasLineCount(1);
  }

  @Test
  void saysWhenBuildingFailed() throws Exception {
    script(
        folder.resolve("bin/mvn"),
        "#!/bin/sh",
        "mkdir -p target; echo '[ERROR] broken' >$4; exit 1");
    Outcome outcome = launch(home.resolve("rapporteur"));
    assertThat(outcome.err()).contains("[ERROR] broken").contains("building failed");
    assertThat(outcome.code()).isEqualTo(1);
  }

  private Path jar() {
    return home.resolve("target/rapporteur-" + VERSION + ".jar");
  }

  private Outcome launch(Path launcher, String... args) throws Exception {
    return launch(Map.of(), launcher, args);
  }

  private Outcome launch(Map<String, String> environment, Path launcher, String... args)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    File out = folder.resolve("out").toFile();
    File err = folder.resolve("err").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out)
            .redirectError(err);
    builder.environment().remove("MAVEN_HOME");
    builder.environment().remove("RAPPORTEUR_JAVA_OPTS");
    builder.environment().put("RAPPORTEUR_JAVA", jdk.toString());
    builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, first) -> first + path);
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Outcome(code, Files.readString(out.toPath()), Files.readString(err.toPath()));
  }

  private static Path which(String tool) {
    return List.of("/usr/bin", "/bin").stream()
        .map(bin -> Path.of(bin, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static void script(Path file, String... lines) throws IOException {
    write(file, String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(UTF_8));
  }
}
