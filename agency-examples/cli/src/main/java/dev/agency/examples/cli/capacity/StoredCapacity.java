package dev.agency.examples.cli.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.RequestState;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.id.DealId;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.PipelineId;
import dev.agency.core.people.Person;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.HolidayCalendars;
import dev.agency.core.store.entity.Leaves;
import dev.agency.core.store.entity.People;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.entity.ResourceRequests;
import dev.agency.core.store.entity.WorkSchedules;
import dev.agency.core.time.DateRange;
import dev.agency.examples.cli.store.AgencyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a store holds of people and their time on some days, as if somebody had written it down.
 *
 * @param file that
 * @param notes what of the store has no part in it, in words
 */
record StoredCapacity(CapacityFile file, ImmutableList<String> notes) {
  /**
   * Takes it from a store.
   *
   * @param store the store
   * @param horizon the days that are asked about
   * @param holidays the calendars that everybody has: a store does not say who has which
   */
  static StoredCapacity of(AgencyStore store, DateRange horizon, List<HolidayCalendar> holidays) {
    ImmutableList<Person> people = store.all(People.TYPE);
    ImmutableList<Pipeline> pipelines = store.all(Pipelines.TYPE);
    Map<PipelineId, Pipeline> byId = Maps.uniqueIndex(pipelines, Pipeline::id);
    ImmutableList<Deal> open =
        store.all(Deals.TYPE).stream()
            .filter(deal -> isOpen(deal, Optional.ofNullable(byId.get(deal.pipeline()))))
            .collect(toImmutableList());
    ImmutableSet<DealId> deals = open.stream().map(Deal::id).collect(toImmutableSet());
    ImmutableList<Booking> all = store.all(Bookings.TYPE);
    ImmutableList<Booking> bookings =
        all.stream()
            .filter(booking -> booking.deal().map(deals::contains).orElse(true))
            .collect(toImmutableList());
    ImmutableSet<PersonId> known = people.stream().map(Person::id).collect(toImmutableSet());
    ImmutableList<HolidayCalendarId> calendars =
        holidays.stream().map(HolidayCalendar::id).collect(toImmutableList());
    CapacityFile file =
        new CapacityFile.Builder()
            .horizon(horizon)
            .people(people)
            .schedules(store.all(WorkSchedules.TYPE))
            .holidayCalendars(store.all(HolidayCalendars.TYPE))
            .holidaysByPerson(Lists.transform(people, person -> has(person, calendars)))
            .leaves(store.all(Leaves.TYPE))
            .bookings(bookings)
            .requests(
                store.all(ResourceRequests.TYPE).stream()
                    .filter(request -> request.state() == RequestState.REQUESTED)
                    .filter(request -> request.days().isWithin(horizon))
                    .toList())
            .timeEntries(
                store.entries().stream()
                    .filter(entry -> known.contains(entry.person()))
                    .filter(entry -> horizon.contains(entry.date()))
                    .toList())
            .pipelines(pipelines)
            .deals(open)
            .build();
    return new StoredCapacity(file, notes(all.size() - bookings.size()));
  }

  /** A deal that is won or lost asks for nothing any more. */
  private static boolean isOpen(Deal deal, Optional<Pipeline> pipeline) {
    return pipeline
        .flatMap(among -> among.stage(deal.stage()))
        .filter(stage -> stage.outcome() == DealOutcome.OPEN)
        .isPresent();
  }

  private static HolidaysByPerson has(Person person, ImmutableList<HolidayCalendarId> calendars) {
    return new HolidaysByPerson.Builder().person(person.id()).calendars(calendars).build();
  }

  private static ImmutableList<String> notes(int left) {
    return left > 0
        ? ImmutableList.of(
            left + " bookings are for deals that were won or lost, and do not count.")
        : ImmutableList.of();
  }
}
