package org.rapporteur.read;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the hosts' robots.txt allow us to ask for, by RFC 9309. Each is asked for once and kept as
 * long as this object is: where there is none everything is allowed, where a host cannot say
 * whether there is one nothing is. Thread-safe.
 */
final class Robots {
  /** By which a robots.txt names us, in lower case. */
  private static final Set<String> WE = Set.of("rapporteur");

  /** More is not read, as RFC 9309 has it. */
  static final int LONGEST = 500 * 1024;

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Asking asking;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  /** Gets a robots.txt. */
  @FunctionalInterface
  interface Asking {
    /**
     * Asks for it.
     *
     * @return its bytes; none of them if the host says that it has none
     * @throws IOException if the host cannot be reached or does not say
     */
    byte[] ask(URI robots) throws IOException;
  }

  private sealed interface Host {
    record Tells(BaseRobotRules rules) implements Host {}

    record Silent(String reason) implements Host {}
  }

  Robots(Asking asking) {
    this.asking = asking;
  }

  /**
   * Returns how long to wait between two requests to the host of an address, none if it does not
   * say; of what it asks for half a minute is granted.
   *
   * @throws UnreadableException if we are not to ask for it, in words for a user
   */
  Duration pauseFor(URI address) throws UnreadableException {
    Host host = hosts.computeIfAbsent(host(address), this::ask);
    if (host instanceof Host.Tells tells) {
      if (!tells.rules().isAllowed(address.toString())) {
        throw new UnreadableException("robots.txt of " + address.getHost() + " does not allow it");
      }
      long millis = Math.max(0, tells.rules().getCrawlDelay());
      return Duration.ofMillis(Math.min(millis, LONGEST_PAUSE.toMillis()));
    }
    throw new UnreadableException(((Host.Silent) host).reason());
  }

  private Host ask(String host) {
    URI robots = URI.create(host + "/robots.txt");
    try {
      // The parser would forbid everything to who is asked to wait for longer than it likes.
      SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
      return new Host.Tells(
          parser.parseContent(robots.toString(), asking.ask(robots), "text/plain", WE));
    } catch (IOException e) {
      return new Host.Silent(Failures.reason(e));
    }
  }

  private static String host(URI address) {
    return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
  }
}
