package dev.agency.core.testkit;

import static dev.agency.core.testkit.SampleAgency.day;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.id.RevisionId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.money.Money;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.scope.Assessment;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeAllowance;
import dev.agency.core.scope.ChangeApproval;
import dev.agency.core.scope.ChangeFlow;
import dev.agency.core.scope.ChangePolicy;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.EffortEstimate;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.scope.Revision;
import dev.agency.core.scope.ScopeChange;
import dev.agency.core.scope.ScopeDelta;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import java.time.Month;
import java.util.Optional;

/**
 * The scope of the project of {@link SampleAgency}, and one change of it: the client wants the shop
 * in Spanish, too.
 */
public final class SampleScope {
  /** Who is project manager of the project. */
  public static final PersonId PROJECT_MANAGER = PersonId.of("p-jonas");

  /** Who is account manager at the client. */
  public static final PersonId ACCOUNT_MANAGER = PersonId.of("p-elif");

  private static final DisciplineId DESIGN = SampleAgency.discipline().id();
  private static final DisciplineId CODE = DisciplineId.of("code");
  private static final DisciplineId CONTENT = DisciplineId.of("content");

  private SampleScope() {}

  /**
   * Returns an item.
   *
   * @return the checkout: 40 hours of design and 60 of code, due on 15 May, with two rounds
   */
  public static ScopeItem checkout() {
    return ScopeItem.builder()
        .id(ScopeItemId.of("s-checkout"))
        .name("Checkout flow")
        .acceptance("An order can be placed on the test shop.")
        .includedRevisions(2)
        .addEstimates(new EffortEstimate(DESIGN, 2_400), new EffortEstimate(CODE, 3_600))
        .due(day(Month.MAY, 15))
        .milestone(SampleAgency.milestone().id())
        .line(SampleAgency.serviceLine().id())
        .build();
  }

  /**
   * Returns an item.
   *
   * @return the style guide: 20 hours of design, due on 30 April
   */
  public static ScopeItem styleGuide() {
    return ScopeItem.builder()
        .id(ScopeItemId.of("s-style"))
        .name("Style guide")
        .includedRevisions(1)
        .addEstimates(new EffortEstimate(DESIGN, 1_200))
        .due(day(Month.APRIL, 30))
        .build();
  }

  /**
   * Returns a round of revisions.
   *
   * @return one of the checkout, asked for on 17 April
   */
  public static Revision revision() {
    return Revision.builder()
        .id(RevisionId.of("rev-checkout-1"))
        .project(SampleAgency.project().id())
        .item(checkout().id())
        .on(day(Month.APRIL, 17))
        .note("One page instead of three.")
        .addExternalRefs(new ExternalRef("jira", "SHOP-44"))
        .build();
  }

  /**
   * Returns an item that is not in the scope.
   *
   * @return the shop in Spanish: 30 hours of content
   */
  public static ScopeItem spanish() {
    return ScopeItem.builder()
        .id(ScopeItemId.of("s-spanish"))
        .name("Shop in Spanish")
        .includedRevisions(1)
        .addEstimates(new EffortEstimate(CONTENT, 1_800))
        .due(day(Month.JUNE, 12))
        .build();
  }

  /**
   * Returns a scope.
   *
   * @return checkout and style guide, 120 hours from 2 March to 30 June
   */
  public static ScopeOfWork scope() {
    return ScopeOfWork.builder()
        .project(SampleAgency.project().id())
        .plan(DateRange.of(day(Month.MARCH, 2), day(Month.JULY, 1)))
        .addItems(checkout(), styleGuide())
        .addMilestones(SampleAgency.milestone().withCompletedOn(Optional.empty()))
        .build();
  }

  /**
   * Returns the first baseline.
   *
   * @return the scope, 120 hours for EUR 14,400, as proposed
   */
  public static Baseline baseline() {
    return Baseline.first(scope(), SampleAgency.budget().id(), day(Month.MARCH, 2)).toBuilder()
        .total(Money.of("14400.00", "EUR"))
        .proposal(SampleAgency.proposal().id())
        .build();
  }

