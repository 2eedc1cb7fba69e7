package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;

/** Work schedules, one a person and under the id of the person, as a store finds them. */
public final class WorkSchedules {
  /** Whose it is. */
  public static final Attribute<WorkSchedule, PersonId> PERSON =
      Attribute.<WorkSchedule, PersonId>one("person", WorkSchedule::person).referringTo("person");

  /** A name another system has for it. */
  public static final Attribute<WorkSchedule, ExternalRef> EXTERNAL_REF =
      Attribute.<WorkSchedule, ExternalRef>many("externalRef", WorkSchedule::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<PersonId, WorkSchedule> TYPE =
      EntityType.of(
          "workSchedule",
          "work schedule",
          WorkSchedule.class,
          WorkSchedule::person,
          ImmutableList.of(PERSON, EXTERNAL_REF));

  private WorkSchedules() {}
}
