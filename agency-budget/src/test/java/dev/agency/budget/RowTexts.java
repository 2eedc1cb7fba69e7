package dev.agency.budget;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.RecordType;
import dev.agency.core.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the rows of a report as the oracle writes its own, by the fields of their record type. */
final class RowTexts {
  private RowTexts() {}

  static <R> List<Map<String, String>> of(RecordType<R> type, List<R> rows) {
    return rows.stream().map(row -> of(type, row)).toList();
  }

  static <R> Map<String, String> of(RecordType<R> type, R row) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Field<R, ?> field : type.fields()) {
      texts.put(field.name(), text(field.read(row)));
    }
    return texts;
  }

  private static String text(Object value) {
    if (value instanceof Figure.Known<?> known) {
      return text(known.value());
    }
    if (value instanceof Figure.Partial<?> partial) {
      StringBuilder missing = new StringBuilder(" without " + partial.missing().unpricedMinutes());
      partial.missing().unconverted().amounts().forEach(m -> missing.append(' ').append(text(m)));
      if (partial.missing().unpricedPieces() != 0) {
        missing.append(' ').append(partial.missing().unpricedPieces()).append(" pieces");
      }
      return text(partial.known()) + missing;
    }
    if (value instanceof Figure.Unknown<?> unknown) {
      return "unknown " + unknown.reason();
    }
    if (value instanceof Money money) {
      return money.minorUnits() + " " + money.currency().getCurrencyCode();
    }
    if (value instanceof BasisPoints points) {
      return points.value() + " bp";
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(RowTexts::text).orElse("-");
    }
    return value.toString();
  }
}
