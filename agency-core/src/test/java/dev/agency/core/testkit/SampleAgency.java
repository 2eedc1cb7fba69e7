package dev.agency.core.testkit;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
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
import dev.agency.core.booking.RequestState;
import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.Instalment;
import dev.agency.core.budget.Recognition;
import dev.agency.core.calendar.DayPart;
import dev.agency.core.calendar.Holiday;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.LeaveKind;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.client.Client;
import dev.agency.core.client.Contact;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.PipelineStage;
import dev.agency.core.deal.Proposal;
import dev.agency.core.deal.StageChange;
import dev.agency.core.deal.Win;
import dev.agency.core.deal.WinTerms;
import dev.agency.core.deal.WonAs;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantities;
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
import dev.agency.core.id.LeaveId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ProposalId;
import dev.agency.core.id.ResourceRequestId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.id.StageId;
import dev.agency.core.id.TeamId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.ExchangeRate;
import dev.agency.core.money.Money;
import dev.agency.core.people.Discipline;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Person;
import dev.agency.core.people.Responsibility;
import dev.agency.core.people.Skill;
import dev.agency.core.people.Team;
import dev.agency.core.pricing.BudgetCostRate;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.DatedAmount;
import dev.agency.core.pricing.DatedBillRate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.FxRate;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.pricing.Overhead;
import dev.agency.core.pricing.PricedWork;
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
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.Optional;

/**
 * One small agency in the year 2026, for tests that need a deal, a budget or a time entry and do
 * not care which: {@code SampleAgency.deal().withName("Web shop")}.
 *
 * <p>The parts refer to each other: the deal is of the client and in the pipeline, the entry is of
 * the person on a line of the budget. Every optional attribute is set, so that a test takes away
 * what it does not want.
 */
public final class SampleAgency {
  /** The currency of the sample. */
  public static final Currency EUR = Currency.getInstance("EUR");

  private static final PersonId DESIGNER = PersonId.of("p-mira");
  private static final PersonId MANAGER = PersonId.of("p-jonas");
  private static final PersonId ACCOUNT_MANAGER = PersonId.of("p-elif");
  private static final DisciplineId DESIGN = DisciplineId.of("design");
  private static final LineId DESIGN_LINE = LineId.of("l-design");
  private static final long MINUTES_PER_DAY = 456;

  private SampleAgency() {}

  /**
   * Returns a day of the year 2026.
   *
   * @param month the month
   * @param dayOfMonth the day in it, from 1
   * @return the day
   */
  public static LocalDate day(Month month, int dayOfMonth) {
    return LocalDate.of(2026, month, dayOfMonth);
  }

  /**
   * Returns a discipline.
   *
   * @return design
   */
  public static Discipline discipline() {
    return Discipline.builder()
        .id(DESIGN)
        .name("Design")
        .addExternalRefs(new ExternalRef("float", "dept-2"))
        .build();
  }

  /**
   * Returns a team.
   *
   * @return the team of the designer
   */
  public static Team team() {
    return Team.builder()
        .id(TeamId.of("t-studio"))
        .name("Studio")
        .addExternalRefs(new ExternalRef("productive", "77"))
        .build();
  }

  /**
   * Returns a person.
   *
   * @return a designer who also writes
   */
  public static Person person() {
    return Person.builder()
        .id(DESIGNER)
        .name("Mira Solberg")
        .email("mira@agency.example")
        .discipline(DESIGN)
        .addAlsoQualified(DisciplineId.of("content"))
        .addSkills(Skill.of("checkout flows"), Skill.of("figma"))
        .team(team().id())
        .archived(false)
        .addExternalRefs(new ExternalRef("float", "314"))
        .build();
  }

  /**
   * Returns a responsibility.
   *
   * @return the project manager of the project since March
   */
  public static Responsibility responsibility() {
    return Responsibility.builder()
        .id(ResponsibilityId.of("r-relaunch-pm"))
        .person(MANAGER)
        .duty(Duty.PROJECT_MANAGER)
        .project(project().id())
        .during(DateRange.startingOn(day(Month.MARCH, 2)))
        .addExternalRefs(new ExternalRef("float", "31"))
        .build();
  }

