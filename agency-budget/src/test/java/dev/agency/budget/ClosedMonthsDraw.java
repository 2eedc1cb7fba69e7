package dev.agency.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import dev.agency.budget.former.FormerDelivery;
import dev.agency.budget.former.FormerEntry;
import dev.agency.budget.former.FormerExpense;
import dev.agency.budget.former.FormerInvoice;
import dev.agency.budget.former.FormerScheduledTime;
import dev.agency.budget.former.FormerWriteOff;
import dev.agency.budget.ledger.LedgerDraw;
import dev.agency.budget.ledger.ScheduledBooking;
import dev.agency.budget.revenue.CostToCome;
import dev.agency.budget.revenue.PriceDates;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.Recognition;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Draws budgets whose facts are told late, changed and taken back while months are locked: those of
 * {@link LedgerDraw}, spread over five months.
 */
final class ClosedMonthsDraw {
  /** A day of a ledger's draw is so many days here. */
  private static final int SPREAD = 3;

  private static final int DAYS = SPREAD * LedgerDraw.DAYS;

  /** A cap and a price have the most to get wrong. */
  private static final ImmutableList<String> PRICINGS =
      ImmutableList.of(
          "CAPPED",
          "FIXED_PRICE",
          "RETAINER",
          "TIME_AND_MATERIALS",
          "CAPPED",
          "FIXED_PRICE",
          "CAPPED",
          "NON_BILLABLE");

  private final LedgerDraw draw;
  private final BurnFacts.Builder facts = BurnFacts.builder();

  private ClosedMonthsDraw(long seed) {
    this.draw = new LedgerDraw(seed);
  }

  static BurnScenario scenario(long seed) {
    return new ClosedMonthsDraw(seed).scenario(PRICINGS.get(Math.floorMod(seed, PRICINGS.size())));
  }

  private BurnScenario scenario(String pricing) {
    Budget budget = draw.budget(pricing);
    if (budget.pricing() instanceof FixedPrice fixed && chance(90)) {
      budget = budget.withRecognition(recognition(fixed.price()));
    }
    if (budget.pricing() instanceof RetainerTerms terms
        && terms.lateApproval() == RetainerTerms.LateApproval.POST_NOW) {
      // Once it is over there is no later period to post in, and its last one is computed again.
      budget = budget.withPricing(terms.withDuring(DateRange.startingOn(terms.during().start())));
    }
    if (budget.pricing() instanceof RetainerTerms terms && chance(60)) {
      // What is over is billed and not owed, so that late time is revenue more often.
      budget =
          budget.withPricing(terms.withOverrun(CarryOver.none()).withAllowance(draw.below(90)));
    }
    BurnFacts drawn = LedgerDraw.facts(draw.events(budget, 14 + draw.below(14)), budget.id());
    drawn.entries().forEach(this::add);
    drawn.deliveries().forEach(this::add);
    addDeliveries(budget);
    drawn.expenses().forEach(this::add);
    drawn.invoices().forEach(this::add);
    drawn.writeOffs().forEach(this::add);
    BurnSettings settings = draw.settings(basis());
    if (settings.basis().stage() == TimeStage.SCHEDULED) {
      Multimaps.index(drawn.scheduled(), ScheduledTime::booking)
          .asMap()
          .values()
          .forEach(days -> add(new ScheduledBooking(ImmutableList.copyOf(days))));
      for (int i = 0; i < 3; i++) {
        ScheduledBooking plan = draw.booking(budget, "plan-" + i);
        if (plan.budget().equals(budget.id())) {
          add(plan);
        }
      }
    }
    for (int i = 2 + draw.below(3); i > 0; i--) {
      addLock(i, budget);
    }
    facts
        .disciplines(draw.disciplines())
        .priceDates(PriceDates.builder().start(day()).end(day()).delivered(day()).build())
        .addCostsToCome(
            new CostToCome(LedgerDraw.FIRST_DAY.minusDays(1), amount(budget)),
            new CostToCome(day(), amount(budget)));
    return new BurnScenario(
        budget,
        facts.build(),
        draw.rates(budget.currency()),
        draw.exchange(budget.currency()),
        settings,
        LedgerDraw.FIRST_DAY.plusDays(chance(20) ? draw.below(DAYS) : DAYS + draw.below(40)));
  }

  private BurnBasis basis() {
    return LedgerDraw.BASES.get(draw.below(LedgerDraw.BASES.size()));
  }

  private boolean chance(int percent) {
    return draw.below(100) < percent;
  }

  private LocalDate day() {
    return LedgerDraw.FIRST_DAY.plusDays(draw.below(DAYS));
  }

  private static LocalDate spread(LocalDate day) {
    long offset = day.toEpochDay() - LedgerDraw.FIRST_DAY.toEpochDay();
    return LedgerDraw.FIRST_DAY.plusDays(SPREAD * offset);
  }

  private Money amount(Budget budget) {
    return new Money(draw.below(80_000), budget.currency());
  }

  private Recognition recognition(Money price) {
    LocalDate change = day();
    LocalDate end = change.plusDays(1 + draw.below(60));
    ImmutableList<Money> parts = price.allocate(2, 3);
    ImmutableList<Recognition.Moment> moments = ImmutableList.copyOf(Recognition.Moment.values());
    return switch (draw.below(3)) {
      case 0 -> new Recognition.OnDate(moments.get(draw.below(moments.size())));
      case 1 ->
          Recognition.InParts.builder()
              .addParts(
                  new Recognition.Part(DateRange.of(change.minusDays(20), change), parts.get(0)),
                  new Recognition.Part(DateRange.of(change, end), parts.get(1)))
              .build();
      default -> new Recognition.PercentOfCompletion();
    };
  }

