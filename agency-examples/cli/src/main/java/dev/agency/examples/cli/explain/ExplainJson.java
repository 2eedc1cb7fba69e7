package dev.agency.examples.cli.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.ExactMoney;
import dev.agency.examples.cli.demo.Onlooker;
import dev.agency.examples.cli.demo.SeenExplanation;
import dev.agency.permissions.view.HiddenReason;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An explanation as JSON: the figure in the form the library gives it, or that it is hidden and
 * why; the lines as redacted records without their empty fields, each with the names of what it
 * hides; and the rounding.
 */
@JsonPropertyOrder({
  "budget",
  "row",
  "figure",
  "as",
  "asOf",
  "basis",
  "value",
  "why",
  "lines",
  "whole",
  "rounding"
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ExplainJson(
    @JsonProperty("budget") String budget,
    @JsonProperty("row") Optional<Map<String, String>> row,
    @JsonProperty("figure") String figure,
    @JsonProperty("as") String as,
    @JsonProperty("asOf") LocalDate asOf,
    @JsonProperty("basis") Object basis,
    @JsonProperty("value") Object value,
    @JsonProperty("why") Optional<String> why,
    @JsonProperty("lines") List<Map<String, Object>> lines,
    @JsonProperty("whole") boolean whole,
    @JsonProperty("rounding") Optional<ExactMoney> rounding) {
  /** Returns one object, on one line without its end. */
  static String of(String budget, RowOptions row, SeenExplanation explanation, Onlooker onlooker) {
    return AgencyJson.write(
        new ExplainJson(
            budget,
            row.given().map(given -> ImmutableMap.of(given.getKey(), given.getValue())),
            explanation.figure(),
            onlooker.person().value(),
            onlooker.asOf(),
            value(explanation.basis()),
            value(explanation.value()),
            explanation.why(),
            explanation.lines().stream().map(line -> held(line.line())).toList(),
            explanation.whole(),
            explanation.rounding()));
  }

  static Object value(Shown<?> shown) {
    if (shown instanceof Shown.Hidden<?> hidden) {
      return new Hidden("hidden", hidden.reason());
    }
    return shape(shown.ifVisible().orElseThrow());
  }

  private static Object shape(Object value) {
    return value instanceof Figure<?> figure ? new Shape(figure) : value;
  }

  /** What a line holds. Of its many fields most are of other lines, and empty. */
  static <R> Map<String, Object> held(Projection<R> seen) {
    ImmutableMap.Builder<String, Object> line = ImmutableMap.builder();
    seen.forEachVisible(
        (place, field, value) -> {
          Object held = value instanceof Optional<?> optional ? optional.orElse(null) : value;
          if (held != null) {
            line.put(field.name(), shape(held));
          }
        });
    return line.put("_hidden", seen.hidden().stream().map(Field::name).toList()).buildOrThrow();
  }

  /** Declares the type of its figure, without which Jackson does not write the state. */
  record Shape(@JsonValue Figure<?> figure) {}

  /** What may not be seen, as a report writes it. */
  @JsonPropertyOrder({"state", "reason"})
  record Hidden(@JsonProperty("state") String state, @JsonProperty("reason") HiddenReason reason) {}
}
