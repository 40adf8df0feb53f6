package org.rapporteur.annotate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers up to about {@code limit} results of a function of the key. Thread-safe. When full it
 * starts anew: news repeats its words so soon that a finer choice of what to keep gains nothing.
 */
final class BoundedCache<K, V> {
  private final Map<K, V> results = new ConcurrentHashMap<>();
  private final int limit;

  BoundedCache(int limit) {
    this.limit = limit;
  }

  /** The result for {@code key}; {@code function} must depend on nothing but the key. */
  V get(K key, Function<K, V> function) {
    V known = results.get(key);
    if (known != null) {
      return known;
    }
    V result = function.apply(key);
    if (results.size() >= limit) {
      results.clear();
    }
    results.put(key, result);
    return result;
  }
}