  private void addLock(int number, Budget budget) {
    LocalDate through = day().with(TemporalAdjusters.lastDayOfMonth());
    facts.addLocks(
        PeriodLock.builder()
            .id(PeriodLockId.of("lock-" + number))
            .budget(
                chance(50)
                    ? Optional.empty()
                    : Optional.of(chance(80) ? budget.id() : LedgerDraw.OTHER))
            .through(through)
            .on(through.plusDays(1 + draw.below(45)))
            .build());
  }

  /** More of them than a ledger's draw has, where there is a line of pieces. */
  private void addDeliveries(Budget budget) {
    ServiceLine line = budget.lines().get(2);
    for (int i = 0; i < 3 && line.unit() == ServiceLine.Unit.PIECE; i++) {
      Delivery.Builder delivery = Delivery.builder();
      delivery
          .id(DeliveryId.of("piece-" + i))
          .budget(budget.id())
          .line(line.id())
          .date(LedgerDraw.FIRST_DAY.plusDays(draw.below(LedgerDraw.DAYS)))
          .pieces(UnitCount.of(1 + draw.below(20)))
          .approval(Approval.APPROVED);
      if (chance(70)) {
        delivery.invoice(InvoiceId.of("i-" + draw.below(2)));
      }
      add(delivery.build());
    }
  }

  /** When a fact was told that counted otherwise before, or is only told late or in time. */
  private record Telling(LocalDate was, LocalDate now, boolean changed, boolean gone) {}

  private Telling telling(LocalDate day) {
    LocalDate was = day.plusDays(draw.below(12));
    LocalDate now = was.plusDays(draw.below(chance(50) ? 15 : 100));
    return new Telling(was, now, chance(40), chance(25));
  }

  private void add(TimeEntry drawn) {
    TimeEntry entry = drawn.withDate(spread(drawn.date()));
    Telling told = telling(entry.date());
    if (told.changed()) {
      TimeEntry was =
          entry
              .withMinutes((entry.minutes() + 100L * draw.below(4)) % 600)
              .withApproval(chance(80) ? Approval.APPROVED : Approval.PENDING);
      facts.addFormerEntries(new FormerEntry(was, told.was(), told.now()));
    }
    if (!told.changed() || !told.gone()) {
      facts.addEntries(entry);
      if (told.changed() || chance(70)) {
        facts.putEntriesKnownOn(entry.id(), told.now());
      }
    }
  }

  private void add(Delivery drawn) {
    Delivery delivery = drawn.withDate(spread(drawn.date()));
    Telling told = telling(delivery.date());
    if (told.changed()) {
      Delivery was =
          delivery.withPieces(UnitCount.of(draw.below(20))).withApproval(Approval.APPROVED);
      facts.addFormerDeliveries(new FormerDelivery(was, told.was(), told.now()));
    }
    if (!told.changed() || !told.gone()) {
      facts.addDeliveries(delivery);
      if (told.changed() || chance(70)) {
        facts.putDeliveriesKnownOn(delivery.id(), told.now());
      }
    }
  }

  private void add(Expense drawn) {
    Expense expense = drawn.withDate(spread(drawn.date()));
    Telling told = telling(expense.date());
    if (told.changed()) {
      Expense was =
          expense
              .withCost(new Money(draw.below(20_000) - 3_000L, expense.cost().currency()))
              .withApproval(Approval.APPROVED);
      facts.addFormerExpenses(new FormerExpense(was, told.was(), told.now()));
    }
    if (!told.changed() || !told.gone()) {
      facts.addExpenses(expense);
      if (told.changed() || chance(70)) {
        facts.putExpensesKnownOn(expense.id(), told.now());
      }
    }
  }

  private void add(Invoice drawn) {
    Invoice invoice = drawn.withDate(spread(drawn.date()));
    Telling told = telling(invoice.date());
    if (told.changed()) {
      Invoice was =
          invoice
              .withState(chance(80) ? InvoiceState.SENT : InvoiceState.DRAFT)
              .withAmount(new Money(draw.below(90_000), invoice.amount().currency()));
      facts.addFormerInvoices(new FormerInvoice(was, told.was(), told.now()));
    }
    if (!told.changed() || !told.gone()) {
      facts.addInvoices(invoice);
      if (told.changed() || chance(50)) {
        facts.putInvoicesKnownOn(invoice.id(), told.now());
      }
    }
  }

  private void add(WriteOff drawn) {
    WriteOff writeOff = drawn.withDate(spread(drawn.date()));
    Telling told = telling(writeOff.date());
    if (told.changed()) {
      Money amount = new Money(draw.below(9_000), writeOff.amount().currency());
      WriteOff was = writeOff.withMinutes(0).withAmount(amount);
      facts.addFormerWriteOffs(new FormerWriteOff(was, told.was(), told.now()));
    }
    if (!told.changed() || !told.gone()) {
      facts.addWriteOffs(writeOff);
      if (told.changed() || chance(50)) {
        facts.putWriteOffsKnownOn(writeOff.id(), told.now());
      }
    }
  }

  /** A booking is told as a whole, of days before and after. */
  private void add(ScheduledBooking drawn) {
    Telling told = telling(spread(drawn.days().get(0).day()));
    for (ScheduledTime each : drawn.days()) {
      ScheduledTime time = each.withDay(spread(each.day()));
      if (told.changed()) {
        ScheduledTime was = time.withMinutes(1L + draw.below(600));
        facts.addFormerScheduled(new FormerScheduledTime(was, told.was(), told.now()));
      }
      if (!told.changed() || !told.gone()) {
        facts.addScheduled(time);
      }
    }
    if (told.changed() || chance(70)) {
      facts.putScheduledKnownOn(drawn.booking(), told.now());
    }
  }
}
