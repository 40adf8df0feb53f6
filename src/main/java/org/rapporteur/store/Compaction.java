package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.rapporteur.model.UserException;

/**
 * Gives back what a database keeps of states it is no longer in: TDB2 writes what a commit touches
 * of its indexes anew and never uses the old places again.
 *
 * <p>The present state is copied into a new generation of the database, which takes the place of
 * the old when it is whole, by one renaming; the old is deleted after that. Whoever dies in between
 * leaves the one or the other, and what is left over of the other is deleted when the store is
 * opened next. The text index names things by their IRIs and is not concerned.
 */
public final class Compaction {
  /** On disk: what there is to gain of less is not worth a word. */
  private static final long SMALL = 512L * 1024 * 1024;

  /** A compacted database takes about this for a quad, its share of the union and of the terms. */
  private static final int BYTES_A_QUAD = 500;

  private static final int WASTEFUL = 3;
  private static final double MEGABYTE = 1024 * 1024;

  /**
   * What it came to.
   *
   * @param before bytes of the database's files
   * @param after bytes of its files now
   */
  public record Outcome(long before, long after) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%,.0f MB before, %,.0f MB now", before / MEGABYTE, after / MEGABYTE);
    }
  }

  private Compaction() {}

  /**
   * Compacts the store in {@code folder}, which nobody may have open. There must be room for a
   * second copy of what it holds.
   *
   * @throws UserException if there is none, it is in use, or it cannot be done; the store is as it
   *     was then
   */
  public static Outcome compact(Path folder) {
    // What a killed writer left behind is put right first.
    Store.open(folder).close();
    Path data = StoreFolder.absolute(folder).resolve(Store.DATABASE);
    try {
      long before = Databases.size(data);
      DatasetGraph database = Databases.open(data);
      try {
        Databases.compact(database, data);
      } finally {
        TDBInternal.expel(database, true);
      }
      // Opening it deletes the former generation.
      Store.open(folder).close();
      return new Outcome(before, Databases.size(data));
    } catch (UserException e) {
      throw e;
    } catch (IOException | RuntimeException | InternalError e) {
      // An internal error is how Java tells of a mapped file that has no room on its disk.
      String reason = e instanceof InternalError ? "no space left, or a bad disk" : e.getMessage();
      throw new UserException(
          "store " + folder + ": cannot be compacted, and is as it was: " + reason, e);
    }
  }

  /** How many times as large the database is as it need be; 1 where it is not worth a word. */
  static int excess(DatasetGraph database, Path data) throws IOException {
    long size = Databases.size(data);
    if (size < SMALL) {
      return 1;
    }
    DatasetGraphTDB tables = TDBInternal.getDatasetGraphTDB(database);
    database.begin(ReadWrite.READ);
    try {
      long quads = tables.getQuadTable().getNodeTupleTable().size();
      long excess = size / (BYTES_A_QUAD * Math.max(1, quads));
      return excess < WASTEFUL ? 1 : (int) excess;
    } finally {
      database.end();
    }
  }
}
