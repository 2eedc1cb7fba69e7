package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.BlockerId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.project.Blocker;
import dev.agency.core.project.BlockerKind;

/** Blockers, as a store finds them. */
public final class Blockers {
  /** The project whose work waits. */
  public static final Attribute<Blocker, ProjectId> PROJECT =
      Attribute.<Blocker, ProjectId>one("project", Blocker::project).referringTo("project");

  /** Whom the work waits for. */
  public static final Attribute<Blocker, BlockerKind> KIND =
      Attribute.<Blocker, BlockerKind>one("kind", Blocker::kind);

  /** Who said so. */
  public static final Attribute<Blocker, PersonId> RAISED_BY =
      Attribute.<Blocker, PersonId>one("raisedBy", Blocker::raisedBy).referringTo("person");

  /** Who sees to it that the work can go on. */
  public static final Attribute<Blocker, PersonId> OWNER =
      Attribute.<Blocker, PersonId>optional("owner", Blocker::owner).referringTo("person");

  /** What waits. */
  public static final Attribute<Blocker, WorkItemId> WORK_ITEM =
      Attribute.<Blocker, WorkItemId>many("workItem", Blocker::workItems).referringTo("workItem");

  /** A name another system has for it. */
  public static final Attribute<Blocker, ExternalRef> EXTERNAL_REF =
      Attribute.<Blocker, ExternalRef>many("externalRef", Blocker::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<BlockerId, Blocker> TYPE =
      EntityType.of(
          "blocker",
          "blocker",
          Blocker.class,
          Blocker::id,
          ImmutableList.of(PROJECT, KIND, RAISED_BY, OWNER, WORK_ITEM, EXTERNAL_REF));

  private Blockers() {}
}
