package dev.agency.examples.cli.capacity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.RequestState;
import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.capacity.CapacityInput;
import dev.agency.core.capacity.CapacityRules;
import dev.agency.core.capacity.Commitment;
import dev.agency.core.capacity.staffing.StaffingDemand;
import dev.agency.core.capacity.staffing.StaffingPlan;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.PipelineId;
import dev.agency.core.people.Person;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * All that both verbs follow from, as the user wrote it: the models in their own JSON forms, and
 * what is asked about them. Only the horizon has to be there.
 */
@Value.Immutable
@AgencyStyle
abstract sealed class CapacityFile permits ImmutableCapacityFile {
  CapacityFile() {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static CapacityFile fromJson(Builder builder) {
    return builder.build();
  }

  /** The days that are asked about. */
  public abstract DateRange horizon();

  /** How long the periods of loads and of the waterfall are. */
  @Value.Default
  public Granularity granularity() {
    return Granularity.WEEK;
  }

  /** The day weeks begin on, those of periods and those of limits. */
  @Value.Default
  public WeekStart weekStart() {
    return WeekStart.ISO;
  }

  /** Which bookings take time in loads and where work is asked about; all do for the deals. */
  @Value.Default
  public Commitment counts() {
    return CapacityRules.usual().counts();
  }

  /** The share of the capacity from which on somebody is busy. */
  @Value.Default
  public BasisPoints busyFrom() {
    return CapacityRules.usual().busyFrom();
  }

  /** The minutes that the demand of a deal is rounded up to in the risk. */
  @Value.Default
  public long quantum() {
    return 60;
  }

  public abstract ImmutableList<Person> people();

  public abstract ImmutableList<WorkSchedule> schedules();

  public abstract ImmutableList<HolidayCalendar> holidayCalendars();

  public abstract ImmutableList<HolidaysByPerson> holidaysByPerson();

  public abstract ImmutableList<Leave> leaves();

  /** Those of people, of disciplines, and of the deals. */
  public abstract ImmutableList<Booking> bookings();

  /** What somebody is asked for, and nobody is booked for yet. */
  public abstract ImmutableList<ResourceRequest> requests();

  /** What was worked, to be held against what there was to be worked. */
  public abstract ImmutableList<TimeEntry> timeEntries();

  /** The share of what there is to be worked that should be billable. */
  public abstract Optional<BasisPoints> billableTarget();

  public abstract ImmutableList<Pipeline> pipelines();

  /** The deals that may be won. */
  public abstract ImmutableList<Deal> deals();

  /** Which of the deals depend on each other. */
  public abstract ImmutableList<GroupFile> groups();

  /** The work of which it is asked whether it can be done. */
  public abstract ImmutableList<StaffingDemand> demands();

  CapacityInput input() {
    CapacityInput.Builder input =
        CapacityInput.builder()
            .people(people())
            .schedules(schedules())
            .holidayCalendars(holidayCalendars())
            .leaves(leaves())
            .bookings(bookings());
    holidaysByPerson().forEach(has -> input.putAllHolidaysByPerson(has.person(), has.calendars()));
    return input.build();
  }

  CapacityRules rules() {
    return new CapacityRules(counts(), busyFrom());
  }

  StaffingPlan plan() {
    return StaffingPlan.builder().demands(demands()).weekStart(weekStart()).build();
  }

  /** Refuses what names something that is not there, stands twice, or is too much to work out. */
  @Value.Check
  void check() {
    Invariants.of("a capacity file")
        .require(
            horizon().days().orElse(Long.MAX_VALUE) <= DateRange.MAX_DAYS,
            "horizon",
            ErrorCode.OUT_OF_RANGE,
            "must have an end and at most ten years")
        .require(
            busyFrom().isProportion(),
            "busyFrom",
            ErrorCode.OUT_OF_RANGE,
            "must be from 0 to 100 %")
        .require(
            billableTarget().map(BasisPoints::isProportion).orElse(true),
            "billableTarget",
            ErrorCode.OUT_OF_RANGE,
            "must be from 0 to 100 %")
        .between("quantum", quantum(), 1, 1_440)
        .unique("people", Lists.transform(people(), Person::id))
        .unique("holidaysByPerson", Lists.transform(holidaysByPerson(), HolidaysByPerson::person))
        .unique("pipelines", Lists.transform(pipelines(), Pipeline::id))
        .unique("deals", Lists.transform(deals(), Deal::id))
        .unique("requests", Lists.transform(requests(), ResourceRequest::id))
        .unique("timeEntries", Lists.transform(timeEntries(), TimeEntry::id))
        .verify();
    checkHolidays();
    checkDeals();
    checkBookings();
    checkRequests();
    checkTimeEntries();
    checkGroups();
    input();
    plan();
    checkDemands();
    InputLimits.check(this);
  }

  private void checkHolidays() {
    ImmutableSet<PersonId> people =
        ImmutableSet.copyOf(Lists.transform(people(), person -> person.id()));
    ImmutableSet<HolidayCalendarId> calendars =
        ImmutableSet.copyOf(Lists.transform(holidayCalendars(), calendar -> calendar.id()));
    Invariants.of("a capacity file")
        .each(
            "holidaysByPerson",
            holidaysByPerson(),
            (rules, path, has) ->
                rules
                    .require(
                        people.contains(has.person()),
                        path + "/person",
                        ErrorCode.UNKNOWN_REFERENCE,
                        "must be of people of the file")
                    .require(
                        calendars.containsAll(has.calendars()),
                        path + "/calendars",
                        ErrorCode.UNKNOWN_REFERENCE,
                        "must be calendars of the file"))
        .verify();
  }

  private void checkDeals() {
    Map<PipelineId, Pipeline> known = Maps.uniqueIndex(pipelines(), Pipeline::id);
    Invariants.of("a capacity file")
        .each("deals", deals(), (rules, path, deal) -> checkDeal(rules, path, deal, known))
        .verify();
  }

  /** A booking for a deal of which nothing is known would be taken for one that is decided. */
  private void checkBookings() {
    ImmutableSet<DealId> known = ImmutableSet.copyOf(Lists.transform(deals(), Deal::id));
    Invariants.of("a capacity file")
        .each(
            "bookings",
            bookings(),
            (rules, path, booking) ->
                rules.require(
                    booking.deal().map(known::contains).orElse(true),
                    path + "/deal",
                    ErrorCode.UNKNOWN_REFERENCE,
                    "must be one of the deals of the file"))
        .verify();
  }

  /** A request that was answered has a booking or none, and nobody is to be found for it. */
  private void checkRequests() {
    Invariants.of("a capacity file")
        .each(
            "requests",
            requests(),
            (rules, path, request) ->
                rules
                    .require(
                        request.state() == RequestState.REQUESTED,
                        path + "/state",
                        ErrorCode.INCONSISTENT,
                        "must be open")
                    .require(
                        request.days().isWithin(horizon()),
                        path + "/days",
                        ErrorCode.OUT_OF_RANGE,
                        "must lie within the horizon"))
        .verify();
  }

  private void checkTimeEntries() {
    ImmutableSet<PersonId> known = ImmutableSet.copyOf(Lists.transform(people(), Person::id));
    Invariants.of("a capacity file")
        .each(
            "timeEntries",
            timeEntries(),
            (rules, path, entry) ->
                rules
                    .require(
                        known.contains(entry.person()),
                        path + "/person",
                        ErrorCode.UNKNOWN_REFERENCE,
                        "must be of people of the file")
                    .require(
                        horizon().contains(entry.date()),
                        path + "/date",
                        ErrorCode.OUT_OF_RANGE,
                        "must lie within the horizon"))
        .verify();
  }

  private static void checkDeal(
      Invariants rules, String path, Deal deal, Map<PipelineId, Pipeline> known) {
    Optional<Pipeline> pipeline = Optional.ofNullable(known.get(deal.pipeline()));
    rules.require(
        pipeline.isPresent(),
        path + "/pipeline",
        ErrorCode.UNKNOWN_REFERENCE,
        "must be in pipelines of the file");
    pipeline.ifPresent(
        among ->
            rules
                .require(
                    among.stage(deal.stage()).isPresent(),
                    path + "/stage",
                    ErrorCode.UNKNOWN_REFERENCE,
                    "must be in stages of their pipelines")
                .require(
                    among
                        .stage(deal.stage())
                        .map(stage -> stage.outcome() == DealOutcome.OPEN)
                        .orElse(true),
                    path + "/stage",
                    ErrorCode.INCONSISTENT,
                    "must be neither won nor lost"));
  }

  private void checkGroups() {
    ImmutableSet<DealId> known = ImmutableSet.copyOf(Lists.transform(deals(), Deal::id));
    Set<DealId> grouped = new HashSet<>();
    Invariants.of("a capacity file")
        .each(
            "groups",
            groups(),
            (rules, path, group) -> {
              ImmutableSet<DealId> deals = group.group().deals();
              rules
                  .require(
                      known.containsAll(deals),
                      path,
                      ErrorCode.UNKNOWN_REFERENCE,
                      "must name deals of the file")
                  .require(
                      deals.stream().noneMatch(grouped::contains),
                      path,
                      ErrorCode.DUPLICATE_ID,
                      "must not name deals of another group");
              grouped.addAll(deals);
            })
        .verify();
  }

  private void checkDemands() {
    Invariants.of("a capacity file")
        .each(
            "demands",
            demands(),
            (rules, path, demand) ->
                rules.require(
                    demand.window().isWithin(horizon()),
                    path + "/window",
                    ErrorCode.OUT_OF_RANGE,
                    "must lie within the horizon"))
        .verify();
  }

  /** Builds files. */
  static final class Builder extends ImmutableCapacityFile.Builder {
    Builder() {}
  }
}
