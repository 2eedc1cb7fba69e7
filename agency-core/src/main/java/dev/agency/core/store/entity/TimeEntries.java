package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.PersonId;

/** What time entries refer to. They have a store of their own and are no entity type. */
public final class TimeEntries {
  /** The name of their record type in policies, audit and events. */
  public static final String NAME = "timeEntry";

  /** The budget an entry counts on. */
  public static final Attribute<TimeEntry, BudgetId> BUDGET =
      Attribute.<TimeEntry, BudgetId>one("budget", TimeEntry::budget).referringTo("budget");

  /** Who worked. */
  public static final Attribute<TimeEntry, PersonId> PERSON =
      Attribute.<TimeEntry, PersonId>one("person", TimeEntry::person).referringTo("person");

  /** The invoice an entry stands on. */
  public static final Attribute<TimeEntry, InvoiceId> INVOICE =
      Attribute.<TimeEntry, InvoiceId>optional("invoice", TimeEntry::invoice)
          .referringTo("invoice");

  /** All of them: what a store must not remove while an entry refers to it. */
  public static final ImmutableList<Attribute<TimeEntry, ?>> REFERENCES =
      ImmutableList.of(BUDGET, PERSON, INVOICE);

  private TimeEntries() {}
}
