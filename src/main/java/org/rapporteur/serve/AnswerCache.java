package org.rapporteur.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rapporteur.store.UnionDataset;

/**
 * Answers to questions asked before, kept for as long as nothing is written. Holds a bounded number
 * of bytes, and lets go of what was asked longest ago.
 */
final class AnswerCache {
  /** An answer as it was sent. */
  record Answer(String contentType, Optional<String> rowLimit, String tag, ByteBuffer body) {}

  static final int LARGEST = 24 << 20;

  private static final long MOST_BYTES = Math.min(96L << 20, Runtime.getRuntime().maxMemory() / 8);

  /** What gives another answer each time, or asks elsewhere. */
  private static final Pattern CHANGING =
      Pattern.compile("\\b(?:NOW|RAND|UUID|STRUUID|SERVICE)\\b", Pattern.CASE_INSENSITIVE);

  private final UnionDataset dataset;
  private final String start = UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, Answer> answers = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;
  private long generation;

  AnswerCache(UnionDataset dataset) {
    this.dataset = dataset;
  }

  /** Under which the answer to {@code request} is kept; empty if it must be worked out anew. */
  Optional<String> key(HttpServletRequest request) {
    boolean fields =
        request.getMethod().equals("GET")
            || (request.getMethod().equals("POST")
                && String.valueOf(request.getContentType())
                    .startsWith("application/x-www-form-urlencoded"));
    if (!fields) {
      return Optional.empty();
    }
    Map<String, List<String>> parameters = new TreeMap<>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
    if (CHANGING.matcher(parameters.toString()).find()) {
      return Optional.empty();
    }
    // Encoded, so that nobody can word one question to be taken for another.
    StringBuilder key = new StringBuilder(request.getRequestURI());
    key.append(' ').append(encode(String.valueOf(request.getHeader("Accept"))));
    parameters.forEach(
        (name, values) ->
            values.forEach(
                value -> key.append(' ').append(encode(name)).append('=').append(encode(value))));
    return Optional.of(key.toString());
  }

  /** The state of the store, of which an answer that is begun now may be kept. */
  long now() {
    return dataset.generation();
  }

  synchronized Optional<Answer> find(String key) {
    forgetIfWritten();
    return Optional.ofNullable(answers.get(key));
  }

  /** Keeps an answer that was begun at {@code begun}, unless something was written since. */
  synchronized void keep(String key, long begun, Answer answer) {
    forgetIfWritten();
    if (begun != generation || answer.body.remaining() > LARGEST) {
      return;
    }
    Answer before = answers.put(key, answer);
    bytes += size(key, answer) - (before == null ? 0 : size(key, before));
    Iterator<Map.Entry<String, Answer>> oldest = answers.entrySet().iterator();
    while (bytes > MOST_BYTES) {
      Map.Entry<String, Answer> entry = oldest.next();
      bytes -= size(entry.getKey(), entry.getValue());
      oldest.remove();
    }
  }

  /** A tag for browsers: of this run of the server, this state of the store and this question. */
  String tag(String key, long begun) {
    return "\"" + start + "-" + begun + "-" + Integer.toHexString(key.hashCode()) + "\"";
  }

  private void forgetIfWritten() {
    if (generation != dataset.generation()) {
      generation = dataset.generation();
      answers.clear();
      bytes = 0;
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static long size(String key, Answer answer) {
    return 2L * key.length() + answer.body.remaining();
  }
}
