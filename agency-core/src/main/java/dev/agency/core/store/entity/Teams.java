package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.TeamId;
import dev.agency.core.people.Team;

/** Teams, as a store finds them. */
public final class Teams {
  /** A name another system has for it. */
  public static final Attribute<Team, ExternalRef> EXTERNAL_REF =
      Attribute.<Team, ExternalRef>many("externalRef", Team::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<TeamId, Team> TYPE =
      EntityType.of("team", "team", Team.class, Team::id, ImmutableList.of(EXTERNAL_REF));

  private Teams() {}
}
