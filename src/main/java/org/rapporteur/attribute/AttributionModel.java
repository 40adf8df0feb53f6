package org.rapporteur.attribute;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.rapporteur.learn.Crf;

/**
 * All that was learnt for finding attributions. Immutable and thread-safe: load it once, share it.
 */
public final class AttributionModel {
  /** Name of the resource that holds the model the program ships with. */
  public static final String RESOURCE = "/models/attribution.bin";

  private static final int MAGIC = 0x52617034;

  final CueLexicon lexicon;
  final PennTagModel tagger;
  final ParserModel parser;
  final Crf paragraphs;
  final Crf candidates;
  final Logistic quality;
  final Logistic acceptance;
  final Calibration calibration;

  AttributionModel(
      CueLexicon lexicon,
      PennTagModel tagger,
      ParserModel parser,
      Crf paragraphs,
      Crf candidates,
      Logistic quality,
      Logistic acceptance,
      Calibration calibration) {
    this.lexicon = lexicon;
    this.tagger = tagger;
    this.parser = parser;
    this.paragraphs = paragraphs;
    this.candidates = candidates;
    this.quality = quality;
    this.acceptance = acceptance;
    this.calibration = calibration;
  }

  /** The model the program ships with. */
  public static AttributionModel load() {
    try (InputStream in = AttributionModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the model " + RESOURCE + " is not on the class path");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static AttributionModel read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("not an attribution model of this version");
    }
    return new AttributionModel(
        CueLexicon.read(in),
        PennTagModel.read(in),
        ParserModel.read(in),
        Crf.read(in),
        Crf.read(in),
        Logistic.read(in),
        Logistic.read(in),
        Calibration.read(in));
  }

  /** Writes the model; equal models give equal bytes. */
  public void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
    out.writeInt(MAGIC);
    lexicon.write(out);
    tagger.write(out);
    parser.write(out);
    paragraphs.write(out);
    candidates.write(out);
    quality.write(out);
    acceptance.write(out);
    calibration.write(out);
    out.flush();
  }

  /** How large its parts are, for the model card. */
  public String sizes() {
    return "%,d + %,d features of the two labelling stages, %,d + %,d of the third"
        .formatted(paragraphs.size(), candidates.size(), quality.size(), acceptance.size());
  }
}
