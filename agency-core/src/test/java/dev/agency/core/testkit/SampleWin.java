package dev.agency.core.testkit;

import static dev.agency.core.testkit.SampleAgency.day;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Proposal;
import dev.agency.core.deal.SetupVerdict;
import dev.agency.core.deal.Win;
import dev.agency.core.deal.WinTerms;
import dev.agency.core.deal.WonAs;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ProposalId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.project.Project;
import dev.agency.core.time.DateRange;
import java.time.Month;
import java.util.Optional;

/**
 * The deal of {@link SampleAgency} as it is when all was written down: with a scope, a brief,
 * people who answer for it, time and money that were spent for it, and a verdict on its set-up.
 */
public final class SampleWin {
  /** The budget for the work before the win. */
  public static final BudgetId PRESALE = BudgetId.of("b-presale");

  private SampleWin() {}

  /**
   * Returns the deal.
   *
   * @return the sample deal with two items and the launch
   */
  public static Deal deal() {
    return SampleAgency.deal().toBuilder()
        .addScopeItems(SampleScope.checkout(), SampleScope.styleGuide())
        .addMilestones(SampleAgency.milestone().withCompletedOn(Optional.empty()))
        .presaleBudget(PRESALE)
        .build();
  }

  /**
   * Returns the proposal the client accepted.
   *
   * @return the deal as it was sent on 18 February
   */
  public static Proposal proposal() {
    return Proposal.send(
            ProposalId.of("o-1"), deal(), 1, day(Month.FEBRUARY, 18), day(Month.MARCH, 18))
        .accept(day(Month.FEBRUARY, 27))
        .granted()
        .orElseThrow()
        .withExternalRefs(new ExternalRef("pandadoc", "q-77"));
  }

  /**
   * Returns the project of the agency's own that pays for what comes before a win.
   *
   * @return the project
   */
  public static Project house() {
    return Project.builder()
        .id(ProjectId.of("pr-house"))
        .client(SampleAgency.client().id())
        .name("Pitches")
        .build();
  }

  /**
   * Returns the budget for the work before the win.
   *
   * @return an internal budget with the line of the sample deal
   */
  public static Budget presaleBudget() {
    return Budget.builder()
        .id(PRESALE)
        .project(house().id())
        .name("Pitch for the relaunch")
        .currency(SampleAgency.deal().currency())
        .pricing(new NonBillable())
        .minutesPerDay(SampleAgency.deal().minutesPerDay())
        .addLines(SampleAgency.serviceLine())
        .build();
  }

  /**
   * Returns the time that was worked for the deal.
   *
   * @return 90 minutes of design that are billable and approved, and 45 that are neither
   */
  public static ImmutableList<TimeEntry> timeEntries() {
    TimeEntry design =
        SampleAgency.timeEntry().toBuilder()
            .id(TimeEntryId.of("T-pitch-1"))
            .budget(PRESALE)
            .date(day(Month.FEBRUARY, 10))
            .invoice(Optional.empty())
            .build();
    return ImmutableList.of(
        design,
        design.toBuilder()
            .id(TimeEntryId.of("T-pitch-2"))
            .line(Optional.empty())
            .minutes(45)
            .billable(false)
            .approval(Approval.PENDING)
            .build());
  }

  /**
   * Returns the money that was spent for the deal.
   *
   * @return a flight
   */
  public static ImmutableList<Expense> expenses() {
    return ImmutableList.of(
        SampleAgency.expense().toBuilder()
            .id(ExpenseId.of("X-pitch"))
            .budget(PRESALE)
            .date(day(Month.FEBRUARY, 11))
            .build());
  }

  /**
   * Returns who answers for the deal.
   *
   * @return jonas as project manager, from 2 February on
   */
  public static Responsibility responsibility() {
    return Responsibility.builder()
        .id(ResponsibilityId.of("r-pitch"))
        .person(SampleScope.PROJECT_MANAGER)
        .duty(Duty.PROJECT_MANAGER)
        .deal(deal().id())
        .during(DateRange.startingOn(day(Month.FEBRUARY, 2)))
        .build();
  }

  /**
   * Returns the verdict on the set-up.
   *
   * @return that of what is sold: the margin blocks, and elif waived it
   */
  public static SetupVerdict verdict() {
    return SetupVerdict.builder()
        .id(SetupVerdict.idOf(deal().id(), deal().setupVersion()))
        .deal(deal().id())
        .version(deal().setupVersion())
        .on(day(Month.FEBRUARY, 20))
        .blocking(ImmutableSet.of("MARGIN"))
        .addWaivers(
            new SetupVerdict.Waived(
                "MARGIN",
                SampleScope.ACCOUNT_MANAGER,
                "They renew in May.",
                day(Month.FEBRUARY, 21)))
        .build();
  }

  /**
   * Returns terms with all there is.
   *
   * @return won on 28 February as proposed, with identifiers of the host
   */
  public static WinTerms terms() {
    return SampleAgency.winTerms().toBuilder()
        .proposal(proposal())
        .verdict(verdict())
        .brief(SampleProject.dealBrief())
        .briefNumber(3L)
        .addResponsibilities(responsibility())
        .timeEntries(timeEntries())
        .expenses(expenses())
        .build();
  }

  /**
   * Returns what the deal becomes.
   *
   * @return the conversion by the terms
   */
  public static Conversion conversion() {
    return Win.convert(deal(), SampleAgency.pipeline(), terms()).granted().orElseThrow();
  }

  /**
   * Returns what the win made.
   *
   * @return what the won deal remembers
   */
  public static WonAs wonAs() {
    return conversion().deal().wonAs().orElseThrow();
  }
}
