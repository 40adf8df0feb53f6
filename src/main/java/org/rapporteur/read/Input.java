package org.rapporteur.read;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Bytes with a name.
 *
 * @param source for messages
 * @param name the bare name of the file, whatever folder it lies in
 * @param bytes at its beginning; closed by whoever opened it
 * @param served by whom it was, if it came over the web
 */
record Input(String source, String name, InputStream bytes, Optional<Served> served) {
  /** What a format is told by: more would have to be held in memory for every file. */
  private static final int HEAD = 4096;

  /**
   * What a server says of what it sends.
   *
   * @param charset where it names one
   */
  record Served(String address, Optional<Charset> charset) {}

  static Input of(String source, String name, InputStream bytes) {
    return of(source, name, bytes, Optional.empty());
  }

  static Input of(String source, String name, InputStream bytes, Optional<Served> served) {
    return new Input(source, name, new BufferedInputStream(new Open(bytes), HEAD), served);
  }

  /** Stays open when a reader of the format closes it: an archive goes on after its entry. */
  private static final class Open extends FilterInputStream {
    Open(InputStream bytes) {
      super(bytes);
    }

    @Override
    public void close() {
      // Whoever opened it does.
    }
  }

  /** The first bytes, which stay to be read. */
  byte[] head() throws IOException {
    bytes.mark(HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.reset();
    return head;
  }

  /** The rest, unless it is larger than an article can be. */
  byte[] all() throws IOException {
    byte[] all = bytes.readNBytes(Decoded.LONGEST + 1);
    if (all.length > Decoded.LONGEST) {
      throw new UnreadableException(
          "larger than " + Decoded.LONGEST / (1024 * 1024) + " MB, which no article is");
    }
    return all;
  }

  boolean endsWith(String ending) {
    return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length());
  }
}
