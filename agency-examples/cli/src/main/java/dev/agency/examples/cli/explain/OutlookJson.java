package dev.agency.examples.cli.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.agency.core.json.AgencyJson;
import dev.agency.examples.cli.demo.Onlooker;
import dev.agency.examples.cli.demo.SeenOutlook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a figure follows as JSON: the figure in the form the library gives it, or that it is hidden
 * and why, and its steps as redacted records without their empty fields.
 */
@JsonPropertyOrder({"budget", "figure", "as", "asOf", "value", "why", "steps", "whole"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record OutlookJson(
    @JsonProperty("budget") String budget,
    @JsonProperty("figure") String figure,
    @JsonProperty("as") String as,
    @JsonProperty("asOf") LocalDate asOf,
    @JsonProperty("value") Object value,
    @JsonProperty("why") Optional<String> why,
    @JsonProperty("steps") List<Map<String, Object>> steps,
    @JsonProperty("whole") boolean whole) {
  /** Returns one object, on one line without its end. */
  static String of(String budget, SeenOutlook seen, Onlooker onlooker) {
    return AgencyJson.write(
        new OutlookJson(
            budget,
            seen.figure(),
            onlooker.person().value(),
            onlooker.asOf(),
            ExplainJson.value(seen.value()),
            seen.why(),
            seen.steps().stream().map(ExplainJson::held).toList(),
            seen.whole()));
  }
}