  /**
   * Returns a client.
   *
   * @return the client of deal and project
   */
  public static Client client() {
    return Client.builder()
        .id(ClientId.of("c-brightwater"))
        .name("Brightwater Foods")
        .currency(EUR)
        .addExternalRefs(new ExternalRef("hubspot", "4711"))
        .build();
  }

  /**
   * Returns a contact.
   *
   * @return somebody at the client
   */
  public static Contact contact() {
    return Contact.builder()
        .id(ContactId.of("k-odile"))
        .client(client().id())
        .name("Odile Farrant")
        .position("Head of Marketing")
        .email("odile@brightwater.example")
        .addExternalRefs(new ExternalRef("hubspot", "c-9"))
        .build();
  }

  /**
   * Returns a work pattern.
   *
   * @return 456 minutes from Monday to Thursday, 240 on Friday
   */
  public static WorkPattern workPattern() {
    return WorkPattern.builder()
        .validFrom(day(Month.JANUARY, 5))
        .addMinutes(456, 456, 456, 456, 240, 0, 0)
        .build();
  }

  /**
   * Returns a schedule.
   *
   * @return the designer's: the pattern, and three days a week from July
   */
  public static WorkSchedule workSchedule() {
    return WorkSchedule.builder()
        .person(DESIGNER)
        .employment(DateRange.of(day(Month.JANUARY, 5), LocalDate.of(2028, 1, 1)))
        .addPatterns(workPattern())
        .addPatterns(
            WorkPattern.builder()
                .validFrom(day(Month.JULY, 1))
                .addMinutes(456, 456, 456, 0, 0, 0, 0)
                .build())
        .addExternalRefs(new ExternalRef("float", "11"))
        .build();
  }

  /**
   * Returns a holiday.
   *
   * @return Christmas Eve, of which the afternoon is off
   */
  public static Holiday holiday() {
    return new Holiday(day(Month.DECEMBER, 24), "Christmas Eve", DayPart.half());
  }

  /**
   * Returns a holiday calendar.
   *
   * @return New Year, Labour Day, Christmas Eve and Christmas
   */
  public static HolidayCalendar holidayCalendar() {
    return HolidayCalendar.builder()
        .id(HolidayCalendarId.of("de-be"))
        .name("Berlin")
        .addHolidays(Holiday.of(day(Month.JANUARY, 1), "New Year"))
        .addHolidays(Holiday.of(day(Month.MAY, 1), "Labour Day"))
        .addHolidays(holiday())
        .addHolidays(Holiday.of(day(Month.DECEMBER, 25), "Christmas"))
        .addExternalRefs(new ExternalRef("float", "cal-7"))
        .build();
  }

  /**
   * Returns a leave.
   *
   * @return two weeks of the designer in July, approved
   */
  public static Leave leave() {
    return Leave.builder()
        .id(LeaveId.of("a-12"))
        .person(DESIGNER)
        .days(DateRange.of(day(Month.JULY, 6), day(Month.JULY, 18)))
        .part(DayPart.whole())
        .state(LeaveState.APPROVED)
        .kind(LeaveKind.VACATION)
        .addExternalRefs(new ExternalRef("float", "to-12"))
        .build();
  }

  /**
   * Returns a salary.
   *
   * @return EUR 60,000 a year for the designer
   */
  public static Salary salary() {
    return Salary.builder()
        .person(DESIGNER)
        .during(DateRange.startingOn(day(Month.JANUARY, 1)))
        .amount(Money.of("60000.00", "EUR"))
        .per(Salary.Period.YEAR)
        .build();
  }

