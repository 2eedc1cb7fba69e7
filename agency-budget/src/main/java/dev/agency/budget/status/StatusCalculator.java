package dev.agency.budget.status;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import dev.agency.budget.earnedvalue.EarnedSchedule;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.handoff.HandoffGates;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.scope.CreepIndex;
import dev.agency.core.time.DateRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts the status of a project together from what others reckoned.
 *
 * <pre>{@code
 * ProjectStatus status = StatusCalculator.calculate(facts, HandoffGates.of(HandoffPolicy.usual()));
 * }</pre>
 *
 * <ul>
 *   <li><b>Figures</b> are those of burn and outlook as they are.
 *   <li><b>The end by the pace so far</b> is that of earned schedule: with a fifth of the plan
 *       behind after a quarter of its days, the rest takes a quarter longer than planned. A day
 *       that is begun counts whole.
 *   <li><b>Milestones</b> are those of the project beside those of its baseline. One that is
 *       neither reached nor past its day is not late and not early.
 *   <li><b>Unbooked</b> is what is left of all planned minutes, less what is booked from the day
 *       after the status on. Bookings that are only wished for, or name nobody, book nobody.
 *   <li><b>Creep</b> is held against the first baseline and the one in force, by the standard
 *       forecast less the time of before the win.
 *   <li><b>What is missing</b> is what the gates say.
 * </ul>
 */
public final class StatusCalculator {
  private final StatusFacts facts;
  private final Project project;
  private final LocalDate asOf;

  private StatusCalculator(StatusFacts facts) {
    this.facts = facts;
    this.project = facts.work().project();
    this.asOf = facts.asOf();
  }

  /**
   * Puts a status together.
   *
   * @param facts how things stand
   * @param gates those of the agency's handoffs
   * @return the status, the same for facts in any order
   */
  public static ProjectStatus calculate(StatusFacts facts, HandoffGates gates) {
    return new StatusCalculator(facts).status(gates);
  }

  private ProjectStatus status(HandoffGates gates) {
    Optional<DateRange> ahead = facts.capacity().flatMap(this::ahead);
    ImmutableList<StaffRow> staff =
        ahead.map(days -> staff(facts.capacity().orElseThrow(), days)).orElse(ImmutableList.of());
    return new ProjectStatus(
        row(staff),
        milestones(),
        facts.outlook().alerts(),
        changes(),
        facts
            .handoff()
            .flatMap(handoff -> handoff.stage())
            .map(stage -> HandoffRow.of(stage, facts.work(), gates, asOf)),
        facts.work().risks().stream()
            .filter(risk -> risk.isOpen(asOf))
            .map(RiskRow::new)
            .sorted(
                Comparator.comparing((RiskRow row) -> row.risk().raisedOn())
                    .thenComparing(row -> row.risk().id()))
            .collect(toImmutableList()),
        facts.work().blockers().stream()
            .filter(blocker -> blocker.isOpen(asOf))
            .map(blocker -> new BlockerRow(blocker, asOf))
            .sorted(
                Comparator.comparing((BlockerRow row) -> row.blocker().since())
                    .thenComparing(row -> row.blocker().id()))
            .collect(toImmutableList()),
        staff,
        new ScopeStanding(creep(), revisions()),
        facts.notes().stream()
            .filter(note -> note.project().equals(project.id()) && !note.on().isAfter(asOf))
            .sorted(Comparator.comparing(NoteRow::on).thenComparing(NoteRow::text))
            .collect(toImmutableList()));
  }

  private Optional<CreepRow> creep() {
    return facts
        .work()
        .baseline()
        .flatMap(
            current ->
                facts
                    .original()
                    .or(() -> Optional.of(current).filter(it -> it.number() == 1))
                    .filter(original -> leads(original, current))
                    .map(original -> creep(original, current)));
  }

  /** Whether the orders at hand are those that lead from one baseline to another. */
  private boolean leads(Baseline original, Baseline current) {
    long applied =
        facts.work().changes().stream()
            .filter(change -> change.state() == ChangeState.APPLIED)
            .mapToLong(ChangeRequest::minutes)
            .sum();
    return original.minutes() + applied == current.minutes();
  }

  private CreepRow creep(Baseline original, Baseline current) {
    return new CreepRow(
        project.id(),
        CreepIndex.of(
            original,
            current,
            facts.work().changes(),
            facts.outlook().forecast().standard().minutesAtCompletion(),
            facts.presaleMinutes()),
        facts.creepLimits());
  }

  private ImmutableList<RevisionRow> revisions() {
    return facts.work().baseline().stream()
        .map(Baseline::scope)
        .flatMap(
            scope ->
                scope.revisions(facts.work().revisions(), asOf).stream()
                    .filter(count -> count.made() > 0)
                    .map(
                        count ->
                            new RevisionRow(
                                project.id(),
                                scope.item(count.item()).orElseThrow().name(),
                                count)))
        .collect(toImmutableList());
  }

  private StatusRow row(ImmutableList<StaffRow> staff) {
    Figure<Long> booked =
        facts.capacity().isPresent()
            ? Figure.known(staff.stream().mapToLong(StaffRow::booked).sum())
            : Figure.unknown(UnknownReason.NO_CAPACITY);
    EarnedValueRow<Measure.Minutes> now = facts.outlook().minutesNow();
    Figure<Long> left =
        EarnedValueRow.BUDGET_MINUTES
            .read(now)
            .map(all -> Math.max(0, all - facts.burn().budget().workedMinutes()));
    return new StatusRow(
        project,
        ProgressPost.latest(facts.progress(), project.id(), asOf),
        new StatusRow.Ends(
            facts.work().baseline().flatMap(it -> it.scope().plan().last()), forecastEnd(now)),
        facts.burn().budget(),
        facts.outlook(),
        new StatusRow.Staff(booked, left.with(booked, (open, taken) -> Math.max(0, open - taken))),
        lastUpdate());
  }

