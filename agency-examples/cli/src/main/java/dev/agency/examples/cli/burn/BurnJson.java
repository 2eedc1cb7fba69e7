package dev.agency.examples.cli.burn;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;

/**
 * Totals as JSON: one array with an object per group, its keys in their order, then {@code minutes}
 * and {@code complete}.
 */
final class BurnJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private BurnJson() {}

  /** Writes the totals and a line end, and leaves the writer open. */
  static void write(GroupTotals totals, Writer out) throws IOException {
    try (JsonGenerator json =
        FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.writeStartArray();
      for (GroupTotal group : totals.groups()) {
        json.writeStartObject();
        for (int i = 0; i < group.labels().size(); i++) {
          json.writeStringField(totals.keys().get(i).label(), group.labels().get(i));
        }
        json.writeNumberField("minutes", group.minutes());
        json.writeBooleanField("complete", group.complete());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }
}