  /**
   * Returns a delta with a change of each kind.
   *
   * @return Spanish is added, the style guide removed, the checkout takes longer and later
   */
  public static ScopeDelta delta() {
    return ScopeDelta.of(
        new ScopeChange.Added(spanish()),
        new ScopeChange.Removed(styleGuide()),
        reestimated(),
        new ScopeChange.Revisions(checkout().id(), 2, 3),
        new ScopeChange.DueMoved(checkout().id(), checkout().due(), day(Month.MAY, 29)),
        new ScopeChange.MilestoneMoved(
            SampleAgency.milestone().id(), day(Month.JUNE, 30), day(Month.JULY, 10)),
        new ScopeChange.EndMoved(day(Month.JUNE, 30), day(Month.JULY, 10)));
  }

  /**
   * Returns a change.
   *
   * @return the checkout takes ten hours of code more and has no design any more
   */
  public static ScopeChange.Reestimated reestimated() {
    return ScopeChange.Reestimated.of(
        checkout().id(), checkout().estimates(), ImmutableList.of(new EffortEstimate(CODE, 4_200)));
  }

  /**
   * Returns who answers for the project.
   *
   * @return its project manager, and the account manager at its client
   */
  public static ImmutableList<Responsibility> responsibilities() {
    return ImmutableList.of(
        SampleAgency.responsibility(),
        Responsibility.builder()
            .id(ResponsibilityId.of("r-brightwater-am"))
            .person(ACCOUNT_MANAGER)
            .duty(Duty.ACCOUNT_MANAGER)
            .client(SampleAgency.client().id())
            .during(DateRange.startingOn(day(Month.JANUARY, 1)))
            .build());
  }

  /**
   * Returns a policy with each attribute set.
   *
   * @return the usual one, with somebody who stands in, and four hours a month to give away
   */
  public static ChangePolicy policy() {
    return ChangePolicy.builder()
        .addFallbacks(new ChangePolicy.Fallback(Duty.PROJECT_MANAGER, PersonId.of("p-mira")))
        .allowance(new ChangeAllowance(240, 3, Granularity.MONTH))
        .build();
  }

  /**
   * Returns the moves of the project's requests.
   *
   * @return the flow by the policy
   */
  public static ChangeFlow flow() {
    return ChangeFlow.of(policy(), SampleAgency.project(), responsibilities());
  }

  /**
   * Returns what an assessment was computed from.
   *
   * @return the first baseline, and some plan and figures
   */
  public static Assessment.Pins pins() {
    return new Assessment.Pins(
        1,
        day(Month.MARCH, 17),
        Fingerprint.builder("plan").text("as sold").build(),
        Fingerprint.builder("figures").number(1).build());
  }

  /**
   * Returns the impact of the sample request.
   *
   * @return 31.5 hours more for EUR 3,900, ten days later
   */
  public static Assessment assessment() {
    return Assessment.builder()
        .pins(pins())
        .minutesDelta(1_890)
        .priceDelta(Figure.known(Money.of("3900.00", "EUR")))
        .costDelta(Figure.known(Money.of("2100.00", "EUR")))
        .profitDelta(Figure.known(Money.of("1800.00", "EUR")))
        .marginDelta(Figure.known(BasisPoints.of(-50)))
        .endBefore(Figure.known(day(Month.JUNE, 30)))
        .endAfter(Figure.known(day(Month.JULY, 10)))
        .newOverbookedMinutes(Figure.known(480L))
        .burnBefore(Figure.known(BasisPoints.of(7_800)))
        .burnAfter(Figure.known(BasisPoints.of(6_150)))
        .runOutBefore(Figure.known(day(Month.JUNE, 12)))
        .runOutAfter(Figure.known(day(Month.JUNE, 26)))
        .build();
  }

  /**
   * Returns a draft.
   *
   * @return the shop in Spanish, 30 hours and 90 minutes for the call about it, asked on 16 March
   */
  public static ChangeRequest draft() {
    return ChangeRequest.draft(
            ChangeRequestId.of("cr-7"),
            SampleAgency.project().id(),
            "Shop in Spanish",
            ACCOUNT_MANAGER,
            day(Month.MARCH, 16))
        .toBuilder()
        .note("For the launch in Valencia.")
        .askedByContact(SampleAgency.contact().id())
        .delta(ScopeDelta.of(new ScopeChange.Added(spanish())))
        .effortMinutes(90)
        .addEvidence(new ChangeRequest.Evidence(day(Month.MARCH, 13), SampleAgency.message()))
        .addExternalRefs(new ExternalRef("jira", "SHOP-31"))
        .build();
  }

