package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.handoff.SignOff;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Duty;
import java.time.LocalDate;

/**
 * A signature under a stage of a handoff: a record type of this host.
 *
 * <p>That it is void tells that something of the packet changed, which may be a limit in money: so
 * that is as secret as the price.
 *
 * @param project the project
 * @param signOff the signature
 * @param holds whether the packet is still the one that was signed
 */
public record SignOffRow(ProjectId project, SignOff signOff, boolean holds) {
  /** The project. */
  public static final Field<SignOffRow, ProjectId> PROJECT =
      Field.of("project", Quantities.NAME, SignOffRow::project);

  /** Who signed. */
  public static final Field<SignOffRow, PersonId> PERSON =
      Field.of("person", Quantities.NAME, row -> row.signOff().person());

  /** What they answered for. */
  public static final Field<SignOffRow, ImmutableList<Duty>> DUTIES =
      Field.of("duties", Quantities.STATE, row -> row.signOff().duties().asList());

  /** The day. */
  public static final Field<SignOffRow, LocalDate> ON =
      Field.of("on", Quantities.DATES, row -> row.signOff().on());

  /** Whether it still holds. */
  public static final Field<SignOffRow, Boolean> HOLDS =
      Field.of("holds", Quantities.BUDGET_TOTAL, SignOffRow::holds);

  /** The record type. */
  public static final RecordType<SignOffRow> TYPE =
      RecordType.of("signOff", Grain.PROJECT, ImmutableList.of(PROJECT, PERSON, DUTIES, ON, HOLDS));
}
