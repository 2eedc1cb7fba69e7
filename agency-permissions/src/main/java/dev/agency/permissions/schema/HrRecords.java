package dev.agency.permissions.schema;

import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import java.util.List;

/**
 * The records an HR administrator keeps: who approves, which days nobody works, who is on leave.
 *
 * <p>Every {@link Catalogue} knows their record types, so that a policy may name them before a host
 * shows any. A host that has richer ones of its own gives the catalogue record types of the same
 * names, and these are left out.
 */
public final class HrRecords {
  /**
   * Who has to approve something.
   *
   * @param name the name, such as {@code "Time sheets"}
   * @param state whether it is in use
   */
  public record ApprovalWorkflow(String name, String state) {
    /** {@code name}. */
    public static final Field<ApprovalWorkflow, String> NAME =
        Field.of(Quantities.NAME, ApprovalWorkflow::name);

    /** {@code state}. */
    public static final Field<ApprovalWorkflow, String> STATE =
        Field.of(Quantities.STATE, ApprovalWorkflow::state);

    /** The record type {@code approvalWorkflow}. */
    public static final RecordType<ApprovalWorkflow> TYPE =
        RecordType.of("approvalWorkflow", Grain.ENTRY, List.of(NAME, STATE));
  }

  /**
   * The days on which nobody of a place works.
   *
   * @param name the name, such as {@code "Berlin"}
   * @param dates the days in words
   */
  public record HolidayDates(String name, String dates) {
    /** {@code name}. */
    public static final Field<HolidayDates, String> NAME =
        Field.of(Quantities.NAME, HolidayDates::name);

    /** {@code dates}. */
    public static final Field<HolidayDates, String> DATES =
        Field.of(Quantities.DATES, HolidayDates::dates);

    /** The record type {@code holidayCalendar}. */
    public static final RecordType<HolidayDates> TYPE =
        RecordType.of("holidayCalendar", Grain.ENTRY, List.of(NAME, DATES));
  }

  /**
   * Days on which one person is away.
   *
   * @param person whose leave it is
   * @param dates the days in words
   * @param state whether it is asked for, approved or refused
   * @param kind why, such as holiday or illness: PERSONAL
   */
  public record LeaveDates(String person, String dates, String state, String kind) {
    /** {@code person}, of the quantity {@code name}. */
    public static final Field<LeaveDates, String> PERSON =
        Field.of("person", Quantities.NAME, LeaveDates::person);

    /** {@code dates}, of the quantity {@code leave}: PERSONAL. */
    public static final Field<LeaveDates, String> DATES =
        Field.of("dates", Quantities.LEAVE, LeaveDates::dates);

    /** {@code state}, of the quantity {@code leave}: PERSONAL. */
    public static final Field<LeaveDates, String> STATE =
        Field.of("state", Quantities.LEAVE, LeaveDates::state);

    /** {@code kind}, of the quantity {@code leave}: PERSONAL. */
    public static final Field<LeaveDates, String> KIND =
        Field.of("kind", Quantities.LEAVE, LeaveDates::kind);

    /** The record type {@code leave}. */
    public static final RecordType<LeaveDates> TYPE =
        RecordType.of("leave", Grain.ENTRY, List.of(PERSON, DATES, STATE, KIND));
  }

  private HrRecords() {}

  static List<RecordType<?>> all() {
    return List.of(ApprovalWorkflow.TYPE, HolidayDates.TYPE, LeaveDates.TYPE);
  }
}