  /** The periods of an outlook are the days of the plan, of which the status has seen some. */
  private Figure<LocalDate> forecastEnd(EarnedValueRow<Measure.Minutes> now) {
    return now.schedule()
        .map(
            schedule -> schedule.atCompletion().then(time -> day(time, schedule, now.measuredOn())))
        .orElse(Figure.unknown(UnknownReason.NO_PLAN));
  }

  /** From the day that was measured on, and never before that of the status. */
  private Figure<LocalDate> day(Fraction time, EarnedSchedule schedule, LocalDate measured) {
    BigDecimal further =
        time.minus(Fraction.of(schedule.period())).rounded(0, RoundingMode.CEILING);
    BigDecimal most = BigDecimal.valueOf(ChronoUnit.DAYS.between(measured, Invariants.LAST_DATE));
    if (further.compareTo(most) > 0) {
      return Figure.unknown(UnknownReason.UNACHIEVABLE);
    }
    LocalDate end = measured.plusDays(further.longValueExact());
    return Figure.known(end.isBefore(asOf) ? asOf : end);
  }

  private Optional<ClientUpdate> lastUpdate() {
    return facts.work().updates().stream()
        .filter(update -> update.sentOn().filter(day -> !day.isAfter(asOf)).isPresent())
        .max(
            Comparator.comparing((ClientUpdate update) -> update.sentOn().orElseThrow())
                .thenComparing(ClientUpdate::date)
                .thenComparing(ClientUpdate::id));
  }

  private ImmutableList<MilestoneDelivery> milestones() {
    Map<MilestoneId, Milestone> now = Maps.uniqueIndex(project.milestones(), Milestone::id);
    Map<MilestoneId, Milestone> then =
        Maps.uniqueIndex(
            facts.work().baseline().map(it -> it.scope().milestones()).orElse(ImmutableList.of()),
            Milestone::id);
    Map<MilestoneId, Milestone> all = new TreeMap<>(then);
    all.putAll(now);
    return all.values().stream()
        .map(
            each ->
                milestone(
                    each,
                    Optional.ofNullable(now.get(each.id())),
                    Optional.ofNullable(then.get(each.id()))))
        .sorted(
            Comparator.comparing(
                    (MilestoneDelivery row) -> row.due().or(row::promised).orElseThrow())
                .thenComparing(MilestoneDelivery::milestone))
        .collect(toImmutableList());
  }

  private MilestoneDelivery milestone(
      Milestone named, Optional<Milestone> now, Optional<Milestone> then) {
    Optional<LocalDate> reached =
        now.flatMap(Milestone::completedOn).filter(day -> !day.isAfter(asOf));
    Optional<LocalDate> due = now.map(Milestone::due);
    Optional<LocalDate> promised = then.map(Milestone::due);
    return new MilestoneDelivery(
        project.id(),
        named.id(),
        named.name(),
        due,
        promised,
        reached,
        due.flatMap(day -> daysLate(day, reached)),
        promised.flatMap(day -> daysLate(day, reached)));
  }

  private Optional<Long> daysLate(LocalDate due, Optional<LocalDate> reached) {
    return reached.isPresent() || due.isBefore(asOf)
        ? Optional.of(ChronoUnit.DAYS.between(due, reached.orElse(asOf)))
        : Optional.empty();
  }

  private ImmutableList<PendingChangeRow> changes() {
    Optional<Baseline> baseline = facts.work().baseline();
    return facts.work().changes().stream()
        .filter(change -> change.state().isOpen())
        .sorted(Comparator.comparing(ChangeRequest::state).thenComparing(ChangeRequest::id))
        .map(
            change ->
                new PendingChangeRow(
                    change,
                    AskedFor.of(change, project, baseline),
                    Optional.ofNullable(facts.reckoned().get(change.id()))))
        .collect(toImmutableList());
  }

  /** The days after the status that the capacity is known of. */
  private Optional<DateRange> ahead(CapacitySnapshot capacity) {
    LocalDate first = asOf.plusDays(1);
    LocalDate start = capacity.horizon().start();
    return capacity
        .horizon()
        .end()
        .filter(first::isBefore)
        .map(end -> DateRange.of(start.isAfter(first) ? start : first, end));
  }

  private ImmutableList<StaffRow> staff(CapacitySnapshot capacity, DateRange days) {
    Map<PersonId, Long> booked = new TreeMap<>();
    ProjectId id = project.id();
    for (Booking each : capacity.bookings()) {
      if (each.project().equals(Optional.of(id)) && each.status() == BookingStatus.CONFIRMED) {
        each.person()
            .ifPresent(
                person -> booked.merge(person, capacity.minutesOf(each.id(), days), Long::sum));
      }
    }
    return booked.entrySet().stream()
        .filter(each -> each.getValue() > 0)
        .map(
            each ->
                new StaffRow(
                    id,
                    each.getKey(),
                    days,
                    each.getValue(),
                    capacity.availability(each.getKey(), days).over()))
        .collect(toImmutableList());
  }
}
