package dev.agency.budget.revenue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.testkit.RecognitionCase;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceLine;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.actuals.WriteOffKind;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.Instalment;
import dev.agency.core.budget.Recognition;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Prices, invoices and months by chance. */
final class RevenueDraw {
  static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 400;

  private final SplittableRandom random;

  RevenueDraw(long seed) {
    random = new SplittableRandom(seed);
  }

  private boolean one(int of) {
    return random.nextInt(of) == 0;
  }

  private <T> T pick(ImmutableList<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private LocalDate day() {
    return FIRST.plusDays(random.nextInt(DAYS));
  }

  private static Money euro(long cents) {
    return Money.ofMinor(cents, "EUR");
  }

  RecognitionCase recognition() {
    Money price = euro(random.nextInt(100_000));
    ImmutableList.Builder<CostOutlook> outlooks = ImmutableList.builder();
    TreeSet<LocalDate> days = new TreeSet<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      LocalDate day = day();
      if (days.add(day)) {
        outlooks.add(
            new CostOutlook(
                day,
                one(3) ? euro(random.nextInt(100_000)) : price,
                cost(random.nextInt(60_000)),
                cost(one(4) ? 0 : random.nextInt(60_000))));
      }
    }
    PriceDates dates = PriceDates.builder().start(maybe()).end(maybe()).delivered(maybe()).build();
    return new RecognitionCase(form(price), price, dates, outlooks.build(), day());
  }

  private Optional<LocalDate> maybe() {
    return one(5) ? Optional.empty() : Optional.of(day());
  }

  private static Figure<ExactMoney> cost(long thirds) {
    return Figure.known(ExactMoney.of(euro(thirds)).multipliedBy(1, 3));
  }

  private Recognition form(Money price) {
    LocalDate start = day();
    return switch (random.nextInt(5)) {
      case 0 -> new Recognition.OnDate(pick(ImmutableList.copyOf(Recognition.Moment.values())));
      case 1 -> {
        Money first = euro(random.nextInt(1 + (int) price.minorUnits()));
        LocalDate middle = start.plusDays(1 + random.nextInt(90));
        LocalDate next = middle.plusDays(random.nextInt(20));
        yield Recognition.InParts.builder()
            .addParts(
                new Recognition.Part(DateRange.of(start, middle), first),
                new Recognition.Part(
                    DateRange.of(next, next.plusDays(1 + random.nextInt(90))), price.minus(first)))
            .build();
      }
      case 2 ->
          new Recognition.Evenly(
              DateRange.of(start, start.plusDays(1 + random.nextInt(200))),
              pick(ImmutableList.copyOf(Granularity.values())));
      default -> new Recognition.PercentOfCompletion();
    };
  }

  /** A budget, what its work is worth and what was invoiced and written off of it. */
  record Billing(
      Budget budget,
      WorkValue work,
      ImmutableList<Invoice> invoices,
      ImmutableList<WriteOff> writeOffs,
      ImmutableMap<MilestoneId, LocalDate> reached,
      LocalDate asOf) {
    InvoicingReport report(InvoicingKernel kernel) {
      return kernel.report(invoices, writeOffs, reached, asOf);
    }
  }

  Billing billing() {
    Budget budget = budget();
    ImmutableList.Builder<Invoice> invoices = ImmutableList.builder();
    for (int i = random.nextInt(6); i > 0; i--) {
      invoices.add(invoice(i));
    }
    ImmutableList.Builder<WriteOff> writeOffs = ImmutableList.builder();
    for (int i = random.nextInt(3); i > 0; i--) {
      writeOffs.add(
          WriteOff.builder()
              .id(WriteOffId.of("w-" + i))
              .budget(whose())
              .line(line())
              .date(day())
              .kind(one(2) ? WriteOffKind.WRITE_OFF : WriteOffKind.WRITE_DOWN)
              .amount(amount())
              .reason("Ours")
              .build());
    }
    Figure<ExactMoney> design = cost(random.nextInt(900_000));
    Figure<ExactMoney> part = cost(random.nextInt(900_000));
    boolean all = one(2);
    return new Billing(
        budget,
        WorkValue.builder()
            .standard(cost(one(9) ? 0 : random.nextInt(1_000_000)))
            .earned(
                budget.pricing() instanceof FixedPrice fixed && all
                    ? Figure.known(ExactMoney.of(fixed.price()))
                    : part)
            .putOfLines(SampleAgency.serviceLine().id(), design)
            .build(),
        invoices.build(),
        writeOffs.build(),
        one(3) ? ImmutableMap.of() : ImmutableMap.of(MilestoneId.of("m"), day()),
        day());
  }

