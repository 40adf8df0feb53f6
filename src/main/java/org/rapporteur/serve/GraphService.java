package org.rapporteur.serve;

import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.fuseki.system.DataUploader;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/** The graph store protocol on named graphs, each request whole or not at all. */
final class GraphService extends GSP_RW {
  @Override
  protected void doPutPostGSP(HttpAction action, boolean replace) {
    Node name = graphName(action);
    DatasetGraph sent = DatasetGraphFactory.create();
    parse(action, StreamRDFLib.graph(sent.getDefaultGraph()));
    Changes.apply(
        action.getDataset(),
        buffer -> {
          if (replace) {
            buffer.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
          }
          sent.getDefaultGraph()
              .find()
              .forEachRemaining(triple -> buffer.add(Quad.create(name, triple)));
        });
    ServletOps.successNoContent(action);
  }

  /** Replaces or adds to each graph that is sent; graphs that are not sent stay as they are. */
  @Override
  protected void doPutPostQuads(HttpAction action, boolean replace) {
    DatasetGraph sent = DatasetGraphFactory.create();
    parse(action, StreamRDFLib.dataset(sent));
    Changes.apply(
        action.getDataset(),
        buffer -> {
          if (replace) {
            sent.listGraphNodes()
                .forEachRemaining(name -> buffer.deleteAny(name, Node.ANY, Node.ANY, Node.ANY));
          }
          sent.find().forEachRemaining(buffer::add);
        });
    ServletOps.successNoContent(action);
  }

  @Override
  protected void execDeleteGSP(HttpAction action) {
    Node name = graphName(action);
    Changes.apply(
        action.getDataset(),
        buffer -> {
          if (!buffer.contains(name, Node.ANY, Node.ANY, Node.ANY)) {
            ServletOps.errorNotFound("no such graph");
          }
          buffer.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
        });
    ServletOps.successNoContent(action);
  }

  private static Node graphName(HttpAction action) {
    String name = action.getRequestParameter("graph");
    if (name == null) {
      ServletOps.errorBadRequest("data goes into a named graph; name one with ?graph=");
    }
    try {
      if (!IRIx.create(name).isAbsolute() || name.startsWith("urn:x-arq:")) {
        ServletOps.errorBadRequest("not the IRI of a graph: " + name);
      }
    } catch (IRIException e) {
      ServletOps.errorBadRequest("not the IRI of a graph: " + name);
    }
    return NodeFactory.createURI(name);
  }

  private static void parse(HttpAction action, StreamRDF into) {
    ContentType type = ActionLib.getContentType(action);
    if (type == null) {
      ServletOps.errorBadRequest("no Content-Type");
    }
    try {
      DataUploader.incomingData(action, into);
    } catch (RiotException e) {
      ServletOps.errorBadRequest(e.getMessage());
    }
  }
}
