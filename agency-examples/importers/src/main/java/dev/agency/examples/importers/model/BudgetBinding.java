package dev.agency.examples.importers.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.store.entity.Budgets;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.value.ImportRecord;
import dev.agency.examples.importers.value.Properties;
import dev.agency.examples.importers.value.Span;
import java.util.Optional;

/**
 * Budgets of one line, on which all time of the project counts. One that was given other lines here
 * is not overwritten.
 */
public final class BudgetBinding extends Binding<BudgetId, Budget> {
  private static final LineId LINE = LineId.of("time");

  /** Creates the binding. */
  public BudgetBinding() {
    super(Kind.BUDGET, Budgets.TYPE, ImmutableMap.of("lines", "estimate"));
  }

  @Override
  public BudgetId id(String text) {
    return BudgetId.of(text);
  }

  @Override
  public Budget bind(Optional<Budget> before, BudgetId id, ImportRecord record, Bench bench) {
    Properties properties = record.properties();
    Budget.Builder budget = before.map(Budget::toBuilder).orElseGet(Budget::builder).id(id);
    bench
        .target(record, "project", Kind.PROJECT)
        .ifPresent(project -> budget.project(ProjectId.of(project.id())));
    properties.set("name", String.class, budget::name);
    properties.set("minutesPerDay", Long.class, budget::minutesPerDay);
    properties.set(
        "currency", String.class, code -> budget.currency(ClientBinding.currency(code, bench)));
    Optional<Pricing> known = before.map(Budget::pricing);
    Pricing pricing = pricing(known, properties, bench);
    budget.pricing(pricing);
    if (before.filter(any -> !hasOurLine(any)).isPresent()) {
      throw bench.refused("estimate", ErrorCode.INCONSISTENT);
    }
    ServiceLine.Builder line =
        before
            .map(any -> any.lines().get(0).toBuilder())
            .orElseGet(() -> ServiceLine.builder().id(LINE).name("Time"));
    properties.set("estimate", Span.class, span -> line.estimatedMinutes(span.minutes()));
    boolean billable =
        known
            .filter(any -> any.valuesWork() == pricing.valuesWork())
            .map(same -> before.orElseThrow().lines().get(0).billable())
            .orElse(pricing.valuesWork());
    line.billable(billable);
    properties.setOptional(
        "rate",
        Money.class,
        rate ->
            line.billRate(
                rate.map(
                    money ->
                        BillRate.perHour(money.amount(), money.currency().getCurrencyCode()))));
    if (!billable) {
      line.billRate(Optional.empty());
    }
    return budget
        .lines(ImmutableList.of(line.build()))
        .externalRefs(
            with(before.map(Budget::externalRefs).orElse(ImmutableList.of()), record.ref()))
        .build();
  }

  private static boolean hasOurLine(Budget budget) {
    return budget.lines().size() == 1 && budget.lines().get(0).id().equals(LINE);
  }

  /** A cap or a price that was set here stays where the row names none. */
  private static Pricing pricing(Optional<Pricing> before, Properties properties, Bench bench) {
    Optional<TimeAndMaterials> worked = known(before, TimeAndMaterials.class);
    Optional<Money> amount = properties.get("amount", Money.class);
    Optional<String> told = properties.text("pricing");
    if (before.isPresent() && told.isEmpty()) {
      return amount.map(moved -> repriced(before.get(), moved, bench)).orElse(before.get());
    }
    String name = told.orElseThrow(() -> bench.refused("pricing", ErrorCode.MISSING_PROPERTY));
    return switch (name) {
      case "TIME_AND_MATERIALS" -> worked.orElseGet(() -> TimeAndMaterials.builder().build());
      case "CAPPED" ->
          TimeAndMaterials.builder()
              .cap(required(amount.or(() -> worked.flatMap(TimeAndMaterials::cap)), bench))
              .build();
      case "FIXED_PRICE" ->
          new FixedPrice(
              required(
                  amount.or(() -> known(before, FixedPrice.class).map(FixedPrice::price)), bench));
      case "NON_BILLABLE" -> new NonBillable();
      default -> throw bench.refused("pricing", ErrorCode.UNKNOWN_NAME);
    };
  }

  /** One amount says nothing of periods. */
  private static Pricing repriced(Pricing known, Money amount, Bench bench) {
    if (known.retainer().isPresent()) {
      throw bench.refused("pricing", ErrorCode.UNKNOWN_NAME);
    }
    return known.repriced(amount);
  }

  private static <P extends Pricing> Optional<P> known(Optional<Pricing> before, Class<P> type) {
    return before.filter(type::isInstance).map(type::cast);
  }

  private static Money required(Optional<Money> amount, Bench bench) {
    return amount.orElseThrow(() -> bench.refused("amount", ErrorCode.MISSING_PROPERTY));
  }
}
