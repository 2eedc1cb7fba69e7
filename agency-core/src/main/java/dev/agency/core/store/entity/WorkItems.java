package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.project.WorkItem;

/** Work items, as a store finds them. */
public final class WorkItems {
  /** The project it is a part of. */
  public static final Attribute<WorkItem, ProjectId> PROJECT =
      Attribute.<WorkItem, ProjectId>one("project", WorkItem::project).referringTo("project");

  /** The milestone it leads to, which is a part of the project and is stored with it. */
  public static final Attribute<WorkItem, MilestoneId> MILESTONE =
      Attribute.<WorkItem, MilestoneId>optional("milestone", WorkItem::milestone);

  /** A name another system has for it. */
  public static final Attribute<WorkItem, ExternalRef> EXTERNAL_REF =
      Attribute.<WorkItem, ExternalRef>many("externalRef", WorkItem::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<WorkItemId, WorkItem> TYPE =
      EntityType.of(
          "workItem",
          "work item",
          WorkItem.class,
          WorkItem::id,
          ImmutableList.of(PROJECT, MILESTONE, EXTERNAL_REF));

  private WorkItems() {}
}
