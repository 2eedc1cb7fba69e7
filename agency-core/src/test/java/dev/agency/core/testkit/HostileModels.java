package dev.agency.core.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.calendar.DayPart;
import dev.agency.core.calendar.Holiday;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.deal.ProposalState;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantities;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.StageId;
import dev.agency.core.money.Money;
import dev.agency.core.people.Duty;
import dev.agency.core.pricing.FxPolicy;
import dev.agency.core.pricing.FxRate;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.project.BriefItem;
import dev.agency.core.project.RiskState;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeAllowance;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.scope.EffortEstimate;
import dev.agency.core.scope.ScopeChange;
import dev.agency.core.scope.ScopeDelta;
import dev.agency.core.time.Granularity;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Arbitraries for models that must be refused: attempts to build them, and broken JSON of valid
 * ones.
 */
public final class HostileModels {
  private HostileModels() {}

  /**
   * An attempt to build what breaks a rule.
   *
   * @param rule the rule in words, for the reader of a failure
   * @param build builds it, and must throw
   * @param code the code of the refusal
   */
  public record Attempt(String rule, Runnable build, ErrorCode code) {
    @Override
    public String toString() {
      return rule;
    }
  }

  /**
   * A text that is refused, whatever model it is read as.
   *
   * @param json the text
   * @param code the code of the refusal
   */
  public record BrokenJson(String json, ErrorCode code) {}

  /**
   * Returns attempts on every model, each breaking one rule of it.
   *
   * @return the attempts
   */
  public static Arbitrary<Attempt> attempts() {
    return Arbitraries.oneOf(
        ImmutableList.of(
            named("a person", name -> SampleAgency.person().withName(name)),
            named("a team", name -> SampleAgency.team().withName(name)),
            named("a discipline", name -> SampleAgency.discipline().withName(name)),
            named("a client", name -> SampleAgency.client().withName(name)),
            named("a contact", name -> SampleAgency.contact().withName(name)),
            named("a service line", name -> SampleAgency.serviceLine().withName(name)),
            named("a holiday", name -> Holiday.of(SampleAgency.holiday().date(), name)),
            named("a calendar", name -> SampleAgency.holidayCalendar().withName(name)),
            named(
                "an exchange rate",
                name ->
                    new FxRate(SampleAgency.fxRate().rate(), SampleAgency.fxRate().during(), name)),
            noted("a booking", note -> SampleAgency.booking().withNote(note)),
            noted("a resource request", note -> SampleAgency.resourceRequest().withNote(note)),
            named("a budget", name -> SampleAgency.budget().withName(name)),
            named("an expense", name -> SampleAgency.expense().withName(name)),
            named("an invoice", name -> SampleAgency.invoice().withNumber(name)),
            named("a project", name -> SampleAgency.project().withName(name)),
            named("a work item", name -> SampleAgency.workItem().withName(name)),
            named("a milestone", name -> SampleAgency.milestone().withName(name)),
            named("a stage", name -> SampleAgency.stage().withName(name)),
            named("a pipeline", name -> SampleAgency.pipeline().withName(name)),
            named("a deal", name -> SampleAgency.deal().withName(name)),
            named("a scope item", name -> SampleScope.checkout().withName(name)),
            named("a change request", name -> SampleScope.draft().withTitle(name)),
            noted("what a client accepts by", note -> SampleScope.checkout().withAcceptance(note)),
            noted("a change request", note -> SampleScope.draft().withNote(note)),
            noted(
                "a step of a change",
                note -> SampleScope.draft().history().get(0).withReason(note)),
            named("a risk", name -> SampleProject.risk().withTitle(name)),
            named("a blocker", name -> SampleProject.blocker().withTitle(name)),
            named("a source", name -> SampleProject.source().withReference(name)),
            named("an interaction", name -> SampleClient.interaction().withTopic(name)),
            named("a follow-up", name -> SampleClient.followUp().withTitle(name)),
            named("a contract", name -> SampleClient.contract().withTitle(name)),
            named("a client update", name -> SampleClient.clientUpdate().withHeadline(name)),
            named("what a client is asked", name -> SampleClient.clientUpdate().withAsks(name)),
            named("a section", name -> new ClientUpdate.Section(name, "Text")),
            noted("a section", text -> new ClientUpdate.Section("Topic", text)),
            noted("a goal", text -> new BriefItem(goal().id(), text, goal().source())),
            noted("an expectation", text -> SampleProject.expectation().withText(text)),
            noted("a response to a risk", note -> SampleProject.risk().withResponse(note)),
            noted("an answer", note -> SampleClient.surveyResponse().withComment(note)),
            noted("an end", note -> SampleClient.endedContract().withEndedReason(note)),
            named("an argument", name -> new Message.Text(name)),
            named("an audit record", name -> SampleDesk.auditRecord().withName(name)),
            named("an event", name -> SampleDesk.domainEvent().withRecordId(name)),
            named("a recorded command", name -> SampleDesk.recordedCommand().withOutcome(name)),
            noted("a time entry", note -> SampleAgency.timeEntry().withNote(note)),
            noted("a progress post", note -> SampleAgency.progressPost().withNote(note)),
            noted("a lost deal", note -> SampleAgency.lostDeal().withLostReason(note)),
            dated(),
            numbers(),
            currencies(),
            rules()));
  }

