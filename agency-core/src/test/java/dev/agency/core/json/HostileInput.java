package dev.agency.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.money.MoneyBag;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.WeekStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One line of {@code hostile.txt}: a text, and the refusal it must meet.
 *
 * @param line the line as it stands in the file, for the reader of a failure
 * @param type what it is read as: a model, or a value
 * @param path where the refusal is
 * @param code why
 * @param json the text
 */
record HostileInput(String line, Class<?> type, String path, ErrorCode code, String json) {
  private static final Pattern REPEATED = Pattern.compile("<<(.+?)\\*(\\d+)>>");

  private static final ImmutableList<Class<?>> VALUES =
      ImmutableList.of(
          Money.class,
          MoneyBag.class,
          ExactMoney.class,
          CostRate.class,
          DateRange.class,
          WeekStart.class,
          BasisPoints.class,
          Figure.class,
          Missing.class,
          ExternalRef.class,
          DealId.class,
          Instant.class);

  /** Returns all of the corpus in its order. */
  static ImmutableList<HostileInput> corpus() {
    try {
      return Resources.readLines(HostileInput.class.getResource("hostile.txt"), UTF_8).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(HostileInput::parse)
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HostileInput parse(String line) {
    List<String> parts = Splitter.on('|').trimResults().limit(4).splitToList(line);
    String name = parts.get(0);
    String text = parts.get(3);
    return new HostileInput(
        line,
        VALUES.stream()
            .filter(value -> value.getSimpleName().equals(name))
            .findFirst()
            .orElseGet(() -> Model.named(name).type()),
        parts.get(1),
        ErrorCode.valueOf(parts.get(2)),
        expand(text.startsWith("~") ? changed(Model.named(name), text.substring(1)) : text));
  }

  /** Returns the example of a model with one property set to a text, or left out. */
  private static String changed(Model<?> model, String change) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> property : tree(model).properties()) {
      properties.put(property.getKey(), property.getValue().toString());
    }
    if (change.startsWith("-")) {
      properties.remove(change.substring(1));
    } else {
      int equals = change.indexOf('=');
      properties.put(change.substring(0, equals), change.substring(equals + 1));
    }
    return properties.entrySet().stream()
        .map(property -> "\"" + property.getKey() + "\":" + property.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static JsonNode tree(Model<?> model) {
    try {
      return new JsonMapper().readTree(AgencyJson.write(model.example()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String expand(String text) {
    return REPEATED
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));
  }

  @Override
  public String toString() {
    return line;
  }
}
