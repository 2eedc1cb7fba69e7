package dev.agency.examples.cli.evm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.core.figure.Figure;
import java.io.IOException;
import java.io.Writer;

/**
 * A report as JSON: one object with a number per figure in plain notation, exact where it has an
 * end and else rounded half even to ten decimals; {@code {"undefined":"REASON"}} for one without
 * value.
 */
final class EvmJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private EvmJson() {}

  /** Writes the report and a line end, and leaves the writer open. */
  static void write(EvmReport report, Writer out) throws IOException {
    try (JsonGenerator json =
        FACTORY
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)) {
      json.writeStartObject();
      write(report.standing(), json);
      json.writeObjectFieldStart("eac");
      write(report.estimates(), json);
      json.writeEndObject();
      write(report.outlook(), json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(ImmutableList<EvmLine> lines, JsonGenerator json) throws IOException {
    for (EvmLine line : lines) {
      if (line.value() instanceof Figure.Unknown<Fraction> unknown) {
        json.writeObjectFieldStart(line.name());
        json.writeStringField("undefined", unknown.reason().name());
        json.writeEndObject();
      } else {
        json.writeNumberField(line.name(), line.value().ifKnown().orElseThrow().decimal());
      }
    }
  }
}
