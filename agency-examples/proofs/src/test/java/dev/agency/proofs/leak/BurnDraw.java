package dev.agency.proofs.leak;

import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.time.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Draws small budgets with all that happened on them, and draws parts of them anew.
 *
 * <p>Every pricing, several bases, people with and without a cost rate, time that is approved,
 * waits and was rejected, pieces, expenses, invoices and drafts.
 */
final class BurnDraw {
  /** The people who work on the budgets; the first is the one who asks. */
  static final List<String> PEOPLE = List.of("ana", "ben", "cem");

  private static final LocalDate EPOCH = LocalDate.of(2020, 1, 1);
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final BudgetId BUDGET = BudgetId.of("b-1");
  private static final String EUR = "EUR";
  private static final DisciplineId CODE = DisciplineId.of("code");
  private static final DisciplineId DESIGN = DisciplineId.of("design");

  private final SplittableRandom random;

  BurnDraw(SplittableRandom random) {
    this.random = random;
  }

  /** What of a budget can be drawn anew. */
  enum Part {
    /** What people and expenses cost. */
    COST,
    /** Rates, totals, caps and invoices. */
    PRICE,
    /** What things are called. */
    NAMES,
    /** How long people worked and are booked. */
    TIME
  }

  BurnScenario scenario() {
    List<ServiceLine> lines = lines();
    Budget budget =
        Budget.builder()
            .id(BUDGET)
            .project(ProjectId.of("p-1"))
            .name(name("Budget"))
            .currency(Currency.getInstance(EUR))
            .pricing(pricing())
            .minutesPerDay(480)
            .lines(lines)
            .build();
    BurnSettings settings =
        BurnSettings.builder()
            .basis(
                new BurnBasis(
                    pick(
                        TimeStage.SCHEDULED,
                        TimeStage.LOGGED,
                        TimeStage.APPROVED,
                        TimeStage.APPROVED),
                    pick(TimeShare.values())))
            .build();
    return new BurnScenario(
        budget, facts(lines), rates(random.nextInt(6) == 0), settings, FIRST.plusDays(28));
  }

  /** Draws what is known of a budget beside its burn. */
  BurnScene.Plan plan() {
    return new BurnScene.Plan(
        random.nextInt(101), money(50_000, 900_000), money(10_000, 90_000), asked());
  }

  private long asked() {
    return random.nextInt(120);
  }

  /** Returns what is left the same and what is drawn anew of that. */
  BurnScene.Plan redraw(BurnScene.Plan old, List<Part> parts) {
    return new BurnScene.Plan(
        old.donePercent(),
        parts.contains(Part.COST) ? money(50_000, 900_000) : old.estimatedCost(),
        parts.contains(Part.PRICE) ? money(10_000, 90_000) : old.fee(),
        parts.contains(Part.TIME) ? asked() : old.askedMinutes());
  }

  /** Returns what is left the same and what is drawn anew of a scenario. */
  BurnScenario redraw(BurnScenario old, List<Part> parts) {
    BurnScenario drawn = old;
    for (Part part : parts) {
      drawn =
          switch (part) {
            case COST -> repriced(drawn);
            case PRICE -> sold(drawn);
            case NAMES -> renamed(drawn);
            case TIME -> worked(drawn);
          };
    }
    return drawn;
  }

  private BurnScenario repriced(BurnScenario old) {
    BurnFacts facts =
        old.facts().toBuilder()
            .expenses(
                old.facts().expenses().stream()
                    .map(each -> each.withCost(money(1, 90_000)))
                    .toList())
            .build();
    return old.with(facts).with(rates(old.rates(), 60 + random.nextInt(80)));
  }

  /** Every rate is another, and all are about as much higher or lower. */
  private RateBook rates(RateBook old, int percent) {
    List<DatedCostRate> all = new ArrayList<>();
    for (String person : PEOPLE) {
      old.costRate(PersonId.of(person), FIRST)
          .ifPresent(
              rate -> {
                long cents = new BigDecimal(rate.rate().amount()).movePointRight(2).longValue();
                long near = Math.max(1, cents * percent / 100 + random.nextInt(400) - 200);
                all.add(rate(person, near == cents ? near + 1 : near));
              });
    }
    return RateBook.of(all);
  }

