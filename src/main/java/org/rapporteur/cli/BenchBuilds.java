package org.rapporteur.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.rapporteur.model.UserException;

/** Runs {@code build} as a user does, in a process of its own, and tells what it took. */
final class BenchBuilds {
  private final int threads;
  private final Path folder;

  /**
   * @param folder for stores and reports
   */
  BenchBuilds(int threads, Path folder) {
    this.threads = threads;
    this.folder = folder;
  }

  /**
   * One build.
   *
   * @param articles that were read, whether or not they had changed
   * @param seconds from the start of the process to its end
   * @param peakMegabytes where the system tells it
   */
  record Outcome(
      String name, int articles, double seconds, double cpuSeconds, OptionalLong peakMegabytes) {}

  /** Builds {@code paths} into the store of that name, which may be there already. */
  Outcome run(String name, String store, List<Path> paths)
      throws IOException, InterruptedException {
    Path report = folder.resolve("report.json");
    List<String> command = new ArrayList<>(program());
    command.addAll(List.of("build", "-q", "--threads", "" + threads));
    command.addAll(List.of("--store", folder.resolve(store).toString()));
    command.addAll(List.of("--report", report.toString()));
    paths.forEach(path -> command.add(path.toString()));
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.waitFor();
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (!Files.exists(report)) {
      throw new UserException(name + ": the build failed, exit code " + process.exitValue());
    }
    JsonNode result = new ObjectMapper().readTree(report.toFile());
    Files.delete(report);
    JsonNode peak = result.path("peakMegabytes");
    return new Outcome(
        name,
        result.path("read").asInt() + result.path("unchanged").asInt(),
        seconds,
        result.path("cpuSeconds").asDouble(),
        peak.isNumber() ? OptionalLong.of(peak.asLong()) : OptionalLong.empty());
  }

  /** As the launcher starts it, which chooses how Java runs; without it, as this process runs. */
  private static List<String> program() {
    String launcher = System.getProperty("rapporteur.launcher");
    if (launcher != null) {
      return List.of(launcher);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    return command;
  }
}
