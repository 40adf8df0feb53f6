package org.rapporteur.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Optional;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** WARC: each page that was fetched well is an article; pictures and scripts are passed over. */
final class WebArchive {
  private static final int OK = 200;

  private WebArchive() {}

  static void read(Input input, Context context) throws IOException {
    boolean any = false;
    try (WarcReader records = new WarcReader(Channels.newChannel(input.bytes()))) {
      for (Optional<WarcRecord> next = records.next(); next.isPresent(); next = records.next()) {
        any |= record(input, next.get(), context);
      }
    } catch (ParsingException e) {
      context.refuse(input.source(), "malformed WARC: " + e.getMessage());
      return;
    }
    if (!any) {
      context.refuse(input.source(), "a web archive without pages");
    }
  }

  /** Whether the record is a page. */
  private static boolean record(Input input, WarcRecord record, Context context)
      throws IOException {
    InputStream body;
    MediaType type;
    if (record instanceof WarcResponse response
        && response.contentType().subtype().equals("http")) {
      if (response.http().status() != OK) {
        return false;
      }
      type = response.http().contentType();
      body = response.http().bodyDecoded().stream();
    } else if (record instanceof WarcResource resource) {
      type = resource.contentType();
      body = resource.body().stream();
    } else {
      return false;
    }
    if (!type.base().equals(MediaType.HTML) && !type.subtype().equals("xhtml+xml")) {
      return false;
    }
    String address = ((WarcTargetRecord) record).target();
    if (address == null) {
      return false;
    }
    String source = input.source() + "!/" + Text.oneLine(address);
    try {
      Input.Served served = new Input.Served(address, Web.charset(type.toString()));
      HtmlPage.read(Input.of(source, Text.oneLine(address), body, Optional.of(served)), context);
    } catch (UnreadableException e) {
      context.refuse(source, e.getMessage()); // the records after it may be whole
    }
    return true;
  }
}
