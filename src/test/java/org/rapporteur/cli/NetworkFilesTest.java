package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/**
 * What {@code export} writes of real articles for graph viewers is the same to readers that are not
 * ours: GraphML to JGraphT, GEXF to GraphStream and a schema, Cytoscape's JSON, tables.
 *
 * <p>With {@code -Drapporteur.full=true} of all readouts, else of every twentieth.
 */
class NetworkFilesTest {
  private static final Path READOUTS = Path.of("../shared/data/readouts/wh_readouts.tgz");

  @TempDir private Path folder;

  @Test
  void seedsAreReadByOthers() throws Exception {
    check(build(Path.of("seeds")), 30);
  }

  @Test
  void readoutsAreReadByOthers() throws Exception {
    assumeTrue(Files.isRegularFile(READOUTS), "skipped: " + READOUTS + " is missing");
    int every = Boolean.getBoolean("rapporteur.full") ? 1 : 20;
    check(build(unpacked(every)), 100);
  }

  private void check(Path store, int least) throws IOException, SAXException {
    for (String view : new String[] {"actors", "claims", "whole"}) {
      NetworkFiles files = new NetworkFiles(folder, store, view);
      NetworkFiles.Seen seen = files.byJGraphT();
      assertThat(files.byGraphStream()).as("GEXF, %s", view).isEqualTo(seen);
      assertThat(files.byCytoscapeRules()).as("Cytoscape, %s", view).isEqualTo(seen);
      assertThat(files.byCommonsCsv()).as("tables, %s", view).isEqualTo(seen);
      assertThat(seen.labels()).containsKey("United States");
      assertThat(seen.edges()).as("edges, %s", view).isGreaterThanOrEqualTo(least);
    }
  }

  private Path build(Path articles) {
    Path store = folder.resolve("store");
    CommandRun run =
        CommandRun.of("build", "--store", store.toString(), articles.toString(), "--threads", "2");
    assertThat(run.code()).as(run.err()).isZero();
    return store;
  }

  private Path unpacked(int every) throws IOException {
    Path into = Files.createDirectory(folder.resolve("readouts"));
    try (InputStream in = new BufferedInputStream(Files.newInputStream(READOUTS));
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in))) {
      int number = 0;
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile() && number++ % every == 0) {
          Files.copy(tar, into.resolve(Path.of(entry.getName()).getFileName().toString()));
        }
      }
    }
    return into;
  }
}