  private Budget budget() {
    Budget budget = SampleAgency.budget();
    return switch (random.nextInt(5)) {
      case 0, 1 -> budget.withPricing(TimeAndMaterials.builder().build());
      case 2 -> budget.withPricing(new NonBillable());
      case 3 -> {
        Money price = euro(random.nextInt(900_000));
        yield budget.toBuilder()
            .pricing(new FixedPrice(price))
            .recognition(one(4) ? Optional.empty() : Optional.of(form(price)))
            .build();
      }
      default -> {
        Money first = euro(random.nextInt(300_000));
        Money second = euro(random.nextInt(300_000));
        yield budget.toBuilder()
            .pricing(new FixedPrice(first.plus(second)))
            .addInstalments(
                Instalment.builder().name("Deposit").amount(first).due(day()).build(),
                Instalment.builder()
                    .name("Rest")
                    .amount(second)
                    .milestone(MilestoneId.of("m"))
                    .build())
            .build();
      }
    };
  }

  private BudgetId whose() {
    return one(8) ? BudgetId.of("b-other") : SampleAgency.budget().id();
  }

  private Optional<LineId> line() {
    return switch (random.nextInt(4)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(LineId.of("l-old"));
      default -> Optional.of(SampleAgency.serviceLine().id());
    };
  }

  private Money amount() {
    return Money.ofMinor(random.nextInt(400_000) - 100_000, one(12) ? "USD" : "EUR");
  }

  private Invoice invoice(int number) {
    Money first = amount();
    Money second = new Money(random.nextInt(1_000), first.currency());
    Invoice.Builder invoice =
        Invoice.builder()
            .id(InvoiceId.of("i-" + number))
            .budget(whose())
            .number("2026/" + number)
            .date(day())
            .state(pick(ImmutableList.copyOf(InvoiceState.values())))
            .amount(first.plus(second));
    if (!one(3)) {
      invoice.addLines(
          InvoiceLine.builder().line(line()).amount(first).build(),
          InvoiceLine.builder().line(line()).amount(second).build());
    }
    return invoice.build();
  }

  /** Amounts that became known by and by, and the months that were locked meanwhile. */
  record Books(ImmutableList<PostedAmount> amounts, ImmutableList<PeriodLock> locks) {}

  Books books() {
    ImmutableList.Builder<PostedAmount> amounts = ImmutableList.builder();
    for (int i = random.nextInt(10); i > 0; i--) {
      LocalDate day = day();
      amounts.add(
          new PostedAmount(
              day,
              day.plusDays(random.nextInt(120)),
              ExactMoney.of(euro(random.nextInt(2_000) - 500)).multipliedBy(1, 3)));
    }
    ImmutableList.Builder<PeriodLock> locks = ImmutableList.builder();
    for (int i = random.nextInt(4); i > 0; i--) {
      LocalDate through = day().with(TemporalAdjusters.lastDayOfMonth());
      PeriodLock.Builder lock =
          PeriodLock.builder()
              .id(PeriodLockId.of("lock-" + i))
              .through(through)
              .on(through.plusDays(1 + random.nextInt(60)));
      if (one(3)) {
        lock.budget(whose());
      }
      locks.add(lock.build());
    }
    return new Books(amounts.build(), locks.build());
  }
}
