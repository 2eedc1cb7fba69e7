package dev.agency.budget.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.RecordType;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A row of metrics, and which figures of it there should be.
 *
 * @param type its record type
 * @param row the row
 * @param defined for each figure by the name of its field whether it is defined
 */
record MetricRow<R>(RecordType<R> type, R row, ImmutableMap<String, Boolean> defined) {
  /** Asks that each figure is absent exactly when it is not defined, and that none lacks a law. */
  void check(UnaryOperator<Figure<?>> shown) {
    Set<String> figures = new TreeSet<>();
    for (Field<R, ?> field : type.fields()) {
      String name = type.name() + "/" + field.name();
      if (field.read(row) instanceof Figure<?> read) {
        figures.add(field.name());
        assertThat(defined).as("when there is " + name).containsKey(field.name());
        assertThat(shown.apply(read).ifKnown().isPresent())
            .as(name)
            .isEqualTo(defined.get(field.name()));
      }
    }
    assertThat(defined.keySet()).as(type.name()).containsExactlyInAnyOrderElementsOf(figures);
  }
}
