package dev.agency.core.scope;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.Instalment;
import dev.agency.core.budget.Recognition;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.Project;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleScope;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How an order moves the budget of its baseline. */
class ChangeOrderTest {
  private static final LineId DESIGN = SampleAgency.serviceLine().id();
  private static final LineId OWN = LineId.of("cr-7:line");

  /** Design of 80 hours, and 10 days of code. */
  static final Budget HOURLY =
      SampleAgency.budget().toBuilder()
          .addLines(
              ServiceLine.builder()
                  .id(LineId.of("l-code"))
                  .name("Code")
                  .discipline(DisciplineId.of("code"))
                  .unit(ServiceLine.Unit.DAY)
                  .quantity(UnitCount.of(10))
                  .billRate(BillRate.perDay("760.00", "EUR"))
                  .build())
          .build();

  static ChangeOrder order(ChangeRequest request, Assessment assessment) {
    ChangeRequest applied =
        request.toBuilder()
            .state(ChangeState.APPLIED)
            .internal(true)
            .assessment(assessment)
            .addHistory(
                ChangeStep.builder()
                    .move(ChangeStep.Move.APPLY)
                    .state(ChangeState.APPLIED)
                    .on(request.lastMovedOn())
                    .minutes(request.minutes())
                    .build())
            .build();
    // Applied by hand, so that scopes of any kind may be tried.
    ChangeRequest sold =
        request.internal()
            ? applied
            : applied.toBuilder()
                .internal(false)
                .acceptance(SampleScope.accepted().acceptance())
                .build();
    return new ChangeOrder(
        sold,
        SampleScope.baseline().toBuilder()
            .number(2)
            .order(request.id())
            .proposal(Optional.empty())
            .build());
  }

  private static Assessment worth(String amount) {
    return SampleScope.assessment().withPriceDelta(Figure.known(Money.of(amount, "EUR")));
  }

  private static final Assessment WITHOUT_PRICE =
      SampleScope.assessment().withPriceDelta(Figure.unknown(UnknownReason.NO_PRICE));

  private static Budget moved(Budget budget, ChangeRequest request, Assessment assessment) {
    return order(request, assessment).moved(budget).granted().orElseThrow();
  }

  static ChangeRequest asking(ScopeChange... changes) {
    return SampleScope.draft().withDelta(ScopeDelta.of(changes)).withEffortMinutes(0);
  }

  static ScopeItem item(String discipline, long minutes) {
    return SampleScope.spanish()
        .withEstimates(new EffortEstimate(DisciplineId.of(discipline), minutes));
  }

  private static long planned(Budget budget, LineId line) {
    return budget.line(line).orElseThrow().plannedMinutes(budget.minutesPerDay());
  }

  @Test
  void aProjectIsMovedByTheDaysThatTheOrderNames() {
    Project project = SampleAgency.project();
    Milestone reached = project.milestones().get(0).withCompletedOn(SampleAgency.milestone().due());
    Milestone other = reached.withId(MilestoneId.of("m-other"));
    LocalDate later = reached.due().plusDays(9);
    LocalDate end = SampleScope.baseline().scope().plan().last().orElseThrow();
    Project before = project.withMilestones(reached, other);
    ChangeOrder milestone =
        order(
            asking(new ScopeChange.MilestoneMoved(reached.id(), reached.due(), later)),
            WITHOUT_PRICE);
    assertThat(milestone.moved(before))
        .isEqualTo(before.withMilestones(reached.withDue(later), other));
    ChangeOrder longer =
        order(asking(new ScopeChange.EndMoved(end.minusDays(3), end)), WITHOUT_PRICE);
    assertThat(longer.moved(before))
        .isEqualTo(before.withPlan(SampleScope.baseline().scope().plan()));
    ChangeOrder more = order(asking(new ScopeChange.Added(item("code", 60))), WITHOUT_PRICE);
    assertThat(more.moved(before)).as("it names no day").isEqualTo(before);
    assertThat(Refused.problems(() -> more.moved(before.withId(ProjectId.of("pr-other")))))
        .containsExactly("/baseline/project INCONSISTENT");
  }

  @Test
  void timeGoesToTheLineOfItsDisciplineAndThePriceToTheCap() {
    Budget after =
        moved(HOURLY, asking(new ScopeChange.Added(item("code", 912))), worth("1520.00"));
    assertThat(planned(after, LineId.of("l-code"))).isEqualTo(4_560 + 912);
    assertThat(after.line(LineId.of("l-code")).orElseThrow().quantity()).contains(UnitCount.of(12));
    assertThat(planned(after, DESIGN)).isEqualTo(4_800);
    assertThat(after.pricing().amount()).contains(Money.of("21520.00", "EUR"));
  }

  @Test
  void theLineThatAnItemNamesTakesItsTime() {
    ScopeItem named = item("code", 60).withLine(DESIGN);
    Budget after = moved(HOURLY, asking(new ScopeChange.Added(named)), worth("95.00"));
    assertThat(planned(after, DESIGN)).isEqualTo(4_860);
  }

  @Test
  void aDisciplineWithoutALineAndEffortGoToTheFirstThatTakesTime() {
    Budget after =
        moved(
            HOURLY,
            asking(new ScopeChange.Added(item("content", 1_800))).withEffortMinutes(90),
            worth("3900.00"));
    assertThat(planned(after, DESIGN)).isEqualTo(4_800 + 1_890);
  }

  @Test
  void whatIsReestimatedMovesTheLineOfItsItemBothWays() {
    ScopeChange.Reestimated swap =
        ScopeChange.Reestimated.builder()
            .item(SampleScope.checkout().id())
            .before(SampleScope.checkout().estimates())
            .addAfter(new EffortEstimate(DisciplineId.of("code"), 5_900))
            .build();
    Budget after = moved(HOURLY, asking(swap), worth("0.00"));
    assertThat(planned(after, DESIGN)).as("the item names it").isEqualTo(4_700);
  }