  private BurnScenario sold(BurnScenario old) {
    Budget budget =
        old.budget().toBuilder()
            .pricing(pricing(old.budget().pricing()))
            .lines(
                old.budget().lines().stream()
                    .map(
                        each ->
                            each.withBillRate(each.billRate().map(rate -> billRate()))
                                .withPiecePrice(
                                    each.piecePrice().map(price -> money(1_000, 9_000))))
                    .toList())
            .build();
    BurnFacts facts =
        old.facts().toBuilder()
            .invoices(
                old.facts().invoices().stream()
                    .map(each -> each.withAmount(money(1, 200_000)))
                    .toList())
            .build();
    return old.with(budget).with(facts);
  }

  private BurnScenario renamed(BurnScenario old) {
    return old.with(
        old.budget().toBuilder()
            .name(name("Budget"))
            .lines(old.budget().lines().stream().map(each -> each.withName(name("Line"))).toList())
            .build());
  }

  private BurnScenario worked(BurnScenario old) {
    return old.with(
        old.facts().toBuilder()
            .entries(
                old.facts().entries().stream()
                    .map(each -> each.withMinutes(15L + random.nextInt(600)))
                    .toList())
            .scheduled(
                old.facts().scheduled().stream()
                    .map(each -> each.withMinutes(15L + random.nextInt(600)))
                    .toList())
            .deliveries(
                old.facts().deliveries().stream().map(each -> each.withPieces(pieces())).toList())
            .build());
  }

  private Pricing pricing() {
    return switch (random.nextInt(4)) {
      case 0 -> new FixedPrice(money(50_000, 900_000));
      case 1 -> TimeAndMaterials.builder().cap(money(50_000, 900_000)).build();
      case 2 -> TimeAndMaterials.builder().build();
      default -> random.nextInt(3) == 0 ? new NonBillable() : new FixedPrice(money(1, 2_000_000));
    };
  }

  private Pricing pricing(Pricing old) {
    if (old instanceof FixedPrice) {
      return new FixedPrice(money(50_000, 900_000));
    }
    return old instanceof TimeAndMaterials materials
        ? TimeAndMaterials.builder().cap(materials.cap().map(cap -> money(50_000, 900_000))).build()
        : old;
  }

