package dev.agency.core.capacity;

import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount.PerDay;
import dev.agency.core.booking.BookingAmount.Percent;
import dev.agency.core.booking.BookingAmount.Total;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.booking.LeavePolicy;
import dev.agency.core.booking.OffDayPolicy;
import dev.agency.core.booking.Spread;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.calendar.SlowLeave;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Person;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Capacity as it is defined: person by person, day by day, booking by booking, each time anew. It
 * can make one of the usual mistakes.
 */
final class SlowCapacity {
  /** Mistakes that others make. */
  enum Mistake {
    NONE,
    HOLIDAYS_OF_TWO_CALENDARS_ADD_UP,
    LEAVE_TAKES_A_HOLIDAY_AGAIN,
    PENDING_LEAVE_TAKES,
    A_LONG_DAY_HIDES_BEHIND_A_SHORT_ONE,
    THE_HORIZON_CUTS_A_BOOKING_BEFORE_IT_IS_PLACED,
    EACH_DAY_IS_ROUNDED_BY_ITSELF,
    A_PERCENTAGE_IS_ONE_OF_EIGHT_HOURS,
    LEAVE_ALWAYS_REDUCES,
    TENTATIVE_ALWAYS_COUNTS,
    WHO_IS_QUALIFIED_COUNTS_TWICE,
    A_PLACEHOLDER_IS_SOMEBODYS_LOAD,
    A_PLACEHOLDER_SHRINKS_ON_LEAVE
  }

  private final CapacityInput input;
  private final DateRange horizon;
  private final CapacityRules rules;
  private final Mistake mistake;
  private final Map<String, Map<LocalDate, Long>> placed = new LinkedHashMap<>();

  SlowCapacity(CapacityInput input, DateRange horizon, CapacityRules rules, Mistake mistake) {
    this.input = input;
    this.horizon = horizon;
    this.rules = rules;
    this.mistake = mistake;
  }

  private static List<LocalDate> days(DateRange range) {
    return range.start().datesUntil(range.end().orElseThrow()).toList();
  }

  private Optional<WorkSchedule> schedule(PersonId person) {
    return input.schedules().stream().filter(each -> each.person().equals(person)).findFirst();
  }

  private long pattern(PersonId person, LocalDate day) {
    return schedule(person).map(schedule -> schedule.minutesOn(day)).orElse(0L);
  }

  private long holiday(PersonId person, LocalDate day) {
    long pattern = pattern(person, day);
    List<HolidayCalendar> calendars =
        input.holidayCalendars().stream()
            .filter(each -> input.holidaysByPerson().containsEntry(person, each.id()))
            .toList();
    if (mistake == Mistake.HOLIDAYS_OF_TWO_CALENDARS_ADD_UP) {
      long sum = calendars.stream().mapToLong(each -> each.minutesOff(day, pattern)).sum();
      return Math.min(pattern, sum);
    }
    return HolidayCalendar.minutesOff(calendars, day, pattern);
  }

  private List<Leave> leaves(PersonId person) {
    return input.leaves().stream().filter(each -> each.person().equals(person)).toList();
  }

  private long away(PersonId person, LocalDate day) {
    long holiday = mistake == Mistake.LEAVE_TAKES_A_HOLIDAY_AGAIN ? 0 : holiday(person, day);
    List<Leave> leaves =
        leaves(person).stream()
            .map(
                each ->
                    mistake == Mistake.PENDING_LEAVE_TAKES && each.state() == LeaveState.PENDING
                        ? each.withState(LeaveState.APPROVED)
                        : each)
            .toList();
    return SlowLeave.taken(leaves, day, pattern(person, day), holiday);
  }

  private long work(PersonId person, LocalDate day) {
    return pattern(person, day) - holiday(person, day);
  }

  private long capacity(PersonId person, LocalDate day) {
    return work(person, day) - away(person, day);
  }

