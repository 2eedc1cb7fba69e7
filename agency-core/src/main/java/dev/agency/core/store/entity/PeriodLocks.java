package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PeriodLockId;
import java.time.LocalDate;

/** Period locks, as a store finds them. */
public final class PeriodLocks {
  /** The budget it locks; none if it locks all. */
  public static final Attribute<PeriodLock, BudgetId> BUDGET =
      Attribute.<PeriodLock, BudgetId>optional("budget", PeriodLock::budget).referringTo("budget");

  /** The last day that is locked. */
  public static final Attribute<PeriodLock, LocalDate> THROUGH =
      Attribute.<PeriodLock, LocalDate>one("through", PeriodLock::through);

  /** The type. */
  public static final EntityType<PeriodLockId, PeriodLock> TYPE =
      EntityType.of(
          "periodLock",
          "period lock",
          PeriodLock.class,
          PeriodLock::id,
          ImmutableList.of(BUDGET, THROUGH));

  private PeriodLocks() {}
}
