package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.handoff.Handoff;
import dev.agency.core.handoff.HandoffMove;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.handoff.SignOff;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;

/** Handoffs, as a store finds them. A project has one, which stands under the id of the project. */
public final class Handoffs {
  /** The project. */
  public static final Attribute<Handoff, ProjectId> PROJECT =
      Attribute.<Handoff, ProjectId>one("project", Handoff::project).referringTo("project");

  /** The stage it is in. */
  public static final Attribute<Handoff, HandoffStage> STAGE =
      Attribute.<Handoff, HandoffStage>optional("stage", Handoff::stage);

  /** Who signed the stage. */
  public static final Attribute<Handoff, PersonId> SIGNED_BY =
      Attribute.<Handoff, PersonId>many(
              "signedBy", handoff -> Lists.transform(handoff.signOffs(), SignOff::person))
          .referringTo("person");

  /** Who moved it. */
  public static final Attribute<Handoff, PersonId> MOVED_BY =
      Attribute.<Handoff, PersonId>many(
              "movedBy", handoff -> Lists.transform(handoff.history(), HandoffMove::by))
          .referringTo("person");

  /** The type. */
  public static final EntityType<ProjectId, Handoff> TYPE =
      EntityType.of(
          "handoff",
          "handoff",
          Handoff.class,
          Handoff::project,
          ImmutableList.of(PROJECT, STAGE, SIGNED_BY, MOVED_BY));

  private Handoffs() {}
}
