package dev.agency.core.deal;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.Recognition;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ProposalId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.id.StageId;
import dev.agency.core.money.Money;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.scope.Baseline;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleProject;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.testkit.SampleWin;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WinTest {
  private static final LocalDate TODAY = day(Month.MARCH, 2);

  private final Pipeline pipeline = SampleAgency.pipeline();
  private final Deal deal = SampleAgency.deal();
  private final WinTerms terms = WinTerms.builder().stage(StageId.of("won")).wonOn(TODAY).build();

  private Conversion won(Deal of, WinTerms by) {
    return Win.convert(of, pipeline, by).granted().orElseThrow();
  }

  private Optional<DealRefusal> refusal(Deal of, WinTerms by) {
    return Win.convert(of, pipeline, by).refusal();
  }

  @Test
  void whatTheDealKnowsIsNotTypedAgain() {
    Conversion conversion = won(deal, terms);
    assertThat(conversion.project())
        .isEqualTo(
            Project.builder()
                .id(ProjectId.of("d-relaunch:project:1"))
                .client(deal.client())
                .name("Relaunch")
                .state(ProjectState.PLANNED)
                .plan(deal.plan())
                .originDeal(deal.id())
                .externalRefs(deal.externalRefs())
                .build());
    assertThat(conversion.budget())
        .isEqualTo(
            Budget.builder()
                .id(BudgetId.of("d-relaunch:budget:1"))
                .project(conversion.project().id())
                .name("Relaunch")
                .currency(deal.currency())
                .pricing(deal.pricing())
                .minutesPerDay(deal.minutesPerDay())
                .lines(deal.lines())
                .originDeal(deal.id())
                .build());
    assertThat(conversion.responsibilities())
        .containsExactly(
            Responsibility.builder()
                .id(ResponsibilityId.of("d-relaunch:accountManager:1"))
                .person(deal.owner())
                .duty(Duty.ACCOUNT_MANAGER)
                .project(conversion.project().id())
                .during(DateRange.startingOn(TODAY))
                .build());
    assertThat(conversion.number()).isEqualTo(1);
    assertThat(conversion.deal().conversions()).isEqualTo(1);
    assertThat(conversion.deal().stage()).isEqualTo(StageId.of("won"));
  }

  @Test
  void theBookingsOfTheDealAreConfirmedForItsProject() {
    Booking held = SampleAgency.dealBooking();
    Booking open = SampleAgency.dealPlaceholder();
    Conversion conversion = won(deal, terms.withBookings(held, open));
    assertThat(conversion.bookings())
        .containsExactly(
            held.toBuilder()
                .id(BookingId.of("bk-2:won:1"))
                .status(BookingStatus.CONFIRMED)
                .deal(Optional.empty())
                .project(conversion.project().id())
                .budget(conversion.budget().id())
                .build(),
            open.toBuilder()
                .id(BookingId.of("bk-3:won:1"))
                .status(BookingStatus.CONFIRMED)
                .deal(Optional.empty())
                .project(conversion.project().id())
                .budget(conversion.budget().id())
                .build());
    assertThat(conversion.bookings().get(1).isPlaceholder()).isTrue();
  }

  @Test
  void aBookingKeepsItsLineOnlyWhereTheBudgetHasIt() {
    Booking held = SampleAgency.dealBooking();
    Booking gone = SampleAgency.dealPlaceholder().withLine(LineId.of("l-gone"));
    assertThat(won(deal, terms.withBookings(held, gone)).bookings())
        .extracting(Booking::line)
        .containsExactly(held.line(), Optional.empty());
    assertThat(held.line()).isPresent();
    Deal edited = deal.withLines(ImmutableList.of());
    assertThat(won(edited, terms.withBookings(held)).bookings().get(0).line()).isEmpty();
    assertThat(
            won(edited, terms.withBookings(held).withProposal(SampleAgency.proposal()))
                .bookings()
                .get(0)
                .line())
        .as("a line of the proposal")
        .isPresent();
  }

  @Test
  void aBookingOverSeveralPeriodsOfARetainerIsNotSplit() {
    Deal retainer = deal.withPricing(SampleAgency.retainer());
    Booking held = SampleAgency.dealBooking();
    assertThat(won(retainer, terms.withBookings(held)).bookings())
        .extracting(Booking::days)
        .containsExactly(held.days());
  }

  @Test
  void aBookingOfAnotherDealOrOfAProjectIsRefused() {
    Booking foreign = SampleAgency.dealBooking().withDeal(DealId.of("d-other"));
    assertThat(refusal(deal, terms.withBookings(foreign)))
        .contains(DealRefusal.BOOKING_OF_ANOTHER_DEAL);
    assertThat(refusal(deal, terms.withBookings(SampleAgency.booking())))
        .contains(DealRefusal.BOOKING_OF_ANOTHER_DEAL);
    assertThat(
            Refused.problems(
                () -> terms.withBookings(SampleAgency.dealBooking(), SampleAgency.dealBooking())))
        .containsExactly("/bookings/1 DUPLICATE_ID");
  }

  @Test
  void aRepetitionConfirmsNoBookingThatWasAddedSince() {
    WinTerms booked = terms.withBookings(SampleAgency.dealBooking());
    Conversion first = won(deal, booked);
    assertThat(won(first.deal(), booked)).isEqualTo(first);
    assertThat(
            won(
                    first.deal(),
                    terms.withBookings(SampleAgency.dealBooking(), SampleAgency.dealPlaceholder()))
                .bookings())
        .isEqualTo(first.bookings());
    assertThat(won(first.deal(), terms).bookings()).isEmpty();
  }

  @Test
  void aSecondWinMakesBookingsOfItsOwn() {
    WinTerms booked = terms.withBookings(SampleAgency.dealBooking());
    Deal open =
        DealFlow.of(pipeline)
            .reopen(won(deal, booked).deal(), StageId.of("lead"), BudgetUse.none(), TODAY)
            .granted()
            .orElseThrow();
    assertThat(won(open, booked).bookings())
        .extracting(Booking::id)
        .containsExactly(BookingId.of("bk-2:won:2"));
  }

  @Test
  void winningTwiceMakesNoSecondBudget() {
    Conversion first = won(deal, terms);
    assertThat(won(first.deal(), terms)).isEqualTo(first);
    assertThat(won(deal, terms)).isEqualTo(first);
  }

  @Test
  void aRepetitionFindsTheIdentifiersThatTheHostSupplied() {
    BudgetId chosen = BudgetId.of("B-77");
    Conversion first = won(deal, terms.withBudgetId(chosen));
    assertThat(won(first.deal(), terms)).isEqualTo(first);
    assertThat(won(first.deal(), terms).budget().id()).isEqualTo(chosen);
  }

  @Test
  void aRepetitionThatNamesSomethingElseIsRefused() {
    Deal first = won(deal, terms).deal();
    Project other =
        won(deal, terms).project().toBuilder().id(ProjectId.of("another-project")).build();
    assertThat(refused(first, terms.withBudgetId(BudgetId.of("B-78"))))
        .isEqualTo(DealRefusal.WON_OTHERWISE);
    assertThat(refused(first, terms.withProjectId(ProjectId.of("P-78"))))
        .isEqualTo(DealRefusal.WON_OTHERWISE);
    assertThat(refused(first, terms.withExistingProject(other)))
        .isEqualTo(DealRefusal.WON_OTHERWISE);
    Deal joined = won(deal, terms.withExistingProject(other)).deal();
    assertThat(refused(joined, terms)).isEqualTo(DealRefusal.WON_OTHERWISE);
  }

  @Test
  void theBudgetIsRecognisedAsItWasAgreedAtTheWin() {
    Deal fixed = deal.withPricing(new FixedPrice(Money.of("12000.00", "EUR")));
    Recognition form = new Recognition.OnDate(Recognition.Moment.DELIVERY);
    assertThat(won(fixed, terms).budget().recognition()).isEmpty();
    Conversion first = won(fixed, terms.withRecognition(form));
    assertThat(first.budget().recognition()).contains(form);
    assertThat(won(first.deal(), terms)).isEqualTo(first);
    assertThat(won(first.deal(), terms.withRecognition(form))).isEqualTo(first);
    assertThat(refused(first.deal(), terms.withRecognition(new Recognition.PercentOfCompletion())))
        .isEqualTo(DealRefusal.WON_OTHERWISE);
    assertThat(refused(won(fixed, terms).deal(), terms.withRecognition(form)))
        .isEqualTo(DealRefusal.WON_OTHERWISE);
  }

  @Test
  void aRecognitionThatThePriceCannotHaveIsAMistakeOfTheTerms() {
    WinTerms agreed = terms.withRecognition(new Recognition.PercentOfCompletion());
    Deal hourly = deal.withPricing(TimeAndMaterials.builder().build());
    assertThat(Refused.problems(() -> won(hourly, agreed)))
        .containsExactly("/recognition INCONSISTENT");
  }

  @Test
  void aRepetitionFromAnotherProposalIsRefused() {
    Deal first = won(deal, terms).deal();
    Proposal proposal =
        Proposal.send(ProposalId.of("p-late"), deal, 1, TODAY, TODAY)
            .accept(TODAY)
            .granted()
            .orElseThrow();
    assertThat(refused(first, terms.withProposal(proposal))).isEqualTo(DealRefusal.WON_OTHERWISE);
  }

  private DealRefusal refused(Deal again, WinTerms otherTerms) {
    return Win.convert(again, pipeline, otherTerms).refusal().orElseThrow();
  }

  @Test
  void aRepetitionOnALaterDayIsTheSameWin() {
    Conversion first = won(deal, terms);
    assertThat(won(first.deal(), terms.withWonOn(TODAY.plusDays(40)))).isEqualTo(first);
  }

  @Test
  void aDealThatIsReopenedAndWonAgainGetsTheNextNumber() {
    Deal first = won(deal, terms).deal();
    Deal open =
        DealFlow.of(pipeline)
            .reopen(first, StageId.of("lead"), BudgetUse.none(), TODAY)
            .granted()
            .orElseThrow();
    Conversion second = won(open, terms);
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.project().id()).isEqualTo(ProjectId.of("d-relaunch:project:2"));
    assertThat(second.budget().id()).isEqualTo(BudgetId.of("d-relaunch:budget:2"));
  }

  @Test
  void aDealThatWasImportedAsWonGetsItsFirstNumber() {
    Deal imported = deal.toBuilder().stage(StageId.of("won")).history(ImmutableList.of()).build();
    Conversion conversion = won(imported, terms);
    assertThat(conversion.number()).isEqualTo(1);
    assertThat(conversion.deal().withWonAs(Optional.empty()))
        .isEqualTo(imported.withConversions(1));
    assertThat(won(conversion.deal(), terms)).isEqualTo(conversion);
  }

  @Test
  void theHostMaySupplyTheIdentifiers() {
    Conversion conversion =
        won(deal, terms.withProjectId(ProjectId.of("P-1")).withBudgetId(BudgetId.of("B-1")));
    assertThat(conversion.project().id()).isEqualTo(ProjectId.of("P-1"));
    assertThat(conversion.budget().id()).isEqualTo(BudgetId.of("B-1"));
    assertThat(conversion.budget().project()).isEqualTo(ProjectId.of("P-1"));
  }

  @Test
  void aLongIdIsShortenedByItsHash() {
    // sha256 of 64 times x starts with 7ce100971f64e700
    Deal longId = deal.withId(DealId.of("x".repeat(64)));
    Conversion conversion = won(longId, terms);
    assertThat(conversion.project().id().value())
        .isEqualTo("x".repeat(38) + "7ce100971f64e700" + ":project:1")
        .hasSize(64);
    assertThat(conversion.budget().id().value())
        .isEqualTo("x".repeat(39) + "7ce100971f64e700" + ":budget:1")
        .hasSize(64);
  }

  @Test
  void theLongestIdThatFitsIsKept() {
    Deal fits = deal.withId(DealId.of("x".repeat(54)));
    assertThat(won(fits, terms).project().id().value()).isEqualTo("x".repeat(54) + ":project:1");
    Deal oneMore = deal.withId(DealId.of("x".repeat(55)));
    assertThat(won(oneMore, terms).project().id().value())
        .startsWith("x".repeat(38))
        .doesNotStartWith("x".repeat(39))
        .hasSize(64);
  }

  @Test
  void theWorkMayJoinAProjectOfTheSameClient() {
    Project existing = SampleAgency.project();
    Conversion conversion = won(deal, terms.withExistingProject(existing));
    assertThat(conversion.project()).isEqualTo(existing);
    assertThat(conversion.budget().project()).isEqualTo(existing.id());
    assertThat(conversion.responsibilities()).isEmpty();
  }

  @Test
  void aProjectOfAnotherClientIsRefused() {
    Project foreign = SampleAgency.project().withClient(ClientId.of("c-other"));
    assertThat(refusal(deal, terms.withExistingProject(foreign)))
        .contains(DealRefusal.PROJECT_OF_ANOTHER_CLIENT);
  }

  @Test
  void theBudgetIsWhatTheClientAcceptedNotWhatTheDealBecameSince() {
    Proposal accepted = SampleAgency.proposal();
    Deal edited =
        deal.toBuilder()
            .currency(Currency.getInstance("USD"))
            .pricing(new FixedPrice(Money.of("1", "USD")))
            .minutesPerDay(480)
            .lines(ImmutableList.of())
            .statedValue(Money.of("1", "USD"))
            .build();
    Budget budget = won(edited, terms.withProposal(accepted)).budget();
    assertThat(budget.pricing()).isEqualTo(accepted.pricing());
    assertThat(budget.lines()).isEqualTo(accepted.lines());
    assertThat(budget.currency()).isEqualTo(accepted.currency());
    assertThat(budget.minutesPerDay()).isEqualTo(accepted.minutesPerDay()).isEqualTo(456);
  }

  @Test
  void onlyAnAcceptedProposalOfTheDealWins() {
    Proposal sent = Proposal.send(ProposalId.of("o-2"), deal, 2, TODAY, TODAY.plusDays(30));
    Proposal declined = sent.decline(TODAY).granted().orElseThrow();
    Proposal foreign = SampleAgency.proposal().withDeal(DealId.of("d-other"));
    assertThat(refusal(deal, terms.withProposal(sent))).contains(DealRefusal.PROPOSAL_NOT_ACCEPTED);
    assertThat(refusal(deal, terms.withProposal(declined)))
        .contains(DealRefusal.PROPOSAL_NOT_ACCEPTED);
    assertThat(refusal(deal, terms.withProposal(foreign)))
        .contains(DealRefusal.PROPOSAL_OF_ANOTHER_DEAL);
  }

  @Test
  void aLostDealIsReopenedBeforeItIsWon() {
    assertThat(refusal(SampleAgency.lostDeal(), terms)).contains(DealRefusal.NOT_OPEN);
  }

  @Test
  void theOwnerOfTheDealIsResponsibleForItsProject() {
    Deal other = deal.withOwner(PersonId.of("p-other"));
    assertThat(won(other, terms).responsibilities())
        .extracting(Responsibility::person)
        .containsExactly(PersonId.of("p-other"));
  }

  @Test
  void allThatWasWrittenDownForTheDealGoesToTheProject() {
    Deal sold = SampleWin.deal();
    WinTerms all =
        terms.toBuilder()
            .brief(SampleProject.dealBrief())
            .addResponsibilities(SampleWin.responsibility())
            .timeEntries(SampleWin.timeEntries())
            .expenses(SampleWin.expenses())
            .build();
    Conversion conversion = won(sold, all);
    ProjectId project = conversion.project().id();
    assertThat(conversion.project().milestones()).isEqualTo(sold.milestones());
    assertThat(conversion.baseline())
        .contains(
            Baseline.first(sold.scope(project).orElseThrow(), conversion.budget().id(), TODAY)
                .toBuilder()
                .minutes(4_800)
                .total(Money.of("7600.00", "EUR"))
                .build());
    assertThat(conversion.brief()).contains(SampleProject.dealBrief().forProject(project, 2));
    assertThat(conversion.responsibilities())
        .extracting(Responsibility::id, Responsibility::duty, it -> it.during().start())
        .containsExactly(
            tuple(ResponsibilityId.of("r-pitch:won:1"), Duty.PROJECT_MANAGER, TODAY),
            tuple(ResponsibilityId.of("d-relaunch:accountManager:1"), Duty.ACCOUNT_MANAGER, TODAY));
    assertThat(conversion.timeEntries())
        .isEqualTo(
            SampleWin.timeEntries().stream()
                .map(entry -> entry.withBudget(conversion.budget().id()))
                .toList());
    assertThat(conversion.expenses())
        .isEqualTo(
            SampleWin.expenses().stream()
                .map(expense -> expense.withBudget(conversion.budget().id()))
                .toList());
  }

  @Test
  void anAccountManagerThatTheDealNamesIsNotJoinedByItsOwner() {
    Responsibility named =
        SampleWin.responsibility().toBuilder()
            .duty(Duty.ACCOUNT_MANAGER)
            .person(PersonId.of("p-nora"))
            .build();
    assertThat(won(deal, terms.withResponsibilities(named)).responsibilities())
        .extracting(Responsibility::person)
        .containsExactly(PersonId.of("p-nora"));
    Responsibility over =
        named.withDuring(DateRange.of(day(Month.FEBRUARY, 2), day(Month.MARCH, 2)));
    assertThat(won(deal, terms.withResponsibilities(over)).responsibilities())
        .extracting(Responsibility::person)
        .containsExactly(deal.owner());
  }

  @Test
  void whatWasInvoicedBeforeTheWinStaysWhereItIs() {
    TimeEntry settled = SampleWin.timeEntries().get(0).withInvoice(SampleAgency.invoice().id());
    Conversion conversion =
        won(SampleWin.deal(), terms.withTimeEntries(settled, SampleWin.timeEntries().get(1)));
    assertThat(conversion.timeEntries())
        .extracting(TimeEntry::id)
        .containsExactly(SampleWin.timeEntries().get(1).id());
  }

  @Test
  void whatIsOfAnotherDealIsRefused() {
    DealId other = DealId.of("d-other");
    Deal sold = SampleWin.deal();
    assertThat(
            refusal(sold, terms.withResponsibilities(SampleWin.responsibility().withDeal(other))))
        .contains(DealRefusal.RESPONSIBILITY_OF_ANOTHER_DEAL);
    assertThat(refusal(sold, terms.withResponsibilities(SampleAgency.responsibility())))
        .contains(DealRefusal.RESPONSIBILITY_OF_ANOTHER_DEAL);
    assertThat(refusal(sold, terms.withBrief(SampleProject.dealBrief().withDeal(other))))
        .contains(DealRefusal.BRIEF_OF_ANOTHER_DEAL);
    assertThat(refusal(sold, terms.withBrief(SampleProject.brief())))
        .contains(DealRefusal.BRIEF_OF_ANOTHER_DEAL);
    assertThat(refusal(sold, terms.withTimeEntries(SampleAgency.timeEntry())))
        .contains(DealRefusal.PRESALE_OF_ANOTHER_BUDGET);
    assertThat(refusal(sold, terms.withExpenses(SampleAgency.expense())))
        .contains(DealRefusal.PRESALE_OF_ANOTHER_BUDGET);
    assertThat(refusal(deal, terms.withTimeEntries(SampleWin.timeEntries())))
        .as("a deal without a budget for it")
        .contains(DealRefusal.PRESALE_OF_ANOTHER_BUDGET);
  }

  @Test
  void aProjectThatIsJoinedGetsTheMilestonesOfTheDeal() {
    Project joined = SampleAgency.project().withMilestones(ImmutableList.of());
    Conversion conversion = won(SampleWin.deal(), terms.withExistingProject(joined));
    assertThat(conversion.project())
        .isEqualTo(joined.withMilestones(SampleWin.deal().milestones()));
    assertThat(won(conversion.deal(), terms.withExistingProject(conversion.project())))
        .isEqualTo(conversion);
    assertThat(refusal(SampleWin.deal(), terms.withExistingProject(SampleAgency.project())))
        .contains(DealRefusal.MILESTONE_TAKEN);
  }

  @Test
  void theScopeIsWhatTheClientAccepted() {
    Deal edited = SampleWin.deal().withScopeItems(SampleScope.styleGuide());
    assertThat(
            won(edited, terms.withProposal(SampleWin.proposal()))
                .baseline()
                .orElseThrow()
                .scope()
                .items())
        .isEqualTo(SampleWin.deal().scopeItems());
  }

  @Test
  void aBaselineOfABudgetWithoutEstimateHasTheTimeOfItsItems() {
    Deal unestimated =
        SampleWin.deal().withLines(SampleAgency.serviceLine().withEstimatedMinutes(0));
    Baseline baseline = won(unestimated, terms).baseline().orElseThrow();
    assertThat(baseline.minutes()).isEqualTo(baseline.scope().minutes()).isEqualTo(7_200);
  }

  @Test
  void aScopeHasDaysAndItsItemsHaveItsMilestones() {
    assertThat(Refused.problems(() -> SampleWin.deal().withPlan(Optional.empty())))
        .containsExactly("/plan INCONSISTENT");
    assertThat(Refused.problems(() -> SampleWin.deal().withMilestones(ImmutableList.of())))
        .containsExactly("/scopeItems/0/milestone UNKNOWN_REFERENCE");
    assertThat(Refused.problems(() -> SampleWin.proposal().withPlan(Optional.empty())))
        .containsExactly("/plan INCONSISTENT");
    assertThat(deal.scope(ProjectId.of("p"))).isEmpty();
  }
}
