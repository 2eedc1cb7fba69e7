package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.LeaveId;
import dev.agency.core.id.PersonId;
import java.time.LocalDate;

/** Leaves, as a store finds them. Why somebody is away is not a thing to find by. */
public final class Leaves {
  /** Who is away. */
  public static final Attribute<Leave, PersonId> PERSON =
      Attribute.<Leave, PersonId>one("person", Leave::person).referringTo("person");

  /** The first day. */
  public static final Attribute<Leave, LocalDate> START =
      Attribute.<Leave, LocalDate>one("start", leave -> leave.days().start());

  /** The first day after it. */
  public static final Attribute<Leave, LocalDate> END =
      Attribute.<Leave, LocalDate>optional("end", leave -> leave.days().end());

  /** How far it has come. */
  public static final Attribute<Leave, LeaveState> STATE =
      Attribute.<Leave, LeaveState>one("state", Leave::state);

  /** A name another system has for it. */
  public static final Attribute<Leave, ExternalRef> EXTERNAL_REF =
      Attribute.<Leave, ExternalRef>many("externalRef", Leave::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<LeaveId, Leave> TYPE =
      EntityType.of(
          "leave",
          "leave",
          Leave.class,
          Leave::id,
          ImmutableList.of(PERSON, START, END, STATE, EXTERNAL_REF));

  private Leaves() {}
}
