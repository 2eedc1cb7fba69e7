package dev.agency.examples.cli.burn;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.Money;
import java.io.IOException;
import java.io.Writer;

/**
 * Totals as JSON: one array with an object per group, its keys in their order, then {@code minutes}
 * and {@code complete}; with rates {@code value} and {@code cost}, figures of the library, and the
 * time that is {@code unpriced}.
 */
final class BurnJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private BurnJson() {}

  /** Writes the totals and a line end, and leaves the writer open. */
  static void write(GroupTotals totals, Writer out) throws IOException {
    try (JsonGenerator json =
        FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.writeStartArray();
      ImmutableList<GroupTotal> groups = totals.groups();
      BurnAmounts amounts = BurnAmounts.of(totals, groups);
      for (int place = 0; place < groups.size(); place++) {
        GroupTotal group = groups.get(place);
        json.writeStartObject();
        for (int i = 0; i < group.labels().size(); i++) {
          json.writeStringField(totals.keys().get(i).label(), group.labels().get(i));
        }
        json.writeNumberField("minutes", group.minutes());
        json.writeBooleanField("complete", group.complete());
        write("value", amounts.values(), place, json);
        write("cost", amounts.costs(), place, json);
        if (group.worth().isPresent()) {
          json.writeFieldName("unpriced");
          json.writeRawValue(AgencyJson.writeList(group.worth().get().unpriced()));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private static void write(
      String field, ImmutableList<Figure<Money>> figures, int place, JsonGenerator json)
      throws IOException {
    if (!figures.isEmpty()) {
      json.writeFieldName(field);
      json.writeRawValue(AgencyJson.write(figures.get(place)));
    }
  }
}
