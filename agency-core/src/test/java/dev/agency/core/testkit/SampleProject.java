package dev.agency.core.testkit;

import static dev.agency.core.testkit.SampleAgency.day;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.handoff.Handoff;
import dev.agency.core.handoff.HandoffMove;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.handoff.SignOff;
import dev.agency.core.id.BlockerId;
import dev.agency.core.id.BriefItemId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.ProjectBriefId;
import dev.agency.core.id.RiskId;
import dev.agency.core.money.Money;
import dev.agency.core.people.Duty;
import dev.agency.core.project.Blocker;
import dev.agency.core.project.BlockerKind;
import dev.agency.core.project.BriefItem;
import dev.agency.core.project.BriefSource;
import dev.agency.core.project.Expectation;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.project.Risk;
import dev.agency.core.project.RiskState;
import dev.agency.core.project.SourceKind;
import java.time.Month;
import java.util.Optional;

/**
 * What the client wants of the project of {@link SampleAgency}, what may happen to it, and what
 * keeps it waiting.
 */
public final class SampleProject {
  private SampleProject() {}

  /**
   * Returns a risk.
   *
   * @return a payment provider that may change its interface, 30 % likely, and did on 6 May
   */
  public static Risk risk() {
    return Risk.builder()
        .id(RiskId.of("rk-payment"))
        .project(SampleAgency.project().id())
        .title("The payment provider changes its interface before the launch")
        .likelihood(BasisPoints.ofPercent(30))
        .impactMinutes(2_400L)
        .impactAmount(Money.of("1500.00", "EUR"))
        .response("Test against their preview every week.")
        .owner(SampleScope.PROJECT_MANAGER)
        .raisedOn(day(Month.MARCH, 16))
        .state(RiskState.HAPPENED)
        .closedOn(day(Month.MAY, 6))
        .toldClientOn(day(Month.MARCH, 20))
        .addExternalRefs(new ExternalRef("clickup", "r-7"))
        .build();
  }

  /**
   * Returns a blocker.
   *
   * @return photographs the client owes, from 2 to 9 April
   */
  public static Blocker blocker() {
    return Blocker.builder()
        .id(BlockerId.of("bl-photographs"))
        .project(SampleAgency.project().id())
        .title("Product photographs from the client")
        .kind(BlockerKind.WAITING_FOR_CLIENT)
        .raisedBy(SampleAgency.person().id())
        .since(day(Month.APRIL, 2))
        .owner(SampleScope.ACCOUNT_MANAGER)
        .resolvedOn(day(Month.APRIL, 9))
        .addWorkItems(SampleAgency.workItem().id())
        .addExternalRefs(new ExternalRef("clickup", "b-3"))
        .build();
  }

  /**
   * Returns a source.
   *
   * @return the contact, in the meeting of 17 February
   */
  public static BriefSource source() {
    return BriefSource.builder()
        .kind(SourceKind.MEETING)
        .on(day(Month.FEBRUARY, 17))
        .contact(SampleAgency.contact().id())
        .reference("Minutes, page 2")
        .build();
  }

  /**
   * Returns an item of a brief.
   *
   * @return half of all orders from phones
   */
  public static BriefItem goal() {
    return new BriefItem(
        BriefItemId.of("g-phones"), "Half of all orders come from phones.", source());
  }

  /**
   * Returns an expectation.
   *
   * @return a checkout that is live by 26 June, for 100 hours and EUR 9,500 at most
   */
  public static Expectation expectation() {
    return Expectation.builder()
        .id(BriefItemId.of("e-sale"))
        .text("The checkout is live before the summer sale.")
        .source(source())
        .by(day(Month.JUNE, 26))
        .mostMinutes(6_000L)
        .mostAmount(Money.of("9500.00", "EUR"))
        .scopeItem(SampleScope.checkout().id())
        .build();
  }

  /**
   * Returns a brief of a deal.
   *
   * @return the second version: a goal, two priorities, an outcome and an expectation
   */
  public static ProjectBrief dealBrief() {
    BriefSource inHouse =
        source().toBuilder()
            .kind(SourceKind.CALL)
            .contact(Optional.empty())
            .person(SampleScope.ACCOUNT_MANAGER)
            .build();
    return ProjectBrief.builder()
        .id(ProjectBriefId.of("br-relaunch-2"))
        .deal(SampleAgency.deal().id())
        .version(2)
        .addGoals(goal())
        .addPriorities(
            new BriefItem(BriefItemId.of("p-speed"), "Loading time", source()),
            new BriefItem(BriefItemId.of("p-looks"), "Looks", inHouse))
        .addOutcomes(
            new BriefItem(BriefItemId.of("o-orders"), "20 % more orders by Christmas", source()))
        .addExpectations(expectation())
        .addExternalRefs(new ExternalRef("hubspot", "doc-12"))
        .build();
  }

  /**
   * Returns a brief of a project.
   *
   * @return the brief of the deal, carried over
   */
  public static ProjectBrief brief() {
    return dealBrief().forProject(SampleAgency.project().id(), 2);
  }

  /**
   * Returns a handoff.
   *
   * @return the scope is aligned again since the plan was sent back, and one of two has signed it
   */
  public static Handoff handoff() {
    return new Handoff(
        SampleAgency.project().id(),
        Optional.of(HandoffStage.SCOPE_ALIGNMENT),
        ImmutableList.of(
            new SignOff(
                SampleScope.PROJECT_MANAGER,
                ImmutableSet.of(Duty.PROJECT_MANAGER),
                day(Month.MARCH, 23),
                SampleScope.pins().plan())),
        ImmutableList.of(
            move(Optional.empty(), Optional.of(HandoffStage.BRIEF), 2),
            move(Optional.of(HandoffStage.BRIEF), Optional.of(HandoffStage.SCOPE_ALIGNMENT), 9),
            move(Optional.of(HandoffStage.SCOPE_ALIGNMENT), Optional.of(HandoffStage.PLANNING), 16),
            sentBack()));
  }

  /**
   * Returns a move of a handoff.
   *
   * @return the plan is sent back to the scope
   */
  public static HandoffMove sentBack() {
    return new HandoffMove(
        Optional.of(HandoffStage.PLANNING),
        Optional.of(HandoffStage.SCOPE_ALIGNMENT),
        day(Month.MARCH, 20),
        SampleScope.PROJECT_MANAGER,
        Optional.of("The shop in Spanish is in no item."));
  }

  private static HandoffMove move(
      Optional<HandoffStage> from, Optional<HandoffStage> to, int dayOfMarch) {
    return new HandoffMove(
        from, to, day(Month.MARCH, dayOfMarch), SampleScope.ACCOUNT_MANAGER, Optional.empty());
  }
}
