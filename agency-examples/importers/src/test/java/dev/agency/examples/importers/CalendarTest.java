package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.agency.core.calendar.Holiday;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.LeaveKind;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.store.entity.HolidayCalendars;
import dev.agency.core.store.entity.Leaves;
import dev.agency.core.time.DateRange;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Profile;
import dev.agency.examples.importers.raw.UnreadableFileException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Leave and public holidays, as calendars give them. */
class CalendarTest {
  private static final String LEAVE =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//invented//leave//EN
      BEGIN:VEVENT
      UID:l-1@leave.example
      SUMMARY:Mira on
        holiday\\, at last
      ATTENDEE;CN="Lindqvist, Mira";ROLE=REQ-PARTICIPANT:mailto:Mira.Lindqvist@studio.example
      DTSTART;VALUE=DATE:20260706
      DTEND;VALUE=DATE:20260718
      CATEGORIES:Vacation
      STATUS:CONFIRMED
      BEGIN:VALARM
      TRIGGER:-PT15M
      DTSTART:19990101
      END:VALARM
      END:VEVENT
      BEGIN:VEVENT
      UID:l-2@leave.example
      ATTENDEE:mailto:tomasz.zielinski@studio.example
      DTSTART;VALUE=DATE:20260803
      CATEGORIES:Moving house
      STATUS:TENTATIVE
      END:VEVENT
      BEGIN:VEVENT
      UID:l-3@leave.example
      ATTENDEE:mailto:tomasz.zielinski@studio.example
      DTSTART;TZID=Europe/Stockholm:20260804T090000
      STATUS:CONFIRMED
      END:VEVENT
      BEGIN:VEVENT
      UID:l-4@leave.example
      ATTENDEE:mailto:tomasz.zielinski@studio.example
      DTSTART;VALUE=DATE:20260805
      RRULE:FREQ=WEEKLY
      STATUS:CONFIRMED
      END:VEVENT
      BEGIN:VEVENT
      UID:l-5@leave.example
      ATTENDEE:mailto:nobody@studio.example
      DTSTART;VALUE=DATE:20260805
      STATUS:CONFIRMED
      END:VEVENT
      BEGIN:VEVENT
      UID:l-6@leave.example
      ATTENDEE:mailto:tomasz.zielinski@studio.example
      DTSTART;VALUE=DATE:20260805
      END:VEVENT
      BEGIN:VEVENT
      UID:l-7@leave.example
      this is no property
      END:VEVENT
      END:VCALENDAR
      """;

  private final Studio studio = new Studio();
  private int batch;

  private ImportReport leave(String calendar) {
    batch++;
    studio.run(Studio.floatPeople("people" + batch));
    return studio.run(
        ImportRequest.of(Profile.of("leave"), "leave" + batch)
            .file("leave", Studio.text(calendar)));
  }

  private static String event(String... lines) {
    return "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:l-9\n"
        + String.join("\n", lines)
        + "\nDTSTART;VALUE=DATE:20260803\nSTATUS:CONFIRMED\nEND:VEVENT\nEND:VCALENDAR\n";
  }

  @Test
  void aLeaveOfTwoPeopleIsNotThatOfTheFirst() {
    String mira = "ATTENDEE;CN=Mira:mailto:mira.lindqvist@studio.example";
    String tomasz = "ATTENDEE:mailto:tomasz.zielinski@studio.example";
    assertThat(leave(event(mira, tomasz)).lines(Severity.REFUSED))
        .containsExactly("leave:2 /ATTENDEE/value AMBIGUOUS");
    assertThat(leave(event(mira, "CATEGORIES:Vacation", "CATEGORIES:Training")).isWhole())
        .isFalse();
    assertThat(leave(event(mira, "RDATE;VALUE=DATE:20260810")).lines(Severity.REFUSED))
        .containsExactly("leave:2 /RDATE INCONSISTENT");
    assertThat(studio.all(Leaves.TYPE)).isEmpty();
    assertThat(leave(event(mira, mira.toUpperCase(Locale.ROOT))).isWhole()).isTrue();
    assertThat(leaveOf("float-11").days().days()).hasValue(1);
  }

  @Test
  void aPropertyMayHaveThousandsOfParameters() {
    String attendee = "ATTENDEE" + ";X=y".repeat(10_000) + ":mailto:mira.lindqvist@studio.example";
    assertThat(leave(event(attendee)).isWhole()).isTrue();
    assertThat(leaveOf("float-11").days().days()).hasValue(1);
  }

  private Leave leaveOf(String person) {
    return studio.all(Leaves.TYPE).stream()
        .filter(leave -> leave.person().value().equals(person))
        .findFirst()
        .orElseThrow();
  }

  private static ImportRequest holidays(String batch, String events) {
    return ImportRequest.of(Profile.of("holidays"), batch)
        .file(
            "holidays",
            Studio.text("BEGIN:VCALENDAR\r\n" + events.replace("\n", "\r\n") + "END:VCALENDAR\r\n"))
        .given("calendar", "se");
  }

  @Test
  void anEventOfWholeDaysIsALeaveAndItsEndIsTheDayAfter() {
    leave(LEAVE);
    Leave first = leaveOf("float-11");
    assertThat(first.days())
        .isEqualTo(DateRange.of(LocalDate.of(2026, 7, 6), LocalDate.of(2026, 7, 18)));
    assertThat(first.kind()).isEqualTo(LeaveKind.VACATION);
    assertThat(first.state()).isEqualTo(LeaveState.APPROVED);
    Leave second = leaveOf("float-12");
    assertThat(second.days().days()).hasValue(1);
    assertThat(second.kind()).isEqualTo(LeaveKind.OTHER);
    assertThat(second.state()).isEqualTo(LeaveState.PENDING);
  }

  @Test
  void whatIsNoWholeDayRepeatsOrHasNoStateIsRefused() {
    ImportReport report = leave(LEAVE.replace("\n", "\r\n"));
    assertThat(report.lines(Severity.REFUSED))
        .containsExactly(
            "leave:25 /DTSTART/value MALFORMED_DATE",
            "leave:31 /RRULE INCONSISTENT",
            "leave:38 /ATTENDEE/value NOT_IMPORTED",
            "leave:44 /STATUS/value MISSING_PROPERTY",
            "leave:49 MALFORMED_TEXT");
    assertThat(report.unmapped().get("leave /CATEGORIES/value")).containsEntry("Moving house", 1L);
    assertThat(studio.all(Leaves.TYPE)).hasSize(2);
  }

  @Test
  void aCalendarThatBreaksOffLeavesNothingBehind() {
    for (String broken :
        List.of("", "BEGIN:VEVENT\nEND:VEVENT\n", LEAVE.substring(0, 500), "BEGIN:VCALENDAR\n")) {
      Studio fresh = new Studio();
      assertThatExceptionOfType(UnreadableFileException.class)
          .isThrownBy(
              () ->
                  fresh.run(
                      ImportRequest.of(Profile.of("leave"), "leave")
                          .file("leave", Studio.text(broken))));
      assertThat(fresh.content()).isEmpty();
    }
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> leave("BEGIN:VCALENDAR\nX:" + "x".repeat(70_000)))
        .extracting(UnreadableFileException::code)
        .isEqualTo(ErrorCode.LIMIT_EXCEEDED);
  }

  @Test
  void holidaysOfSeveralYearsAreOneCalendarAndASecondTimeChangesNothing() {
    String events =
        """
        BEGIN:VEVENT
        UID:h-1
        SUMMARY:Midsummer
        DTSTART;VALUE=DATE:20260619
        DTEND;VALUE=DATE:20260621
        END:VEVENT
        BEGIN:VEVENT
        UID:h-2
        SUMMARY:New Year
        DTSTART;VALUE=DATE:20260101
        END:VEVENT
        BEGIN:VEVENT
        UID:h-3
        SUMMARY:Yearly
        DTSTART;VALUE=DATE:20260101
        RRULE:FREQ=YEARLY
        END:VEVENT
        BEGIN:VEVENT
        UID:h-4
        SUMMARY:Backwards
        DTSTART;VALUE=DATE:20260101
        DTEND;VALUE=DATE:20260101
        END:VEVENT
        BEGIN:VEVENT
        UID:h-5
        SUMMARY:Twice
        DTSTART;VALUE=DATE:20260102
        RDATE;VALUE=DATE:20270102
        END:VEVENT
        """;
    ImportReport report = studio.run(holidays("first", events));
    assertThat(report.lines(Severity.REFUSED))
        .containsExactly(
            "holidays:13 /RRULE INCONSISTENT",
            "holidays:19 /DTEND/value OUT_OF_RANGE",
            "holidays:25 /RDATE INCONSISTENT");
    assertThat(studio.all(HolidayCalendars.TYPE).get(0).holidays())
        .containsExactly(
            Holiday.of(LocalDate.of(2026, 1, 1), "New Year"),
            Holiday.of(LocalDate.of(2026, 6, 19), "Midsummer"),
            Holiday.of(LocalDate.of(2026, 6, 20), "Midsummer"));
    assertThat(studio.run(holidays("second", events)).written()).isZero();
  }

  private static String feast(String day, String status) {
    return """
        BEGIN:VEVENT
        UID:h-1
        SUMMARY:Feast
        DTSTART;VALUE=DATE:%s
        STATUS:%s
        END:VEVENT
        """
        .formatted(day, status);
  }

  @Test
  void aHolidayThatMovedOrWasCancelledStaysInItsCalendarAndThatIsSaid() {
    ImportReport unknown = studio.run(holidays("none", feast("20260406", "CANCELLED")));
    assertThat(unknown.lines(Severity.NOTE)).isEmpty();
    studio.run(holidays("first", feast("20260406", "CONFIRMED")));
    assertThat(studio.all(HolidayCalendars.TYPE).get(0).externalRefs())
        .containsExactly(new ExternalRef("holidays", "h-1"));
    assertThat(studio.run(holidays("moved", feast("20260407", "CONFIRMED"))).lines(Severity.NOTE))
        .containsExactly("holidays:2 /DTSTART/value KEPT");
    assertThat(studio.run(holidays("gone", feast("20260407", "CANCELLED"))).lines(Severity.NOTE))
        .containsExactly("holidays:2 /STATUS/value KEPT");
    assertThat(studio.all(HolidayCalendars.TYPE).get(0).holidays())
        .containsExactly(
            Holiday.of(LocalDate.of(2026, 4, 6), "Feast"),
            Holiday.of(LocalDate.of(2026, 4, 7), "Feast"));
  }
}
