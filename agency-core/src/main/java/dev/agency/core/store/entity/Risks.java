package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.RiskId;
import dev.agency.core.project.Risk;
import dev.agency.core.project.RiskState;

/** Risks, as a store finds them. */
public final class Risks {
  /** The project it threatens. */
  public static final Attribute<Risk, ProjectId> PROJECT =
      Attribute.<Risk, ProjectId>one("project", Risk::project).referringTo("project");

  /** Who watches it. */
  public static final Attribute<Risk, PersonId> OWNER =
      Attribute.<Risk, PersonId>one("owner", Risk::owner).referringTo("person");

  /** What became of it. */
  public static final Attribute<Risk, RiskState> STATE =
      Attribute.<Risk, RiskState>one("state", Risk::state);

  /** A name another system has for it. */
  public static final Attribute<Risk, ExternalRef> EXTERNAL_REF =
      Attribute.<Risk, ExternalRef>many("externalRef", Risk::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<RiskId, Risk> TYPE =
      EntityType.of(
          "risk",
          "risk",
          Risk.class,
          Risk::id,
          ImmutableList.of(PROJECT, OWNER, STATE, EXTERNAL_REF));

  private Risks() {}
}
