package org.rapporteur.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes are read, as they are. */
final class CountedBytes extends FilterInputStream {
  private final LongConsumer counter;

  CountedBytes(InputStream bytes, LongConsumer counter) {
    super(bytes);
    this.counter = counter;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    counter.accept(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    counter.accept(Math.max(0, count));
    return count;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long count = super.skip(wanted);
    counter.accept(count);
    return count;
  }

  @Override
  public boolean markSupported() {
    return false; // read again, bytes would count twice
  }
}
