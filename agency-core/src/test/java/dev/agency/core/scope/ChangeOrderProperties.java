package dev.agency.core.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.budget.Budget;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.error.Ruling;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.SampleScope;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds of every budget that an order moves. */
@AddLifecycleHook(FreshGenerators.class)
@AddLifecycleHook(PassLine.class)
class ChangeOrderProperties extends Laws {
  Ruling<Budget, ChangeRefusal> moved(ChangeOrder order, Budget budget) {
    return order.moved(budget);
  }

  /** A budget of three lines, sold by estimate, hours and days. */
  private static Budget drawn(Random random) {
    ServiceLine.Builder hours =
        ServiceLine.builder()
            .id(LineId.of("l-content"))
            .name("Content")
            .discipline(DisciplineId.of("content"))
            .quantity(new UnitCount(random.nextInt(400_000)))
            .billRate(BillRate.perHour("80.00", "EUR"));
    if (random.nextBoolean()) {
      hours.estimatedMinutes(random.nextInt(3_000));
    }
    return ChangeOrderTest.HOURLY.toBuilder()
        .addLines(hours.build())
        .pricing(
            random.nextBoolean()
                ? ChangeOrderTest.HOURLY.pricing()
                : new FixedPrice(Money.ofMinor(random.nextInt(2_000_000), "EUR")))
        .build();
  }

  @Property
  void theBudgetMovesByTheMinutesAndThePriceOfTheOrder(@ForAll long seed) {
    Random random = new Random(seed);
    Budget budget = drawn(random);
    List<String> disciplines = List.of("design", "code", "content", "sound");
    ChangeRequest request =
        ChangeOrderTest.asking(
                new ScopeChange.Added(
                    ChangeOrderTest.item(
                        disciplines.get(random.nextInt(4)), 1 + random.nextInt(2_000))),
                new ScopeChange.Removed(
                    SampleScope.styleGuide()
                        .withEstimates(
                            new EffortEstimate(
                                DisciplineId.of(disciplines.get(random.nextInt(4))),
                                1 + random.nextInt(2_000)))))
            .withEffortMinutes(random.nextInt(400) - 200L);
    Money price = Money.ofMinor(random.nextInt(1_000_000) - 500_000L, "EUR");
    Assessment assessment = SampleScope.assessment().withPriceDelta(Figure.known(price));
    ChangeOrder order = ChangeOrderTest.order(request, assessment);
    moved(order, budget)
        .granted()
        .ifPresent(
            after -> {
              assertThat(after.plannedMinutes(TimeShare.ALL))
                  .isEqualTo(budget.plannedMinutes(TimeShare.ALL) + request.minutes());
              assertThat(after.pricing().amount().orElseThrow())
                  .isEqualTo(budget.pricing().amount().orElseThrow().plus(price));
              assertThat(after.lines()).hasSameSizeAs(budget.lines());
            });
    assertThat(moved(order, budget)).isEqualTo(moved(order, budget));
  }
}
