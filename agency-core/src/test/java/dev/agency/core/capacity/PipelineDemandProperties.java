package dev.agency.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import com.google.common.primitives.ImmutableIntArray;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.Placed;
import dev.agency.core.capacity.PipelineDemand.Outlook;
import dev.agency.core.deal.Deal;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of the demand of every pipeline, against sums over single days. */
class PipelineDemandProperties {
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 14);
  private static final List<String> CRAFTS = List.of("code", "design", "test");

  /** An agency, its open deals and the periods that are asked about. */
  private record World(Studio studio, List<OpenDeal> deals, ImmutableList<DateRange> periods) {
    static World of(Random random) {
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
        if (random.nextBoolean()) {
          also.put(PersonId.of("p" + i), DisciplineId.of(CRAFTS.get(random.nextInt(3))));
        }
      }
      return new World(
          new Studio(FIRST, people.build(), also.build()), deals, periods(random, days));
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
          DisciplineId.of(CRAFTS.get(random.nextInt(3))),
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
                    Optional.of(CRAFTS.get(random.nextInt(3)))
                        .filter(craft -> random.nextInt(6) > 0)
                        .map(DisciplineId::of))
                .estimatedMinutes(random.nextInt(20_000))
                .build());
      }
      ImmutableList.Builder<Booking> bookings = ImmutableList.builder();
      int booked = random.nextInt(5);
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
            .person(ofPerson ? Optional.of(PersonId.of("p" + random.nextInt(5))) : Optional.empty())
            .discipline(
                ofPerson
                    ? Optional.empty()
                    : Optional.of(DisciplineId.of(CRAFTS.get(random.nextInt(3)))));
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

    PipelineDemand pipeline() {
      return PipelineDemandProperties.of(studio, periods, deals);
    }
  }

  /** On each day as much as on any other, but for rounding; every seventh minute finds no day. */
  private static final Placed PLACED =
      (booking, days) -> {
        long minutes = ((BookingAmount.Total) booking.amount()).minutes() * 6 / 7;
        long whole = booking.days().days().orElseThrow();
        long from = days.start().toEpochDay() - booking.days().start().toEpochDay();
        return minutes * (from + days.days().orElseThrow()) / whole - minutes * from / whole;
      };

  private static PipelineDemand of(Studio studio, List<DateRange> periods, List<OpenDeal> deals) {
    return PipelineDemand.of(
        studio,
        Buckets.custom(periods.toArray(DateRange[]::new)),
        deals,
        ImmutableList.of(),
        PLACED);
  }

  @Property
  void theWaterfallAddsUp(@ForAll long seed) {
    World world = World.of(new Random(seed));
    PipelineDemand pipeline = world.pipeline();
    for (DealId deal : pipeline.deals()) {
      for (Outlook outlook : Outlook.values()) {
        for (DealImpacts.Row row : DealImpacts.of(pipeline, deal, outlook).rows()) {
          DisciplineView.Minutes has = world.studio.minutes(row.discipline(), row.days());
          assertThat(row.leftMinutes()).isEqualTo(has.free() - has.over());
          assertThat(
                  row.grossMinutes()
                      - row.holidayMinutes()
                      - row.leaveMinutes()
                      - row.confirmedMinutes()
                      - row.tentativeMinutes()
                      - row.unfilledMinutes()
                      - row.pipelineMinutes()
                      - row.dealMinutes())
              .isEqualTo(row.slackMinutes());
          assertThat(row.overMinutes()).isEqualTo(has.over());
        }
      }
    }
  }

  @Property
  void noMinuteOfADealIsLostOrCountedTwice(@ForAll long seed) {
    World world = World.of(new Random(seed));
    PipelineDemand pipeline = world.pipeline();
    for (OpenDeal open : world.deals) {
      PipelineDemand.Ask ask = pipeline.ask(open.deal().id());
      long placed = 0;
      for (DisciplineId discipline : pipeline.disciplines()) {
        for (int p = 0; p < world.periods.size(); p++) {
          long minutes = pipeline.minutes(open.deal().id(), discipline, p);
          assertThat(minutes).isNotNegative();
          placed += minutes;
        }
      }
      assertThat(placed + ask.outside() + ask.undated() + ask.unassigned())
          .isEqualTo(ask.minutes());
      assertThat(ask.minutes()).isEqualTo(asked(world.studio, open));
      assertThat(ask.outside()).isNotNegative();
    }
  }

  /**
   * All lines and all bookings, less what is both: what names its line, and of the rest the least
   * cut between bookings and disciplines.
   */
  private static long asked(Studio studio, OpenDeal open) {
    Map<LineId, Long> lines = new HashMap<>();
    Map<LineId, String> crafts = new HashMap<>();
    for (ServiceLine line : open.deal().lines()) {
      lines.put(line.id(), line.estimatedMinutes());
      crafts.put(line.id(), line.discipline().map(DisciplineId::value).orElse(""));
    }
    long sum = lines.values().stream().mapToLong(it -> it).sum();
    Map<Set<String>, Long> left = new HashMap<>();
    for (Booking booking : sorted(open.bookings())) {
      long minutes = ((BookingAmount.Total) booking.amount()).minutes();
      long named =
          booking.line().map(line -> Math.min(minutes, lines.getOrDefault(line, 0L))).orElse(0L);
      booking.line().ifPresent(line -> lines.merge(line, -named, Long::sum));
      sum += minutes - named;
      left.merge(may(studio, booking), minutes - named, Long::sum);
    }
    long least = Long.MAX_VALUE;
    for (Set<String> cut : Sets.powerSet(ImmutableSet.copyOf(CRAFTS))) {
      long through = 0;
      for (Map.Entry<LineId, Long> line : lines.entrySet()) {
        through += cut.contains(crafts.get(line.getKey())) ? line.getValue() : 0;
      }
      for (Map.Entry<Set<String>, Long> bookings : left.entrySet()) {
        through += cut.containsAll(bookings.getKey()) ? 0 : bookings.getValue();
      }
      least = Math.min(least, through);
    }
    return sum - least;
  }

  private static List<Booking> sorted(List<Booking> bookings) {
    return bookings.stream().sorted(Comparator.comparing(Booking::id)).toList();
  }

  private static Set<String> may(Studio studio, Booking booking) {
    Set<String> may = new HashSet<>();
    booking.discipline().ifPresent(discipline -> may.add(discipline.value()));
    booking
        .person()
        .filter(person -> studio.disciplineOf(person).isPresent())
        .ifPresent(
            person -> {
              may.add(studio.disciplineOf(person).orElseThrow().value());
              studio.alsoQualified(person).forEach(also -> may.add(also.value()));
            });
    return may;
  }

  @Property
  void expectedLiesBetweenConfirmedAndAllWon(@ForAll long seed) {
    World world = World.of(new Random(seed));
    PipelineDemand pipeline = world.pipeline();
    for (DealId deal : pipeline.deals()) {
      List<DealImpacts.Row> confirmed = DealImpacts.of(pipeline, deal, Outlook.CONFIRMED).rows();
      List<DealImpacts.Row> expected = DealImpacts.of(pipeline, deal, Outlook.EXPECTED).rows();
      List<DealImpacts.Row> allWon = DealImpacts.of(pipeline, deal, Outlook.ALL_WON).rows();
      for (int i = 0; i < confirmed.size(); i++) {
        assertThat(expected.get(i).slackMinutes())
            .isBetween(allWon.get(i).slackMinutes(), confirmed.get(i).slackMinutes());
        assertThat(confirmed.get(i).pipelineMinutes()).isZero();
        long others = 0;
        for (DealId other : pipeline.deals()) {
          others +=
              other.equals(deal)
                  ? 0
                  : pipeline.minutes(
                      other,
                      confirmed.get(i).discipline(),
                      world.periods.indexOf(confirmed.get(i).days()));
        }
        assertThat(allWon.get(i).pipelineMinutes()).isEqualTo(others);
      }
    }
  }

  @Property
  void bookingLessThanTheLinesChangesNoSum(@ForAll long seed) {
    World world = World.of(new Random(seed));
    Deal deal =
        world.deals.get(0).deal().toBuilder()
            .plan(world.studio.horizon())
            .lines(ImmutableList.of(SampleAgency.serviceLine().withEstimatedMinutes(30_000)))
            .build();
    Booking own =
        SampleAgency.dealPlaceholder().toBuilder()
            .deal(deal.id())
            .days(world.periods.get(0))
            .amount(new BookingAmount.Total(1 + Math.floorMod(seed, 30_000L)))
            .build();
    for (List<Booking> bookings : List.of(ImmutableList.<Booking>of(), ImmutableList.of(own))) {
      PipelineDemand pipeline =
          of(
              world.studio,
              ImmutableList.of(world.studio.horizon()),
              List.of(new OpenDeal(deal, BasisPoints.of(5_000), ImmutableList.copyOf(bookings))));
      assertThat(pipeline.minutes(deal.id(), DisciplineId.of("design"), 0)).isEqualTo(30_000);
    }
  }

  @Property
  void workWithoutDaysIsSpreadByCapacityUpToEachPeriod(@ForAll long seed) {
    Random random = new Random(seed);
    World world = World.of(random);
    DateRange horizon = world.studio.horizon();
    DisciplineId design = DisciplineId.of("design");
    long minutes = random.nextInt(50_000);
    Deal deal =
        SampleAgency.deal().toBuilder()
            .plan(horizon)
            .lines(ImmutableList.of(SampleAgency.serviceLine().withEstimatedMinutes(minutes)))
            .build();
    PipelineDemand pipeline =
        of(
            world.studio,
            world.periods,
            List.of(new OpenDeal(deal, BasisPoints.of(5_000), ImmutableList.of())));
    for (int p = 0; p < world.periods.size(); p++) {
      LocalDate start = world.periods.get(p).start();
      LocalDate end = world.periods.get(p).end().orElseThrow();
      assertThat(pipeline.minutes(deal.id(), design, p))
          .isEqualTo(
              upTo(world.studio, design, minutes, end)
                  - upTo(world.studio, design, minutes, start));
    }
  }

  /** What is done before a day, by the capacity day by day, or by days where there is none. */
  private static long upTo(Studio studio, DisciplineId design, long minutes, LocalDate day) {
    double done = 0;
    double all = 0;
    LocalDate end = studio.horizon().end().orElseThrow();
    boolean some =
        FIRST
            .datesUntil(end)
            .anyMatch(
                each ->
                    studio.minutes(design, DateRange.of(each, each.plusDays(1))).capacity() > 0);
    for (LocalDate each = FIRST; each.isBefore(end); each = each.plusDays(1)) {
      long weight =
          some ? studio.minutes(design, DateRange.of(each, each.plusDays(1))).capacity() : 1;
      all += weight;
      done += each.isBefore(day) ? weight : 0;
    }
    return (long) Math.floor((2 * minutes * done + all) / (2 * all));
  }

  @Property
  void theOrderOfDealsAndPeopleChangesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    World world = World.of(random);
    List<OpenDeal> deals = new ArrayList<>(world.deals);
    Collections.shuffle(deals, random);
    List<Studio.Row> people = new ArrayList<>(world.studio.people());
    Collections.shuffle(people, random);
    World shuffled =
        new World(
            new Studio(FIRST, ImmutableList.copyOf(people), world.studio.also()),
            deals,
            world.periods);
    for (OpenDeal open : deals) {
      for (Outlook outlook : Outlook.values()) {
        assertThat(DealImpacts.of(shuffled.pipeline(), open.deal().id(), outlook).rows())
            .isEqualTo(DealImpacts.of(world.pipeline(), open.deal().id(), outlook).rows());
      }
    }
  }

  @Property
  void theDisciplinesTogetherAreThePeopleAndNobodyTwice(@ForAll long seed) {
    World world = World.of(new Random(seed));
    PipelineDemand pipeline = world.pipeline();
    for (int p = 0; p < world.periods.size(); p++) {
      DateRange days = world.periods.get(p);
      int from = Math.toIntExact(days.start().toEpochDay() - FIRST.toEpochDay());
      int to = from + Math.toIntExact(days.days().orElseThrow());
      long people = 0;
      for (Studio.Row row : world.studio.people()) {
        for (int day = from; day < to; day++) {
          people += row.gross().get(day);
        }
      }
      long disciplines = 0;
      for (DisciplineId discipline : pipeline.disciplines()) {
        disciplines += pipeline.minutes(discipline, p).gross();
      }
      assertThat(disciplines).isEqualTo(people);
    }
  }
}
