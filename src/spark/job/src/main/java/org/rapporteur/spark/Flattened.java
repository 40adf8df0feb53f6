package org.rapporteur.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** What a function makes of each thing, one after another, made when it is asked for. */
final class Flattened<A, B> implements Iterator<B> {
  private final Iterator<A> things;
  private final Function<A, Iterator<B>> function;
  private Iterator<B> current = Collections.emptyIterator();

  Flattened(Iterator<A> things, Function<A, Iterator<B>> function) {
    this.things = things;
    this.function = function;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && things.hasNext()) {
      current = function.apply(things.next());
    }
    return current.hasNext();
  }

  @Override
  public B next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