  private static Arbitrary<Attempt> named(String words, Consumer<String> build) {
    return HostileArbitraries.names()
        .map(
            name ->
                new Attempt(
                    words + " with an unprintable name",
                    () -> build.accept(name),
                    ErrorCode.MALFORMED_NAME));
  }

  private static Arbitrary<Attempt> noted(String words, Consumer<String> build) {
    return HostileArbitraries.notes()
        .map(
            note ->
                new Attempt(
                    words + " with an unprintable note",
                    () -> build.accept(note),
                    ErrorCode.MALFORMED_NAME));
  }

  private static Arbitrary<Attempt> dated() {
    return HostileArbitraries.datesOutOfRange()
        .flatMap(
            day ->
                Arbitraries.of(
                        ImmutableList.<Runnable>of(
                            () -> SampleAgency.timeEntry().withDate(day),
                            () -> SampleAgency.expense().withDate(day),
                            () -> SampleAgency.invoice().withDate(day),
                            () -> SampleAgency.milestone().withDue(day),
                            () -> SampleAgency.progressPost().withDate(day),
                            () -> SampleAgency.workPattern().withValidFrom(day),
                            () -> SampleAgency.winTerms().withWonOn(day),
                            () -> Holiday.of(day, "Holiday"),
                            () -> new FxPolicy.ValueAt(day),
                            () -> SampleAgency.pricedWork().withDate(day),
                            () -> SampleAgency.workItem().withDue(day),
                            () -> SampleProject.blocker().withSince(day),
                            () -> SampleProject.source().withOn(day),
                            () -> SampleProject.expectation().withBy(day),
                            () -> SampleClient.followUp().withDue(day),
                            () -> SampleClient.surveyResponse().withDate(day),
                            () -> SampleScope.checkout().withDue(day),
                            () -> SampleScope.baseline().withFrozenOn(day),
                            () -> SampleScope.approval().withOn(day),
                            () -> SampleScope.assessment().withEndAfter(Figure.known(day)),
                            () -> SampleScope.revision().withOn(day),
                            () -> SampleAgency.deal().withExpectedClose(day)))
                    .map(
                        build ->
                            new Attempt("a day out of range", build, ErrorCode.DATE_OUT_OF_RANGE)));
  }