  /**
   * Returns a rate of a budget.
   *
   * @return what the designer costs on the budget of the project
   */
  public static BudgetCostRate budgetCostRate() {
    return new BudgetCostRate(
        BudgetId.of("b-relaunch"),
        DESIGNER,
        DateRange.of(day(Month.MARCH, 2), day(Month.JULY, 1)),
        CostRate.perHour("38.75", "EUR"));
  }

  /**
   * Returns an overhead.
   *
   * @return EUR 12.50 on each hour
   */
  public static Overhead overhead() {
    return new Overhead(
        DateRange.startingOn(day(Month.JANUARY, 1)), CostRate.perHour("12.50", "EUR"));
  }

  /**
   * Returns a bill rate.
   *
   * @return what the client pays for design in the year
   */
  public static DatedBillRate datedBillRate() {
    return DatedBillRate.builder()
        .during(DateRange.of(day(Month.JANUARY, 1), LocalDate.of(2027, 1, 1)))
        .rate(BillRate.perHour("92.50", "EUR"))
        .client(client().id())
        .discipline(DESIGN)
        .build();
  }

  /**
   * Returns a rate card.
   *
   * @return EUR 100 an hour of anybody, 110 of the designer, what was agreed with the client, and
   *     760 a day for one line
   */
  public static RateCard rateCard() {
    DatedBillRate list =
        DatedBillRate.builder()
            .during(DateRange.startingOn(day(Month.JANUARY, 1)))
            .rate(BillRate.perHour("100.00", "EUR"))
            .build();
    return RateCard.of(
        EUR,
        ImmutableList.of(
            list,
            list.withPerson(DESIGNER).withRate(BillRate.perHour("110.00", "EUR")),
            datedBillRate(),
            list.toBuilder()
                .budget(BudgetId.of("b-relaunch"))
                .line(LineId.of("l-review"))
                .rate(BillRate.perDay("760.00", "EUR"))
                .build()));
  }

  /**
   * Returns work to price.
   *
   * @return the designer on the design of the project on 16 March
   */
  public static PricedWork pricedWork() {
    return PricedWork.builder()
        .date(day(Month.MARCH, 16))
        .client(client().id())
        .budget(BudgetId.of("b-relaunch"))
        .line(DESIGN_LINE)
        .person(DESIGNER)
        .discipline(DESIGN)
        .build();
  }

  /**
   * Returns a service line with all that a price by the day can have.
   *
   * @return ten days of design at 760, with 15 % markup and EUR 500 off, at most EUR 9,000
   */
  public static ServiceLine soldByTheDay() {
    return serviceLine().toBuilder()
        .unit(ServiceLine.Unit.DAY)
        .quantity(UnitCount.of("10"))
        .billRate(BillRate.perDay("760.00", "EUR"))
        .markup(BasisPoints.ofPercent(15))
        .discount(new Discount.Amount(Money.of("500.00", "EUR")))
        .build();
  }

  /**
   * Returns a service line by the piece.
   *
   * @return twelve banners at EUR 40
   */
  public static ServiceLine soldByThePiece() {
    return ServiceLine.builder()
        .id(LineId.of("l-banners"))
        .name("Banners")
        .unit(ServiceLine.Unit.PIECE)
        .quantity(UnitCount.of(12))
        .estimatedMinutes(600)
        .piecePrice(Money.of("40.00", "EUR"))
        .build();
  }

  /**
   * Returns a dated exchange rate.
   *
   * @return EUR 1 = USD 1.0834 in March
   */
  public static FxRate fxRate() {
    return new FxRate(
        ExchangeRate.of("EUR", "USD", "1.0834"),
        DateRange.of(day(Month.MARCH, 1), day(Month.APRIL, 1)),
        "ECB");
  }

  /**
   * Returns an exchange table.
   *
   * @return dollars and yen by way of the euro
   */
  public static FxTable fxTable() {
    return FxTable.builder()
        .base(EUR)
        .inverses(true)
        .addRates(fxRate())
        .addRates(
            new FxRate(
                ExchangeRate.of("EUR", "JPY", "162.51"),
                DateRange.startingOn(day(Month.MARCH, 1)),
                "ECB"))
        .build();
  }

