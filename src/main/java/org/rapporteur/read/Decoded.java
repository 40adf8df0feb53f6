package org.rapporteur.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Bytes as text, a byte order mark removed and nothing else changed.
 *
 * @param notes what had to be guessed
 */
record Decoded(String text, List<String> notes) {
  /** In bytes: a day's transcript has 1 MB, the longest novels have 10. */
  static final int LONGEST = 32 * 1024 * 1024;

  private static final Charset FALLBACK = Charset.forName("windows-1252");

  /**
   * Decodes as UTF-8, or as UTF-16 where a mark says so; what is not valid UTF-8 as windows-1252,
   * unless most of it is.
   */
  static Decoded of(byte[] bytes) throws UnreadableException {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (isBinary(bytes, bytes.length)) {
      throw new UnreadableException("binary, not text");
    }
    int begin = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    try {
      ByteBuffer rest = ByteBuffer.wrap(bytes, begin, bytes.length - begin);
      return new Decoded(StandardCharsets.UTF_8.newDecoder().decode(rest).toString(), List.of());
    } catch (CharacterCodingException e) {
      Decoded damaged = lenient(bytes, begin, StandardCharsets.UTF_8);
      long replaced = damaged.text.chars().filter(c -> c == '\uFFFD').count();
      long kept = damaged.text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
      if (kept > replaced) {
        return damaged;
      }
      String text = FALLBACK.decode(ByteBuffer.wrap(bytes, begin, bytes.length - begin)).toString();
      return new Decoded(text, List.of("not valid UTF-8: read as windows-1252"));
    }
  }

  private static Decoded lenient(byte[] bytes, int begin, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes, begin, bytes.length - begin));
      long replaced = text.chars().filter(c -> c == '\uFFFD').count();
      return new Decoded(
          text.toString(),
          replaced == 0
              ? List.of()
              : List.of("damaged " + charset + ": " + replaced + " characters unreadable"));
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("a decoder that replaces cannot fail", e);
    }
  }

  /** Whether the first {@code length} bytes hold what no text holds, whatever its encoding. */
  static boolean isBinary(byte[] bytes, int length) {
    int controls = 0;
    for (int i = 0; i < length; i++) {
      int b = bytes[i];
      if (b == 0) {
        return true;
      }
      if (b > 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B) {
        controls++;
      }
    }
    return controls > 8 && controls > length / 50;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
