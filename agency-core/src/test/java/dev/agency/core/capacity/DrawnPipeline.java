package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.primitives.ImmutableIntArray;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.Placed;
import dev.agency.core.deal.Deal;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * An agency, its open deals and the periods that are asked about.
 *
 * @param studio the agency
 * @param deals the deals
 * @param periods the periods
 * @param groups which deals depend on each other
 */
record DrawnPipeline(
    Studio studio,
    List<OpenDeal> deals,
    ImmutableList<DateRange> periods,
    ImmutableList<ScenarioGroup> groups) {
  static final LocalDate FIRST = LocalDate.of(2026, 12, 14);
  static final List<String> CRAFTS = List.of("code", "design", "test");

  /** On each day as much as on any other, but for rounding; every seventh minute finds no day. */
  static final Placed PLACED =
      (booking, days) -> {
        long minutes = ((BookingAmount.Total) booking.amount()).minutes() * 6 / 7;
        long whole = booking.days().days().orElseThrow();
        long from = days.start().toEpochDay() - booking.days().start().toEpochDay();
        return minutes * (from + days.days().orElseThrow()) / whole - minutes * from / whole;
      };

  /** Numbers that follow each other draw what has nothing to do with each other. */
  static DrawnPipeline of(long number) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);

    int days = 5 + random.nextInt(30);
    ImmutableList.Builder<Studio.Row> people = ImmutableList.builder();
    int staff = 1 + random.nextInt(4);
    for (int i = 0; i < staff; i++) {
      people.add(person(random, "p" + i, days));
    }
    List<OpenDeal> deals = new ArrayList<>();
    int open = 1 + random.nextInt(4);
    for (int i = 0; i < open; i++) {
      deals.add(deal(random, "d" + i, days));
    }
    ImmutableSetMultimap.Builder<PersonId, DisciplineId> also = ImmutableSetMultimap.builder();
    for (int i = 0; i < staff; i++) {
      if (random.nextInt(3) > 0) {
        also.put(PersonId.of("p" + i), DisciplineId.of(craft(random)));
      }
    }
    return new DrawnPipeline(
        new Studio(FIRST, people.build(), also.build()),
        deals,
        periods(random, days),
        groups(random, open));
  }

  /** Mostly of two, so that people of both meet on the same work. */
  private static String craft(Random random) {
    return CRAFTS.get(random.nextInt(6) == 0 ? 2 : random.nextInt(2));
  }

  private static Studio.Row person(Random random, String name, int days) {
    int[] gross = new int[days];
    int[] holidays = new int[days];
    int[] leave = new int[days];
    int[] confirmed = new int[days];
    int[] tentative = new int[days];
    for (int day = 0; day < days; day++) {
      gross[day] = random.nextInt(3) == 0 ? 0 : random.nextInt(600);
      holidays[day] = random.nextInt(5) == 0 ? gross[day] : 0;
      leave[day] = random.nextInt(4) == 0 ? gross[day] - holidays[day] : 0;
      confirmed[day] = random.nextInt(3) == 0 ? random.nextInt(700) : 0;
      tentative[day] = random.nextInt(3) == 0 ? random.nextInt(300) : 0;
    }
    return new Studio.Row(
        PersonId.of(name),
        DisciplineId.of(craft(random)),
        ImmutableIntArray.copyOf(gross),
        ImmutableIntArray.copyOf(holidays),
        ImmutableIntArray.copyOf(leave),
        ImmutableIntArray.copyOf(confirmed),
        ImmutableIntArray.copyOf(tentative));
  }

  private static OpenDeal deal(Random random, String name, int days) {
    Deal.Builder deal =
        SampleAgency.deal().toBuilder()
            .id(DealId.of(name))
            .plan(random.nextInt(6) == 0 ? Optional.empty() : Optional.of(range(random, days)))
            .lines(ImmutableList.of());
    int lines = random.nextInt(4);
    for (int i = 0; i < lines; i++) {
      deal.addLines(
          SampleAgency.serviceLine().toBuilder()
              .id(LineId.of("l" + i))
              .discipline(
                  Optional.of(craft(random))
                      .filter(craft -> random.nextInt(6) > 0)
                      .map(DisciplineId::of))
              .estimatedMinutes(random.nextInt(9_000))
              .build());
    }
    ImmutableList.Builder<Booking> bookings = ImmutableList.builder();
    int booked = random.nextInt(6);
    for (int i = 0; i < booked; i++) {
      Booking.Builder booking =
          SampleAgency.dealPlaceholder().toBuilder()
              .id(BookingId.of(name + "-" + i))
              .deal(DealId.of(name))
              .days(range(random, days))
              .amount(new BookingAmount.Total(1 + random.nextInt(9_000)));
      booking.line(
          Optional.of(LineId.of("l" + random.nextInt(4))).filter(line -> random.nextBoolean()));
      boolean ofPerson = random.nextInt(3) > 0;
      booking
          .person(ofPerson ? Optional.of(PersonId.of("p" + random.nextInt(4))) : Optional.empty())
          .discipline(ofPerson ? Optional.empty() : Optional.of(DisciplineId.of(craft(random))));
      bookings.add(booking.build());
    }
    return new OpenDeal(deal.build(), BasisPoints.of(random.nextInt(10_001)), bookings.build());
  }

  /** Some days around the horizon, a few of them outside of it. */
  private static DateRange range(Random random, int days) {
    LocalDate start = FIRST.plusDays(random.nextInt(days + 10) - 5L);
    return DateRange.of(start, start.plusDays(1 + random.nextInt(days)));
  }

  private static ImmutableList<DateRange> periods(Random random, int days) {
    ImmutableList.Builder<DateRange> periods = ImmutableList.builder();
    int start = random.nextInt(3);
    do {
      int end = Math.min(days, start + 1 + random.nextInt(8));
      periods.add(DateRange.of(FIRST.plusDays(start), FIRST.plusDays(end)));
      start = end + (random.nextInt(4) == 0 ? 1 : 0);
    } while (start < days);
    return periods.build();
  }

  /** Often two or three of the deals depend on each other. */
  private static ImmutableList<ScenarioGroup> groups(Random random, int deals) {
    if (deals < 2 || random.nextInt(3) == 0) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<ScenarioGroup.Scenario> scenarios = ImmutableList.builder();
    int rest = 10_000;
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int chance = random.nextInt(rest + 1);
      rest -= chance;
      ImmutableSet.Builder<DealId> won = ImmutableSet.builder();
      won.add(DealId.of("d" + random.nextInt(Math.min(3, deals))));
      if (random.nextBoolean()) {
        won.add(DealId.of("d" + random.nextInt(Math.min(3, deals))));
      }
      scenarios.add(new ScenarioGroup.Scenario(BasisPoints.of(chance), won.build()));
    }
    return ImmutableList.of(new ScenarioGroup(scenarios.build()));
  }

  PipelineDemand pipeline() {
    return of(studio, periods, deals, groups);
  }

  static PipelineDemand of(
      Studio studio, List<DateRange> periods, List<OpenDeal> deals, List<ScenarioGroup> groups) {
    return PipelineDemand.of(
        studio, Buckets.of(periods.toArray(DateRange[]::new)), deals, groups, PLACED);
  }
}
