package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Expense;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.NonBillable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What was spent for the projects besides time: four to six expenses each. */
final class DemoExpenses {
  /**
   * A kind of expense.
   *
   * @param name what stands on the receipt
   * @param least the least it costs, in major units
   * @param most the most
   * @param markup percent on top for the client; below zero if the agency bears it
   * @param passThrough whether it is charged outside of caps
   */
  private record Kind(String name, int least, int most, int markup, boolean passThrough) {}

  private static final ImmutableList<Kind> CLIENT_WORK =
      ImmutableList.of(
          new Kind("Train to workshop at client", 84, 236, 0, false),
          new Kind("Hotel, two nights", 198, 342, 0, false),
          new Kind("Stock photographs", 45, 290, 10, false),
          new Kind("Incentives for test participants", 240, 600, 10, false),
          new Kind("Font licence", 120, 480, 10, true),
          new Kind("Test devices, rent", 90, 260, 10, false),
          new Kind("Catering for workshop", 70, 190, -1, false),
          new Kind("Printed proofs", 60, 210, 10, false),
          new Kind("Translation", 180, 640, 10, true));

  private static final ImmutableList<Kind> INTERNAL =
      ImmutableList.of(
          new Kind("Conference tickets", 390, 780, -1, false),
          new Kind("Books", 60, 140, -1, false),
          new Kind("Software subscription", 210, 460, -1, false),
          new Kind("Summer party", 900, 1400, -1, false));

  private DemoExpenses() {}

  static ImmutableList<Expense> all(List<ProjectPlan> plans, Random random) {
    List<Expense> expenses = new ArrayList<>();
    for (ProjectPlan plan : plans) {
      if (plan.plan.start().isAfter(DemoYear.AS_OF)) {
        continue;
      }
      boolean internal = plan.pricing instanceof NonBillable;
      int count = internal ? 8 : plan.totalMinor() > 20_000_000 ? 6 : 4;
      for (int i = 0; i < count; i++) {
        ImmutableList<Kind> kinds = internal ? INTERNAL : CLIENT_WORK;
        expenses.add(expense(plan, kinds.get(random.nextInt(kinds.size())), random));
      }
    }
    expenses.sort(Comparator.comparing(Expense::date));
    ImmutableList.Builder<Expense> numbered = ImmutableList.builder();
    for (int i = 0; i < expenses.size(); i++) {
      String id = String.format(Locale.ROOT, "X-%03d", i + 1);
      numbered.add(expenses.get(i).withId(ExpenseId.of(id)));
    }
    return numbered.build();
  }

  private static Expense expense(ProjectPlan plan, Kind kind, Random random) {
    LocalDate first = later(plan.plan.start(), DemoYear.FIRST);
    LocalDate last = plan.plan.last().orElseThrow().minusDays(7);
    if (last.isAfter(DemoYear.AS_OF)) {
      last = DemoYear.AS_OF.minusDays(5);
    }
    long days = Math.max(1, last.toEpochDay() - first.toEpochDay());
    LocalDate day = DemoYear.openOnOrAfter(first.plusDays(random.nextInt(Math.toIntExact(days))));
    long minor =
        100L * (kind.least() + random.nextInt(kind.most() - kind.least()))
            + 5L * random.nextInt(20);
    String currency = plan.currency.getCurrencyCode();
    Expense.Builder expense =
        Expense.builder()
            .id(ExpenseId.of("X"))
            .budget(plan.budgetId())
            .date(day)
            .name(kind.name())
            .cost(Money.ofMinor(minor, currency))
            .passThrough(kind.passThrough())
            .approval(day.isAfter(DemoYear.APPROVED_UP_TO) ? Approval.PENDING : Approval.APPROVED);
    if (kind.markup() >= 0) {
      expense.billableAmount(Money.ofMinor(minor * (100 + kind.markup()) / 100, currency));
    }
    return expense.build();
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