  private static Arbitrary<Attempt> numbers() {
    return Arbitraries.longs()
        .between(Long.MIN_VALUE, -1)
        .flatMap(
            below ->
                Arbitraries.of(
                    negative(() -> SampleAgency.timeEntry().withMinutes(below)),
                    negative(() -> SampleAgency.serviceLine().withEstimatedMinutes(below)),
                    negative(() -> SampleAgency.workItem().withEstimatedMinutes(below)),
                    negative(() -> SampleAgency.deal().withConversions(below)),
                    negative(() -> SampleProject.risk().withImpactMinutes(below)),
                    negative(() -> SampleProject.expectation().withMostMinutes(below)),
                    negative(
                        () ->
                            SampleClient.contract()
                                .withAnnualValue(new Money(below, SampleAgency.EUR))),
                    outOfRange(() -> SampleClient.contract().withNoticeDays(below)),
                    outOfRange(() -> SampleClient.surveyResponse().withScore(below)),
                    outOfRange(() -> SampleAgency.milestone().withWeight(below)),
                    outOfRange(() -> SampleProject.risk().withLikelihood(BasisPoints.of(below))),
                    negative(
                        () ->
                            SampleScope.assessment().withNewOverbookedMinutes(Figure.known(below))),
                    negative(() -> new ChangeAllowance(below, 1, Granularity.MONTH)),
                    outOfRange(() -> SampleScope.baseline().withMinutes(below)),
                    outOfRange(() -> SampleScope.baseline().withNumber(below)),
                    outOfRange(() -> SampleScope.checkout().withIncludedRevisions(below)),
                    outOfRange(() -> new EffortEstimate(SampleAgency.discipline().id(), below)),
                    outOfRange(
                        () -> SampleScope.draft().withEffortMinutes(below - Baseline.MAX_MINUTES)),
                    negative(
                        () -> SampleAgency.salary().withAmount(new Money(below, SampleAgency.EUR))),
                    negative(
                        () ->
                            SampleAgency.soldByThePiece()
                                .withPiecePrice(new Money(below, SampleAgency.EUR))),
                    outOfRange(() -> SampleAgency.serviceLine().withMarkup(BasisPoints.of(below))),
                    outOfRange(() -> new UnitCount(below)),
                    outOfRange(() -> DayPart.ofMinutes(below)),
                    outOfRange(() -> new BookingAmount.PerDay(below)),
                    outOfRange(() -> new BookingAmount.Total(below)),
                    outOfRange(() -> SampleAgency.scheduledTime().withMinutes(below)),
                    outOfRange(() -> SampleAgency.scheduledTime().withMinutes(0)),
                    outOfRange(() -> new BookingAmount.Percent(BasisPoints.of(below))),
                    negative(
                        () -> SampleAgency.pricing().withCap(new Money(below, SampleAgency.EUR))),
                    outOfRange(() -> SampleAgency.budget().withMinutesPerDay(below)),
                    outOfRange(() -> SampleAgency.budget().withMinutesPerDay(1_440 - below)),
                    outOfRange(() -> SampleAgency.proposal().withVersion(below)),
                    outOfRange(() -> SampleAgency.progressPost().withDone(BasisPoints.of(below))),
                    outOfRange(
                        () -> SampleAgency.deal().withStatedProbability(BasisPoints.of(below)))));
  }

  private static BriefItem goal() {
    return SampleProject.goal();
  }

  private static Attempt negative(Runnable build) {
    return new Attempt("a number below zero", build, ErrorCode.NEGATIVE);
  }

  private static Attempt outOfRange(Runnable build) {
    return new Attempt("a number outside of its limits", build, ErrorCode.OUT_OF_RANGE);
  }

  private static Arbitrary<Attempt> currencies() {
    return ValueArbitraries.currencies()
        .filter(currency -> !currency.equals(SampleAgency.EUR))
        .flatMap(
            other ->
                Arbitraries.of(
                        ImmutableList.<Runnable>of(
                            () -> SampleAgency.budget().withCurrency(other),
                            () -> SampleAgency.rateCard().withCurrency(other),
                            () -> SampleAgency.serviceLine().withCap(Money.zero(other)),
                            () -> SampleAgency.proposal().withCurrency(other),
                            () -> SampleAgency.deal().withStatedValue(Money.zero(other)),
                            () -> SampleAgency.deal().withCurrency(other)))
                    .map(
                        build ->
                            new Attempt(
                                "two currencies where one is due",
                                build,
                                ErrorCode.CURRENCY_MISMATCH)));
  }

