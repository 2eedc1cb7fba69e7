package dev.agency.core.time;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.testkit.HostileArbitraries;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.ValueArbitraries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.assertj.core.api.Assertions;

@AddLifecycleHook(PassLine.class)
class DateRangeProperties extends Laws {
  boolean contains(DateRange range, LocalDate day) {
    return range.contains(day);
  }

  boolean overlaps(DateRange one, DateRange other) {
    return one.overlaps(other);
  }

  OptionalLong days(DateRange range) {
    return range.days();
  }

  DateRange closed(LocalDate start, LocalDate last) {
    return DateRange.closed(start, last);
  }

  DateRange ofMonth(YearMonth month) {
    return DateRange.ofMonth(month);
  }

  DateRange rebuilt(DateRange range) {
    return range.toBuilder().build();
  }

  DateRange startingOn(LocalDate start) {
    return DateRange.startingOn(start);
  }

  DateRange read(String json) {
    return AgencyJson.read(json, DateRange.class);
  }

  /** The days the oracle counts one by one: a leap day and the end of a year lie in them. */
  private static final LocalDate FIRST = LocalDate.of(2027, 12, 20);

  private static final LocalDate LAST = LocalDate.of(2028, 3, 10);

  @Provide
  Arbitrary<LocalDate> nearDays() {
    return ValueArbitraries.dates(FIRST, LAST);
  }

  @Provide
  Arbitrary<DateRange> nearRanges() {
    Arbitrary<DateRange> ending =
        Combinators.combine(nearDays(), Arbitraries.integers().between(1, 20))
            .as((start, days) -> DateRange.of(start, start.plusDays(days)));
    return Arbitraries.oneOf(ending, nearDays().map(DateRange::startingOn));
  }

  @Provide
  Arbitrary<DateRange> ranges() {
    return ValueArbitraries.dateRanges();
  }

  @Provide
  Arbitrary<DateRange> endingRanges() {
    return ValueArbitraries.endingDateRanges();
  }

  @Provide
  Arbitrary<LocalDate> noDays() {
    return HostileArbitraries.datesOutOfRange();
  }

  @Provide
  Arbitrary<String> noDates() {
    return HostileArbitraries.dates();
  }

  @Property
  void aRangeContainsTheDaysFromItsStartToTheDayBeforeItsEnd(
      @ForAll("nearRanges") DateRange range, @ForAll("nearDays") LocalDate day) {
    assertThat(contains(range, day)).isEqualTo(daysOf(range).contains(day));
  }

  @Property
  void rangesOverlapIfTheyShareADay(
      @ForAll("nearRanges") DateRange one, @ForAll("nearRanges") DateRange other) {
    boolean shared = !Sets.intersection(daysOf(one), daysOf(other)).isEmpty();
    assertThat(overlaps(one, other)).isEqualTo(shared);
    assertThat(overlaps(other, one)).isEqualTo(shared);
    assertThat(overlaps(one, one)).isTrue();
  }

  @Property
  void theNumberOfDaysIsTheirCount(@ForAll("nearRanges") DateRange range) {
    if (range.end().isPresent()) {
      assertThat(days(range)).hasValue(daysOf(range).size());
      assertThat(range.last()).contains(daysOf(range).asList().get(daysOf(range).size() - 1));
    } else {
      assertThat(days(range)).isEmpty();
      assertThat(range.last()).isEmpty();
    }
  }

  /** The days of a range one by one, those past all that is asked for left out. */
  private static ImmutableSet<LocalDate> daysOf(DateRange range) {
    return range
        .start()
        .datesUntil(range.end().orElse(LAST.plusDays(40)))
        .collect(toImmutableSet());
  }

  @Property
  void aRangeGivenByItsLastDayIsTheSame(@ForAll("endingRanges") DateRange range) {
    assertThat(closed(range.start(), range.last().orElseThrow())).isEqualTo(range);
  }

  @Property
  void aMonthContainsItsDaysOnly(@ForAll("nearDays") LocalDate day) {
    YearMonth month = YearMonth.from(day);
    DateRange range = ofMonth(month);
    assertThat(range.contains(day)).isTrue();
    assertThat(range.days()).hasValue(month.lengthOfMonth());
    assertThat(range.contains(month.atDay(1).minusDays(1))).isFalse();
    assertThat(range.contains(month.plusMonths(1).atDay(1))).isFalse();
  }

  @Property
  void whatIsBuiltAgainIsEqual(@ForAll("ranges") DateRange range) {
    assertThat(rebuilt(range)).isEqualTo(range).hasSameHashCodeAs(range);
  }

  @Property
  void aDayOutOfRangeIsRefused(
      @ForAll("noDays") LocalDate noDay, @ForAll("nearDays") LocalDate day) {
    assertThat(Refused.problems(() -> startingOn(noDay)))
        .containsExactly("/start DATE_OUT_OF_RANGE");
    assertThat(Refused.problems(() -> DateRange.of(day, noDay))).contains("/end DATE_OUT_OF_RANGE");
    assertThat(Refused.code(() -> DateRange.closed(day, noDay)))
        .isIn(ErrorCode.DATE_OUT_OF_RANGE, ErrorCode.EMPTY_RANGE);
  }

  @Property
  void aTextThatIsNoDateIsRefusedWithoutItsValue(@ForAll("noDates") String text) {
    String json = "{\"start\":" + AgencyJson.write(text) + "}";
    InvalidJsonException refusal =
        Assertions.catchThrowableOfType(InvalidJsonException.class, () -> read(json));
    assertThat(refusal).isNotNull();
    assertThat(refusal.path()).isEqualTo("/start");
    assertThat(refusal.code()).isIn(ErrorCode.MALFORMED_DATE, ErrorCode.DATE_OUT_OF_RANGE);
    assertThat(refusal)
        .hasMessageMatching("The JSON at '/start' was refused: [A-Z_]+\\. A date must .*")
        .hasNoCause();
  }
}
