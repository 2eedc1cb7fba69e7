package dev.agency.budget.metrics;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.testkit.PlantedMistakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No metric is forgotten by the law of {@link MetricFieldsProperties}, which catches mistakes. */
class MetricFieldsLawsTest {
  private static final Path CLASSES = Path.of("target/classes/dev/agency/budget/metrics");

  /** Rows of the package without a metric, and what they are. */
  private static final ImmutableMap<String, String> NO_METRICS =
      ImmutableMap.of(
          "milestoneDelivery", "one milestone, with its days",
          "opportunity", "a reason with its evidence");

  private static MetricFieldsProperties showing(Figure<?> unknown, boolean knownToo) {
    return new MetricFieldsProperties() {
      @Override
      Figure<?> shown(Figure<?> read) {
        return knownToo || read.ifKnown().isEmpty() ? unknown : read;
      }
    };
  }

  @Test
  void eachLawCatchesItsMistake() {
    String law = "aMetricIsAbsentExactlyWhenItIsUndefined";
    PlantedMistakes.in(MetricFieldsProperties.class)
        .against(law, "What is undefined is zero", showing(Figure.known(BasisPoints.ZERO), false))
        .against(
            law, "What is defined is absent", showing(Figure.unknown(UnknownReason.NO_TOTAL), true))
        .areCaught();
  }

  @Test
  void aMetricThatNoLawKnowsOfIsNoticed() {
    RenewalMetrics row =
        RenewalMetrics.of("mira", List.of(), MetricsDraw.WINDOW, MetricsDraw.AS_OF);
    List<Field<RenewalMetrics, ?>> fields = new ArrayList<>(RenewalMetrics.TYPE.fields());
    fields.add(Field.of("fabricated", Quantities.STATE, metrics -> Figure.known(metrics.asOf())));
    RecordType<RenewalMetrics> more =
        RecordType.of("renewalMetrics", RenewalMetrics.TYPE.grain(), fields);
    ImmutableMap<String, Boolean> defined = ImmutableMap.of("renewalRate", false);
    new MetricRow<>(RenewalMetrics.TYPE, row, defined).check(figure -> figure);
    assertThatThrownBy(() -> new MetricRow<>(more, row, defined).check(figure -> figure))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("when there is renewalMetrics/fabricated");
  }

  @Test
  void eachRowOfThePackageIsDrawn() throws IOException {
    ImmutableList<MetricRow<?>> drawn = MetricRows.drawn(1);
    Set<String> names = drawn.stream().map(row -> row.type().name()).collect(toImmutableSet());
    assertThat(names).hasSameSizeAs(drawn);
    assertThat(recordTypes())
        .containsExactlyInAnyOrderElementsOf(Sets.union(names, NO_METRICS.keySet()));
  }

  /** The record types that classes of the package hold. */
  private static Set<String> recordTypes() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(CLASSES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        String type = file.getFileName().toString().replace(".class", "");
        for (java.lang.reflect.Field field : named(type).getDeclaredFields()) {
          if (field.getType() == RecordType.class) {
            names.add(((RecordType<?>) value(field)).name());
          }
        }
      }
    }
    return names;
  }

  private static Class<?> named(String type) {
    try {
      return Class.forName(MetricFieldsLawsTest.class.getPackageName() + "." + type);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Object value(java.lang.reflect.Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