  private static Arbitrary<Attempt> rules() {
    return Arbitraries.of(
        new Attempt(
            "a currency without minor units",
            () -> SampleAgency.client().withCurrency(Currency.getInstance("XAU")),
            ErrorCode.UNKNOWN_CURRENCY),
        new Attempt(
            "a code in lower case",
            () -> SampleAgency.message().withCode("budget_used"),
            ErrorCode.MALFORMED_NAME),
        new Attempt(
            "two arguments of one name",
            () ->
                SampleAgency.message()
                    .withArguments(
                        Message.Argument.number("a", Quantities.WORKED_MINUTES, 1),
                        Message.Argument.number("a", Quantities.USED_COST, 2)),
            ErrorCode.DUPLICATE_ID),
        new Attempt(
            "a duty in two places",
            () -> SampleAgency.responsibility().withClient(ClientId.of("c")),
            ErrorCode.INCONSISTENT),
        new Attempt(
            "work that is done before it is begun",
            () -> SampleAgency.workItem().withCompletedOn(LocalDate.of(2026, 3, 15)),
            ErrorCode.INCONSISTENT),
        new Attempt(
            "a decision without a day",
            () -> SampleAgency.proposal().withState(ProposalState.SENT),
            ErrorCode.INCONSISTENT),
        new Attempt(
            "a history that ends elsewhere",
            () -> SampleAgency.deal().withStage(StageId.of("lead")),
            ErrorCode.INCONSISTENT),
        new Attempt(
            "a won stage that is not certain",
            () -> SampleAgency.stage().withOutcome(DealOutcome.WON),
            ErrorCode.INCONSISTENT),
        new Attempt(
            "a pass-through that nobody pays",
            () ->
                SampleAgency.expense().toBuilder()
                    .passThrough(true)
                    .billableAmount(Optional.empty())
                    .build(),
            ErrorCode.INCONSISTENT),
        new Attempt(
            "lines with one id",
            () ->
                SampleAgency.budget()
                    .withLines(SampleAgency.serviceLine(), SampleAgency.serviceLine()),
            ErrorCode.DUPLICATE_ID),
        new Attempt(
            "a schedule without a pattern",
            () -> SampleAgency.workSchedule().withPatterns(),
            ErrorCode.EMPTY),
        new Attempt(
            "two rates of one person and day",
            () ->
                SampleAgency.rateBook()
                    .withCostRates(SampleAgency.datedCostRate(), SampleAgency.datedCostRate()),
            ErrorCode.OVERLAP),
        new Attempt(
            "two rates of one pair and day",
            () -> SampleAgency.fxTable().with(SampleAgency.fxRate()),
            ErrorCode.OVERLAP),
        new Attempt(
            "a booking for a project and a deal",
            () -> SampleAgency.booking().withDeal(SampleAgency.deal().id()),
            ErrorCode.INCONSISTENT),
        new Attempt(
            "a conversion with a booking of another budget",
            () ->
                SampleAgency.conversion()
                    .withBookings(SampleAgency.booking().withBudget(BudgetId.of("b-other"))),
            ErrorCode.INCONSISTENT),
        new Attempt(
            "a filled request without its booking",
            () -> SampleAgency.resourceRequest().withBooking(Optional.empty()),
            ErrorCode.INCONSISTENT),
        new Attempt(
            "work that waits for itself",
            () -> SampleAgency.workItem().withPredecessors(SampleAgency.workItem().id()),
            ErrorCode.CYCLE),
        new Attempt(
            "a risk that is open and closed",
            () -> SampleProject.risk().withState(RiskState.OPEN),
            ErrorCode.INCONSISTENT),
        new Attempt(
            "a brief for a project and a deal",
            () -> SampleProject.brief().withDeal(SampleAgency.deal().id()),
            ErrorCode.INCONSISTENT),
        new Attempt(
            "a goal that is an outcome, too",
            () -> SampleProject.brief().withOutcomes(goal()),
            ErrorCode.DUPLICATE_ID),
        new Attempt(
            "a contract that renews itself",
            () -> SampleClient.contract().withRenewedAs(SampleClient.contract().id()),
            ErrorCode.CYCLE),
        new Attempt(
            "a reason for no end",
            () -> SampleClient.contract().withEndedReason("None"),
            ErrorCode.INCONSISTENT),
        new Attempt(
            "an update that was sent on no day",
            () -> SampleClient.clientUpdate().withSentOn(Optional.empty()),
            ErrorCode.INCONSISTENT),
        new Attempt(
            "an item of a milestone that is not there",
            () -> SampleScope.scope().withMilestones(),
            ErrorCode.UNKNOWN_REFERENCE),
        new Attempt(
            "a discipline that is estimated twice",
            () ->
                SampleScope.checkout()
                    .withEstimates(
                        new EffortEstimate(SampleAgency.discipline().id(), 1),
                        new EffortEstimate(SampleAgency.discipline().id(), 2)),
            ErrorCode.DUPLICATE_ID),
        new Attempt(
            "an item that is added and due on another day",
            () ->
                ScopeDelta.of(
                    new ScopeChange.Added(SampleScope.checkout()),
                    new ScopeChange.DueMoved(
                        SampleScope.checkout().id(),
                        SampleScope.checkout().due(),
                        SampleScope.styleGuide().due())),
            ErrorCode.INCONSISTENT),
        new Attempt(
            "a later baseline that no order made",
            () -> SampleScope.secondBaseline().withOrder(Optional.empty()),
            ErrorCode.INCONSISTENT),
        new Attempt(
            "an approval without an assessment",
            () -> SampleScope.submitted().withApprovals(SampleScope.approval()),
            ErrorCode.INCONSISTENT),
        new Attempt(
            "a state that no step led to",
            () -> SampleScope.draft().withState(ChangeState.WITHDRAWN),
            ErrorCode.INCONSISTENT),
        new Attempt(
            "an impact of two currencies",
            () -> SampleScope.assessment().withCostDelta(Figure.known(Money.of("1.00", "USD"))),
            ErrorCode.CURRENCY_MISMATCH),
        new Attempt(
            "four eyes of one duty",
            () ->
                SampleScope.policy()
                    .withFallbacks()
                    .withApprovers(ImmutableSet.of(Duty.PROJECT_MANAGER)),
            ErrorCode.INCONSISTENT),
        new Attempt(
            "an approval by no duty",
            () ->
                SampleScope.approval().toBuilder()
                    .duties(ImmutableSet.of())
                    .standsInFor(ImmutableSet.of())
                    .build(),
            ErrorCode.EMPTY),
        new Attempt(
            "hours at the price of a piece",
            () -> SampleAgency.serviceLine().withPiecePrice(Money.zero(SampleAgency.EUR)),
            ErrorCode.INCONSISTENT),
        new Attempt(
            "two patterns from one day",
            () ->
                SampleAgency.workSchedule()
                    .withPatterns(SampleAgency.workPattern(), SampleAgency.workPattern()),
            ErrorCode.OVERLAP));
  }