  @Test
  void aBudgetWithoutALineThatTakesTimeGetsOne() {
    Budget pieces =
        HOURLY.withLines(SampleAgency.soldByThePiece(), HOURLY.lines().get(0).withTracking(false));
    Budget after = moved(pieces, asking(new ScopeChange.Added(item("design", 60))), worth("95"));
    ServiceLine own = after.line(OWN).orElseThrow();
    assertThat(after.lines()).last().isEqualTo(own);
    assertThat(own.name()).isEqualTo(SampleScope.draft().title());
    assertThat(own.billable()).isTrue();
    assertThat(own.estimatedMinutes()).isEqualTo(60);
  }

  @Test
  void workWithoutAPriceIsOnNoBillableLine() {
    ChangeRequest internal = asking(new ScopeChange.Added(item("design", 60))).withInternal(true);
    Budget after = moved(HOURLY, internal, WITHOUT_PRICE);
    assertThat(after.line(OWN).orElseThrow().billable()).isFalse();
    assertThat(after.pricing()).isEqualTo(HOURLY.pricing());
    assertThat(after.plannedMinutes(TimeShare.BILLABLE))
        .isEqualTo(HOURLY.plannedMinutes(TimeShare.BILLABLE));
    Budget house = HOURLY.withPricing(new NonBillable());
    assertThat(planned(moved(house, internal, WITHOUT_PRICE), DESIGN))
        .as("of internal work nothing has a price")
        .isEqualTo(4_860);
  }

  @Test
  void aFixedPriceMovesWithItsLastParts() {
    Budget fixed = SampleAgency.fixedPriceBudget().withId(SampleAgency.budget().id());
    Budget after = moved(fixed, asking(new ScopeChange.Added(item("design", 60))), worth("600.00"));
    assertThat(after.pricing()).isEqualTo(new FixedPrice(Money.of("12600.00", "EUR")));
    assertThat(after.instalments())
        .extracting(Instalment::amount)
        .containsExactly(Money.of("3600.00", "EUR"), Money.of("9000.00", "EUR"));
    assertThat(((Recognition.InParts) after.recognition().orElseThrow()).parts())
        .extracting(Recognition.Part::amount)
        .containsExactly(Money.of("5000.00", "EUR"), Money.of("7600.00", "EUR"));
    Budget plain =
        fixed.toBuilder().instalments(ImmutableList.of()).recognition(Optional.empty()).build();
    assertThat(
            moved(plain, asking(new ScopeChange.Added(item("design", 60))), worth("-1.00"))
                .pricing())
        .isEqualTo(new FixedPrice(Money.of("11999.00", "EUR")));
  }

  @Test
  void aRetainerKeepsWhatItsPeriodsCost() {
    Budget retained = HOURLY.withPricing(SampleAgency.retainer());
    Budget after =
        moved(retained, asking(new ScopeChange.Added(item("design", 60))), worth("95.00"));
    assertThat(after.pricing()).isEqualTo(SampleAgency.retainer());
    assertThat(after.plannedMinutes(TimeShare.ALL)).isZero();
    assertThat(after.line(DESIGN).orElseThrow().estimatedMinutes()).isEqualTo(4_860);
  }

  @Test
  void moreThanThereIsCannotBeTaken() {
    ChangeOrder less = order(asking().withEffortMinutes(-4_801), worth("0.00"));
    assertThat(less.moved(HOURLY).refusal()).contains(ChangeRefusal.LESS_THAN_NOTHING);
    ChangeOrder none = order(asking().withEffortMinutes(-1), worth("0.00"));
    assertThat(none.moved(HOURLY.withLines(ImmutableList.of())).refusal())
        .contains(ChangeRefusal.LESS_THAN_NOTHING);
    Budget fixed = SampleAgency.fixedPriceBudget().withId(SampleAgency.budget().id());
    assertThat(order(asking().withEffortMinutes(1), worth("-8000.00")).moved(fixed).refusal())
        .as("the last part has 7,000")
        .contains(ChangeRefusal.LESS_THAN_NOTHING);
    assertThat(order(asking().withEffortMinutes(1), worth("-20000.01")).moved(HOURLY).refusal())
        .contains(ChangeRefusal.LESS_THAN_NOTHING);
  }

  @Test
  void aPriceThatNobodyKnowsMovesNoCap() {
    Assessment unknown =
        SampleScope.assessment().withPriceDelta(Figure.unknown(UnknownReason.UNPRICED));
    ChangeOrder order = order(asking().withEffortMinutes(60), unknown);
    assertThat(order.moved(HOURLY).refusal()).contains(ChangeRefusal.PRICE_UNKNOWN);
    Budget open = HOURLY.withPricing(TimeAndMaterials.builder().build());
    assertThat(order.moved(open).granted()).isPresent();
  }

  @Test
  void anOrderMovesTheBudgetOfItsBaselineOnly() {
    ChangeOrder order = order(asking().withEffortMinutes(60), worth("95.00"));
    assertThat(Refused.problems(() -> order.moved(SampleAgency.fixedPriceBudget())))
        .containsExactly("/baseline/budget INCONSISTENT");
  }

  @Test
  void daysAndMilestonesMoveNoBudget() {
    ScopeChange.DueMoved later =
        new ScopeChange.DueMoved(
            SampleScope.checkout().id(), SampleScope.checkout().due(), day(Month.MAY, 29));
    assertThat(moved(HOURLY, asking(later), worth("0.00"))).isEqualTo(HOURLY);
  }
}
