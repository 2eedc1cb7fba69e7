package dev.agency.examples.cli.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import dev.agency.core.capacity.Buckets;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.OpenDeal;
import dev.agency.core.capacity.staffing.StaffingDemand;
import dev.agency.core.capacity.staffing.StaffingPlan;
import dev.agency.core.deal.Deal;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Problem;
import dev.agency.core.id.PersonId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.people.Person;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.console.TextFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

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
    return ask(String.valueOf(path.getFileName()), () -> file, question);
  }

  /** Answers a question about what was found somewhere, by its name. */
  static <T> T ask(String name, Supplier<CapacityFile> found, Function<Situation, T> question) {
    try {
      CapacityFile file = found.get();
      CapacitySnapshot snapshot = CapacitySnapshot.of(file.input(), file.horizon(), file.rules());
      return question.apply(new Situation(file, snapshot));
    } catch (InvalidModelException e) {
      Problem first = e.problems().get(0);
      throw new BadInput(name + ":" + first.path(), first.code(), first.message());
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
   * Returns work as a plan, with the bookings of disciplines beside it.
   *
   * @param among what people have free
   * @param work the work that is asked about
   */
  StaffingPlan plan(CapacitySnapshot among, List<StaffingDemand> work) {
    return OpenBookings.beside(among, work, file.weekStart());
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
