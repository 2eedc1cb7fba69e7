package dev.agency.budget.change;

import static dev.agency.budget.change.ImpactExample.BEN;
import static dev.agency.budget.change.ImpactExample.SETTINGS;
import static dev.agency.budget.change.ImpactExample.benInMay;
import static dev.agency.budget.change.ImpactExample.capacity;
import static dev.agency.budget.change.ImpactExample.day;
import static dev.agency.budget.change.ImpactExample.euros;
import static dev.agency.budget.change.ImpactExample.facts;
import static dev.agency.budget.change.ImpactExample.fiftyHours;
import static dev.agency.budget.change.ImpactExample.placed;
import static dev.agency.budget.change.ImpactExample.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.money.CostRate;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeFlow;
import dev.agency.core.scope.ChangeOrder;
import dev.agency.core.scope.ChangePolicy;
import dev.agency.core.scope.ChangeRefusal;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.testkit.Refused;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A change from the request to the order, assessed by the calculator at each step. */
class ImpactInChangeFlowTest {
  private static final PersonId JONAS = PersonId.of("jonas");
  private static final PersonId ELIF = PersonId.of("elif");
  private static final LocalDate SUNDAY = ImpactExample.TODAY;
  private static final LocalDate MONDAY = day("2026-04-27");
  private static final LocalDate TUESDAY = day("2026-04-28");
  private static final LocalDate FRIDAY = day("2026-05-01");

  private final ChangeFlow flow =
      ChangeFlow.of(
          ChangePolicy.usual(),
          ImpactExample.project(),
          List.of(
              responsibility("r-1", JONAS, Duty.PROJECT_MANAGER),
              responsibility("r-2", ELIF, Duty.ACCOUNT_MANAGER)));

  private final BurnScenario sunday = ImpactExample.scenario();
  private final ChangeRequest draft = request(fiftyHours());
  private final Baseline baseline = ImpactExample.baseline(sunday.budget());

  private static Responsibility responsibility(String id, PersonId person, Duty duty) {
    Responsibility.Builder held =
        Responsibility.builder()
            .id(ResponsibilityId.of(id))
            .person(person)
            .duty(duty)
            .during(DateRange.startingOn(day("2026-01-01")));
    return duty == Duty.PROJECT_MANAGER
        ? held.project(ImpactExample.project().id()).build()
        : held.client(ImpactExample.project().client()).build();
  }

  private static ImpactFacts.Builder factsOf(BurnScenario scenario, ChangeRequest request) {
    return facts(scenario, request).addProposed(placed(benInMay())).capacity(capacity());
  }

  /** Recheck looks at the days since the first assessment, which the request tells. */
  private ImpactFacts again(BurnScenario scenario, ChangeRequest request) {
    return factsOf(scenario, request).build();
  }

  private ImpactReport first() {
    return ImpactExample.assess(factsOf(sunday, draft).build());
  }

  private ChangeRequest assessed() {
    ChangeRequest submitted = flow.submit(draft, ELIF, MONDAY).granted().orElseThrow();
    return flow.assess(submitted, first().assessment(), baseline, JONAS, TUESDAY)
        .granted()
        .orElseThrow();
  }

  private ChangeRequest approved() {
    ChangeRequest assessed = assessed();
    ChangeRequest once =
        flow.approve(assessed, ELIF, assessed.hash(), TUESDAY).granted().orElseThrow();
    return flow.approve(once, JONAS, once.hash(), TUESDAY).granted().orElseThrow();
  }

  private ChangeRequest accepted() {
    ChangeRequest sent = flow.send(approved(), ELIF, TUESDAY).granted().orElseThrow();
    return flow.accept(sent, ContactId.of("c"), sent.hash(), ELIF, TUESDAY).granted().orElseThrow();
  }

  private static BurnScenario laterWithTime() {
    return ImpactExample.known(
        ImpactExample.worked(ImpactExample.sold(BurnExample.fixedPrice("120000.00", "EUR")))
            .time("ben", "code", "2026-04-27", 60)
            .asOf("2026-04-28"));
  }

  private BurnScenario dearer(BurnScenario scenario) {
    return scenario.with(
        RateBook.of(
            scenario.rates().costRates().stream()
                .map(
                    rate ->
                        rate.person().equals(BEN)
                            ? new DatedCostRate(
                                BEN, rate.during(), CostRate.perHour("64.00", "EUR"))
                            : rate)
                .toList()));
  }

