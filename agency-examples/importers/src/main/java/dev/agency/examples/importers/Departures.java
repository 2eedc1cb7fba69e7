package dev.agency.examples.importers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.Booking;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.HolidayCalendars;
import dev.agency.examples.importers.batch.Outcome;
import dev.agency.examples.importers.batch.Workspace;
import dev.agency.examples.importers.model.Binding;
import dev.agency.examples.importers.model.TimeBinding;
import dev.agency.examples.importers.problem.ImportCode;
import dev.agency.examples.importers.problem.RowProblem;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.reading.RecordMapper;
import dev.agency.examples.importers.reading.RowRefusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was imported once and is gone in its system: the row is left out now, or stands for fewer
 * than it did. It is taken away once all rows are read, what refers to others before these; what
 * something still refers to stays, and that is said.
 *
 * <p>Not thread-safe.
 */
final class Departures {
  private static final TimeBinding TIME = new TimeBinding();
  private static final int PAGE = 500;

  private final Stores stores;
  private final Caller caller;
  private final Workspace workspace;
  private final Tally tally;
  private final List<Gone<?, ?>> gone = new ArrayList<>();

  /** The value in a row that says that something is gone. */
  record Place(String file, long row, String path) {}

  private record Gone<I extends Comparable<I>, T>(Binding<I, T> binding, I id, Place place) {}

  Departures(Stores stores, Caller caller, Workspace workspace, Tally tally) {
    this.stores = stores;
    this.caller = caller;
    this.workspace = workspace;
    this.tally = tally;
  }

  /** Learns which records a file leaves out. */
  <I extends Comparable<I>, T> void left(Binding<I, T> binding, Map<ExternalRef, Place> left) {
    left.forEach(
        (ref, place) ->
            binding.idsOf(ref).stream()
                .filter(id -> isHere(binding, id, ref))
                .forEach(id -> gone.add(new Gone<>(binding, id, place))));
  }

  /** Says which holidays a file leaves out that stay all the same, as days of a calendar. */
  void holidays(Map<ExternalRef, Place> left) {
    left.forEach(
        (ref, place) -> {
          Query<HolidayCalendar> query =
              Query.<HolidayCalendar>all().with(HolidayCalendars.EXTERNAL_REF, ref);
          if (!stores
              .entities(HolidayCalendars.TYPE)
              .page(caller, query, Optional.empty(), 1)
              .rows()
              .isEmpty()) {
            note(place, ImportCode.KEPT);
          }
        });
  }

  private <I extends Comparable<I>, T> boolean isHere(
      Binding<I, T> binding, I id, ExternalRef ref) {
    return workspace
        .find(binding.type(), id)
        .filter(known -> !binding.isAnother(known, ref))
        .isPresent();
  }

  /** Learns which bookings are none any more of the rows of a file, each of which has several. */
  void lost(
      Binding<?, ?> binding,
      RecordMapper mapper,
      Function<ExternalRef, Optional<Place>> rows,
      SeenIds seen) {
    if (binding.type().equals(Bookings.TYPE)) {
      Map<ExternalRef, Place> lost = new LinkedHashMap<>();
      Optional<Cursor> after = Optional.empty();
      do {
        Page<Versioned<Booking>> page =
            stores.entities(Bookings.TYPE).page(caller, Query.all(), after, PAGE);
        page.rows().stream()
            .flatMap(row -> row.value().externalRefs().stream())
            .filter(ref -> !seen.has(ref.id()))
            .forEach(
                ref ->
                    mapper.wholes(ref).stream()
                        .flatMap(whole -> rows.apply(new ExternalRef(ref.source(), whole)).stream())
                        .findFirst()
                        .ifPresent(place -> lost.put(ref, place)));
        after = page.next();
      } while (after.isPresent());
      left(binding, lost);
    }
  }

  /** Takes away the time a file leaves out; what is on an invoice stays. */
  void time(Map<ExternalRef, Place> left) {
    for (List<Map.Entry<ExternalRef, Place>> some :
        Iterables.partition(left.entrySet(), Workspace.CHUNK)) {
      Map<TimeEntryId, Revised<TimeEntryId, TimeEntry>> held =
          workspace.time(some.stream().map(each -> TIME.id(each.getKey())).toList());
      ImmutableList.Builder<Revised<TimeEntryId, TimeEntry>> away = ImmutableList.builder();
      for (Map.Entry<ExternalRef, Place> each : some) {
        Optional<Revised<TimeEntryId, TimeEntry>> entry =
            Optional.ofNullable(held.get(TIME.id(each.getKey())))
                .filter(known -> known.value().filter(of(each.getKey())).isPresent());
        if (entry.isPresent()) {
          boolean stays = entry.get().value().flatMap(TimeEntry::invoice).isPresent();
          say(Kind.TIME, each.getValue(), stays);
          if (!stays) {
            away.add(entry.get());
          }
        }
      }
      workspace.removeTime(away.build());
    }
  }

  private static Predicate<TimeEntry> of(ExternalRef ref) {
    return entry -> entry.externalRefs().contains(ref);
  }

  /** Takes away what is gone. */
  void run() {
    workspace.flush();
    Lists.reverse(gone).forEach(this::take);
    workspace.flush();
  }

  private <I extends Comparable<I>, T> void take(Gone<I, T> departure) {
    Binding<I, T> binding = departure.binding();
    Optional<T> known = workspace.find(binding.type(), departure.id());
    if (known.isPresent()) {
      boolean stays =
          binding.isSettled(known.get()) || !workspace.remove(binding.type(), departure.id());
      say(binding.kind(), departure.place(), stays);
    }
  }

  private void say(Kind kind, Place place, boolean stays) {
    if (stays) {
      RowRefusal refusal = RowRefusal.refused(place.path(), ErrorCode.STILL_REFERENCED);
      tally.refuse(kind, place.file(), place.row(), refusal);
    } else {
      tally.count(kind, Outcome.REMOVED);
      note(place, ImportCode.REMOVED);
    }
  }

  private void note(Place place, ImportCode code) {
    tally.note(new RowProblem(place.file(), place.row(), place.path(), code.name(), Severity.NOTE));
  }
}
