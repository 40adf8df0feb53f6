package org.rapporteur.spark;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A standalone cluster: a master and workers of one core, each a process. */
final class Cluster implements AutoCloseable {
  private final Path folder;
  private final int port;
  private final List<Process> processes = new ArrayList<>();
  private final List<Process> workers = new ArrayList<>();

  private Cluster(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  static Cluster start(Path folder, int workers) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Cluster cluster = new Cluster(folder, port);
    Files.createDirectories(folder.resolve("home/jars"));
    cluster.launch(
        "master",
        "org.apache.spark.deploy.master.Master",
        "--host",
        "127.0.0.1",
        "--port",
        String.valueOf(port),
        "--webui-port",
        "0");
    for (int i = 0; i < workers; i++) {
      cluster.workers.add(
          cluster.launch(
              "worker" + i,
              "org.apache.spark.deploy.worker.Worker",
              "--host",
              // Hosts of their own: no task is tried twice at once on one host.
              "127.0.0." + (1 + i),
              "--webui-port",
              "0",
              "--cores",
              "1",
              "--memory",
              "2g",
              "--work-dir",
              folder.resolve("work" + i).toString(),
              cluster.master()));
    }
    for (int i = 0; i < workers; i++) {
      cluster.await("worker" + i, "Successfully registered");
    }
    return cluster;
  }

  String master() {
    return "spark://127.0.0.1:" + port;
  }

  /** Starts the job as {@code spark-submit} does. */
  Process submit(String... args) throws IOException {
    return submit(Map.of(), args);
  }

  Process submit(Map<String, String> conf, String... args) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--master",
                master(),
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.executor.memory=1g",
                "--jars",
                Launched.lib().stream().map(Path::toString).collect(Collectors.joining(","))));
    conf.forEach((key, value) -> all.addAll(List.of("--conf", key + "=" + value)));
    all.add(Launched.job().toString());
    all.addAll(List.of(args));
    return launch("driver", "org.apache.spark.deploy.SparkSubmit", all.toArray(String[]::new));
  }

  /** The process that works for the first worker, once there is one. */
  Optional<ProcessHandle> executor() {
    try (Stream<ProcessHandle> children = workers.get(0).descendants()) {
      // Before it begins, Hadoop asks the shell this and that.
      return children
          .filter(child -> child.info().command().orElse("").endsWith("java"))
          .findFirst();
    }
  }

  /** Sends a process a signal, if it is there: STOP makes it stand still, CONT go on. */
  static void signal(ProcessHandle process, String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
        .inheritIO()
        .start()
        .waitFor();
  }

  /** Ends one worker as a power cut would; its executor does not outlive it. */
  void killOneWorker() {
    Process worker = workers.get(0);
    worker.descendants().forEach(ProcessHandle::destroyForcibly);
    worker.destroyForcibly();
  }

  /** What a process has written so far. */
  String log(String name) throws IOException {
    Path file = folder.resolve(name + ".log");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private Process launch(String name, String main, String... args) throws IOException {
    List<String> command =
        Launched.java(
            "-Xmx1g", "-XX:+UseSerialGC", "-cp", Launched.classPath(Launched.spark()), main);
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile());
    builder.environment().putAll(Launched.localOnly());
    // An installed Spark has its jars below its home; here they lie where Maven has put them.
    builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_DIST_CLASSPATH", Launched.classPath(Launched.spark()));
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  private void await(String name, String words) throws IOException, InterruptedException {
    for (int i = 0; i < 600 && !log(name).contains(words); i++) {
      Thread.sleep(100);
    }
    if (!log(name).contains(words)) {
      throw new IllegalStateException(name + " did not start: " + log(name));
    }
  }

  @Override
  public void close() {
    for (Process process : processes) {
      List<ProcessHandle> children;
      try (Stream<ProcessHandle> all = process.descendants()) {
        children = all.toList();
      }
      process.destroyForcibly();
      children.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
