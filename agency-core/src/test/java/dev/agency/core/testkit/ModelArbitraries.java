package dev.agency.core.testkit;

import static dev.agency.core.testkit.ValueArbitraries.basisPoints;
import static dev.agency.core.testkit.ValueArbitraries.currencies;
import static dev.agency.core.testkit.ValueArbitraries.dateRanges;
import static dev.agency.core.testkit.ValueArbitraries.dates;
import static dev.agency.core.testkit.ValueArbitraries.everydayMoney;
import static dev.agency.core.testkit.ValueArbitraries.externalRefs;
import static dev.agency.core.testkit.ValueArbitraries.idTexts;
import static dev.agency.core.testkit.ValueArbitraries.ids;
import static dev.agency.core.testkit.ValueArbitraries.names;
import static dev.agency.core.testkit.ValueArbitraries.notes;
import static dev.agency.core.testkit.ValueArbitraries.proportions;
import static dev.agency.core.testkit.ValueArbitraries.rates;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.EntryLimit;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceLine;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.actuals.WriteOffKind;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.booking.LeavePolicy;
import dev.agency.core.booking.OffDayPolicy;
import dev.agency.core.booking.RequestState;
import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.booking.Spread;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.Instalment;
import dev.agency.core.budget.Recognition;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.calendar.DayPart;
import dev.agency.core.calendar.Holiday;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.LeaveKind;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.calendar.TimeOff;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.client.Client;
import dev.agency.core.client.Contact;
import dev.agency.core.deal.BudgetUse;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Outcome;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.PipelineRow;
import dev.agency.core.deal.PipelineStage;
import dev.agency.core.deal.PipelineTotals;
import dev.agency.core.deal.Proposal;
import dev.agency.core.deal.ProposalState;
import dev.agency.core.deal.StageChange;
import dev.agency.core.deal.WinTerms;
import dev.agency.core.deal.WonAs;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantities;
import dev.agency.core.id.BaselineId;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.ProjectBriefId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ProposalId;
import dev.agency.core.id.ResourceRequestId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.id.StageId;
import dev.agency.core.id.TeamId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.TimeOffId;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Money;
import dev.agency.core.money.RateUnit;
import dev.agency.core.people.Discipline;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Person;
import dev.agency.core.people.Responsibility;
import dev.agency.core.people.Skill;
import dev.agency.core.people.Team;
import dev.agency.core.pricing.BudgetCostRate;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.ChosenBillRate;
import dev.agency.core.pricing.DatedAmount;
import dev.agency.core.pricing.DatedBillRate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.FxPolicy;
import dev.agency.core.pricing.FxRate;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.pricing.Overhead;
import dev.agency.core.pricing.PricedWork;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.RateCard;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.RetainerTerms.FeeDue;
import dev.agency.core.pricing.RetainerTerms.FirstPeriod;
import dev.agency.core.pricing.RetainerTerms.LateApproval;
import dev.agency.core.pricing.Salary;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.pricing.TimeRounding;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.Baseline;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.Tuple.Tuple3;
import net.jqwik.api.Tuple.Tuple4;

/**
 * Arbitraries for every model of agency-core. Each value is valid by itself; two values drawn apart
 * refer to each other only where a parameter ties them, as {@link #deals(Pipeline)} does.
 *
 * <p>Amounts are everyday ones, so that thousands of them add up without an overflow.
 */
public final class ModelArbitraries {
  private static final long LONGEST_DAY = 1_500;

  private ModelArbitraries() {}

