package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Expense;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.ExternalRef;
import java.time.LocalDate;

/** Expenses, as a store finds them. */
public final class Expenses {
  /** The budget it counts on. */
  public static final Attribute<Expense, BudgetId> BUDGET =
      Attribute.<Expense, BudgetId>one("budget", Expense::budget).referringTo("budget");

  /** The day it was made. */
  public static final Attribute<Expense, LocalDate> DATE =
      Attribute.<Expense, LocalDate>one("date", Expense::date);

  /** A name another system has for it. */
  public static final Attribute<Expense, ExternalRef> EXTERNAL_REF =
      Attribute.<Expense, ExternalRef>many("externalRef", Expense::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<ExpenseId, Expense> TYPE =
      EntityType.of(
          "expense",
          "expense",
          Expense.class,
          Expense::id,
          ImmutableList.of(BUDGET, DATE, EXTERNAL_REF));

  private Expenses() {}
}