  /**
   * Returns the money of a day.
   *
   * @return a third of a cent short of EUR 100
   */
  public static DatedAmount datedAmount() {
    return new DatedAmount(day(Month.MARCH, 16), ExactMoney.of("29999/3", "EUR"));
  }

  /**
   * Returns a time rounding.
   *
   * @return up to full quarters of an hour
   */
  public static TimeRounding timeRounding() {
    return new TimeRounding(TimeRounding.Direction.UP, 15);
  }

  /**
   * Returns a booking.
   *
   * @return three hours a day of the designer for the project
   */
  public static Booking booking() {
    return Booking.builder()
        .id(BookingId.of("bk-1"))
        .status(BookingStatus.CONFIRMED)
        .person(DESIGNER)
        .project(project().id())
        .budget(BudgetId.of("b-relaunch"))
        .line(DESIGN_LINE)
        .days(DateRange.of(day(Month.MARCH, 2), day(Month.MARCH, 28)))
        .amount(new BookingAmount.PerDay(180))
        .note("Wireframes first")
        .addExternalRefs(new ExternalRef("float", "task-9"))
        .build();
  }

  /**
   * Returns scheduled time.
   *
   * @return what the booking of the designer sets aside on its first day
   */
  public static ScheduledTime scheduledTime() {
    return ScheduledTime.builder()
        .booking(booking().id())
        .person(DESIGNER)
        .budget(BudgetId.of("b-relaunch"))
        .line(DESIGN_LINE)
        .day(day(Month.MARCH, 2))
        .minutes(180)
        .build();
  }

  /**
   * Returns a booking for a deal.
   *
   * @return two hours a day of the designer for the deal, while it is open
   */
  public static Booking dealBooking() {
    return booking().toBuilder()
        .id(BookingId.of("bk-2"))
        .status(BookingStatus.TENTATIVE)
        .project(Optional.empty())
        .budget(Optional.empty())
        .deal(DealId.of("d-relaunch"))
        .amount(new BookingAmount.PerDay(120))
        .build();
  }

  /**
   * Returns a placeholder for a deal.
   *
   * @return forty hours of design for the deal
   */
  public static Booking dealPlaceholder() {
    return dealBooking().toBuilder()
        .id(BookingId.of("bk-3"))
        .person(Optional.empty())
        .discipline(DESIGN)
        .amount(new BookingAmount.Total(2_400))
        .externalRefs(ImmutableList.of())
        .build();
  }

  /**
   * Returns a request for somebody.
   *
   * @return three hours a day of design for the project, which the designer does
   */
  public static ResourceRequest resourceRequest() {
    return ResourceRequest.builder()
        .id(ResourceRequestId.of("rr-1"))
        .state(RequestState.FILLED)
        .requestedBy(MANAGER)
        .discipline(DESIGN)
        .addSkills(Skill.of("checkout flows"), Skill.of("prototypes"))
        .wishedPerson(DESIGNER)
        .project(project().id())
        .budget(BudgetId.of("b-relaunch"))
        .line(DESIGN_LINE)
        .days(DateRange.of(day(Month.MARCH, 2), day(Month.MARCH, 28)))
        .amount(new BookingAmount.PerDay(180))
        .booking(BookingId.of("bk-1"))
        .note("Mornings, if it can be.")
        .addExternalRefs(new ExternalRef("float", "req-4"))
        .build();
  }

  /**
   * Returns a dated rate.
   *
   * @return what the designer costs in the first half of the year
   */
  public static DatedCostRate datedCostRate() {
    return new DatedCostRate(
        DESIGNER,
        DateRange.of(day(Month.JANUARY, 1), day(Month.JULY, 1)),
        CostRate.perHour("41.5125", "EUR"));
  }

