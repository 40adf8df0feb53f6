package org.rapporteur.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Compact forms of numbers in model files; plain bytes, so that equal models are equal files. */
public final class Packing {
  private Packing() {}

  /** Writes a number of 0 or more, seven bits a byte, the lowest first. */
  public static void writeNumber(DataOutputStream out, int number) throws IOException {
    int rest = number;
    while (rest > 0x7f) {
      out.writeByte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  public static int readNumber(DataInputStream in) throws IOException {
    int number = 0;
    int shift = 0;
    int b = in.readUnsignedByte();
    while (b > 0x7f) {
      number |= (b & 0x7f) << shift;
      shift += 7;
      b = in.readUnsignedByte();
    }
    return number | (b << shift);
  }

  /** Writes the seven low bytes of {@code bytes}: which are not 0, then those. */
  public static void writeSparse(DataOutputStream out, long bytes) throws IOException {
    int mask = 0;
    for (int i = 0; i < 7; i++) {
      mask |= ((bytes >>> (8 * i)) & 0xff) != 0 ? 1 << i : 0;
    }
    out.writeByte(mask);
    for (int i = 0; i < 7; i++) {
      if ((mask & (1 << i)) != 0) {
        out.writeByte((int) (bytes >>> (8 * i)));
      }
    }
  }

  public static long readSparse(DataInputStream in) throws IOException {
    int mask = in.readUnsignedByte();
    long bytes = 0;
    for (int i = 0; i < 7; i++) {
      if ((mask & (1 << i)) != 0) {
        bytes |= (long) in.readUnsignedByte() << (8 * i);
      }
    }
    return bytes;
  }

  /** Writes bytes of which many are 0: each run of zeros as 0 and its length. */
  public static void writeRuns(DataOutputStream out, byte[] bytes) throws IOException {
    for (int i = 0; i < bytes.length; ) {
      out.writeByte(bytes[i]);
      int next = i + 1;
      if (bytes[i] == 0) {
        while (next < bytes.length && bytes[next] == 0) {
          next++;
        }
        writeNumber(out, next - i);
      }
      i = next;
    }
  }

  public static byte[] readRuns(DataInputStream in, int length) throws IOException {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; ) {
      bytes[i] = in.readByte();
      i += bytes[i] == 0 ? readNumber(in) : 1;
    }
    return bytes;
  }

  /** Writes small numbers, of which many are 0: each run of zeros as 0 and its length. */
  public static void writeShorts(DataOutputStream out, short[] numbers) throws IOException {
    for (int i = 0; i < numbers.length; ) {
      writeNumber(out, (numbers[i] << 1) ^ (numbers[i] >> 31));
      int next = i + 1;
      if (numbers[i] == 0) {
        while (next < numbers.length && numbers[next] == 0) {
          next++;
        }
        writeNumber(out, next - i);
      }
      i = next;
    }
  }

  public static short[] readShorts(DataInputStream in, int length) throws IOException {
    short[] numbers = new short[length];
    for (int i = 0; i < length; ) {
      int number = readNumber(in);
      numbers[i] = (short) ((number >>> 1) ^ -(number & 1));
      i += number == 0 ? readNumber(in) : 1;
    }
    return numbers;
  }
}
