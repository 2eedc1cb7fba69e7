package dev.agency.core.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Person;
import dev.agency.core.testkit.CapacityArbitraries;
import dev.agency.core.testkit.ModelArbitraries;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds of every change of a booking. */
@AddLifecycleHook(PassLine.class)
class RebookingProperties {
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 27);
  private static final DisciplineId CODE = DisciplineId.of("code");
  private static final Person LEAVER = person("leaver", "code");
  private static final Placed PLACED = new WorkDays();

  private static Person person(String id, String discipline) {
    return Person.builder()
        .id(PersonId.of(id))
        .name(id)
        .discipline(DisciplineId.of(discipline))
        .build();
  }

  /** Bookings of one person of two days to five weeks. */
  @Provide
  Arbitrary<Booking> bookings() {
    return ModelArbitraries.bookings()
        .flatMap(
            booking ->
                Arbitraries.integers()
                    .between(0, 30)
                    .flatMap(
                        start ->
                            Arbitraries.integers()
                                .between(2, 35)
                                .map(
                                    days ->
                                        booking.toBuilder()
                                            .person(LEAVER.id())
                                            .discipline(Optional.empty())
                                            .days(
                                                DateRange.of(
                                                    FIRST.plusDays(start),
                                                    FIRST.plusDays(start + days)))
                                            .build())));
  }

  @Provide
  Arbitrary<List<Booking>> several() {
    return bookings().list().uniqueElements(Booking::id).ofMaxSize(6);
  }

  private static long minutes(Booking booking) {
    return PLACED.minutes(booking, booking.days());
  }

  private static LocalDate within(Booking booking, long part) {
    long days = booking.days().days().orElseThrow();
    return booking.days().start().plusDays(1 + part % (days - 1));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aSplitKeepsTheSumAndEachDay(
      @ForAll("bookings") Booking booking, @ForAll @LongRange(min = 0, max = 99) long part) {
    LocalDate at = within(booking, part);
    Split split = Rebooking.split(booking, at, PLACED);
    if (booking.amount() instanceof BookingAmount.Total total) {
      assertThat(split.parts())
          .extracting(piece -> ((BookingAmount.Total) piece.amount()).minutes())
          .satisfies(
              minutes ->
                  assertThat(minutes.stream().mapToLong(it -> it).sum())
                      .isEqualTo(total.minutes()));
      split
          .before()
          .ifPresent(
              early -> assertThat(minutes(early)).isEqualTo(PLACED.minutes(booking, early.days())));
    } else {
      assertThat(split.parts()).extracting(Booking::amount).containsOnly(booking.amount());
      assertThat(split.parts().stream().mapToLong(RebookingProperties::minutes).sum())
          .isBetween(minutes(booking) - 1, minutes(booking));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void thePartsMeetAtTheDayAndNothingElseChanges(
      @ForAll("bookings") Booking booking, @ForAll @LongRange(min = 0, max = 99) long part) {
    LocalDate at = within(booking, part);
    Split split = Rebooking.split(booking, at, PLACED);
    split.before().ifPresent(early -> assertThat(early.days().end()).contains(at));
    split.after().ifPresent(late -> assertThat(late.days().start()).isEqualTo(at));
    assertThat(split.parts().get(0).id()).isEqualTo(booking.id());
    assertThat(split.parts()).extracting(Booking::id).doesNotHaveDuplicates();
    assertThat(split.parts())
        .allSatisfy(
            piece ->
                assertThat(
                        piece.toBuilder()
                            .id(booking.id())
                            .days(booking.days())
                            .amount(booking.amount())
                            .externalRefs(booking.externalRefs())
                            .build())
                    .isEqualTo(booking));
    assertThat(Rebooking.split(booking, at, PLACED)).isEqualTo(split);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aSplitMovesNoMoreThanAMinuteADay(
      @ForAll("placed") Tuple2<PersonCalendar, Booking> given,
      @ForAll @LongRange(min = 0, max = 99) long part) {
    Booking booking = given.get2();
    Assume.that(booking.days().days().orElseThrow() > 1);
    // What is moved on leave stays within its part.
    Assume.that(
        booking.leavePolicy() != LeavePolicy.REDISTRIBUTE
            || booking.amount() instanceof BookingAmount.Total);
    Placed placed = (of, days) -> Placement.of(of, given.get1().over(of.days())).minutesIn(days);
    LocalDate at = within(booking, part);
    Split split = Rebooking.split(booking, at, placed);
    DateRange early = DateRange.of(booking.days().start(), at);
    long before = split.before().map(it -> placed.minutes(it, it.days())).orElse(0L);
    assertThat(before - placed.minutes(booking, early))
        .isBetween(-early.days().orElseThrow(), early.days().orElseThrow());
    long after = split.after().map(it -> placed.minutes(it, it.days())).orElse(0L);
    long days = booking.days().days().orElseThrow();
    boolean homeless = Placement.of(booking, given.get1().over(booking.days())).unplaced() > 0;
    Assume.that(!homeless);
    assertThat(before + after - placed.minutes(booking, booking.days())).isBetween(-days, days);
  }

  @Provide
  Arbitrary<Tuple2<PersonCalendar, Booking>> placed() {
    return Combinators.combine(
            CapacityArbitraries.personCalendars(LEAVER.id()),
            CapacityArbitraries.bookings(LEAVER.id()))
        .as(Tuple::of);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void movesAddUpAndComeBack(
      @ForAll("bookings") Booking booking,
      @ForAll @LongRange(min = -9_000, max = 9_000) long one,
      @ForAll @LongRange(min = -9_000, max = 9_000) long other) {
    Booking moved = Rebooking.moveBy(Rebooking.moveBy(booking, one), other);
    assertThat(moved).isEqualTo(Rebooking.moveBy(booking, one + other));
    assertThat(Rebooking.moveTo(moved, booking.days().start())).isEqualTo(booking);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aHandoverLosesNothingAndLeavesTheLeaverOnlyWhatIsOpen(
      @ForAll("several") List<Booking> bookings, @ForAll @LongRange(min = 0, max = 70) long after) {
    LocalDate from = FIRST.plusDays(after);
    Person coder = person("coder", "code");
    Person writer = person("writer", "content");
    Handover handover =
        Handover.of(
            LEAVER,
            from,
            bookings,
            booking ->
                switch (Math.floorMod(booking.id().hashCode(), 3)) {
                  case 0 -> Optional.of(coder);
                  case 1 -> Optional.of(writer);
                  default -> Optional.empty();
                },
            PLACED);
    assertThat(handover.steps())
        .allSatisfy(
            step -> {
              assertThat(step.taken().person()).contains(coder.id());
              assertThat(step.taken().days().start()).isAfterOrEqualTo(from);
              long kept = step.kept().map(RebookingProperties::minutes).orElse(0L);
              step.kept()
                  .ifPresent(
                      piece -> {
                        assertThat(piece.person()).contains(LEAVER.id());
                        assertThat(piece.days().end().orElseThrow()).isBeforeOrEqualTo(from);
                      });
              if (minutes(step.before()) > 0) {
                assertThat(kept + minutes(step.taken()))
                    .isBetween(minutes(step.before()) - 1, minutes(step.before()));
              }
            });
    assertThat(handover.open()).allSatisfy(open -> assertThat(bookings).contains(open.booking()));
    ImmutableList<Booking> touched =
        ImmutableList.<Booking>builder()
            .addAll(handover.steps().stream().map(Handover.Step::before).iterator())
            .addAll(handover.open().stream().map(Handover.Open::booking).iterator())
            .build();
    assertThat(touched).doesNotHaveDuplicates();
    assertThat(bookings.stream().filter(booking -> !touched.contains(booking)))
        .allSatisfy(
            booking -> assertThat(booking.days().end().orElseThrow()).isBeforeOrEqualTo(from));
    assertThat(LEAVER.discipline()).isEqualTo(CODE);
  }
}