  private long pending(PersonId person, LocalDate day) {
    long asked = 0;
    for (Leave leave : leaves(person)) {
      if (leave.state() == LeaveState.PENDING) {
        asked += SlowLeave.asked(leave, day, pattern(person, day), holiday(person, day));
      }
    }
    return Math.min(asked, capacity(person, day));
  }

  private boolean couldWorkOff(Booking booking, LocalDate day, boolean heedLeave) {
    PersonId person = booking.person().orElseThrow();
    boolean awayAllDay =
        leaves(person).stream()
            .anyMatch(
                leave ->
                    leave.state() == LeaveState.APPROVED
                        && leave.days().contains(day)
                        && leave.part().of(1_440) == 1_440);
    return booking.offDayPolicy() == OffDayPolicy.OVERTIME
        && work(person, day) == 0
        && schedule(person).map(all -> all.employment().contains(day)).orElse(false)
        && !(heedLeave && awayAllDay);
  }

  /** The minutes of each day of a booking of a person; what no day takes is under null. */
  private Map<LocalDate, Long> place(Booking booking) {
    return placed.computeIfAbsent(booking.id().value(), id -> placeNow(cut(booking)));
  }

  private Booking cut(Booking booking) {
    if (mistake != Mistake.THE_HORIZON_CUTS_A_BOOKING_BEFORE_IT_IS_PLACED
        || !booking.days().overlaps(horizon)) {
      return booking;
    }
    List<LocalDate> inside = days(booking.days()).stream().filter(horizon::contains).toList();
    return booking.withDays(DateRange.closed(inside.get(0), inside.get(inside.size() - 1)));
  }

  private Map<LocalDate, Long> placeNow(Booking booking) {
    PersonId person = booking.person().orElseThrow();
    LeavePolicy policy =
        mistake == Mistake.LEAVE_ALWAYS_REDUCES ? LeavePolicy.REDUCE : booking.leavePolicy();
    if (booking.amount() instanceof Percent percent) {
      ToLongFunction<LocalDate> base =
          day ->
              mistake == Mistake.A_PERCENTAGE_IS_ONE_OF_EIGHT_HOURS
                  ? Math.min(480, 480 * work(person, day))
                  : policy == LeavePolicy.KEEP ? work(person, day) : capacity(person, day);
      return shares(days(booking.days()), base, percent.share().value(), 10_000);
    }
    if (booking.amount() instanceof PerDay perDay) {
      Map<LocalDate, Long> kept = new LinkedHashMap<>();
      for (LocalDate day : days(booking.days())) {
        boolean works = work(person, day) > 0 || couldWorkOff(booking, day, false);
        kept.put(day, works ? perDay.minutes() : 0);
      }
      if (policy == LeavePolicy.KEEP) {
        return kept;
      }
      Map<LocalDate, Long> reduced = reduced(booking, kept);
      if (policy == LeavePolicy.REDISTRIBUTE) {
        Map<LocalDate, Long> moved =
            spread(booking.withSpread(Spread.BY_CAPACITY), sum(kept) - sum(reduced), true);
        moved.forEach((day, minutes) -> reduced.merge(day, minutes, Long::sum));
      }
      return reduced;
    }
    long total = ((Total) booking.amount()).minutes();
    Map<LocalDate, Long> spread = spread(booking, total, policy == LeavePolicy.REDISTRIBUTE);
    return policy == LeavePolicy.REDUCE ? reduced(booking, spread) : spread;
  }

  private static final LocalDate NOWHERE = LocalDate.MIN;

  private static long sum(Map<LocalDate, Long> minutes) {
    return minutes.values().stream().mapToLong(Long::longValue).sum();
  }

