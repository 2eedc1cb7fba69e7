package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.BillRate;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.UnitCount;
import org.junit.jupiter.api.Test;

/**
 * The minutes that used minutes are measured by: of the same share of time, and of what was sold.
 */
class PlannedMinutesTest {
  private static final Figure<BasisPoints> ALL_OF_IT =
      Figure.known(BasisPoints.of(BasisPoints.WHOLE));

  /** 100 hours that are billed and 100 that are not, all of them worked. */
  private static BurnExample halfBillable() {
    BurnExample website = BurnExample.timeAndMaterials("EUR");
    website
        .line("design", 6_000, "100.00")
        .line("meetings", line -> line.billable(false).estimatedMinutes(6_000));
    for (int day = 10; day < 20; day++) {
      website
          .time("ada", "design", "2026-03-" + day, 600)
          .time("ada", "meetings", "2026-03-" + day, 600);
    }
    return website;
  }

  @Test
  void billableTimeIsMeasuredByTheLinesThatAreBillable() {
    BurnReport report = halfBillable().reportAsOf("2026-03-31");
    assertThat(report.budget().budgetMinutes()).isEqualTo(6_000);
    assertThat(report.budget().minutesBurn()).isEqualTo(ALL_OF_IT);
    assertThat(report.crossings()).allSatisfy(each -> assertThat(each.minutesDay()).isPresent());
    assertThat(report.lines()).extracting(LineBurn::budgetMinutes).containsExactly(6_000L, 0L);
    assertThat(report.lines().get(1).minutesBurn())
        .isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
  }

  @Test
  void allTimeIsMeasuredByAllLines() {
    BurnExample website = halfBillable().settings(some -> some.basis(BurnBasis.LOGGED_ALL));
    BurnReport report = website.reportAsOf("2026-03-31");
    assertThat(report.budget().budgetMinutes()).isEqualTo(12_000);
    assertThat(report.budget().minutesBurn()).isEqualTo(ALL_OF_IT);
    assertThat(report.lines()).extracting(LineBurn::budgetMinutes).containsExactly(6_000L, 6_000L);
  }

  @Test
  void internalWorkIsMeasuredByAllLines() {
    BurnExample wiki = BurnExample.internal("EUR");
    wiki.line("wiki", line -> line.billable(false).estimatedMinutes(600))
        .time("ada", "wiki", "2026-03-10", 600);
    assertThat(wiki.reportAsOf("2026-03-31").budget().minutesBurn()).isEqualTo(ALL_OF_IT);
  }

  @Test
  void whatWasSoldByTheDayOrHourIsItsMinutesWhereNobodyEstimatedOthers() {
    BurnExample website = BurnExample.timeAndMaterials("EUR");
    website
        .line(
            "design",
            line ->
                line.unit(ServiceLine.Unit.DAY)
                    .quantity(UnitCount.of("10"))
                    .billRate(BillRate.perDay("800.00", "EUR")))
        .line(
            "copy",
            line -> line.quantity(UnitCount.of("2.5")).billRate(BillRate.perHour("80.00", "EUR")))
        .line("banners", line -> line.unit(ServiceLine.Unit.PIECE).quantity(UnitCount.of("12")))
        .time("ada", "design", "2026-03-10", 480);
    BurnReport report = website.reportAsOf("2026-03-31");
    assertThat(report.lines())
        .extracting(LineBurn::budgetMinutes)
        .as("days of 480 minutes; a piece has no time")
        .containsExactly(4_800L, 150L, 0L);
    assertThat(report.budget().budgetMinutes()).isEqualTo(4_950);
    assertThat(report.budget().minutesBurn()).isEqualTo(Figure.known(BasisPoints.of(969)));
  }

  @Test
  void anEstimateGoesBeforeTheQuantity() {
    BurnExample website = BurnExample.timeAndMaterials("EUR");
    website.line("design", line -> line.estimatedMinutes(600).quantity(UnitCount.of("100")));
    BurnScenario scenario = website.asOf("2026-03-31");
    assertThat(scenario.report().budget().budgetMinutes()).isEqualTo(600);
  }
}
