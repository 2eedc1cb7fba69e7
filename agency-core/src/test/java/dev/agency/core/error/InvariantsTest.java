package dev.agency.core.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.agency.core.testkit.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvariantsTest {
  @Test
  void aValueThatKeepsEveryRuleIsAccepted() {
    assertThatCode(
            () ->
                check()
                    .notNegative("minutes", 0)
                    .between("share", 0, 0, 10_000)
                    .between("share", 10_000, 0, 10_000)
                    .name("name", "Ada")
                    .note("note", Optional.empty())
                    .note("note", Optional.of("Line 1\n\tLine 2\r\n"))
                    .text("text", "Line 1\n\tLine 2\r\n")
                    .date("start", Invariants.FIRST_DATE)
                    .date("end", Optional.of(Invariants.LAST_DATE))
                    .date("end", Optional.empty())
                    .unique("lines", ImmutableList.of("a", "b"))
                    .unique("lines", ImmutableList.of())
                    .require(true, "state", ErrorCode.INCONSISTENT, "must fit")
                    .verify())
        .doesNotThrowAnyException();
  }

  @Test
  void anInstantLiesInTheYearsOfTheDaysByUtc() {
    Instant first = Instant.parse("1900-01-01T00:00:00Z");
    Instant last = Instant.parse("2199-12-31T23:59:59.999999999Z");
    assertThatCode(() -> check().instant("at", first).instant("at", last).verify())
        .doesNotThrowAnyException();
    assertThat(
            Refused.sentences(
                () ->
                    check()
                        .instant("at", first.minusNanos(1))
                        .instant("until", last.plusNanos(1))
                        .instant("since", Instant.MIN)
                        .verify()))
        .containsExactly(
            "/at DATE_OUT_OF_RANGE The at of a time entry must be an instant of the years 1900 to"
                + " 2199.",
            "/until DATE_OUT_OF_RANGE The until of a time entry must be an instant of the years"
                + " 1900 to 2199.",
            "/since DATE_OUT_OF_RANGE The since of a time entry must be an instant of the years"
                + " 1900 to 2199.");
  }

  @Test
  void oneExceptionNamesEachBrokenRuleInOrder() {
    assertThatThrownBy(
            () ->
                check()
                    .notNegative("plannedMinutes", -5)
                    .between("share", 10_001, 0, 10_000)
                    .require(false, "lines/2/price", ErrorCode.INCONSISTENT, "must fit")
                    .verify())
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.NEGATIVE);
              assertThat(refusal.problems())
                  .containsExactly(
                      new Problem(
                          "/plannedMinutes",
                          ErrorCode.NEGATIVE,
                          "The planned minutes of a time entry must not be negative."),
                      new Problem(
                          "/share",
                          ErrorCode.OUT_OF_RANGE,
                          "The share of a time entry must be from 0 to 10000."),
                      new Problem(
                          "/lines/2/price",
                          ErrorCode.INCONSISTENT,
                          "The lines of a time entry must fit."));
              assertThat(refusal)
                  .hasMessage(
                      "The planned minutes of a time entry must not be negative. The share of a"
                          + " time entry must be from 0 to 10000. The lines of a time entry must"
                          + " fit.")
                  .hasNoCause();
            });
  }

  @Test
  void numbersAreHeldToTheirLimits() {
    assertThat(Refused.problems(check().notNegative("minutes", -1)::verify))
        .containsExactly("/minutes NEGATIVE");
    assertThat(Refused.problems(check().between("share", -1, 0, 1)::verify))
        .containsExactly("/share OUT_OF_RANGE");
    assertThat(Refused.problems(check().between("share", 2, 0, 1)::verify))
        .containsExactly("/share OUT_OF_RANGE");
  }

  @Test
  void daysLieInTheYears1900To2199() {
    LocalDate early = Invariants.FIRST_DATE.minusDays(1);
    LocalDate late = Invariants.LAST_DATE.plusDays(1);
    assertThat(Refused.problems(check().date("start", early).date("end", late)::verify))
        .containsExactly("/start DATE_OUT_OF_RANGE", "/end DATE_OUT_OF_RANGE");
    assertThat(Refused.problems(check().date("end", Optional.of(late))::verify))
        .containsExactly("/end DATE_OUT_OF_RANGE");
    assertThat(Refused.message(check().date("start", early)::verify))
        .isEqualTo("The start of a time entry must be a day of the years 1900 to 2199.");
  }

  @Test
  void whatBreaksTheRuleOfAListIsNamedByItsPlace() {
    Invariants rules =
        check()
            .requireEach(
                "lines",
                ImmutableList.of(3, -1, 0, -2),
                line -> line >= 0,
                ErrorCode.NEGATIVE,
                "must not be negative");
    assertThat(Refused.problems(rules::verify))
        .containsExactly("/lines/1 NEGATIVE", "/lines/3 NEGATIVE");
    assertThat(Refused.message(rules::verify))
        .contains("The lines of a time entry must not be negative.");
  }

  @Test
  void aRepeatedIdIsNamedByItsPlace() {
    assertThat(
            Refused.problems(
                check().unique("lines", ImmutableList.of("a", "b", "a", "c", "b"))::verify))
        .containsExactly("/lines/2 DUPLICATE_ID", "/lines/4 DUPLICATE_ID");
    assertThat(Refused.message(check().unique("lines", ImmutableList.of("a", "a"))::verify))
        .isEqualTo("The lines of a time entry must not repeat an earlier one.");
  }

  @Test
  void namesNotesAndTextsSayWhatTheyMayBe() {
    assertThat(Refused.message(check().name("name", "")::verify))
        .isEqualTo("The name of a time entry must have 1 to 200 printable characters.");
    assertThat(Refused.message(check().note("note", Optional.of(" "))::verify))
        .isEqualTo(
            "The note of a time entry must have 1 to 10000 printable characters, or be absent.");
    assertThat(Refused.message(check().text("text", " ")::verify))
        .isEqualTo("The text of a time entry must have 1 to 10000 printable characters.");
    assertThat(Refused.problems(check().text("text", "x".repeat(10_001))::verify))
        .containsExactly("/text MALFORMED_NAME");
    assertThat(Refused.problems(check().name("name", "a\nb")::verify))
        .containsExactly("/name MALFORMED_NAME");
  }

  @Test
  void aNameOfWhichAReaderSeesNothingIsNone() {
    for (String unseen : ImmutableList.of("", " ", "\u00A0", "\u200B", "\u200D \u2003")) {
      assertThat(Refused.problems(check().name("name", unseen)::verify))
          .containsExactly("/name MALFORMED_NAME");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "minutes, minutes",
    "plannedStart, planned start",
    "lines/0, lines",
    "unpricedCostMinutes/1/x, unpriced cost minutes",
    "'', ''"
  })
  void aFieldIsNamedInWords(String field, String words) {
    assertThat(Invariants.words(field)).isEqualTo(words);
  }

  private static Invariants check() {
    return Invariants.of("a time entry");
  }
}