  /**
   * Returns a rate book.
   *
   * @return the designer's rates, with a raise on 1 July, less on the budget of the project, and an
   *     overhead
   */
  public static RateBook rateBook() {
    return RateBook.builder()
        .addCostRates(
            datedCostRate(),
            new DatedCostRate(
                DESIGNER,
                DateRange.startingOn(day(Month.JULY, 1)),
                CostRate.perHour("46.05", "EUR")))
        .addBudgetCostRates(budgetCostRate())
        .addOverheads(overhead())
        .build();
  }

  /**
   * Returns a pricing.
   *
   * @return time and materials up to EUR 20,000
   */
  public static TimeAndMaterials pricing() {
    return TimeAndMaterials.builder().cap(Money.of("20000.00", "EUR")).build();
  }

  /**
   * Returns a retainer.
   *
   * @return 40 hours a month for EUR 4,000 from 16 March to the end of the year
   */
  public static RetainerTerms retainer() {
    return RetainerTerms.builder()
        .period(Granularity.MONTH)
        .during(DateRange.closed(day(Month.MARCH, 16), day(Month.DECEMBER, 31)))
        .weekStart(WeekStart.ISO)
        .allowance(2_400)
        .fee(Money.of("4000.00", "EUR"))
        .feeDue(FeeDue.FIRST_DAY)
        .unused(CarryOver.upTo(1_200).withPeriods(3L))
        .overrun(CarryOver.full())
        .overageRate(BillRate.perHour("120.00", "EUR"))
        .firstPeriod(FirstPeriod.BY_WORKING_DAY)
        .addHolidays(day(Month.MARCH, 20))
        .lateApproval(LateApproval.POST_NOW)
        .build();
  }

  /**
   * Returns a service line.
   *
   * @return 80 hours of design at EUR 95 an hour, at most EUR 9,000
   */
  public static ServiceLine serviceLine() {
    return ServiceLine.builder()
        .id(DESIGN_LINE)
        .name("Design")
        .discipline(DESIGN)
        .billable(true)
        .estimatedMinutes(4_800)
        .billRate(BillRate.perHour("95.00", "EUR"))
        .cap(Money.of("9000.00", "EUR"))
        .build();
  }

  /**
   * Returns a budget.
   *
   * @return the budget of the project: EUR 7,600 of design
   */
  public static Budget budget() {
    return Budget.builder()
        .id(BudgetId.of("b-relaunch"))
        .project(project().id())
        .name("Relaunch")
        .currency(EUR)
        .pricing(pricing())
        .minutesPerDay(MINUTES_PER_DAY)
        .addLines(serviceLine())
        .originDeal(DealId.of("d-relaunch"))
        .addExternalRefs(new ExternalRef("productive", "b-12"))
        .build();
  }

  /**
   * Returns a budget with a fixed price.
   *
   * @return EUR 12,000 in a deposit and a rest on launch, recognised in two parts; billable time
   *     counts in quarters of an hour
   */
  public static Budget fixedPriceBudget() {
    return budget().toBuilder()
        .id(BudgetId.of("b-launch"))
        .pricing(new FixedPrice(Money.of("12000.00", "EUR")))
        .timeRounding(timeRounding())
        .recognition(recognition())
        .addInstalments(
            instalment(),
            Instalment.builder()
                .name("Launch")
                .amount(Money.of("8400.00", "EUR"))
                .milestone(milestone().id())
                .build())
        .build();
  }

  /**
   * Returns parts of a price.
   *
   * @return EUR 5,000 for March and 7,000 for April to June
   */
  public static Recognition.InParts recognition() {
    return Recognition.InParts.builder()
        .addParts(
            new Recognition.Part(
                DateRange.closed(day(Month.MARCH, 1), day(Month.MARCH, 31)),
                Money.of("5000.00", "EUR")),
            new Recognition.Part(
                DateRange.closed(day(Month.APRIL, 1), day(Month.JUNE, 30)),
                Money.of("7000.00", "EUR")))
        .build();
  }

