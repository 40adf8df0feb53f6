package org.rapporteur.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.rapporteur.model.UserException;

/**
 * A question in SPARQL, from a file of {@code queries/} or of one's own. The comment at its head
 * says what it answers. A variable that may be set is one for which a {@code VALUES} block of one
 * row gives a value, {@code UNDEF} if it has none by default.
 *
 * @param name the file's name without {@code .rq}
 */
public record QueryFile(String name, String text) {
  private static final String FOLDER = "/queries";

  /** The questions that come with the program, by name. */
  public static List<QueryFile> bundled() {
    URL folder = QueryFile.class.getResource(FOLDER);
    if (folder == null) {
      return List.of();
    }
    try {
      URI uri = folder.toURI();
      if (uri.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          return in(jar.getPath(FOLDER));
        }
      }
      return in(Path.of(uri));
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("the class path does not give " + folder, e);
    }
  }

  /**
   * The question that {@code wanted} names: a path, or the name of one that comes with the program,
   * with or without its number, or the number alone.
   *
   * @throws UserException if there is none
   */
  public static QueryFile find(String wanted) {
    Path path = Path.of(wanted);
    if (Files.isRegularFile(path)) {
      try {
        return new QueryFile(nameOf(path), Files.readString(path));
      } catch (IOException e) {
        throw new UserException("query " + wanted + ": cannot be read: " + e.getMessage(), e);
      }
    }
    return bundled().stream()
        .filter(file -> file.isCalled(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "query " + wanted + ": no such file, nor one of the program's questions"));
  }

  /** The first line of the comment: what is asked. */
  public String title() {
    return text.lines().findFirst().orElse("").replaceFirst("^#\\s*", "");
  }

  /**
   * The query with some variables set.
   *
   * @throws UserException if it is no SPARQL, or has no such variables to set
   */
  public Query with(Map<String, String> values) {
    try {
      return QueryValues.set(QueryFactory.create(text), values);
    } catch (QueryParseException e) {
      throw new UserException(
          "query " + name + ": " + e.getMessage().strip().replaceAll("\\s+", " "), e);
    } catch (IllegalArgumentException e) {
      throw new UserException("query " + name + ": " + e.getMessage(), e);
    }
  }

  private boolean isCalled(String wanted) {
    String plain = wanted.replaceAll("^(?:.*/)?", "").replaceAll("\\.rq$", "");
    return name.equals(plain)
        || name.replaceFirst("^\\d+-", "").equals(plain)
        || name.replaceFirst("-.*", "").equals(plain);
  }

  private static List<QueryFile> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
      List<QueryFile> queries = new ArrayList<>();
      for (Path file : found) {
        try (InputStream in = Files.newInputStream(file)) {
          queries.add(
              new QueryFile(nameOf(file), new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
      }
      return List.copyOf(queries);
    }
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName()).replaceAll("\\.rq$", "");
  }
}
