package dev.agency.budget;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of a report below that of the whole budget, to ask what is behind its figures: {@code
 * report.explain(BurnRow.line(design), Quantities.USED_VALUE)}.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface BurnRow {
  /**
   * Returns the amounts of such a row that can be explained. Of minutes all can, whatever the row:
   * {@link MinutesExplanation#QUANTITIES}.
   *
   * @return the quantities, in the order of the row
   */
  ImmutableList<Quantity> amounts();

  /**
   * Returns the row of a service line.
   *
   * @param line the line
   * @return the row
   */
  static BurnRow line(LineId line) {
    return new Line(Optional.of(line));
  }

  /**
   * Returns the row of what is on no line.
   *
   * @return the row
   */
  static BurnRow noLine() {
    return new Line(Optional.empty());
  }

  /**
   * Returns the row of a person.
   *
   * @param person the person
   * @return the row
   */
  static BurnRow person(PersonId person) {
    return new Person(person);
  }

  /**
   * Returns the row of a discipline.
   *
   * @param discipline the discipline
   * @return the row
   */
  static BurnRow discipline(DisciplineId discipline) {
    return new Discipline(Optional.of(discipline));
  }

  /**
   * Returns the row of people without a discipline.
   *
   * @return the row
   */
  static BurnRow noDiscipline() {
    return new Discipline(Optional.empty());
  }

  /**
   * Returns the row of a week.
   *
   * @param start its first day, as the settings begin weeks
   * @return the row
   */
  static BurnRow week(LocalDate start) {
    return new Week(start);
  }

  /**
   * Returns the row of a month.
   *
   * @param start its first day
   * @return the row
   */
  static BurnRow month(LocalDate start) {
    return new Month(start);
  }

  /**
   * The row of a service line, a {@link LineBurn}.
   *
   * @param line the line; empty for what is on none
   */
  record Line(Optional<LineId> line) implements BurnRow {
    private static final ImmutableList<Quantity> AMOUNTS =
        ImmutableList.of(
            Quantities.BUDGET_TOTAL,
            Quantities.USED_VALUE,
            Quantities.BUDGET_REMAINING,
            Quantities.USED_COST);

    /**
     * Creates the row.
     *
     * @param line the line
     */
    public Line {
      Objects.requireNonNull(line, "line");
    }

    @Override
    public ImmutableList<Quantity> amounts() {
      return AMOUNTS;
    }
  }

  /**
   * The row of a person, a {@link PersonBurn}.
   *
   * @param person the person
   */
  record Person(PersonId person) implements BurnRow {
    private static final ImmutableList<Quantity> AMOUNTS =
        ImmutableList.of(Quantities.USED_VALUE, Quantities.LABOUR_COST);

    /**
     * Creates the row.
     *
     * @param person the person
     */
    public Person {
      Objects.requireNonNull(person, "person");
    }

    @Override
    public ImmutableList<Quantity> amounts() {
      return AMOUNTS;
    }
  }

  /**
   * The row of a discipline, a {@link DisciplineBurn}.
   *
   * @param discipline the discipline; empty for people without one
   */
  record Discipline(Optional<DisciplineId> discipline) implements BurnRow {
    /**
     * Creates the row.
     *
     * @param discipline the discipline
     */
    public Discipline {
      Objects.requireNonNull(discipline, "discipline");
    }

    @Override
    public ImmutableList<Quantity> amounts() {
      return Person.AMOUNTS;
    }
  }

  /**
   * The row of a week, a {@link PeriodBurn}.
   *
   * @param start its first day
   */
  record Week(LocalDate start) implements BurnRow {
    private static final ImmutableList<Quantity> AMOUNTS =
        ImmutableList.of(Quantities.USED_VALUE, Quantities.USED_COST, Quantities.INVOICED);

    /**
     * Creates the row.
     *
     * @param start its first day
     */
    public Week {
      Objects.requireNonNull(start, "start");
    }

    @Override
    public ImmutableList<Quantity> amounts() {
      return AMOUNTS;
    }
  }

  /**
   * The row of a month, a {@link PeriodBurn}.
   *
   * @param start its first day
   */
  record Month(LocalDate start) implements BurnRow {
    /**
     * Creates the row.
     *
     * @param start its first day
     */
    public Month {
      Objects.requireNonNull(start, "start");
    }

    @Override
    public ImmutableList<Quantity> amounts() {
      return Week.AMOUNTS;
    }
  }
}