  @Test
  void bothRolesApproveWhatWasComputedAndTheOrderMovesTheBaselineByIt() {
    ChangeRequest accepted = accepted();
    ChangeOrder order =
        flow.apply(
                accepted,
                baseline,
                ImpactCalculator.pins(again(sunday.asOf(TUESDAY), accepted), SETTINGS),
                ELIF,
                FRIDAY)
            .granted()
            .orElseThrow();
    assertThat(order.request().state()).isEqualTo(ChangeState.APPLIED);
    assertThat(order.baseline().number()).isEqualTo(2);
    assertThat(order.baseline().minutes()).isEqualTo(63_000);
    assertThat(order.baseline().total()).contains(euros("126000.00"));
  }

  @Test
  void timeThatIsWorkedOnlyMarksItAndComputedAgainItHoldsWithinTheTolerance() {
    ChangeRequest approved = approved();
    ImpactFacts now = again(laterWithTime(), approved);
    ChangeRequest stale =
        flow.recheck(approved, ImpactCalculator.pins(now, SETTINGS), FRIDAY)
            .granted()
            .orElseThrow();
    assertThat(stale.state()).isEqualTo(ChangeState.INTERNALLY_APPROVED);
    assertThat(stale.staleFigures()).isTrue();
    assertThat(flow.send(stale, ELIF, FRIDAY).refusal()).contains(ChangeRefusal.STALE_FIGURES);
    ChangeRequest fresh =
        flow.refresh(stale, ImpactExample.assess(now).assessment(), FRIDAY).granted().orElseThrow();
    assertThat(fresh.staleFigures()).isFalse();
    assertThat(fresh.state()).isEqualTo(ChangeState.INTERNALLY_APPROVED);
    assertThat(fresh.approvals()).hasSize(2);
  }

  @Test
  void aRateInsideTheWindowEndsItAndItIsAssessedAnew() {
    ChangeRequest accepted = accepted();
    BurnScenario raised = dearer(sunday.asOf(TUESDAY));
    ImpactFacts now = again(raised, accepted);
    assertThat(
            flow.apply(accepted, baseline, ImpactCalculator.pins(now, SETTINGS), ELIF, FRIDAY)
                .refusal())
        .contains(ChangeRefusal.PLAN_MOVED);
    ChangeRequest expired =
        flow.recheck(accepted, ImpactCalculator.pins(now, SETTINGS), FRIDAY)
            .granted()
            .orElseThrow();
    assertThat(expired.state()).isEqualTo(ChangeState.EXPIRED);
    ImpactReport anew = ImpactExample.assess(factsOf(raised, expired).build());
    assertThat(anew.assessment().costDelta()).isEqualTo(Figure.known(euros("3200.00")));
    assertThat(
            flow.assess(expired, anew.assessment(), baseline, JONAS, FRIDAY)
                .granted()
                .map(ChangeRequest::state))
        .contains(ChangeState.ASSESSED);
  }

  @Test
  void aDayThatGoesByChangesNothing() {
    ChangeRequest approved = approved();
    assertThat(
            flow.recheck(
                    approved,
                    ImpactCalculator.pins(again(sunday.asOf(TUESDAY), approved), SETTINGS),
                    FRIDAY)
                .granted())
        .contains(approved);
  }

  @Test
  void theRequestTellsFromWhichDayItsPlanMatters() {
    ChangeRequest assessed = assessed();
    assertThat(assessed.assessment().orElseThrow().pins().since())
        .isEqualTo(first().window().start())
        .isEqualTo(SUNDAY);
    assertThat(ImpactCalculator.pins(again(sunday.asOf(TUESDAY), assessed), SETTINGS))
        .isEqualTo(assessed.assessment().orElseThrow().pins());
    assertThat(ImpactCalculator.pins(again(sunday.asOf(TUESDAY), draft), SETTINGS).since())
        .isEqualTo(TUESDAY);
    assertThat(Refused.problems(() -> factsOf(sunday.asOf(SUNDAY.minusDays(1)), assessed).build()))
        .containsExactly("/request/assessment/pins/since INCONSISTENT");
  }
}
