package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.Test;
import org.rapporteur.export.GraphExport;
import org.rapporteur.graph.Ontology;
import org.rapporteur.graph.Samples;
import picocli.CommandLine;

/** Our N-Quads in a store that is none of ours, by the SPARQL protocols alone. */
class AnotherStoreTest {
  @Test
  void nquadsGoInByTheGraphStoreProtocolAndAreAsked() throws IOException, InterruptedException {
    DatasetGraph database = DatabaseMgr.createDatasetGraph();
    database.getContext().set(TDB2.symUnionDefaultGraph, true);
    FusekiServer server =
        FusekiServer.create().port(0).loopback(true).add("/other", database, true).start();
    try {
      String address = "http://localhost:" + server.getPort() + "/other";
      String quads =
          GraphExport.nquads(Ontology.quads())
              + GraphExport.nquads(Samples.WRITER.write(Samples.chargeAndDenial()));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + "/data"))
              .header("Content-Type", "application/n-quads")
              .POST(BodyPublishers.ofString(quads, UTF_8))
              .build();
      int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
      assertThat(status).isBetween(200, 204);
      StringWriter out = new StringWriter();
      CommandLine line = Main.commandLine().setOut(new PrintWriter(out));
      assertThat(line.execute("query", "01", "--endpoint", address + "/sparql")).isZero();
      assertThat(out.toString()).contains("Rufus Firefly", "2031-03-04", "(2 rows)");
    } finally {
      server.stop();
    }
  }
}
