package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.budget.Budget;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.project.WorkItem;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.WorkItems;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Profile;
import dev.agency.examples.importers.value.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shapes of values that a system may have: cents, clocks, and what was not included. */
class ReadingTest {
  private static final Profile SHAPES =
      Profile.read(
          """
          {"system": "shapes", "objects": [
            {"file": "all", "format": "json", "rows": "/data", "kind": "client", "creates": true, "id": "/id",
              "when": [{"path": "/type", "in": ["companies"]}],
              "fields": [
                {"property": "name", "from": "/attributes/name", "as": "text"},
                {"property": "currency", "value": "EUR", "as": "text"}]},
            {"file": "all", "format": "json", "rows": "/data", "kind": "project", "creates": true, "id": "/id",
              "when": [{"path": "/type", "in": ["projects"]}],
              "fields": [
                {"property": "client", "from": "/relationships/company/data/id", "as": "reference"},
                {"property": "name", "from": "/attributes/name", "as": "text"},
                {"property": "state", "value": "ACTIVE", "as": "name"}]},
            {"file": "all", "format": "json", "rows": "/data", "kind": "budget", "creates": true, "id": "/id",
              "when": [{"path": "/type", "in": ["budgets"]}],
              "fields": [
                {"property": "project", "from": "/relationships/project/data/id", "as": "reference"},
                {"property": "name", "from": "/attributes/name", "as": "text"},
                {"property": "currency", "from": "/attributes/currency", "as": "text"},
                {"property": "minutesPerDay", "value": "480", "as": "count"},
                {"property": "pricing", "value": "FIXED_PRICE", "as": "name"},
                {"property": "amount", "from": "/attributes/total", "as": "minor", "currency": "/attributes/currency"}]},
            {"file": "all", "format": "json", "rows": "/data", "kind": "work-item", "creates": true, "id": "/id",
              "when": [{"path": "/type", "in": ["tasks"]}],
              "fields": [
                {"property": "project", "from": "/relationships/project/data/id", "as": "reference"},
                {"property": "name", "from": "/attributes/name", "as": "text"},
                {"property": "estimate", "from": "/attributes/length", "as": "span", "unit": "clock"}]}
          ]}
          """);

  private final Studio studio = new Studio();
  private ImportReport report;

  @BeforeEach
  void importAll() {
    report =
        studio.run(
            ImportRequest.of(SHAPES, "shapes")
                .file(
                    "all",
                    Studio.text(
                        """
                        {"data": [
                          {"type": "companies", "id": "1", "attributes": {"name": "Halden"}},
                          {"type": "projects", "id": "2", "attributes": {"name": "Catalogue"},
                            "relationships": {"company": {"data": {"type": "companies", "id": "1"}}}},
                          {"type": "projects", "id": "3", "attributes": {"name": "Whose?"},
                            "relationships": {"company": {"meta": {"included": false}}}},
                          {"type": "budgets", "id": "4", "attributes": {"name": "A", "currency": "EUR", "total": "1200050"},
                            "relationships": {"project": {"data": {"id": "2"}}}},
                          {"type": "budgets", "id": "5", "attributes": {"name": "B", "currency": "JPY", "total": 9000},
                            "relationships": {"project": {"data": {"id": "2"}}}},
                          {"type": "budgets", "id": "6", "attributes": {"name": "C", "currency": "EUR", "total": 12.5},
                            "relationships": {"project": {"data": {"id": "2"}}}},
                          {"type": "budgets", "id": "7", "attributes": {"name": "D", "currency": "Euro", "total": 12},
                            "relationships": {"project": {"data": {"id": "2"}}}},
                          {"type": "tasks", "id": "8", "attributes": {"name": "E", "length": "00:30:00"},
                            "relationships": {"project": {"data": {"id": "2"}}}},
                          {"type": "tasks", "id": "9", "attributes": {"name": "F", "length": "1:75"},
                            "relationships": {"project": {"data": {"id": "2"}}}},
                          {"type": "invoices", "id": "10"}
                        ], "included": [], "meta": {"current_page": 1}}
                        """)));
  }

