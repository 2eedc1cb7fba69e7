package dev.agency.examples.cli.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.capacity.Buckets;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.Commitment;
import dev.agency.core.capacity.OpenDeal;
import dev.agency.core.capacity.staffing.StaffingDemand;
import dev.agency.core.capacity.staffing.StaffingPlan;
import dev.agency.core.deal.Deal;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Problem;
import dev.agency.core.id.PersonId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.people.Person;
import dev.agency.core.time.DateRange;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.console.TextFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A file with what everybody in it has and is booked for.
 *
 * @param file the file
 * @param snapshot the capacity of its horizon
 */
record Situation(CapacityFile file, CapacitySnapshot snapshot) {
  /** Reads a file and answers a question about it; what only the answer can refuse is refused. */
  static <T> T ask(Path path, Function<Situation, T> question) {
    CapacityFile file = TextFiles.read(path, text -> AgencyJson.read(text, CapacityFile.class));
    try {
      CapacitySnapshot snapshot =
          CapacitySnapshot.build(file.input(), file.horizon(), file.rules());
      return question.apply(new Situation(file, snapshot));
    } catch (InvalidModelException e) {
      Problem first = e.problems().get(0);
      throw new BadInput(path.getFileName() + ":" + first.path(), first.code(), first.message());
    }
  }

  /** Returns the deals with their probabilities and bookings. */
  ImmutableList<OpenDeal> deals() {
    return file.deals().stream().map(this::open).collect(toImmutableList());
  }

  private OpenDeal open(Deal deal) {
    return OpenDeal.of(
        deal,
        file.pipelines().stream()
            .filter(pipeline -> pipeline.id().equals(deal.pipeline()))
            .findFirst()
            .orElseThrow(),
        file.bookings().stream()
            .filter(booking -> booking.deal().filter(deal.id()::equals).isPresent())
            .collect(toImmutableList()));
  }

  /**
   * Returns work as a plan, with the bookings of disciplines beside it, for which nobody is named
   * and which need somebody all the same.
   *
   * @param among what people have free
   * @param work the work that is asked about
   */
  StaffingPlan plan(CapacitySnapshot among, List<StaffingDemand> work) {
    Set<String> names = new HashSet<>(Lists.transform(work, StaffingDemand::name));
    StaffingPlan.Builder plan =
        StaffingPlan.builder().addAllDemands(work).weekStart(file.weekStart());
    for (Booking booking : among.bookings()) {
      if (booking.discipline().isPresent() && counts(booking)) {
        demand(among, booking, names).ifPresent(plan::addDemands);
      }
    }
    return plan.build();
  }

  private boolean counts(Booking booking) {
    return booking.status() == BookingStatus.CONFIRMED
        || file.counts() == Commitment.WITH_TENTATIVE;
  }

  private Optional<StaffingDemand> demand(
      CapacitySnapshot among, Booking booking, Set<String> names) {
    if (!booking.days().overlaps(file.horizon())) {
      return Optional.empty();
    }
    LocalDate start = later(booking.days().start(), file.horizon().start());
    LocalDate end = earlier(booking.days().end().orElseThrow(), file.horizon().end().orElseThrow());
    DateRange window = DateRange.of(start, end);
    long minutes = among.minutesOf(booking.id(), window);
    String name = "Booking " + booking.id().value();
    while (!names.add(name)) {
      name += "'";
    }
    return minutes == 0
        ? Optional.empty()
        : Optional.of(
            StaffingDemand.builder()
                .name(name)
                .addAnyOf(booking.discipline().orElseThrow())
                .window(window)
                .minutes(minutes)
                .build());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** Returns the periods that are asked for. */
  Buckets periods() {
    return Buckets.of(file.horizon(), file.granularity(), file.weekStart());
  }

  /** Returns the names of the people. */
  Map<PersonId, String> names() {
    return Maps.transformValues(Maps.uniqueIndex(file.people(), Person::id), Person::name);
  }
}
