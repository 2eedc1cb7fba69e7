package dev.agency.core.capacity.staffing;

import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.figure.Quantities;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that would let more of a plan be done, and how much more.
 *
 * <p>Each is by itself: two changes of 20 hours each need not give 40. The list is closed.
 * Immutable and thread-safe.
 */
public sealed interface PlanChange
    permits PlanChange.MoreTime,
        PlanChange.OtherWindow,
        PlanChange.AnotherDiscipline,
        PlanChange.HigherLimit {
  /** What gains most comes first; of two that gain the same, what asks for fewer days. */
  Comparator<PlanChange> BEST_FIRST =
      Comparator.comparingLong(PlanChange::gainedMinutes)
          .reversed()
          .thenComparing(PlanChange::days)
          .thenComparing(Object::toString);

  /**
   * Returns how much more could be done.
   *
   * @return the minutes, above 0 and at most what the plan misses
   */
  long gainedMinutes();

  /**
   * Returns the change as a message.
   *
   * @return a code for the kind of change, with its figures in minutes
   */
  Message message();

  private static long days(PlanChange change) {
    return change instanceof OtherWindow other ? other.window().days().orElse(0) : 0;
  }

  /**
   * More people of certain qualifications, or more hours of those there are.
   *
   * @param qualifications what they may do
   * @param days when
   * @param gainedMinutes the most that it gains
   */
  record MoreTime(
      ImmutableSortedSet<DisciplineId> qualifications, DateRange days, long gainedMinutes)
      implements PlanChange {
    /**
     * Creates the change.
     *
     * @param qualifications what they may do
     * @param days when
     * @param gainedMinutes the most that it gains
     */
    public MoreTime {
      Objects.requireNonNull(qualifications, "qualifications");
      Objects.requireNonNull(days, "days");
    }

    @Override
    public Message message() {
      return Message.of(
          "MORE_TIME_HELPS",
          Argument.text(
              "disciplines",
              Quantities.NAME,
              Words.list(qualifications.stream().map(DisciplineId::value))),
          Argument.day("from", Quantities.DATES, days.start()),
          Argument.day("to", Quantities.DATES, days.last().orElseThrow()),
          Argument.minutes("gained", Quantities.SHORT_MINUTES, gainedMinutes));
    }
  }

  /**
   * Other days for a demand: a later end or an earlier beginning.
   *
   * @param demand the name of the demand
   * @param window the days within which it would have to be done
   * @param gainedMinutes the most that it gains
   */
  record OtherWindow(String demand, DateRange window, long gainedMinutes) implements PlanChange {
    /**
     * Creates the change.
     *
     * @param demand the name of the demand
     * @param window the days within which it would have to be done
     * @param gainedMinutes the most that it gains
     */
    public OtherWindow {
      Objects.requireNonNull(demand, "demand");
      Objects.requireNonNull(window, "window");
    }

    @Override
    public Message message() {
      return Message.of(
          "OTHER_WINDOW_HELPS",
          Argument.text("work", Quantities.NAME, demand),
          Argument.day("from", Quantities.DATES, window.start()),
          Argument.day("to", Quantities.DATES, window.last().orElseThrow()),
          Argument.minutes("gained", Quantities.SHORT_MINUTES, gainedMinutes));
    }
  }

  /**
   * People of another discipline for a demand.
   *
   * @param demand the name of the demand
   * @param discipline the discipline that may do it as well
   * @param gainedMinutes the most that it gains
   */
  record AnotherDiscipline(String demand, DisciplineId discipline, long gainedMinutes)
      implements PlanChange {
    /**
     * Creates the change.
     *
     * @param demand the name of the demand
     * @param discipline the discipline that may do it as well
     * @param gainedMinutes the most that it gains
     */
    public AnotherDiscipline {
      Objects.requireNonNull(demand, "demand");
      Objects.requireNonNull(discipline, "discipline");
    }

    @Override
    public Message message() {
      return Message.of(
          "ANOTHER_DISCIPLINE_HELPS",
          Argument.text("work", Quantities.NAME, demand),
          Argument.text("discipline", Quantities.NAME, discipline.value()),
          Argument.minutes("gained", Quantities.SHORT_MINUTES, gainedMinutes));
    }
  }

  /**
   * A higher limit of a demand in a week.
   *
   * @param demand the name of the demand
   * @param week the first day of the week
   * @param gainedMinutes the most that it gains
   */
  record HigherLimit(String demand, LocalDate week, long gainedMinutes) implements PlanChange {
    /**
     * Creates the change.
     *
     * @param demand the name of the demand
     * @param week the first day of the week
     * @param gainedMinutes the most that it gains
     */
    public HigherLimit {
      Objects.requireNonNull(demand, "demand");
      Objects.requireNonNull(week, "week");
    }

    @Override
    public Message message() {
      return Message.of(
          "HIGHER_LIMIT_HELPS",
          Argument.text("work", Quantities.NAME, demand),
          Argument.day("week", Quantities.DATES, week),
          Argument.minutes("gained", Quantities.SHORT_MINUTES, gainedMinutes));
    }
  }
}
