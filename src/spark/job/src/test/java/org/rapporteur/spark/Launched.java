package org.rapporteur.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Processes of their own, with the jars as they were packed. */
final class Launched {
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private Launched() {}

  /** Runs a command of {@code rapporteur}; what it prints goes to {@code out}. */
  static int rapporteur(Path out, String... args) throws IOException, InterruptedException {
    List<String> command = java("-XX:TieredStopAtLevel=1", "-jar", rapporteur().toString());
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .redirectOutput(out.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start()
        .waitFor();
  }

  static List<String> java(String... args) {
    List<String> command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
    command.addAll(Arrays.asList(args));
    return command;
  }

  /** The program's own jar, with its libraries beside it. */
  static Path rapporteur() throws IOException {
    return jar(TARGET);
  }

  /** The job's own jar. */
  static Path job() throws IOException {
    return jar(TARGET.resolve("spark"));
  }

  /** What goes to a cluster with the job. */
  static List<Path> lib() throws IOException {
    try (Stream<Path> jars = Files.list(TARGET.resolve("spark/lib"))) {
      return jars.sorted().toList();
    }
  }

  /** Spark itself, as a distribution has it. */
  static List<Path> spark() throws IOException {
    String provided = Files.readString(TARGET.resolve("spark/provided.txt")).strip();
    List<Path> jars = new ArrayList<>();
    for (String jar : provided.split(File.pathSeparator)) {
      jars.add(Path.of(jar));
    }
    for (Path jar : lib()) {
      // Libraries of ours that Spark has too; Maven counts them among ours.
      if (jar.getFileName()
          .toString()
          .matches("(?:jackson|slf4j|commons|protobuf|RoaringBitmap|gson|snakeyaml)-.*")) {
        jars.add(jar);
      }
    }
    return jars;
  }

  static String classPath(List<Path> jars) {
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  static Map<String, String> localOnly() {
    return Map.of("SPARK_LOCAL_IP", "127.0.0.1", "SPARK_LOCAL_HOSTNAME", "127.0.0.1");
  }

  private static Path jar(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
    }
  }
}
