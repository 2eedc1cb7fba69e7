package dev.agency.budget.metrics;

import dev.agency.core.figure.Figure;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds of each figure of each row of metrics, as the fields of its record type have it. */
@StatisticsReport(onFailureOnly = true)
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class MetricFieldsProperties extends Laws {
  /** The figure as it is shown. */
  Figure<?> shown(Figure<?> read) {
    return read;
  }

  @Property
  void aMetricIsAbsentExactlyWhenItIsUndefined(@ForAll long seed) {
    for (MetricRow<?> row : MetricRows.drawn(seed)) {
      row.check(this::shown);
      row.defined().forEach((name, defined) -> count(row.type().name() + "/" + name, defined));
    }
  }

  /** Of a health score nobody told how time is logged. */
  private void count(String name, boolean defined) {
    if (name.equals("clientHealth/coverage")) {
      often(name, !defined, 1);
    } else {
      bothOften(name, defined, 1);
    }
  }
}