  /**
   * Returns what can happen to the text of an object on its way, each of which the strict mappers
   * refuse: it is cut, something is added, repeated, taken away or replaced by null.
   *
   * @param json the text of an object with at least one property that must be given, that one
   *     first, as the mappers write it
   * @return broken texts
   */
  public static Arbitrary<BrokenJson> broken(String json) {
    int colon = json.indexOf(':');
    String rest = json.substring(1);
    String firstName = json.substring(1, colon);
    return Arbitraries.oneOf(
        Arbitraries.integers()
            .between(0, json.length() - 1)
            .map(length -> new BrokenJson(json.substring(0, length), ErrorCode.MALFORMED_TEXT)),
        Arbitraries.of("1", "{}", "[]", "null", "\"\"")
            .map(more -> new BrokenJson(json + " " + more, ErrorCode.TRAILING_CONTENT)),
        Arbitraries.of("secret", "Id", "builder", "class", "addAllExternalRefs", "\\u0000", "")
            .map(name -> new BrokenJson("{\"" + name + "\":1," + rest, ErrorCode.UNKNOWN_PROPERTY)),
        Arbitraries.just(new BrokenJson("{" + firstName + ":null," + rest, ErrorCode.NULL_VALUE)),
        Arbitraries.of("[" + json + "]", "\"x\"", "7", "true", "[]")
            .map(other -> new BrokenJson(other, ErrorCode.WRONG_TYPE)),
        Arbitraries.of("null", " null ").map(none -> new BrokenJson(none, ErrorCode.NULL_VALUE)),
        Arbitraries.of("{}", "{ }")
            .map(empty -> new BrokenJson(empty, ErrorCode.MISSING_PROPERTY)));
  }
}