  /**
   * Returns a submitted request.
   *
   * @return the draft, submitted on 16 March
   */
  public static ChangeRequest submitted() {
    return flow().submit(draft(), ACCOUNT_MANAGER, day(Month.MARCH, 16)).granted().orElseThrow();
  }

  /**
   * Returns an assessed request.
   *
   * @return the draft, submitted and assessed on 17 March
   */
  public static ChangeRequest assessed() {
    return flow()
        .assess(submitted(), assessment(), baseline(), PROJECT_MANAGER, day(Month.MARCH, 17))
        .granted()
        .orElseThrow();
  }

  /**
   * Returns an approved request.
   *
   * @return the assessed one, approved by both on 18 March
   */
  public static ChangeRequest approved() {
    ChangeRequest assessed = assessed();
    return flow()
        .approve(assessed, ACCOUNT_MANAGER, assessed.hash(), day(Month.MARCH, 18))
        .granted()
        .flatMap(
            one -> flow().approve(one, PROJECT_MANAGER, one.hash(), day(Month.MARCH, 18)).granted())
        .orElseThrow();
  }

  /**
   * Returns an accepted request, which is to be computed again.
   *
   * @return the approved one, refreshed, sent on 19 March and accepted on the 23rd, with its
   *     figures stale since
   */
  public static ChangeRequest accepted() {
    ChangeFlow flow = flow();
    Assessment later =
        assessment()
            .withPins(
                new Assessment.Pins(
                    1,
                    pins().since(),
                    pins().plan(),
                    Fingerprint.builder("figures").number(2).build()))
            .withBurnBefore(Figure.known(BasisPoints.of(7_900)))
            .withBurnAfter(Figure.known(BasisPoints.of(6_240)));
    return flow.refresh(approved(), later, day(Month.MARCH, 19))
        .granted()
        .flatMap(it -> flow.send(it, ACCOUNT_MANAGER, day(Month.MARCH, 19)).granted())
        .flatMap(
            it ->
                flow.accept(
                        it,
                        SampleAgency.contact().id(),
                        it.hash(),
                        ACCOUNT_MANAGER,
                        day(Month.MARCH, 23))
                    .granted())
        .flatMap(it -> flow.recheck(it, pins(), day(Month.MARCH, 24)).granted())
        .orElseThrow();
  }

  /**
   * Returns an expired request.
   *
   * @return the assessed one, after the plan under it moved on 20 March
   */
  public static ChangeRequest expired() {
    Assessment.Pins moved =
        new Assessment.Pins(
            pins().baseline(),
            pins().since(),
            Fingerprint.builder("plan").text("sold anew").build(),
            pins().figures());
    return flow().recheck(assessed(), moved, day(Month.MARCH, 20)).granted().orElseThrow();
  }

  /**
   * Returns an approval.
   *
   * @return by somebody who is account manager and stands in for the project manager
   */
  public static ChangeApproval approval() {
    return ChangeApproval.builder()
        .person(PersonId.of("p-mira"))
        .on(day(Month.MARCH, 18))
        .hash(pins().plan())
        .duties(ImmutableSet.of(Duty.ACCOUNT_MANAGER))
        .standsInFor(ImmutableSet.of(Duty.PROJECT_MANAGER))
        .build();
  }

  /**
   * Returns the second baseline.
   *
   * @return what the sample request makes of the first one: 151.5 hours for EUR 18,300
   */
  public static Baseline secondBaseline() {
    ChangeFlow flow = flow();
    return flow.send(approved(), ACCOUNT_MANAGER, day(Month.MARCH, 19))
        .granted()
        .flatMap(
            it ->
                flow.accept(
                        it,
                        SampleAgency.contact().id(),
                        it.hash(),
                        ACCOUNT_MANAGER,
                        day(Month.MARCH, 23))
                    .granted())
        .flatMap(
            it ->
                flow.apply(it, baseline(), pins(), ACCOUNT_MANAGER, day(Month.MARCH, 23)).granted())
        .orElseThrow()
        .baseline();
  }
}