  /**
   * Returns an instalment.
   *
   * @return a deposit of EUR 3,600, due on 2 March
   */
  public static Instalment instalment() {
    return Instalment.builder()
        .name("Deposit")
        .amount(Money.of("3600.00", "EUR"))
        .due(day(Month.MARCH, 2))
        .deposit(true)
        .build();
  }

  /**
   * Returns a time entry.
   *
   * @return 90 approved and invoiced minutes of the designer
   */
  public static TimeEntry timeEntry() {
    return TimeEntry.builder()
        .id(TimeEntryId.of("T-00001"))
        .budget(budget().id())
        .line(DESIGN_LINE)
        .person(DESIGNER)
        .date(day(Month.MARCH, 16))
        .minutes(90)
        .billable(true)
        .approval(Approval.APPROVED)
        .invoice(invoice().id())
        .note("Checkout flow:\nwireframes")
        .addExternalRefs(new ExternalRef("float", "e-5"))
        .build();
  }

  /**
   * Returns an expense.
   *
   * @return a flight of EUR 300, charged at 330
   */
  public static Expense expense() {
    return Expense.builder()
        .id(ExpenseId.of("X-7"))
        .budget(budget().id())
        .line(DESIGN_LINE)
        .date(day(Month.MARCH, 20))
        .name("Flight to the kick-off")
        .cost(Money.of("300.00", "EUR"))
        .billableAmount(Money.of("330.00", "EUR"))
        .passThrough(false)
        .thirdParty(false)
        .approval(Approval.APPROVED)
        .addExternalRefs(new ExternalRef("productive", "x-7"))
        .build();
  }

  /**
   * Returns an invoice.
   *
   * @return EUR 1,250.00, sent and not paid
   */
  public static Invoice invoice() {
    return Invoice.builder()
        .id(InvoiceId.of("I-2026-031"))
        .budget(BudgetId.of("b-relaunch"))
        .number("2026/031")
        .date(day(Month.MARCH, 31))
        .state(InvoiceState.SENT)
        .amount(Money.of("1250.00", "EUR"))
        .addExternalRefs(new ExternalRef("productive", "i-31"))
        .build();
  }

  /**
   * Returns a line of an invoice.
   *
   * @return EUR 1,000.00 of design
   */
  public static InvoiceLine invoiceLine() {
    return InvoiceLine.builder().line(DESIGN_LINE).amount(Money.of("1000.00", "EUR")).build();
  }

  /**
   * Returns a credit note.
   *
   * @return EUR 200.00 back of the invoice
   */
  public static Invoice creditNote() {
    Money back = Money.of("-200.00", "EUR");
    return invoice().toBuilder()
        .id(InvoiceId.of("I-2026-040"))
        .number("2026/040")
        .date(day(Month.APRIL, 14))
        .amount(back)
        .lines(ImmutableList.of(invoiceLine().withAmount(back)))
        .credits(invoice().id())
        .build();
  }

  /**
   * Returns a delivery.
   *
   * @return eight banners, accepted and invoiced
   */
  public static Delivery delivery() {
    return Delivery.builder()
        .id(DeliveryId.of("D-8"))
        .budget(budget().id())
        .line(soldByThePiece().id())
        .date(day(Month.MARCH, 24))
        .pieces(UnitCount.of(8))
        .approval(Approval.APPROVED)
        .invoice(invoice().id())
        .note("Banners in four sizes")
        .addExternalRefs(new ExternalRef("productive", "d-8"))
        .build();
  }

  /**
   * Returns a write-off.
   *
   * @return three hours of design that went into a mistake
   */
  public static WriteOff writeOff() {
    return WriteOff.builder()
        .id(WriteOffId.of("W-3"))
        .budget(budget().id())
        .line(DESIGN_LINE)
        .date(day(Month.MARCH, 27))
        .kind(WriteOffKind.WRITE_OFF)
        .amount(Money.of("285.00", "EUR"))
        .minutes(180)
        .reason("A mistake of our own")
        .addExternalRefs(new ExternalRef("productive", "w-3"))
        .build();
  }