  private List<ServiceLine> lines() {
    List<ServiceLine> lines = new ArrayList<>();
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      boolean billable = random.nextInt(5) != 0;
      lines.add(
          ServiceLine.builder()
              .id(LineId.of("l-" + i))
              .name(name("Line"))
              .billable(billable)
              .estimatedMinutes(random.nextInt(4_000))
              .billRate(
                  billable && random.nextInt(8) != 0 ? Optional.of(billRate()) : Optional.empty())
              .cap(
                  billable && random.nextInt(4) == 0
                      ? Optional.of(money(10_000, 300_000))
                      : Optional.empty())
              .build());
    }
    if (random.nextInt(3) == 0) {
      lines.add(
          ServiceLine.builder()
              .id(LineId.of("l-pieces"))
              .name(name("Line"))
              .unit(ServiceLine.Unit.PIECE)
              .quantity(pieces())
              .piecePrice(
                  random.nextInt(8) != 0 ? Optional.of(money(1_000, 9_000)) : Optional.empty())
              .build());
    }
    return lines;
  }

  private BurnFacts facts(List<ServiceLine> lines) {
    BurnFacts.Builder facts = BurnFacts.builder();
    int entries = 2 + random.nextInt(7);
    for (int i = 0; i < entries; i++) {
      facts.addEntries(
          TimeEntry.builder()
              .id(TimeEntryId.of("t-" + i))
              .budget(BUDGET)
              .person(PersonId.of(PEOPLE.get(random.nextInt(PEOPLE.size()))))
              .line(lines.get(random.nextInt(lines.size())).id())
              .date(FIRST.plusDays(random.nextInt(20)))
              .minutes(15L + random.nextInt(600))
              .billable(random.nextInt(4) != 0)
              .approval(
                  pick(Approval.APPROVED, Approval.APPROVED, Approval.PENDING, Approval.REJECTED))
              .build());
    }
    lines.stream()
        .filter(line -> line.unit() == ServiceLine.Unit.PIECE)
        .forEach(
            line ->
                facts.addDeliveries(
                    Delivery.builder()
                        .id(DeliveryId.of("d-0"))
                        .budget(BUDGET)
                        .line(line.id())
                        .date(FIRST.plusDays(random.nextInt(20)))
                        .pieces(pieces())
                        .approval(pick(Approval.APPROVED, Approval.APPROVED, Approval.PENDING))
                        .build()));
    int bookings = random.nextInt(5);
    for (int i = 0; i < bookings; i++) {
      facts.addScheduled(
          ScheduledTime.builder()
              .booking(BookingId.of("bk-" + i))
              .budget(BUDGET)
              .person(PersonId.of(PEOPLE.get(random.nextInt(PEOPLE.size()))))
              .line(lines.get(random.nextInt(lines.size())).id())
              .day(FIRST.plusDays(random.nextInt(20)))
              .minutes(15L + random.nextInt(600))
              .build());
    }
    int expenses = random.nextInt(3);
    for (int i = 0; i < expenses; i++) {
      facts.addExpenses(
          Expense.builder()
              .id(ExpenseId.of("x-" + i))
              .budget(BUDGET)
              .date(FIRST.plusDays(random.nextInt(20)))
              .name("Expense")
              .cost(money(1, 90_000))
              .billableAmount(money(1, 90_000))
              .passThrough(random.nextInt(3) == 0)
              .thirdParty(random.nextInt(3) == 0)
              .approval(Approval.APPROVED)
              .build());
    }
    int invoices = random.nextInt(3);
    for (int i = 0; i < invoices; i++) {
      facts.addInvoices(
          Invoice.builder()
              .id(InvoiceId.of("i-" + i))
              .budget(BUDGET)
              .number("2026-" + i)
              .date(FIRST.plusDays(random.nextInt(20)))
              .amount(money(1, 200_000))
              .state(pick(InvoiceState.values()))
              .build());
    }
    for (String person : PEOPLE) {
      if (random.nextInt(4) != 0) {
        facts.putDisciplines(PersonId.of(person), pick(CODE, DESIGN));
      }
    }
    return facts.timesheets(Optional.empty()).build();
  }

  private RateBook rates(boolean oneIsMissing) {
    List<DatedCostRate> rates = new ArrayList<>();
    for (String person : PEOPLE) {
      if (!oneIsMissing || !person.equals("ben")) {
        rates.add(rate(person, 2_000 + random.nextInt(9_000)));
      }
    }
    return RateBook.of(rates);
  }

  private static DatedCostRate rate(String person, long cents) {
    CostRate rate = CostRate.perHour(BigDecimal.valueOf(cents, 2).toPlainString(), EUR);
    return new DatedCostRate(PersonId.of(person), DateRange.startingOn(EPOCH), rate);
  }

  private BillRate billRate() {
    return BillRate.perHour(
        BigDecimal.valueOf(4_000L + random.nextInt(12_000), 2).toPlainString(), EUR);
  }

  private Money money(int least, int most) {
    return Money.ofMinor(least + random.nextInt(most), EUR);
  }

  private UnitCount pieces() {
    return UnitCount.of(1 + random.nextInt(20));
  }

  private String name(String noun) {
    return noun + " " + random.nextInt(1_000);
  }

  @SafeVarargs
  private final <T> T pick(T... from) {
    return from[random.nextInt(from.length)];
  }
}
