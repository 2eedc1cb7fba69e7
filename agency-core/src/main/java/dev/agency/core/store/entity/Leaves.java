package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.calendar.TimeOff;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeOffId;
import java.time.LocalDate;

/** Leaves, as a store finds them. Why somebody is away is not a thing to find by. */
public final class Leaves {
  /** Who is away. */
  public static final Attribute<TimeOff, PersonId> PERSON =
      Attribute.<TimeOff, PersonId>one("person", TimeOff::person).referringTo("person");

  /** The first day. */
  public static final Attribute<TimeOff, LocalDate> START =
      Attribute.<TimeOff, LocalDate>one("start", leave -> leave.days().start());

  /** The first day after it. */
  public static final Attribute<TimeOff, LocalDate> END =
      Attribute.<TimeOff, LocalDate>optional("end", leave -> leave.days().end());

  /** How far it has come. */
  public static final Attribute<TimeOff, LeaveState> STATE =
      Attribute.<TimeOff, LeaveState>one("state", TimeOff::state);

  /** A name another system has for it. */
  public static final Attribute<TimeOff, ExternalRef> EXTERNAL_REF =
      Attribute.<TimeOff, ExternalRef>many("externalRef", TimeOff::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<TimeOffId, TimeOff> TYPE =
      EntityType.of(
          "timeOff",
          "leave",
          TimeOff.class,
          TimeOff::id,
          ImmutableList.of(PERSON, START, END, STATE, EXTERNAL_REF));

  private Leaves() {}
}
