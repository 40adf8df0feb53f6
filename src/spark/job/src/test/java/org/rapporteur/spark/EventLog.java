package org.rapporteur.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What Spark itself has written down of a run, by what the job calls its parts. */
final class EventLog {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** So that {@link #read} finds one plain file. */
  static Map<String, String> conf(Path folder) {
    return Map.of(
        "spark.eventLog.enabled", "true",
        "spark.eventLog.dir", folder.toUri().toString(),
        "spark.eventLog.rolling.enabled", "false",
        "spark.eventLog.compress", "false");
  }

  /** One part of a run. */
  static final class Part {
    private double seconds;
    private double processor;
    private long shuffled;
    private long records;
    private final List<Double> tasks = new ArrayList<>();

    /** From the start of its jobs to their ends. */
    double seconds() {
      return seconds;
    }

    /** Seconds of processor time of its tasks. */
    double processor() {
      return processor;
    }

    /** Bytes written for tasks that come after. */
    long shuffled() {
      return shuffled;
    }

    /** How many records it wrote, between stages or at the end. */
    long records() {
      return records;
    }

    /** Seconds of its longest task. */
    double longestTask() {
      return tasks.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    int tasks() {
      return tasks.size();
    }
  }

  private final Map<Integer, String> stages = new HashMap<>();
  private final Map<Integer, Long> begun = new HashMap<>();
  private final Map<Integer, String> jobs = new HashMap<>();
  private final Map<String, Part> parts = new TreeMap<>();

  private EventLog() {}

  static Map<String, Part> read(Path folder) throws IOException {
    EventLog log = new EventLog();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(file -> !file.getFileName().toString().startsWith(".")).toList()) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            log.take(JSON.readTree(line));
          }
        }
      }
    }
    return log.parts;
  }

  private Part part(String name) {
    return parts.computeIfAbsent(name, key -> new Part());
  }

  private void take(JsonNode event) {
    switch (event.path("Event").asText()) {
      case "SparkListenerJobStart" -> {
        String name = event.path("Properties").path("spark.job.description").asText("(none)");
        int job = event.path("Job ID").asInt();
        jobs.put(job, name);
        begun.put(job, event.path("Submission Time").asLong());
        event.path("Stage IDs").forEach(stage -> stages.putIfAbsent(stage.asInt(), name));
      }
      case "SparkListenerJobEnd" -> {
        int job = event.path("Job ID").asInt();
        long millis = event.path("Completion Time").asLong() - begun.get(job);
        part(jobs.get(job)).seconds += millis / 1e3;
      }
      case "SparkListenerTaskEnd" -> {
        Part part = part(stages.getOrDefault(event.path("Stage ID").asInt(), "(none)"));
        JsonNode metrics = event.path("Task Metrics");
        part.processor += metrics.path("Executor CPU Time").asLong() / 1e9;
        part.shuffled +=
            metrics.path("Shuffle Write Metrics").path("Shuffle Bytes Written").asLong();
        part.records += metrics.path("Output Metrics").path("Records Written").asLong();
        part.tasks.add(metrics.path("Executor Run Time").asLong() / 1e3);
      }
      default -> {
        // The rest is of no interest here.
      }
    }
  }
}