  /**
   * Returns messages with arguments of every kind, of any of the agency's quantities.
   *
   * @return the messages
   */
  public static Arbitrary<Message> messages() {
    Arbitrary<Message.Argument> arguments =
        Combinators.combine(
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8),
                Arbitraries.of(Quantities.all()),
                messageValues())
            .as(Message.Argument::new);
    return Combinators.combine(
            Arbitraries.of("BUDGET_NEARLY_USED", "LATE", "STEP_2_SKIPPED", "A" + "_9".repeat(31)),
            arguments.list().uniqueElements(Message.Argument::name).ofMaxSize(5))
        .as((code, list) -> Message.builder().code(code).arguments(list).build());
  }

  /**
   * Returns what the arguments of messages hold, every kind of it.
   *
   * @return the values
   */
  public static Arbitrary<Message.Value> messageValues() {
    return Arbitraries.oneOf(
        names().map(Message.Text::new),
        Arbitraries.longs().map(Message.WholeNumber::new),
        Arbitraries.longs().map(Message.Minutes::new),
        currencies().flatMap(ValueArbitraries::everydayMoney).map(Message.Amount::new),
        basisPoints().map(Message.Share::new),
        dates().map(Message.Day::new));
  }

  /**
   * Returns disciplines.
   *
   * @return the disciplines
   */
  public static Arbitrary<Discipline> disciplines() {
    return Builders.withBuilder(Discipline::builder)
        .use(ids(DisciplineId::of))
        .in(Discipline.Builder::id)
        .use(names())
        .in(Discipline.Builder::name)
        .use(refs())
        .in(Discipline.Builder::externalRefs)
        .build(Discipline.Builder::build);
  }

  /**
   * Returns teams.
   *
   * @return the teams
   */
  public static Arbitrary<Team> teams() {
    return Builders.withBuilder(Team::builder)
        .use(ids(TeamId::of))
        .in(Team.Builder::id)
        .use(names())
        .in(Team.Builder::name)
        .use(refs())
        .in(Team.Builder::externalRefs)
        .build(Team.Builder::build);
  }

  /**
   * Returns people, with and without an address, a team and further disciplines.
   *
   * @return the people
   */
  public static Arbitrary<Person> people() {
    Arbitrary<List<DisciplineId>> crafts =
        ids(DisciplineId::of).list().uniqueElements().ofMinSize(1).ofMaxSize(4);
    return Builders.withBuilder(Person::builder)
        .use(ids(PersonId::of))
        .in(Person.Builder::id)
        .use(names())
        .in(Person.Builder::name)
        .use(emails().optional())
        .in((person, email) -> person.email(email))
        .use(crafts)
        .in(
            (person, ids) ->
                person.discipline(ids.get(0)).alsoQualified(ids.subList(1, ids.size())))
        .use(skills().set().ofMaxSize(3))
        .in((person, skills) -> person.skills(skills))
        .use(ids(TeamId::of).optional())
        .in((person, team) -> person.team(team))
        .use(Arbitraries.of(true, false))
        .in(Person.Builder::archived)
        .use(refs())
        .in(Person.Builder::externalRefs)
        .build(Person.Builder::build);
  }

  /**
   * Returns skills.
   *
   * @return skills, however they were typed
   */
  public static Arbitrary<Skill> skills() {
    return names().filter(name -> name.length() <= Invariants.MAX_NAME / 4).map(Skill::of);
  }

  /**
   * Returns responsibilities for clients, for projects and for deals.
   *
   * @return the responsibilities
   */
  public static Arbitrary<Responsibility> responsibilities() {
    return Combinators.combine(
            ids(ResponsibilityId::of),
            ids(PersonId::of),
            Arbitraries.of(Duty.class),
            dateRanges(),
            Arbitraries.integers().between(0, 2),
            ids(ClientId::of),
            ids(ProjectId::of),
            ids(DealId::of))
        .as(
            (id, person, duty, during, place, client, project, deal) -> {
              Responsibility.Builder responsibility =
                  Responsibility.builder().id(id).person(person).duty(duty).during(during);
              return switch (place) {
                case 0 -> responsibility.client(client).build();
                case 1 -> responsibility.project(project).build();
                default -> responsibility.deal(deal).build();
              };
            })
        .flatMap(made -> refs().map(made::withExternalRefs));
  }

  /**
   * Returns clients.
   *
   * @return the clients
   */
  public static Arbitrary<Client> clients() {
    return Builders.withBuilder(Client::builder)
        .use(ids(ClientId::of))
        .in(Client.Builder::id)
        .use(names())
        .in(Client.Builder::name)
        .use(currencies())
        .in(Client.Builder::currency)
        .use(refs())
        .in(Client.Builder::externalRefs)
        .build(Client.Builder::build);
  }

  /**
   * Returns contacts.
   *
   * @return the contacts
   */
  public static Arbitrary<Contact> contacts() {
    return Builders.withBuilder(Contact::builder)
        .use(ids(ContactId::of))
        .in(Contact.Builder::id)
        .use(ids(ClientId::of))
        .in(Contact.Builder::client)
        .use(names())
        .in(Contact.Builder::name)
        .use(names().optional())
        .in((contact, position) -> contact.position(position))
        .use(emails().optional())
        .in((contact, email) -> contact.email(email))
        .use(refs())
        .in(Contact.Builder::externalRefs)
        .build(Contact.Builder::build);
  }

  /**
   * Returns patterns of one to four weeks: full time, part time, and anything up to 24 hours a day.
   *
   * @return the patterns
   */
  public static Arbitrary<WorkPattern> workPatterns() {
    Arbitrary<List<Long>> usual =
        Arbitraries.of(
            ImmutableList.of(480L, 480L, 480L, 480L, 480L, 0L, 0L),
            ImmutableList.of(456L, 456L, 456L, 456L, 456L, 0L, 0L),
            ImmutableList.of(480L, 480L, 480L, 0L, 0L, 0L, 0L));
    Arbitrary<List<Long>> any =
        Arbitraries.integers()
            .between(1, 4)
            .flatMap(weeks -> Arbitraries.longs().between(0, 1_440).list().ofSize(7 * weeks));
    return Combinators.combine(dates(), Arbitraries.oneOf(usual, any))
        .as((from, minutes) -> WorkPattern.builder().validFrom(from).minutes(minutes).build());
  }

  /**
   * Returns schedules of one to three patterns.
   *
   * @return the schedules
   */
  public static Arbitrary<WorkSchedule> workSchedules() {
    Arbitrary<List<WorkPattern>> patterns =
        workPatterns()
            .list()
            .uniqueElements(WorkPattern::validFrom)
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(
                list ->
                    list.stream()
                        .sorted((a, b) -> a.validFrom().compareTo(b.validFrom()))
                        .toList());
    return Combinators.combine(ids(PersonId::of), dateRanges(), patterns)
        .as(
            (person, employment, list) ->
                WorkSchedule.builder().person(person).employment(employment).patterns(list).build())
        .flatMap(made -> refs().map(made::withExternalRefs));
  }

  /**
   * Returns pricings of each form.
   *
   * @return the pricings
   */
  public static Arbitrary<Pricing> pricings() {
    return currencies().flatMap(ModelArbitraries::pricings);
  }

  /**
   * Returns pricings of each form in one currency.
   *
   * @param currency the currency
   * @return the pricings
   */
  public static Arbitrary<Pricing> pricings(Currency currency) {
    return PricingForms.in(currency);
  }

  /**
   * Returns fixed prices in one currency, zero included.
   *
   * @param currency the currency
   * @return the prices
   */
  public static Arbitrary<FixedPrice> fixedPrices(Currency currency) {
    return price(currency).map(FixedPrice::new);
  }

  /**
   * Returns time and materials in one currency, with and without a cap.
   *
   * @param currency the currency
   * @return the pricings
   */
  public static Arbitrary<TimeAndMaterials> timeAndMaterials(Currency currency) {
    return price(currency).optional().map(cap -> TimeAndMaterials.builder().cap(cap).build());
  }

  /**
   * Returns what moves on from one period of a retainer to the next: nothing, all, and up to some
   * minutes, with and without an end.
   *
   * @return the carry-overs
   */
  public static Arbitrary<CarryOver> carryOvers() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 5_000).optional(),
            Arbitraries.longs().between(1, 12).optional())
        .as(
            (most, periods) ->
                CarryOver.builder()
                    .most(most)
                    .periods(most.equals(Optional.of(0L)) ? Optional.empty() : periods)
                    .build());
  }

  /**
   * Returns retainers in one currency: with an allowance, a fee and both, with and without an end,
   * with every choice of carry-over.
   *
   * @param currency the currency
   * @return the terms
   */
  public static Arbitrary<RetainerTerms> retainers(Currency currency) {
    Arbitrary<Tuple2<Optional<Long>, Optional<Money>>> offers =
        Combinators.combine(
                Arbitraries.longs().between(0, 20_000).optional(), price(currency).optional())
            .as(Tuple::of)
            .filter(offer -> offer.get1().isPresent() || offer.get2().isPresent());
    Arbitrary<Granularity> periods =
        Arbitraries.of(Granularity.class).filter(period -> period != Granularity.DAY);
    Arbitrary<Tuple4<Granularity, WeekStart, LocalDate, Integer>> times =
        Combinators.combine(
                periods,
                ValueArbitraries.weekStarts(),
                dates(LocalDate.of(1901, 1, 1), LocalDate.of(2180, 1, 1)),
                Arbitraries.integers().between(0, 12))
            .as(Tuple::of);
    return Builders.withBuilder(RetainerTerms::builder)
        .use(times)
        .in(
            (terms, time) ->
                terms
                    .period(time.get1())
                    .weekStart(time.get2())
                    .during(running(time.get1(), time.get2(), time.get3(), time.get4())))
        .use(offers)
        .in((terms, offer) -> terms.allowance(offer.get1()).fee(offer.get2()))
        .use(Arbitraries.of(FeeDue.class))
        .in(RetainerTerms.Builder::feeDue)
        .use(carryOvers())
        .in(RetainerTerms.Builder::unused)
        .use(carryOvers().map(carry -> carry.withPeriods(Optional.empty())))
        .in(RetainerTerms.Builder::overrun)
        .use(rates(currency).map(BillRate::new).optional())
        .in((terms, rate) -> terms.overageRate(rate))
        .use(Arbitraries.of(FirstPeriod.class))
        .in(RetainerTerms.Builder::firstPeriod)
        .use(Arbitraries.of(DayOfWeek.class).set().ofMinSize(1))
        .in(RetainerTerms.Builder::workingDays)
        .use(dates().set().ofMaxSize(3))
        .in(RetainerTerms.Builder::holidays)
        .use(Arbitraries.of(LateApproval.class))
        .in(RetainerTerms.Builder::lateApproval)
        .build(RetainerTerms.Builder::build);
  }

  /** The days of so many periods; of all there will be for none. */
  private static DateRange running(
      Granularity period, WeekStart weeks, LocalDate start, int periods) {
    LocalDate end = start;
    for (int i = 0; i < periods; i++) {
      end = period.nextAfter(end, weeks);
    }
    return periods == 0 ? DateRange.startingOn(start) : DateRange.of(start, end);
  }

  /**
   * Returns service lines in one currency: billable and not, priced and not, capped and not.
   *
   * @param currency the currency
   * @return the lines
   */
  public static Arbitrary<ServiceLine> serviceLines(Currency currency) {
    Arbitrary<ServiceLine> time =
        Combinators.combine(
                paidLines(currency),
                rates(currency).map(BillRate::new).optional(),
                lineRates(currency),
                Arbitraries.of(ServiceLine.Unit.HOUR, ServiceLine.Unit.DAY))
            .as(
                (line, rate, dated, unit) ->
                    line.toBuilder()
                        .unit(unit)
                        .billRate(rate)
                        .rates(rate.isPresent() ? ImmutableList.of() : dated)
                        .build());
    Arbitrary<ServiceLine> pieces =
        Combinators.combine(paidLines(currency), price(currency).optional())
            .as(
                (line, price) ->
                    line.toBuilder().unit(ServiceLine.Unit.PIECE).piecePrice(price).build());
    return Arbitraries.frequencyOf(
        Tuple.of(6, time), Tuple.of(2, pieces), Tuple.of(2, unpaidLines()));
  }

  /** Lines with all that hours, days and pieces have in common. */
  private static Arbitrary<ServiceLine> paidLines(Currency currency) {
    return Builders.withBuilder(() -> ServiceLine.builder().id(LineId.of("unset")).name("unset"))
        .use(unpaidLines())
        .in((line, unpaid) -> line.from(unpaid))
        .use(unitCounts().optional())
        .in((line, quantity) -> line.quantity(quantity))
        .use(Arbitraries.of(ServiceLine.Billing.class))
        .in(ServiceLine.Builder::billing)
        .use(Arbitraries.longs().between(0, 100_000).map(BasisPoints::of))
        .in(ServiceLine.Builder::markup)
        .use(discounts(currency).optional())
        .in((line, discount) -> line.discount(discount))
        .use(price(currency).optional())
        .in((line, cap) -> line.cap(cap))
        .build(line -> line.billable(true).build());
  }

  /** Dated rates as a card leaves them in a line: of several places, for anybody or somebody. */
  private static Arbitrary<List<DatedBillRate>> lineRates(Currency currency) {
    return rateCards(currency)
        .map(
            card ->
                card.rates().stream()
                    .filter(rate -> rate.place() == ChosenBillRate.Place.ANYWHERE)
                    .toList());
  }

  /**
   * Returns counts of hours, days and pieces, zero and four decimals included.
   *
   * @return the counts
   */
  public static Arbitrary<UnitCount> unitCounts() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, 1_000).map(UnitCount::of),
        Arbitraries.longs().between(0, 1_000_000_000).map(UnitCount::new));
  }

  /**
   * Returns discounts of each form.
   *
   * @param currency the currency of amounts
   * @return the discounts
   */
  public static Arbitrary<Discount> discounts(Currency currency) {
    return Arbitraries.oneOf(
        proportions().map(Discount.Share::new), price(currency).map(Discount.Amount::new));
  }

  /**
   * Returns bill rates for each kind of work and people.
   *
   * @param currency the currency
   * @return the rates
   */
  public static Arbitrary<DatedBillRate> datedBillRates(Currency currency) {
    Arbitrary<DatedBillRate> anywhere =
        Combinators.combine(
                dateRanges(),
                rates(currency).map(BillRate::new),
                ids(PersonId::of).optional(),
                ids(DisciplineId::of).optional())
            .as(
                (during, rate, person, discipline) ->
                    DatedBillRate.builder()
                        .during(during)
                        .rate(rate)
                        .person(person)
                        .discipline(person.isPresent() ? Optional.empty() : discipline)
                        .build());
    return Combinators.combine(
            anywhere,
            Arbitraries.of(ChosenBillRate.Place.class),
            ids(ClientId::of),
            ids(BudgetId::of),
            ids(LineId::of))
        .as(
            (rate, place, client, budget, line) ->
                switch (place) {
                  case ANYWHERE -> rate;
                  case CLIENT -> rate.withClient(client);
                  case BUDGET -> rate.withBudget(budget);
                  case LINE -> rate.toBuilder().budget(budget).line(line).build();
                });
  }

  /**
   * Returns rate cards.
   *
   * @param currency the currency
   * @return cards of up to six rates, no two of which claim the same day
   */
  public static Arbitrary<RateCard> rateCards(Currency currency) {
    return datedBillRates(currency)
        .list()
        .uniqueElements(rate -> rate.place() + "/" + rate.person() + "/" + rate.discipline())
        .ofMaxSize(6)
        .map(rates -> RateCard.of(currency, rates));
  }

  /**
   * Returns work to price: with and without a client, a budget, a line, a person, a discipline.
   *
   * @return the questions
   */
  public static Arbitrary<PricedWork> pricedWork() {
    return Combinators.combine(
            dates(),
            ids(ClientId::of).optional(),
            ids(BudgetId::of).optional(),
            ids(LineId::of).optional(),
            ids(PersonId::of).optional(),
            ids(DisciplineId::of).optional())
        .as(
            (date, client, budget, line, person, discipline) ->
                PricedWork.builder()
                    .date(date)
                    .client(client)
                    .budget(budget)
                    .line(budget.isPresent() ? line : Optional.empty())
                    .person(person)
                    .discipline(discipline)
                    .build());
  }

  /**
   * Returns dated exchange rates.
   *
   * @return the rates
   */
  public static Arbitrary<FxRate> fxRates() {
    return Combinators.combine(ValueArbitraries.exchangeRates(), dateRanges(), names())
        .as(FxRate::new);
  }

  /**
   * Returns exchange tables with and without a base and inverses.
   *
   * @return tables of up to six pairs
   */
  public static Arbitrary<FxTable> fxTables() {
    return Combinators.combine(
            currencies().optional(),
            Arbitraries.of(true, false),
            fxRates()
                .list()
                .uniqueElements(rate -> rate.rate().from() + "/" + rate.rate().to())
                .ofMaxSize(6))
        .as(
            (base, inverses, rates) ->
                FxTable.builder().base(base).inverses(inverses).rates(rates).build());
  }

  /**
   * Returns exchange policies of each form.
   *
   * @return the policies
   */
  public static Arbitrary<FxPolicy> fxPolicies() {
    return Arbitraries.oneOf(
        Arbitraries.just(new FxPolicy.EachDay()), dates().map(FxPolicy.ValueAt::new));
  }

  /**
   * Returns money of days.
   *
   * @return the amounts
   */
  public static Arbitrary<DatedAmount> datedAmounts() {
    return Combinators.combine(dates(), ValueArbitraries.exactMoney()).as(DatedAmount::new);
  }

  /**
   * Returns salaries.
   *
   * @return the salaries
   */
  public static Arbitrary<Salary> salaries() {
    return Combinators.combine(
            ids(PersonId::of),
            dateRanges(),
            currencies().flatMap(ModelArbitraries::price),
            Arbitraries.of(Salary.Period.class))
        .as(
            (person, during, amount, per) ->
                Salary.builder().person(person).during(during).amount(amount).per(per).build());
  }

  /**
   * Returns roundings of time, each direction with usual and unusual steps.
   *
   * @return the roundings
   */
  public static Arbitrary<TimeRounding> timeRoundings() {
    return Combinators.combine(
            Arbitraries.of(TimeRounding.Direction.class),
            Arbitraries.oneOf(Arbitraries.of(6L, 15L, 30L), Arbitraries.longs().between(2, 1_440)))
        .as(
            (direction, step) ->
                direction == TimeRounding.Direction.NONE
                    ? TimeRounding.none()
                    : new TimeRounding(direction, step));
  }

  /**
   * Returns parts of days of each form.
   *
   * @return the parts
   */
  public static Arbitrary<DayPart> dayParts() {
    return Arbitraries.oneOf(
        Arbitraries.of(DayPart.whole(), DayPart.half()),
        Arbitraries.longs().between(1, 1_440).map(DayPart::ofMinutes),
        Arbitraries.longs()
            .between(1, BasisPoints.WHOLE)
            .map(share -> new DayPart.Share(BasisPoints.of(share))));
  }

  /**
   * Returns holidays.
   *
   * @return the holidays
   */
  public static Arbitrary<Holiday> holidays() {
    return Combinators.combine(dates(), names(), dayParts()).as(Holiday::new);
  }

  /**
   * Returns holiday calendars.
   *
   * @return calendars of up to six holidays
   */
  public static Arbitrary<HolidayCalendar> holidayCalendars() {
    Arbitrary<List<Holiday>> inOrder =
        holidays()
            .list()
            .uniqueElements()
            .ofMaxSize(6)
            .map(list -> list.stream().sorted((a, b) -> a.date().compareTo(b.date())).toList());
    return Builders.withBuilder(HolidayCalendar::builder)
        .use(ids(HolidayCalendarId::of))
        .in(HolidayCalendar.Builder::id)
        .use(names())
        .in(HolidayCalendar.Builder::name)
        .use(inOrder)
        .in(HolidayCalendar.Builder::holidays)
        .use(refs())
        .in(HolidayCalendar.Builder::externalRefs)
        .build(HolidayCalendar.Builder::build);
  }

  /**
   * Returns leaves of each state and kind.
   *
   * @return the leaves
   */
  public static Arbitrary<TimeOff> timesOff() {
    return Builders.withBuilder(TimeOff::builder)
        .use(ids(TimeOffId::of))
        .in(TimeOff.Builder::id)
        .use(ids(PersonId::of))
        .in(TimeOff.Builder::person)
        .use(Arbitraries.oneOf(shortRanges(), dates().map(DateRange::startingOn)))
        .in(TimeOff.Builder::days)
        .use(dayParts())
        .in(TimeOff.Builder::part)
        .use(Arbitraries.of(LeaveState.class))
        .in(TimeOff.Builder::state)
        .use(Arbitraries.of(LeaveKind.class))
        .in(TimeOff.Builder::kind)
        .use(refs())
        .in(TimeOff.Builder::externalRefs)
        .build(TimeOff.Builder::build);
  }

  /** Ranges of one day to ten years. */
  private static Arbitrary<DateRange> shortRanges() {
    return Combinators.combine(
            dates(Invariants.FIRST_DATE, LocalDate.of(2189, 1, 1)),
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(1, 60)),
                Tuple.of(1, Arbitraries.longs().between(1, 3_653))))
        .as((start, days) -> DateRange.of(start, start.plusDays(days)));
  }

  /**
   * Returns amounts of bookings of each form.
   *
   * @return the amounts
   */
  public static Arbitrary<BookingAmount> bookingAmounts() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(1, 1_440).map(BookingAmount.PerDay::new),
        Arbitraries.longs().between(1, 100_000).map(BookingAmount.Total::new),
        Arbitraries.longs()
            .between(1, 20_000)
            .map(share -> new BookingAmount.Percent(BasisPoints.of(share))));
  }

  /**
   * Returns bookings of people and placeholders, for projects and deals.
   *
   * @return the bookings
   */
  public static Arbitrary<Booking> bookings() {
    return Builders.withBuilder(Booking::builder)
        .use(ids(BookingId::of))
        .in(Booking.Builder::id)
        .use(Arbitraries.of(BookingStatus.class))
        .in(Booking.Builder::status)
        .use(Combinators.combine(Arbitraries.of(true, false), idTexts()).as(Tuple::of))
        .in(
            (booking, who) ->
                who.get1()
                    ? booking.person(PersonId.of(who.get2()))
                    : booking.discipline(DisciplineId.of(who.get2())))
        .use(
            Combinators.combine(
                    ids(ProjectId::of),
                    ids(DealId::of).optional(),
                    ids(BudgetId::of).optional(),
                    ids(LineId::of).optional())
                .as(Tuple::of))
        .in(
            (booking, work) ->
                work.get2().isPresent()
                    ? booking.deal(work.get2()).line(work.get4())
                    : booking
                        .project(work.get1())
                        .budget(work.get3())
                        .line(work.get3().flatMap(budget -> work.get4())))
        .use(shortRanges())
        .in(Booking.Builder::days)
        .use(bookingAmounts())
        .in(Booking.Builder::amount)
        .use(Arbitraries.of(LeavePolicy.class))
        .in(Booking.Builder::leavePolicy)
        .use(Arbitraries.of(OffDayPolicy.class))
        .in(Booking.Builder::offDayPolicy)
        .use(Arbitraries.of(Spread.class))
        .in(Booking.Builder::spread)
        .use(notes().optional())
        .in((booking, note) -> booking.note(note))
        .use(refs())
        .in(Booking.Builder::externalRefs)
        .build(Booking.Builder::build);
  }

  /**
   * Returns scheduled time.
   *
   * @return time of any minutes, on a line and on none
   */
  public static Arbitrary<ScheduledTime> scheduledTimes() {
    return Combinators.combine(
            ids(BookingId::of),
            ids(PersonId::of),
            ids(BudgetId::of),
            ids(LineId::of).optional(),
            dates(),
            Arbitraries.longs().between(1, 1_000_000_000))
        .as(
            (booking, person, budget, line, day, minutes) ->
                ScheduledTime.builder()
                    .booking(booking)
                    .person(person)
                    .budget(budget)
                    .line(line)
                    .day(day)
                    .minutes(minutes)
                    .build());
  }

  /**
   * Returns bookings for a deal, of people and placeholders.
   *
   * @param deal the deal
   * @return the bookings, each with an id of its own
   */
  public static Arbitrary<List<Booking>> bookingsOf(DealId deal) {
    return bookings()
        .map(
            booking ->
                booking.toBuilder()
                    .project(Optional.empty())
                    .budget(Optional.empty())
                    .deal(deal)
                    .build())
        .list()
        .uniqueElements(Booking::id)
        .ofMaxSize(3);
  }

  /**
   * Returns requests for somebody in each state.
   *
   * @return the requests
   */
  public static Arbitrary<ResourceRequest> resourceRequests() {
    return Builders.withBuilder(ResourceRequest::builder)
        .use(ids(ResourceRequestId::of))
        .in(ResourceRequest.Builder::id)
        .use(ids(PersonId::of).optional())
        .in((request, by) -> request.requestedBy(by))
        .use(ids(DisciplineId::of))
        .in(ResourceRequest.Builder::discipline)
        .use(skills().set().ofMaxSize(3))
        .in((request, skills) -> request.skills(skills))
        .use(ids(PersonId::of).optional())
        .in((request, wished) -> request.wishedPerson(wished))
        .use(bookings())
        .in(
            (request, like) ->
                request
                    .project(like.project())
                    .deal(like.deal())
                    .budget(like.budget())
                    .line(like.line())
                    .days(like.days())
                    .amount(like.amount())
                    .note(like.note()))
        .use(
            Combinators.combine(Arbitraries.of(RequestState.class), ids(BookingId::of), notes())
                .as(Tuple::of))
        .in(
            (request, answer) ->
                request
                    .state(answer.get1())
                    .booking(
                        Optional.of(answer.get2())
                            .filter(id -> answer.get1() == RequestState.FILLED))
                    .declinedReason(
                        Optional.of(answer.get3())
                            .filter(why -> answer.get1() == RequestState.DECLINED)))
        .use(refs())
        .in(ResourceRequest.Builder::externalRefs)
        .build(ResourceRequest.Builder::build);
  }

  /**
   * Returns service lines of any currency.
   *
   * @return the lines
   */
  public static Arbitrary<ServiceLine> serviceLines() {
    return currencies().flatMap(ModelArbitraries::serviceLines);
  }

  private static Arbitrary<ServiceLine> unpaidLines() {
    return Builders.withBuilder(ServiceLine::builder)
        .use(ids(LineId::of))
        .in(ServiceLine.Builder::id)
        .use(names())
        .in(ServiceLine.Builder::name)
        .use(ids(DisciplineId::of).optional())
        .in((line, discipline) -> line.discipline(discipline))
        .use(Arbitraries.longs().between(0, 100_000))
        .in(ServiceLine.Builder::estimatedMinutes)
        .use(Arbitraries.of(true, false))
        .in(ServiceLine.Builder::tracking)
        .build(line -> line.billable(false).build());
  }

  private static Arbitrary<List<ServiceLine>> lines(Currency currency) {
    return serviceLines(currency).list().uniqueElements(ServiceLine::id).ofMaxSize(4);
  }

  /** Costs per hour: people have no rate per day. */
  private static Arbitrary<CostRate> hourlyCosts() {
    return ValueArbitraries.costRates().filter(cost -> cost.rate().per() == RateUnit.HOUR);
  }

  /**
   * Returns dated cost rates.
   *
   * @return the rates
   */
  public static Arbitrary<DatedCostRate> datedCostRates() {
    return Combinators.combine(ids(PersonId::of), dateRanges(), hourlyCosts())
        .as(DatedCostRate::new);
  }

  /**
   * Returns cost rates of single budgets.
   *
   * @return the rates
   */
  public static Arbitrary<BudgetCostRate> budgetCostRates() {
    return Combinators.combine(ids(BudgetId::of), ids(PersonId::of), dateRanges(), hourlyCosts())
        .as(BudgetCostRate::new);
  }

  /**
   * Returns overheads.
   *
   * @return the overheads
   */
  public static Arbitrary<Overhead> overheads() {
    return Combinators.combine(dateRanges(), hourlyCosts()).as(Overhead::new);
  }

  /**
   * Returns rate books of up to three people, each with up to three rates that follow each other or
   * leave gaps, with and without rates of budgets and an overhead.
   *
   * @return the books
   */
  public static Arbitrary<RateBook> rateBooks() {
    Arbitrary<List<DatedCostRate>> ofOne =
        Combinators.combine(
                ids(PersonId::of),
                dates().set().ofMinSize(2).ofMaxSize(6),
                hourlyCosts().list().ofSize(3))
            .as(
                (person, days, rates) -> {
                  List<LocalDate> ends = days.stream().sorted().toList();
                  List<DatedCostRate> dated = new ArrayList<>();
                  for (int i = 0; i + 1 < ends.size(); i += 2) {
                    DateRange during = DateRange.of(ends.get(i), ends.get(i + 1));
                    dated.add(new DatedCostRate(person, during, rates.get(i / 2)));
                  }
                  return dated;
                });
    return ofOne
        .list()
        .uniqueElements(rates -> rates.get(0).person())
        .ofMaxSize(3)
        .map(people -> people.stream().flatMap(List::stream).toList())
        .flatMap(Arbitraries::shuffle)
        .flatMap(
            rates ->
                Combinators.combine(
                        budgetCostRates()
                            .list()
                            .uniqueElements(rate -> rate.budget() + "/" + rate.person())
                            .ofMaxSize(2),
                        overheads().list().ofMaxSize(1))
                    .as(
                        (ofBudgets, overheads) ->
                            RateBook.builder()
                                .costRates(rates)
                                .budgetCostRates(ofBudgets)
                                .overheads(overheads)
                                .build()));
  }

  /**
   * Returns budgets of each form and currency.
   *
   * @return the budgets
   */
  public static Arbitrary<Budget> budgets() {
    return currencies().flatMap(ModelArbitraries::budgets);
  }

  /**
   * Returns budgets of each form in one currency.
   *
   * @param currency the currency
   * @return the budgets
   */
  public static Arbitrary<Budget> budgets(Currency currency) {
    return Builders.withBuilder(Budget::builder)
        .use(ids(BudgetId::of))
        .in(Budget.Builder::id)
        .use(ids(ProjectId::of))
        .in(Budget.Builder::project)
        .use(names())
        .in(Budget.Builder::name)
        .use(pricings(currency))
        .in(Budget.Builder::pricing)
        .use(minutesPerDay())
        .in(Budget.Builder::minutesPerDay)
        .use(lines(currency))
        .in(Budget.Builder::lines)
        .use(timeRoundings().optional())
        .in((budget, rounding) -> budget.timeRounding(rounding))
        .use(ids(DealId::of).optional())
        .in((budget, deal) -> budget.originDeal(deal))
        .use(refs())
        .in(Budget.Builder::externalRefs)
        .build(budget -> budget.currency(currency).build())
        .flatMap(ModelArbitraries::agreed);
  }

  /** Gives a budget with a fixed price a form of recognition and parts that sum to the price. */
  private static Arbitrary<Budget> agreed(Budget budget) {
    if (!(budget.pricing() instanceof FixedPrice fixed)) {
      return Arbitraries.just(budget);
    }
    return Combinators.combine(
            recognitions(budget.currency()).optional(),
            instalments(budget.currency()).list().ofMaxSize(3))
        .as(
            (form, parts) ->
                budget.toBuilder()
                    .recognition(form.map(any -> splitting(any, fixed.price())))
                    .instalments(splitting(parts, fixed.price()))
                    .build());
  }

  private static Recognition splitting(Recognition form, Money price) {
    if (!(form instanceof Recognition.InParts parts)) {
      return form;
    }
    List<Money> split = split(price, parts.parts().size());
    return Recognition.InParts.builder()
        .parts(
            Streams.zip(
                    parts.parts().stream(),
                    split.stream(),
                    (part, amount) -> new Recognition.Part(part.during(), amount))
                .toList())
        .build();
  }

  private static List<Instalment> splitting(List<Instalment> parts, Money price) {
    return parts.isEmpty()
        ? parts
        : Streams.zip(parts.stream(), split(price, parts.size()).stream(), Instalment::withAmount)
            .toList();
  }

  private static List<Money> split(Money price, int parts) {
    return price.allocate(LongStream.rangeClosed(1, parts).toArray());
  }

  /**
   * Returns forms of recognition in one currency.
   *
   * @param currency the currency
   * @return the forms
   */
  public static Arbitrary<Recognition> recognitions(Currency currency) {
    return Arbitraries.oneOf(
        Arbitraries.of(Recognition.Moment.class).map(Recognition.OnDate::new),
        Arbitraries.just(new Recognition.PercentOfCompletion()),
        recognitionsInParts(currency).map(form -> form),
        recognitionsEvenly().map(form -> form));
  }

  /**
   * Returns prices in up to five parts that follow each other or leave gaps.
   *
   * @param currency the currency
   * @return the forms
   */
  public static Arbitrary<Recognition.InParts> recognitionsInParts(Currency currency) {
    Arbitrary<List<Tuple3<Integer, Integer, Money>>> steps =
        Combinators.combine(
                Arbitraries.integers().between(0, 40),
                Arbitraries.integers().between(1, 120),
                price(currency))
            .as(Tuple::of)
            .list()
            .ofMinSize(1)
            .ofMaxSize(5);
    return Combinators.combine(dates(LocalDate.of(1901, 1, 1), LocalDate.of(2180, 1, 1)), steps)
        .as(ModelArbitraries::parts);
  }

  private static Recognition.InParts parts(
      LocalDate first, List<Tuple3<Integer, Integer, Money>> steps) {
    Recognition.InParts.Builder form = Recognition.InParts.builder();
    LocalDate day = first;
    for (Tuple3<Integer, Integer, Money> step : steps) {
      LocalDate start = day.plusDays(step.get1());
      day = start.plusDays(step.get2());
      form.addParts(new Recognition.Part(DateRange.of(start, day), step.get3()));
    }
    return form.build();
  }

  /**
   * Returns even splits of a price.
   *
   * @return the forms
   */
  public static Arbitrary<Recognition.Evenly> recognitionsEvenly() {
    return Combinators.combine(
            ValueArbitraries.endingDateRanges(), Arbitraries.of(Granularity.class))
        .as(Recognition.Evenly::new);
  }

  /**
   * Returns instalments in one currency, by day and by milestone.
   *
   * @param currency the currency
   * @return the instalments
   */
  public static Arbitrary<Instalment> instalments(Currency currency) {
    return Builders.withBuilder(Instalment::builder)
        .use(names())
        .in(Instalment.Builder::name)
        .use(price(currency))
        .in(Instalment.Builder::amount)
        .use(
            Arbitraries.oneOf(
                dates().map(day -> Tuple.of(Optional.of(day), Optional.<MilestoneId>empty())),
                ids(MilestoneId::of)
                    .map(id -> Tuple.of(Optional.<LocalDate>empty(), Optional.of(id)))))
        .in((part, terms) -> part.due(terms.get1()).milestone(terms.get2()))
        .use(Arbitraries.of(true, false))
        .in(Instalment.Builder::deposit)
        .build(Instalment.Builder::build);
  }

  /**
   * Returns burn bases, each stage with each share.
   *
   * @return the bases
   */
  public static Arbitrary<BurnBasis> burnBases() {
    return Combinators.combine(Arbitraries.of(TimeStage.class), Arbitraries.of(TimeShare.class))
        .as(BurnBasis::new);
  }

  /**
   * Returns limits of entries, the least and the most included.
   *
   * @return the limits
   */
  public static Arbitrary<EntryLimit> entryLimits() {
    return Arbitraries.longs().between(1, 10_000_000).map(EntryLimit::new);
  }

  /**
   * Returns time entries of at most 25 hours, zero included.
   *
   * @return the entries
   */
  public static Arbitrary<TimeEntry> timeEntries() {
    return Builders.withBuilder(TimeEntry::builder)
        .use(ids(TimeEntryId::of))
        .in(TimeEntry.Builder::id)
        .use(ids(BudgetId::of))
        .in(TimeEntry.Builder::budget)
        .use(ids(LineId::of).optional())
        .in((entry, line) -> entry.line(line))
        .use(ids(PersonId::of))
        .in(TimeEntry.Builder::person)
        .use(dates())
        .in(TimeEntry.Builder::date)
        .use(Arbitraries.longs().between(0, LONGEST_DAY))
        .in(TimeEntry.Builder::minutes)
        .use(Arbitraries.of(true, false))
        .in(TimeEntry.Builder::billable)
        .use(
            Combinators.combine(Arbitraries.of(Approval.class), ids(InvoiceId::of).optional())
                .as(
                    (approval, invoice) ->
                        Tuple.of(
                            approval,
                            approval == Approval.REJECTED ? Optional.<InvoiceId>empty() : invoice)))
        .in((entry, state) -> entry.approval(state.get1()).invoice(state.get2()))
        .use(notes().optional())
        .in((entry, note) -> entry.note(note))
        .use(refs())
        .in(TimeEntry.Builder::externalRefs)
        .build(TimeEntry.Builder::build);
  }

  /**
   * Returns expenses: borne, charged and passed through.
   *
   * @return the expenses
   */
  public static Arbitrary<Expense> expenses() {
    return currencies().flatMap(ModelArbitraries::expenses);
  }

  /**
   * Returns expenses in one currency, refunds included.
   *
   * @param currency the currency
   * @return the expenses
   */
  public static Arbitrary<Expense> expenses(Currency currency) {
    return Builders.withBuilder(Expense::builder)
        .use(ids(ExpenseId::of))
        .in(Expense.Builder::id)
        .use(ids(BudgetId::of))
        .in(Expense.Builder::budget)
        .use(ids(LineId::of).optional())
        .in((expense, line) -> expense.line(line))
        .use(dates())
        .in(Expense.Builder::date)
        .use(names())
        .in(Expense.Builder::name)
        .use(everydayMoney(currency))
        .in(Expense.Builder::cost)
        .use(
            Combinators.combine(everydayMoney(currency).optional(), Arbitraries.of(true, false))
                .as(Tuple::of))
        .in(
            (expense, charged) ->
                expense
                    .billableAmount(charged.get1())
                    .passThrough(charged.get1().isPresent() && charged.get2()))
        .use(Arbitraries.of(true, false))
        .in(Expense.Builder::thirdParty)
        .use(Arbitraries.of(Approval.class))
        .in(Expense.Builder::approval)
        .use(refs())
        .in(Expense.Builder::externalRefs)
        .build(Expense.Builder::build);
  }

  /**
   * Returns invoices of each state, credit notes included.
   *
   * @return the invoices
   */
  public static Arbitrary<Invoice> invoices() {
    return Builders.withBuilder(Invoice::builder)
        .use(ids(InvoiceId::of))
        .in(Invoice.Builder::id)
        .use(ids(BudgetId::of))
        .in(Invoice.Builder::budget)
        .use(names())
        .in(Invoice.Builder::number)
        .use(dates())
        .in(Invoice.Builder::date)
        .use(Arbitraries.of(InvoiceState.class))
        .in(Invoice.Builder::state)
        .use(
            currencies()
                .flatMap(currency -> invoiceLines(currency).list().ofMinSize(1).ofMaxSize(3)))
        .in((invoice, lines) -> invoice.amount(sum(lines)).lines(lines))
        .use(refs())
        .in(Invoice.Builder::externalRefs)
        .build(Invoice.Builder::build)
        .flatMap(
            invoice ->
                Combinators.combine(Arbitraries.of(true, false), ids(InvoiceId::of).optional())
                    .as(
                        (whole, credited) ->
                            invoice.toBuilder()
                                .lines(whole ? ImmutableList.of() : invoice.lines())
                                // Only money that is given back takes an invoice back.
                                .credits(
                                    credited.filter(
                                        other ->
                                            !invoice.amount().isPositive()
                                                && !other.equals(invoice.id())))
                                .build()));
  }

  private static Money sum(List<InvoiceLine> lines) {
    return lines.stream().map(InvoiceLine::amount).reduce(Money::plus).orElseThrow();
  }

  /**
   * Returns lines of an invoice in one currency.
   *
   * @param currency the currency
   * @return the lines
   */
  public static Arbitrary<InvoiceLine> invoiceLines(Currency currency) {
    return Combinators.combine(ids(LineId::of).optional(), everydayMoney(currency))
        .as((line, amount) -> InvoiceLine.builder().line(line).amount(amount).build());
  }

  /**
   * Returns deliveries of pieces, some of them in part.
   *
   * @return the deliveries
   */
  public static Arbitrary<Delivery> deliveries() {
    return Builders.withBuilder(Delivery::builder)
        .use(ids(DeliveryId::of))
        .in(Delivery.Builder::id)
        .use(ids(BudgetId::of))
        .in(Delivery.Builder::budget)
        .use(ids(LineId::of))
        .in(Delivery.Builder::line)
        .use(dates())
        .in(Delivery.Builder::date)
        .use(Arbitraries.longs().between(0, 1_000 * UnitCount.ONE).map(UnitCount::new))
        .in(Delivery.Builder::pieces)
        .use(
            Combinators.combine(Arbitraries.of(Approval.class), ids(InvoiceId::of).optional())
                .as(Tuple::of))
        .in(
            (delivery, how) ->
                delivery
                    .approval(how.get1())
                    .invoice(how.get2().filter(id -> how.get1() != Approval.REJECTED)))
        .use(names().optional())
        .in((delivery, note) -> delivery.note(note))
        .use(refs())
        .in(Delivery.Builder::externalRefs)
        .build(Delivery.Builder::build);
  }

  /**
   * Returns write-offs of each kind, some of them taken back.
   *
   * @return the write-offs
   */
  public static Arbitrary<WriteOff> writeOffs() {
    return currencies().flatMap(ModelArbitraries::writeOffs);
  }

  /**
   * Returns write-offs in one currency.
   *
   * @param currency the currency
   * @return the write-offs
   */
  public static Arbitrary<WriteOff> writeOffs(Currency currency) {
    return Builders.withBuilder(WriteOff::builder)
        .use(ids(WriteOffId::of))
        .in(WriteOff.Builder::id)
        .use(ids(BudgetId::of))
        .in(WriteOff.Builder::budget)
        .use(ids(LineId::of).optional())
        .in((writeOff, line) -> writeOff.line(line))
        .use(dates())
        .in(WriteOff.Builder::date)
        .use(Arbitraries.of(WriteOffKind.class))
        .in(WriteOff.Builder::kind)
        .use(
            Combinators.combine(
                    everydayMoney(currency), Arbitraries.longs().between(0, LONGEST_DAY))
                .as(Tuple::of))
        .in(
            (writeOff, what) ->
                writeOff
                    .amount(what.get1())
                    .minutes(what.get2() * Long.signum(what.get1().minorUnits())))
        .use(names())
        .in(WriteOff.Builder::reason)
        .use(refs())
        .in(WriteOff.Builder::externalRefs)
        .build(WriteOff.Builder::build);
  }

  /**
   * Returns period locks, of one budget and of all.
   *
   * @return the locks
   */
  public static Arbitrary<PeriodLock> periodLocks() {
    return Combinators.combine(
            ids(PeriodLockId::of),
            ids(BudgetId::of).optional(),
            dates(LocalDate.of(1900, 1, 1), LocalDate.of(2190, 1, 1)),
            Arbitraries.integers().between(1, 400))
        .as(
            (id, budget, day, after) -> {
              LocalDate through = day.with(TemporalAdjusters.lastDayOfMonth());
              return PeriodLock.builder()
                  .id(id)
                  .budget(budget)
                  .through(through)
                  .on(through.plusDays(after))
                  .build();
            });
  }

  /**
   * Returns milestones, open and delivered, in time and late.
   *
   * @return the milestones
   */
  public static Arbitrary<Milestone> milestones() {
    return Builders.withBuilder(Milestone::builder)
        .use(ids(MilestoneId::of))
        .in(Milestone.Builder::id)
        .use(names())
        .in(Milestone.Builder::name)
        .use(dates())
        .in(Milestone.Builder::due)
        .use(dates().optional())
        .in((milestone, day) -> milestone.completedOn(day))
        .use(Arbitraries.longs().between(1, Milestone.MAX_WEIGHT))
        .in(Milestone.Builder::weight)
        .build(Milestone.Builder::build);
  }

  /**
   * Returns projects of each state, planned and not.
   *
   * @return the projects
   */
  public static Arbitrary<Project> projects() {
    return ids(ClientId::of).flatMap(ModelArbitraries::projects);
  }

  /**
   * Returns projects of one client.
   *
   * @param client the client
   * @return the projects
   */
  public static Arbitrary<Project> projects(ClientId client) {
    return Builders.withBuilder(Project::builder)
        .use(ids(ProjectId::of))
        .in(Project.Builder::id)
        .use(names())
        .in(Project.Builder::name)
        .use(Arbitraries.of(ProjectState.class))
        .in(Project.Builder::state)
        .use(dateRanges().optional())
        .in((project, plan) -> project.plan(plan))
        .use(ids(PersonId::of).set().ofMaxSize(4))
        .in(Project.Builder::members)
        .use(milestones().list().uniqueElements(Milestone::id).ofMaxSize(3))
        .in(Project.Builder::milestones)
        .use(ids(DealId::of).optional())
        .in((project, deal) -> project.originDeal(deal))
        .use(refs())
        .in(Project.Builder::externalRefs)
        .build(project -> project.client(client).build());
  }

  /**
   * Returns work items, not begun, begun and done.
   *
   * @return the work items
   */
  public static Arbitrary<WorkItem> workItems() {
    return Builders.withBuilder(WorkItem::builder)
        .use(ids(WorkItemId::of))
        .in(WorkItem.Builder::id)
        .use(ids(ProjectId::of))
        .in(WorkItem.Builder::project)
        .use(names())
        .in(WorkItem.Builder::name)
        .use(Arbitraries.longs().between(0, 100_000))
        .in(WorkItem.Builder::estimatedMinutes)
        .use(Arbitraries.longs().between(0, 1_000))
        .in(WorkItem.Builder::weight)
        .use(ids(PersonId::of).optional())
        .in((item, owner) -> item.owner(owner))
        .use(dates().optional())
        .in((item, day) -> item.due(day))
        .use(ids(ScopeItemId::of).optional())
        .in((item, scopeItem) -> item.scopeItem(scopeItem))
        .use(dates().optional())
        .in((item, day) -> item.startedOn(day))
        .use(ids(MilestoneId::of).optional())
        .in((item, milestone) -> item.milestone(milestone))
        .use(refs())
        .in(WorkItem.Builder::externalRefs)
        .build(WorkItem.Builder::build)
        .flatMap(ModelArbitraries::doneOrOpen);
  }

  private static Arbitrary<WorkItem> doneOrOpen(WorkItem item) {
    return Combinators.combine(
            dates(item.startedOn().orElse(Invariants.FIRST_DATE), Invariants.LAST_DATE).optional(),
            ids(WorkItemId::of)
                .filter(other -> !other.equals(item.id()))
                .list()
                .uniqueElements()
                .ofMaxSize(3))
        .as((done, earlier) -> item.withCompletedOn(done).withPredecessors(earlier));
  }

  /**
   * Returns progress posts.
   *
   * @return the posts
   */
  public static Arbitrary<ProgressPost> progressPosts() {
    return Builders.withBuilder(ProgressPost::builder)
        .use(ids(ProjectId::of))
        .in(ProgressPost.Builder::project)
        .use(dates())
        .in(ProgressPost.Builder::date)
        .use(proportions())
        .in(ProgressPost.Builder::done)
        .use(ids(PersonId::of))
        .in(ProgressPost.Builder::author)
        .use(notes().optional())
        .in((post, note) -> post.note(note))
        .build(ProgressPost.Builder::build);
  }

  /**
   * Returns stages of each outcome.
   *
   * @return the stages
   */
  public static Arbitrary<PipelineStage> pipelineStages() {
    return Combinators.combine(
            Arbitraries.of(Outcome.class).flatMap(ModelArbitraries::pipelineStages),
            Arbitraries.of(true, false))
        .as((stage, needs) -> stage.withNeedsVerdict(needs && stage.outcome() == Outcome.WON));
  }

  /**
   * Returns stages of one outcome, with the probability it asks for.
   *
   * @param outcome the outcome
   * @return the stages
   */
  public static Arbitrary<PipelineStage> pipelineStages(Outcome outcome) {
    Arbitrary<BasisPoints> probability =
        switch (outcome) {
          case OPEN -> proportions();
          case WON -> Arbitraries.just(BasisPoints.ONE_HUNDRED_PERCENT);
          case LOST -> Arbitraries.just(BasisPoints.ZERO);
        };
    return Builders.withBuilder(PipelineStage::builder)
        .use(ids(StageId::of))
        .in(PipelineStage.Builder::id)
        .use(names())
        .in(PipelineStage.Builder::name)
        .use(proportions())
        .in(PipelineStage.Builder::progress)
        .use(probability)
        .in(PipelineStage.Builder::probability)
        .build(stage -> stage.outcome(outcome).build());
  }

  /**
   * Returns pipelines with one to four open stages, and up to two of won and of lost deals.
   *
   * @return the pipelines
   */
  public static Arbitrary<Pipeline> pipelines() {
    return stages(1, 4, 0)
        .flatMap(
            stages ->
                Combinators.combine(ids(PipelineId::of), names(), Arbitraries.shuffle(stages))
                    .as(
                        (id, name, shuffled) ->
                            Pipeline.builder().id(id).name(name).stages(shuffled).build()))
        .flatMap(made -> refs().map(made::withExternalRefs));
  }

  /**
   * Returns pipelines in which each move has somewhere to go: at least two open stages, one of won
   * and one of lost deals.
   *
   * @return the pipelines
   */
  public static Arbitrary<Pipeline> wholePipelines() {
    return stages(2, 4, 1)
        .flatMap(
            stages ->
                Combinators.combine(ids(PipelineId::of), names())
                    .as((id, name) -> Pipeline.builder().id(id).name(name).stages(stages).build()));
  }

  private static Arbitrary<List<PipelineStage>> stages(
      int leastOpen, int mostOpen, int leastClosed) {
    return Combinators.combine(
            pipelineStages(Outcome.OPEN).list().ofMinSize(leastOpen).ofMaxSize(mostOpen),
            pipelineStages(Outcome.WON).list().ofMinSize(leastClosed).ofMaxSize(2),
            pipelineStages(Outcome.LOST).list().ofMinSize(leastClosed).ofMaxSize(2))
        .as(
            (open, won, lost) ->
                ImmutableList.<PipelineStage>builder()
                    .addAll(open)
                    .addAll(won)
                    .addAll(lost)
                    .build())
        .filter(all -> all.stream().map(PipelineStage::id).distinct().count() == all.size())
        .map(all -> all);
  }

  /**
   * Returns deals of any pipeline in any state.
   *
   * @return the deals
   */
  public static Arbitrary<Deal> deals() {
    return pipelines().flatMap(ModelArbitraries::deals);
  }

  /**
   * Returns deals of one pipeline in any state of it, with the history that led there: an open deal
   * goes anywhere, a closed one only back to an open stage. A lost deal has a reason; each win was
   * counted.
   *
   * @param pipeline the pipeline
   * @return the deals
   */
  public static Arbitrary<Deal> deals(Pipeline pipeline) {
    return currencies().flatMap(currency -> deals(pipeline, currency));
  }

  /**
   * Returns deals of one pipeline in one currency.
   *
   * @param pipeline the pipeline
   * @param currency the currency
   * @return the deals
   */
  public static Arbitrary<Deal> deals(Pipeline pipeline, Currency currency) {
    return newDeals(pipeline, currency)
        .flatMap(
            deal ->
                Arbitraries.integers()
                    .between(0, 1_000)
                    .list()
                    .ofMaxSize(5)
                    .map(steps -> walk(pipeline, deal, steps)));
  }

  /**
   * Returns deals that were just opened in the first open stage of a pipeline.
   *
   * @param pipeline the pipeline
   * @param currency the currency
   * @return the deals
   */
  public static Arbitrary<Deal> newDeals(Pipeline pipeline, Currency currency) {
    StageId first =
        pipeline.stages().stream()
            .filter(stage -> stage.outcome() == Outcome.OPEN)
            .findFirst()
            .orElseThrow()
            .id();
    return Builders.withBuilder(Deal::builder)
        .use(ids(DealId::of))
        .in(Deal.Builder::id)
        .use(ids(ClientId::of))
        .in(Deal.Builder::client)
        .use(names())
        .in(Deal.Builder::name)
        .use(ids(PersonId::of))
        .in(Deal.Builder::owner)
        .use(dates(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 12, 31)))
        .in(Deal.Builder::openedOn)
        .use(pricings(currency))
        .in(Deal.Builder::pricing)
        .use(minutesPerDay())
        .in(Deal.Builder::minutesPerDay)
        .use(lines(currency))
        .in(Deal.Builder::lines)
        .use(price(currency).optional())
        .in((deal, value) -> deal.statedValue(value))
        .use(proportions().optional())
        .in((deal, probability) -> deal.statedProbability(probability))
        .use(dates().optional())
        .in((deal, close) -> deal.expectedClose(close))
        .use(dateRanges().optional())
        .in((deal, plan) -> deal.plan(plan))
        .use(ids(BudgetId::of).optional(0.3))
        .in((deal, presale) -> deal.presaleBudget(presale))
        .use(refs())
        .in(Deal.Builder::externalRefs)
        .use(ScopeArbitraries.scopes().optional(0.3))
        .in(
            (deal, scope) ->
                scope
                    .map(
                        it ->
                            deal.plan(it.plan()).scopeItems(it.items()).milestones(it.milestones()))
                    .orElse(deal))
        .build(deal -> deal.pipeline(pipeline.id()).stage(first).currency(currency).build());
  }

  /** Walks through the stages: each step picks one of those that can be reached, and some days. */
  private static Deal walk(Pipeline pipeline, Deal opened, List<Integer> steps) {
    Deal deal = opened;
    for (int step : steps) {
      Deal current = deal;
      boolean open = pipeline.stageOf(current).outcome() == Outcome.OPEN;
      List<PipelineStage> reachable =
          pipeline.stages().stream()
              .filter(stage -> !stage.id().equals(current.stage()))
              .filter(stage -> open || stage.outcome() == Outcome.OPEN)
              .toList();
      if (!reachable.isEmpty()) {
        PipelineStage next = reachable.get(step % reachable.size());
        boolean lost = next.outcome() == Outcome.LOST;
        deal =
            current.toBuilder()
                .stage(next.id())
                .addHistory(
                    new StageChange(
                        current.stage(), next.id(), current.inStageSince().plusDays(step % 90)))
                .conversions(current.conversions() + (next.outcome() == Outcome.WON ? 1 : 0))
                .lostReason(lost ? Optional.of("Went to somebody else.") : Optional.empty())
                .build();
      }
    }
    return deal;
  }

  /**
   * Returns what wins made.
   *
   * @return the projects and budgets of wins
   */
  public static Arbitrary<WonAs> winsMade() {
    return Combinators.combine(
            ids(ProjectId::of),
            ids(BudgetId::of),
            Arbitraries.of(true, false),
            ids(ProposalId::of).optional(),
            currencies().flatMap(ModelArbitraries::recognitions).optional(),
            ids(BookingId::of).list().ofMaxSize(3))
        .flatAs(
            (project, budget, made, proposal, recognition, bookings) ->
                carriedOver(
                    WonAs.builder()
                        .project(project)
                        .budget(budget)
                        .newProject(made)
                        .proposal(proposal)
                        .recognition(recognition)
                        .bookings(bookings)
                        .build()));
  }

  /** Adds what a win carried over. */
  private static Arbitrary<WonAs> carriedOver(WonAs made) {
    return Combinators.combine(
            DealArbitraries.verdicts().optional(),
            ids(ProjectBriefId::of).optional(),
            ids(BaselineId::of).optional(),
            ids(MilestoneId::of).set().ofMaxSize(2),
            ids(ResponsibilityId::of).list().ofMaxSize(2),
            ids(BudgetId::of).optional(),
            ids(TimeEntryId::of).set().ofMaxSize(2),
            ids(ExpenseId::of).set().ofMaxSize(2))
        .as(
            (verdict, brief, baseline, milestones, duties, presale, entries, expenses) ->
                made.toBuilder()
                    .verdict(verdict)
                    .brief(brief)
                    .baseline(baseline)
                    .milestones(milestones)
                    .responsibilities(duties)
                    .presaleBudget(presale)
                    .timeEntries(entries)
                    .expenses(expenses)
                    .build());
  }

  /**
   * Returns moves of deals.
   *
   * @return the moves
   */
  public static Arbitrary<StageChange> stageChanges() {
    return Combinators.combine(ids(StageId::of), ids(StageId::of), dates()).as(StageChange::new);
  }

  /**
   * Returns what may have happened on the budgets of a deal.
   *
   * @return each combination
   */
  public static Arbitrary<BudgetUse> budgetUses() {
    Arbitrary<Boolean> flag = Arbitraries.of(true, false);
    return Combinators.combine(flag, flag, flag).as(BudgetUse::new);
  }

  /**
   * Returns proposals of any deal and state.
   *
   * @return the proposals
   */
  public static Arbitrary<Proposal> proposals() {
    return deals().flatMap(ModelArbitraries::proposals);
  }

  /**
   * Returns proposals of one deal, in each state.
   *
   * @param deal the deal
   * @return the proposals
   */
  public static Arbitrary<Proposal> proposals(Deal deal) {
    return Combinators.combine(
            ids(ProposalId::of),
            Arbitraries.longs().between(1, 20),
            Arbitraries.longs().between(0, 400),
            Arbitraries.longs().between(0, 90),
            Arbitraries.longs().between(0, 200),
            Arbitraries.of(ProposalState.class))
        .as(
            (id, version, sent, valid, decided, state) -> {
              LocalDate sentOn = deal.openedOn().plusDays(sent);
              Proposal offer = Proposal.send(id, deal, version, sentOn, sentOn.plusDays(valid));
              return state == ProposalState.SENT
                  ? offer
                  : offer.toBuilder().state(state).decidedOn(sentOn.plusDays(decided)).build();
            })
        .flatMap(made -> refs().map(made::withExternalRefs));
  }

  /**
   * Returns terms of a win.
   *
   * @return the terms
   */
  public static Arbitrary<WinTerms> winTerms() {
    return Combinators.combine(
            ids(StageId::of),
            dates(),
            projects().optional(0.3),
            proposals().optional(0.3),
            ids(ProjectId::of).optional(),
            ids(BudgetId::of).optional(),
            currencies().flatMap(ModelArbitraries::recognitions).optional(),
            ids(DealId::of).flatMap(ModelArbitraries::bookingsOf))
        .flatAs(
            (stage, day, existing, proposal, project, budget, recognition, bookings) ->
                parts(
                    WinTerms.builder()
                        .stage(stage)
                        .wonOn(day)
                        .existingProject(existing)
                        .proposal(proposal)
                        .projectId(existing.isPresent() ? Optional.empty() : project)
                        .budgetId(budget)
                        .recognition(recognition)
                        .bookings(bookings)
                        .build()));
  }

  /** Adds what a deal has besides itself. */
  private static Arbitrary<WinTerms> parts(WinTerms terms) {
    return Combinators.combine(
            DealArbitraries.verdicts().optional(),
            ProjectArbitraries.dealBriefs().optional(),
            Arbitraries.longs().between(1, 9).optional(),
            responsibilities().list().ofMaxSize(1),
            timeEntries().list().ofMaxSize(1),
            expenses().list().ofMaxSize(1))
        .as(
            (verdict, brief, number, duties, entries, expenses) ->
                terms.toBuilder()
                    .verdict(verdict)
                    .brief(brief)
                    .briefNumber(number)
                    .responsibilities(duties)
                    .timeEntries(entries)
                    .expenses(expenses)
                    .build());
  }

  /**
   * Returns conversions.
   *
   * @return the conversions
   */
  public static Arbitrary<Conversion> conversions() {
    return deals()
        .flatMap(
            deal ->
                Combinators.combine(
                        projects(deal.client()),
                        budgets(deal.currency()),
                        responsibilities().list().ofMaxSize(2),
                        Arbitraries.longs().between(1, 9),
                        bookingsOf(deal.id()),
                        timeEntries().list().ofMaxSize(1),
                        expenses().list().ofMaxSize(1),
                        ProjectArbitraries.dealBriefs().optional())
                    .as(
                        (project,
                            budget,
                            responsibilities,
                            number,
                            bookings,
                            entries,
                            expenses,
                            brief) ->
                            Conversion.builder()
                                .deal(deal)
                                .number(number)
                                .project(project)
                                .budget(budget.withProject(project.id()))
                                .responsibilities(responsibilities)
                                .bookings(
                                    bookings.stream()
                                        .map(booking -> moved(booking, project, budget))
                                        .toList())
                                .timeEntries(
                                    entries.stream().map(it -> it.withBudget(budget.id())).toList())
                                .expenses(
                                    expenses.stream()
                                        .map(it -> it.withBudget(budget.id()))
                                        .toList())
                                .brief(brief.map(it -> it.forProject(project.id())))
                                .baseline(
                                    deal.scope(project.id())
                                        .map(
                                            scope ->
                                                Baseline.first(
                                                    scope, budget.id(), deal.openedOn())))
                                .build()));
  }

  /** Puts a booking of a deal on a budget. */
  private static Booking moved(Booking booking, Project project, Budget budget) {
    return booking.toBuilder()
        .deal(Optional.empty())
        .project(project.id())
        .budget(budget.id())
        .build();
  }

  /**
   * Returns rows of pipeline totals.
   *
   * @return the rows
   */
  public static Arbitrary<PipelineRow> pipelineRows() {
    return currencies()
        .flatMap(
            currency ->
                Combinators.combine(
                        dates().map(YearMonth::from).optional(),
                        Arbitraries.longs().between(0, 50),
                        Arbitraries.longs().between(0, 50),
                        price(currency),
                        price(currency),
                        price(currency))
                    .as(
                        (month, valued, unvalued, value, weighted, spread) ->
                            PipelineRow.builder()
                                .month(month)
                                .currency(currency)
                                .deals(valued + unvalued)
                                .withoutValue(unvalued)
                                .value(value)
                                .weighted(weighted)
                                .spread(spread)
                                .build()));
  }

  /**
   * Returns pipeline totals as they are written and read; their rows need not add up.
   *
   * @return the totals
   */
  public static Arbitrary<PipelineTotals> pipelineTotals() {
    return Combinators.combine(
            pipelineRows().list().ofMaxSize(2), pipelineRows().list().ofMaxSize(3))
        .as(
            (byCurrency, byMonth) ->
                PipelineTotals.builder().byCurrency(byCurrency).byMonth(byMonth).build());
  }

  /**
   * Returns e-mail addresses.
   *
   * @return the addresses
   */
  public static Arbitrary<String> emails() {
    return Combinators.combine(
            Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .withChars(".+-_'ü")
                .ofMinLength(1)
                .ofMaxLength(30),
            Arbitraries.of("example.com", "agency.example", "bücher.example", "x"))
        .as((user, host) -> user + "@" + host);
  }

  /** Amounts that are not negative. */
  private static Arbitrary<Money> price(Currency currency) {
    return everydayMoney(currency).map(money -> money.isNegative() ? money.negated() : money);
  }

  private static Arbitrary<Long> minutesPerDay() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.of(480L, 456L, 450L)),
        Tuple.of(1, Arbitraries.longs().between(1, 1_440)));
  }

  private static Arbitrary<List<ExternalRef>> refs() {
    return externalRefs().list().uniqueElements().ofMaxSize(2);
  }
}
