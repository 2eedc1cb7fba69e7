package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.people.Discipline;

/** Disciplines, as a store finds them. */
public final class Disciplines {
  /** A name another system has for it. */
  public static final Attribute<Discipline, ExternalRef> EXTERNAL_REF =
      Attribute.<Discipline, ExternalRef>many("externalRef", Discipline::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<DisciplineId, Discipline> TYPE =
      EntityType.of(
          "discipline",
          "discipline",
          Discipline.class,
          Discipline::id,
          ImmutableList.of(EXTERNAL_REF));

  private Disciplines() {}
}