  /**
   * Returns a period lock.
   *
   * @return all up to March, locked on 8 April for the budget
   */
  public static PeriodLock periodLock() {
    return PeriodLock.builder()
        .id(PeriodLockId.of("lock-2026-03"))
        .budget(budget().id())
        .through(day(Month.MARCH, 31))
        .on(day(Month.APRIL, 8))
        .build();
  }

  /**
   * Returns a milestone.
   *
   * @return the launch, due on 30 June and two days late, of weight 5
   */
  public static Milestone milestone() {
    return Milestone.builder()
        .id(MilestoneId.of("m-launch"))
        .name("Launch")
        .due(day(Month.JUNE, 30))
        .completedOn(day(Month.JULY, 2))
        .weight(5)
        .build();
  }

  /**
   * Returns a project.
   *
   * @return the relaunch, from March to June
   */
  public static Project project() {
    return Project.builder()
        .id(ProjectId.of("pr-relaunch"))
        .client(client().id())
        .name("Relaunch")
        .state(ProjectState.ACTIVE)
        .plan(DateRange.of(day(Month.MARCH, 2), day(Month.JULY, 1)))
        .addMembers(DESIGNER, MANAGER)
        .addMilestones(milestone())
        .originDeal(DealId.of("d-relaunch"))
        .addExternalRefs(new ExternalRef("clickup", "901"))
        .build();
  }

  /**
   * Returns a work item.
   *
   * @return wireframes of the checkout, planned at 16 hours, after the site map; begun on 16 March
   *     and done on the 20th
   */
  public static WorkItem workItem() {
    return WorkItem.builder()
        .id(WorkItemId.of("w-checkout"))
        .project(project().id())
        .name("Checkout wireframes")
        .estimatedMinutes(960)
        .weight(3)
        .owner(DESIGNER)
        .due(day(Month.MARCH, 20))
        .addPredecessors(WorkItemId.of("w-sitemap"))
        .scopeItem(ScopeItemId.of("s-checkout"))
        .startedOn(day(Month.MARCH, 16))
        .completedOn(day(Month.MARCH, 20))
        .milestone(milestone().id())
        .addExternalRefs(new ExternalRef("clickup", "902"))
        .build();
  }

  /**
   * Returns a progress post.
   *
   * @return 35 % on 17 April
   */
  public static ProgressPost progressPost() {
    return ProgressPost.builder()
        .project(project().id())
        .date(day(Month.APRIL, 17))
        .done(BasisPoints.ofPercent(35))
        .author(MANAGER)
        .note("Waiting for the photographs.")
        .build();
  }

  /**
   * Returns a stage.
   *
   * @return the stage Proposal, 60 % along and 40 % likely
   */
  public static PipelineStage stage() {
    return stage("proposal", "Proposal", 60, 40, DealOutcome.OPEN);
  }

  /**
   * Returns a pipeline.
   *
   * @return the stages lead, proposal, won and lost
   */
  public static Pipeline pipeline() {
    return Pipeline.builder()
        .id(PipelineId.of("sales"))
        .name("Sales")
        .addStages(stage("lead", "Lead", 20, 10, DealOutcome.OPEN))
        .addStages(stage())
        .addStages(stage("won", "Won", 100, 100, DealOutcome.WON))
        .addStages(stage("lost", "Lost", 100, 0, DealOutcome.LOST))
        .addExternalRefs(new ExternalRef("hubspot", "default"))
        .build();
  }

  private static PipelineStage stage(
      String id, String name, long progress, long probability, DealOutcome outcome) {
    return PipelineStage.builder()
        .id(StageId.of(id))
        .name(name)
        .progress(BasisPoints.ofPercent(progress))
        .probability(BasisPoints.ofPercent(probability))
        .outcome(outcome)
        .build();
  }

  /**
   * Returns a move.
   *
   * @return from lead to proposal on 2 February
   */
  public static StageChange stageChange() {
    return new StageChange(StageId.of("lead"), StageId.of("proposal"), day(Month.FEBRUARY, 2));
  }

