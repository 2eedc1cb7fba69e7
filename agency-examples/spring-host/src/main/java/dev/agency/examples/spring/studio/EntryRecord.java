package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.entity.TimeEntries;
import java.time.LocalDate;
import java.util.Optional;

/** A time entry as a record of this host: what lists show of it, and what desks ask about. */
public final class EntryRecord {
  /** The entry. */
  public static final Field<TimeEntry, TimeEntryId> ENTRY =
      Field.of("entry", Quantities.NAME, TimeEntry::id);

  /** The budget it counts on. */
  public static final Field<TimeEntry, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, TimeEntry::budget);

  /** The line it counts on. */
  public static final Field<TimeEntry, Optional<LineId>> LINE =
      Field.of("line", Quantities.NAME, TimeEntry::line);

  /** Who worked. */
  public static final Field<TimeEntry, PersonId> PERSON =
      Field.of("person", Quantities.NAME, TimeEntry::person);

  /** The day. */
  public static final Field<TimeEntry, LocalDate> DATE =
      Field.of("date", Quantities.DATES, TimeEntry::date);

  /** How long. */
  public static final Field<TimeEntry, Long> MINUTES =
      Field.of(Quantities.WORKED_MINUTES, TimeEntry::minutes);

  /** Whether the client pays for it. */
  public static final Field<TimeEntry, Boolean> BILLABLE =
      Field.of("billable", Quantities.BILLABLE_SHARE, TimeEntry::billable);

  /** Whether it was approved. */
  public static final Field<TimeEntry, Approval> APPROVAL =
      Field.of("approval", Quantities.STATE, TimeEntry::approval);

  /** The record type, by the name that desks call it. */
  public static final RecordType<TimeEntry> TYPE =
      RecordType.of(
          TimeEntries.NAME,
          Grain.ENTRY,
          ImmutableList.of(ENTRY, BUDGET, LINE, PERSON, DATE, MINUTES, BILLABLE, APPROVAL));

  private EntryRecord() {}
}
