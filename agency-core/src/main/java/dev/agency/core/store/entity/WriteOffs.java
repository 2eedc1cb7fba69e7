package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.WriteOffId;
import java.time.LocalDate;

/** Write-offs, as a store finds them. */
public final class WriteOffs {
  /** The budget whose work it is. */
  public static final Attribute<WriteOff, BudgetId> BUDGET =
      Attribute.<WriteOff, BudgetId>one("budget", WriteOff::budget).referringTo("budget");

  /** The day it was decided. */
  public static final Attribute<WriteOff, LocalDate> DATE =
      Attribute.<WriteOff, LocalDate>one("date", WriteOff::date);

  /** A name another system has for it. */
  public static final Attribute<WriteOff, ExternalRef> EXTERNAL_REF =
      Attribute.<WriteOff, ExternalRef>many("externalRef", WriteOff::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<WriteOffId, WriteOff> TYPE =
      EntityType.of(
          "writeOff",
          "write-off",
          WriteOff.class,
          WriteOff::id,
          ImmutableList.of(BUDGET, DATE, EXTERNAL_REF));

  private WriteOffs() {}
}