  @Test
  void centsAreTheSmallestUnitsOfTheirCurrencyAsNumbersOrTexts() {
    assertThat(studio.all(Budgets.TYPE))
        .extracting(Budget::pricing)
        .containsExactly(
            new FixedPrice(Money.of("12000.50", "EUR")), new FixedPrice(Money.of("9000", "JPY")));
  }

  private static final Profile TOTALS =
      Profile.read(
          """
          {"system": "shapes", "objects": [
            {"file": "totals", "format": "json", "rows": "/data", "kind": "budget", "creates": true, "id": "/id",
              "fields": [
                {"property": "amount", "from": "/total", "as": "minor", "currency": "/currency"}]}
          ]}
          """);

  private ImportReport total(String batch, long total) {
    return studio.run(
        ImportRequest.of(TOTALS, batch)
            .file(
                "totals",
                Studio.text(
                    "{\"data\": [{\"id\": \"4\", \"total\": %d, \"currency\": \"EUR\"}]}"
                        .formatted(total))));
  }

  private Budget budget() {
    return studio.all(Budgets.TYPE).get(0);
  }

  @Test
  void anAmountWithoutAFormMovesThePriceOrTheCapThereIs() {
    assertThat(total("again", 1_300_000).isWhole()).isTrue();
    assertThat(budget().pricing()).isEqualTo(new FixedPrice(Money.of("13000", "EUR")));
    replace(budget().withPricing(TimeAndMaterials.builder().build()));
    assertThat(total("open", 1_400_000).isWhole()).isTrue();
    assertThat(budget().pricing()).isEqualTo(TimeAndMaterials.builder().build());
  }

  @Test
  void anAmountSaysNothingOfPeriods() {
    RetainerTerms terms =
        RetainerTerms.builder()
            .period(Granularity.MONTH)
            .during(DateRange.startingOn(LocalDate.of(2026, 3, 1)))
            .allowance(2_400L)
            .build();
    replace(budget().withPricing(terms));
    assertThat(total("again", 1_300_000).lines(Severity.REFUSED))
        .singleElement()
        .asString()
        .endsWith("UNKNOWN_NAME");
    assertThat(budget().pricing()).isEqualTo(terms);
  }

  private void replace(Budget budget) {
    EntityStore<BudgetId, Budget> budgets = studio.stores.entities(Budgets.TYPE);
    budgets.replace(
        studio.caller, budget, budgets.find(studio.caller, budget.id()).orElseThrow().version());
  }

  @Test
  void aClockIsMinutes() {
    assertThat(studio.all(WorkItems.TYPE))
        .extracting(WorkItem::estimatedMinutes)
        .containsExactly(30L);
  }

  @Test
  void whatIsOtherwiseIsRefusedWhereItStands() {
    assertThat(report.lines(Severity.REFUSED))
        .containsExactlyInAnyOrder(
            "all:3 /relationships/company/data/id MISSING_PROPERTY",
            "all:6 /attributes/total OUT_OF_RANGE",
            "all:7 /attributes/total UNKNOWN_CURRENCY",
            "all:9 /attributes/length MALFORMED_TEXT",
            "all:10 /type UNKNOWN_TYPE");
  }

  @Test
  void aSpanKeepsItsUnitAndSaysWhetherItWasWhole() {
    Span span = new Span(new BigDecimal("5432100"), Span.Unit.MILLISECONDS);
    assertThat(span.minutes()).isEqualTo(91);
    assertThat(span.isRounded()).isTrue();
    assertThat(new Span(new BigDecimal("7.25"), Span.Unit.HOURS).isRounded()).isFalse();
    assertThat(new Span(new BigDecimal("90"), Span.Unit.SECONDS).minutes()).isEqualTo(2);
  }
}
