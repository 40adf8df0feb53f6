package org.rapporteur.export;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML without the fuss of its checked exception. */
final class XmlWriting implements AutoCloseable {
  private final XMLStreamWriter xml;

  XmlWriting(OutputStream out) {
    try {
      xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Begins an element with attributes, given as name and value in turn. */
  XmlWriting open(String name, String... attributes) {
    try {
      xml.writeStartElement(name);
      writeAttributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  XmlWriting empty(String name, String... attributes) {
    try {
      xml.writeEmptyElement(name);
      writeAttributes(attributes);
      xml.writeCharacters("\n");
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  XmlWriting text(String text) {
    try {
      xml.writeCharacters(legal(text));
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  XmlWriting end() {
    try {
      xml.writeEndElement();
      xml.writeCharacters("\n");
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Ends the document; leaves the stream open. */
  @Override
  public void close() {
    try {
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private void writeAttributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
    }
  }

  /** Most control characters cannot stand in XML 1.0 at all. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
                        || (c >= 0xD800 && c <= 0xDFFF)
                        || c == 0xFFFE
                        || c == 0xFFFF
                    ? 0xFFFD
                    : c)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }

  private static IllegalStateException failed(XMLStreamException cause) {
    return new IllegalStateException("XML could not be written: " + cause.getMessage(), cause);
  }
}
