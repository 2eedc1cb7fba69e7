package dev.agency.examples.cli.backtest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.agency.budget.alert.AlertBacktest;
import dev.agency.budget.forecast.ErrorDifference;
import dev.agency.budget.forecast.MethodScore;
import dev.agency.core.figure.BasisPoints;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Findings as one JSON object. Errors, differences and coverage are percent; the share used when an
 * alert fires is a share, 0.5 for half of the budget. What does not exist is left out.
 */
final class BacktestJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
  private static final int PERCENT = 100;

  private BacktestJson() {}

  /** Writes the findings and a line end, and leaves the writer open. */
  static void write(Findings findings, Writer out) throws IOException {
    try (JsonGenerator json =
        FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.writeStartObject();
      json.writeNumberField("units", findings.units().tasks().size());
      json.writeNumberField("tasks", findings.units().taskCount());
      json.writeNumberField("rows", findings.rows());
      json.writeNumberField("rowsRefused", findings.refusedRows());
      leftOut(findings, json);
      json.writeStringField("standard", Findings.standard());
      json.writeNumberField("level", percent(findings.settings().level()));
      json.writeNumberField("points", findings.forecasts().points());
      json.writeArrayFieldStart("methods");
      for (MethodScore score : findings.forecasts().scores()) {
        method(score, json);
      }
      json.writeEndArray();
      if (findings.difference().isPresent()) {
        difference(findings.difference().get(), json);
      }
      json.writeArrayFieldStart("alerts");
      for (AlertBacktest.Score score : findings.warnings()) {
        alert(score, json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void leftOut(Findings findings, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("leftOut");
    for (LeftOut reason : LeftOut.values()) {
      json.writeNumberField(reason.label(), findings.units().leftOut(reason));
    }
    json.writeNumberField("units", findings.units().smallUnits());
    json.writeNumberField("unitsWithFewSteps", findings.forecasts().leftOut().size());
    json.writeNumberField("points", findings.forecasts().pointsLeftOut());
    json.writeEndObject();
  }

  private static void method(MethodScore score, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("method", score.method());
    json.writeObjectFieldStart("errors");
    for (BasisPoints checkpoint : score.errors().keySet()) {
      share(
          String.valueOf(percent(checkpoint)),
          Optional.ofNullable(score.errors().get(checkpoint)),
          json);
    }
    json.writeEndObject();
    share("mean", score.mean(), json);
    share("weighted", score.weighted(), json);
    share("pinball", score.pinball(), json);
    share("coverage", score.coverage(), json);
    json.writeNumberField("intervals", score.intervals());
    json.writeEndObject();
  }

  private static void difference(ErrorDifference difference, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("difference");
    json.writeStringField("method", difference.method());
    json.writeStringField("other", difference.other());
    json.writeNumberField("mean", Percent.of(difference.mean()));
    json.writeNumberField("from", Percent.of(difference.from()));
    json.writeNumberField("to", Percent.of(difference.to()));
    json.writeNumberField("level", 95);
    json.writeNumberField("seed", difference.seed());
    json.writeEndObject();
  }

  private static void alert(AlertBacktest.Score score, JsonGenerator json) throws IOException {
    json.writeStartObject();
    if (score.plannedWeeks().isPresent()) {
      json.writeNumberField("plannedWeeks", score.plannedWeeks().get());
    }
    json.writeStringField("rule", score.rule().name());
    json.writeNumberField("overruns", score.overruns());
    json.writeNumberField("found", score.found());
    json.writeNumberField("healthy", score.sound());
    json.writeNumberField("false", score.wrong());
    if (score.medianShare().isPresent()) {
      json.writeNumberField(
          "medianShareUsed", BigDecimal.valueOf(score.medianShare().get().value(), 4));
    }
    json.writeEndObject();
  }

  private static void share(String name, Optional<BigDecimal> share, JsonGenerator json)
      throws IOException {
    if (share.isPresent()) {
      json.writeNumberField(name, Percent.of(share.get()));
    }
  }

  /** Checkpoints and levels of the usual settings are whole percent. */
  private static long percent(BasisPoints share) {
    return share.value() / PERCENT;
  }
}