  private Map<LocalDate, Long> reduced(Booking booking, Map<LocalDate, Long> kept) {
    PersonId person = booking.person().orElseThrow();
    Map<LocalDate, Long> reduced = new LinkedHashMap<>();
    kept.forEach(
        (day, minutes) -> {
          if (day.equals(NOWHERE)) {
            reduced.put(day, minutes);
          } else if (work(person, day) > 0) {
            reduced.put(day, half(minutes * capacity(person, day), work(person, day)));
          } else {
            reduced.put(day, couldWorkOff(booking, day, true) ? minutes : 0);
          }
        });
    return reduced;
  }

  private Map<LocalDate, Long> spread(Booking booking, long minutes, boolean heedLeave) {
    PersonId person = booking.person().orElseThrow();
    boolean evenly = booking.spread() == Spread.EVENLY;
    List<LocalDate> days = days(booking.days());
    ToLongFunction<LocalDate> base =
        day -> {
          long has = heedLeave ? capacity(person, day) : work(person, day);
          if (!evenly) {
            return has;
          }
          return has > 0 || couldWorkOff(booking, day, heedLeave) ? 1 : 0;
        };
    long all = days.stream().mapToLong(base).sum();
    if (all == 0) {
      base = day -> couldWorkOff(booking, day, heedLeave) ? 1 : 0;
      all = days.stream().mapToLong(base).sum();
    }
    return all == 0
        ? new LinkedHashMap<>(Map.of(NOWHERE, minutes))
        : shares(days, base, minutes, all);
  }

  private Map<LocalDate, Long> shares(
      List<LocalDate> days, ToLongFunction<LocalDate> weight, long part, long whole) {
    Map<LocalDate, Long> shares = new LinkedHashMap<>();
    long weights = 0;
    for (LocalDate day : days) {
      long before = half(Math.multiplyExact(weights, part), whole);
      weights += weight.applyAsLong(day);
      shares.put(
          day,
          mistake == Mistake.EACH_DAY_IS_ROUNDED_BY_ITSELF
              ? half(weight.applyAsLong(day) * part, whole)
              : half(Math.multiplyExact(weights, part), whole) - before);
    }
    return shares;
  }

  private static long half(long dividend, long divisor) {
    return (2 * dividend + divisor) / (2 * divisor);
  }

  private long booked(PersonId person, LocalDate day, BookingStatus status) {
    long sum = 0;
    for (Booking booking : input.bookings()) {
      if (booking.person().equals(Optional.of(person)) && booking.status() == status) {
        sum += place(booking).getOrDefault(day, 0L);
      }
      if (mistake == Mistake.A_PLACEHOLDER_IS_SOMEBODYS_LOAD
          && booking.isPlaceholder()
          && booking.status() == status
          && input.people().get(0).id().equals(person)) {
        sum += open(booking).getOrDefault(day, 0L);
      }
    }
    return sum;
  }

  private long unplaced(PersonId person, LocalDate day) {
    long sum = 0;
    for (Booking booking : input.bookings()) {
      LocalDate start = booking.days().start();
      LocalDate told = start.isBefore(horizon.start()) ? horizon.start() : start;
      if (booking.person().equals(Optional.of(person))
          && booking.days().overlaps(horizon)
          && told.equals(day)) {
        sum += place(booking).getOrDefault(NOWHERE, 0L);
      }
    }
    return sum;
  }

  private long load(PersonId person, LocalDate day) {
    long confirmed = booked(person, day, BookingStatus.CONFIRMED);
    return rules.counts() == Commitment.WITH_TENTATIVE
        ? confirmed + booked(person, day, BookingStatus.TENTATIVE)
        : confirmed;
  }

  /** What one person can be given still, day by day. */
  long free(PersonId person, DateRange range) {
    return days(range).stream()
        .mapToLong(day -> Math.max(0, capacity(person, day) - load(person, day)))
        .sum();
  }

  /** What one person has too much, day by day. */
  long over(PersonId person, DateRange range) {
    return days(range).stream()
        .mapToLong(day -> Math.max(0, load(person, day) - capacity(person, day)))
        .sum();
  }

