package org.rapporteur.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.util.security.Credential;
import org.rapporteur.model.UserException;

/**
 * Who may write: holders of a bearer token, or users of a password file.
 *
 * @param token the bearer token
 * @param passwords the password of each user: plain, or as Jetty writes it ({@code MD5:...}, {@code
 *     CRYPT:...})
 * @param plainFromElsewhere whether other machines may write over plain HTTP, where anyone on the
 *     way can read the secret
 */
public record Writers(
    Optional<String> token, Map<String, String> passwords, boolean plainFromElsewhere) {
  /** Tokens shorter than this can be found by trying. */
  private static final int SHORTEST_TOKEN = 16;

  public Writers {
    passwords = Map.copyOf(passwords);
    if (token.isPresent() && token.get().length() < SHORTEST_TOKEN) {
      throw new UserException(
          "the token for writing is shorter than " + SHORTEST_TOKEN + " characters");
    }
  }

  /** Reads lines {@code user: password}; empty lines and those that begin with # are left out. */
  public static Map<String, String> readPasswords(Path file) {
    Map<String, String> passwords = new HashMap<>();
    int number = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        number++;
        int colon = line.indexOf(':');
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (colon < 1 || line.substring(colon + 1).isBlank()) {
          throw new UserException(file + ", line " + number + ": not of the form user: password");
        }
        passwords.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    } catch (IOException e) {
      throw new UserException("cannot read the password file " + file, e);
    }
    if (passwords.isEmpty()) {
      throw new UserException("no user in the password file " + file);
    }
    return passwords;
  }

  /** Reads the bearer token that is all a file holds. */
  public static String readToken(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UserException("cannot read the token file " + file, e);
    }
  }

  /** Whether the value of an {@code Authorization} header allows writing. */
  boolean allow(String authorization) {
    String[] parts = authorization.strip().split("\\s+", 2);
    if (parts.length < 2) {
      return false;
    }
    if (parts[0].equalsIgnoreCase("Bearer")) {
      return token.isPresent() && same(token.get(), parts[1]);
    }
    return parts[0].equalsIgnoreCase("Basic") && allowBasic(parts[1]);
  }

  private boolean allowBasic(String encoded) {
    String[] pair = pair(encoded);
    String expected = pair.length < 2 ? null : passwords.get(pair[0]);
    return expected != null && Credential.getCredential(expected).check(pair[1]);
  }

  /** The name that an {@code Authorization} header gives; none with a token. */
  static Optional<String> user(String authorization) {
    String[] parts = String.valueOf(authorization).strip().split("\\s+", 2);
    return Optional.of(parts)
        .filter(header -> header.length == 2 && header[0].equalsIgnoreCase("Basic"))
        .map(header -> pair(header[1])[0]);
  }

  /** User and password; less than two when it is none. */
  private static String[] pair(String encoded) {
    try {
      return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
    } catch (IllegalArgumentException e) {
      return new String[] {""};
    }
  }

  /** Takes equally long wherever the two differ. */
  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