  /**
   * Returns a deal that was lost once, opened again, and stands at the proposal.
   *
   * @return the deal, stated at EUR 8,000 and 55 %
   */
  public static Deal deal() {
    StageId proposal = StageId.of("proposal");
    StageId lost = StageId.of("lost");
    return Deal.builder()
        .id(DealId.of("d-relaunch"))
        .client(client().id())
        .name("Relaunch")
        .owner(ACCOUNT_MANAGER)
        .pipeline(pipeline().id())
        .stage(proposal)
        .openedOn(day(Month.JANUARY, 12))
        .currency(EUR)
        .pricing(pricing())
        .minutesPerDay(MINUTES_PER_DAY)
        .addLines(serviceLine())
        .statedValue(Money.of("8000.00", "EUR"))
        .statedProbability(BasisPoints.ofPercent(55))
        .expectedClose(day(Month.MARCH, 1))
        .plan(DateRange.of(day(Month.MARCH, 2), day(Month.JULY, 1)))
        .addHistory(stageChange())
        .addHistory(new StageChange(proposal, lost, day(Month.FEBRUARY, 9)))
        .addHistory(new StageChange(lost, proposal, day(Month.FEBRUARY, 16)))
        .conversions(0)
        .addExternalRefs(new ExternalRef("pipedrive", "d-88"))
        .build();
  }

  /**
   * Returns a deal that is lost.
   *
   * @return the deal of {@link #deal} on the day it was lost
   */
  public static Deal lostDeal() {
    Deal deal = deal();
    return deal.toBuilder()
        .stage(StageId.of("lost"))
        .history(deal.history().subList(0, 2))
        .lostReason("Budget was cut.")
        .build();
  }

  /**
   * Returns a proposal.
   *
   * @return the first offer of the deal, sent on 18 February and accepted on the 27th
   */
  public static Proposal proposal() {
    return Proposal.send(
            ProposalId.of("o-1"), deal(), 1, day(Month.FEBRUARY, 18), day(Month.MARCH, 18))
        .accept(day(Month.FEBRUARY, 27))
        .granted()
        .orElseThrow();
  }

  /**
   * Returns terms.
   *
   * @return won on 28 February as proposed, with identifiers of the host
   */
  public static WinTerms winTerms() {
    return WinTerms.builder()
        .stage(StageId.of("won"))
        .wonOn(day(Month.FEBRUARY, 28))
        .proposal(proposal())
        .projectId(ProjectId.of("pr-relaunch"))
        .budgetId(BudgetId.of("b-relaunch"))
        .addBookings(dealBooking(), dealPlaceholder())
        .build();
  }

  /**
   * Returns what the win of the sample deal makes.
   *
   * @return its project and budget
   */
  public static WonAs wonAs() {
    return conversion().deal().wonAs().orElseThrow();
  }

  /**
   * Returns a conversion.
   *
   * @return what the deal becomes by the terms
   */
  public static Conversion conversion() {
    return Win.convert(deal(), pipeline(), winTerms()).granted().orElseThrow();
  }

  /**
   * Returns a message with an argument of each kind: most of the budget of the relaunch is used.
   *
   * @return the message
   */
  public static Message message() {
    return Message.of(
        "BUDGET_NEARLY_USED",
        Message.Argument.text("project", Quantities.NAME, "Shop relaunch"),
        Message.Argument.money("used", Quantities.USED_VALUE, Money.of("9100.00", "EUR")),
        Message.Argument.share("burn", Quantities.BURN, BasisPoints.ofPercent(91)),
        Message.Argument.number("minutes", Quantities.WORKED_MINUTES, 5_460),
        Message.Argument.day("until", Quantities.DATES, day(Month.JUNE, 30)),
        Message.Argument.money("cost", Quantities.USED_COST, Money.of("6200.00", "EUR")));
  }
}