  /** What one person has on some days. */
  Availability of(PersonId person, DateRange range) {
    Availability sum = Availability.zero();
    for (LocalDate day : days(range)) {
      long capacity = capacity(person, day);
      long confirmed = booked(person, day, BookingStatus.CONFIRMED);
      long tentative = booked(person, day, BookingStatus.TENTATIVE);
      boolean both =
          rules.counts() == Commitment.WITH_TENTATIVE || mistake == Mistake.TENTATIVE_ALWAYS_COUNTS;
      long load = both ? confirmed + tentative : confirmed;
      sum =
          sum.plus(
              new Availability(
                  capacity,
                  new Availability.Rest(
                      holiday(person, day),
                      away(person, day),
                      pending(person, day),
                      unplaced(person, day)),
                  confirmed,
                  tentative,
                  load,
                  Math.max(0, capacity - load)));
    }
    return mistake != Mistake.A_LONG_DAY_HIDES_BEHIND_A_SHORT_ONE
        ? sum
        : new Availability(
            sum.capacity(),
            new Availability.Rest(sum.holiday(), sum.away(), sum.pendingLeave(), sum.unplaced()),
            sum.confirmed(),
            sum.tentative(),
            sum.load(),
            Math.max(0, sum.capacity() - sum.load()));
  }

  /** What all people of a discipline have on some days. */
  Availability of(DisciplineId discipline, DateRange range) {
    Availability sum = Availability.zero();
    for (Person person : input.people()) {
      if (person.discipline().equals(discipline)
          || (mistake == Mistake.WHO_IS_QUALIFIED_COUNTS_TWICE
              && person.alsoQualified().contains(discipline))) {
        sum = sum.plus(of(person.id(), range));
      }
    }
    return sum;
  }

  private Map<LocalDate, Long> open(Booking booking) {
    return placed.computeIfAbsent(booking.id().value(), id -> openNow(booking));
  }

  private Map<LocalDate, Long> openNow(Booking booking) {
    List<PersonId> people =
        input.people().stream()
            .filter(person -> booking.discipline().equals(Optional.of(person.discipline())))
            .map(Person::id)
            .toList();
    List<LocalDate> days = days(cut(booking).days());
    ToLongFunction<LocalDate> work =
        day ->
            people.stream()
                .mapToLong(
                    person ->
                        mistake == Mistake.A_PLACEHOLDER_SHRINKS_ON_LEAVE
                            ? capacity(person, day)
                            : work(person, day))
                .sum();
    if (booking.amount() instanceof Percent percent) {
      return people.isEmpty()
          ? Map.of()
          : shares(days, work, percent.share().value(), 10_000L * people.size());
    }
    boolean nobody = days.stream().mapToLong(work).sum() == 0;
    ToLongFunction<LocalDate> works = day -> nobody || work.applyAsLong(day) > 0 ? 1 : 0;
    if (booking.amount() instanceof PerDay perDay) {
      return shares(days, works, perDay.minutes(), 1);
    }
    ToLongFunction<LocalDate> weight = nobody || booking.spread() == Spread.EVENLY ? works : work;
    long total = ((Total) booking.amount()).minutes();
    return shares(days, weight, total, days.stream().mapToLong(weight).sum());
  }

  /** What is asked for of a discipline on some days. */
  UnfilledDemand demand(DisciplineId discipline, DateRange range) {
    long confirmed = 0;
    long tentative = 0;
    for (Booking booking : input.bookings()) {
      if (booking.discipline().equals(Optional.of(discipline))
          && booking.days().overlaps(horizon)) {
        long sum = 0;
        for (LocalDate day : days(range)) {
          sum += open(booking).getOrDefault(day, 0L);
        }
        confirmed += booking.status() == BookingStatus.CONFIRMED ? sum : 0;
        tentative += booking.status() == BookingStatus.TENTATIVE ? sum : 0;
      }
    }
    return new UnfilledDemand(discipline, range, confirmed, tentative);
  }
}
