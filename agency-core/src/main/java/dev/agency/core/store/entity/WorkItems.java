package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.project.WorkItem;
import java.time.LocalDate;

/** Work items, as a store finds them. */
public final class WorkItems {
  /** The project it is a part of. */
  public static final Attribute<WorkItem, ProjectId> PROJECT =
      Attribute.<WorkItem, ProjectId>one("project", WorkItem::project).referringTo("project");

  /** The milestone it leads to, which is a part of the project and is stored with it. */
  public static final Attribute<WorkItem, MilestoneId> MILESTONE =
      Attribute.<WorkItem, MilestoneId>optional("milestone", WorkItem::milestone);

  /** Who sees to it that it is done. */
  public static final Attribute<WorkItem, PersonId> OWNER =
      Attribute.<WorkItem, PersonId>optional("owner", WorkItem::owner).referringTo("person");

  /** The last day on which it is done in time. */
  public static final Attribute<WorkItem, LocalDate> DUE =
      Attribute.<WorkItem, LocalDate>optional("due", WorkItem::due);

  /** What has to be done before it. */
  public static final Attribute<WorkItem, WorkItemId> PREDECESSOR =
      Attribute.<WorkItem, WorkItemId>many("predecessor", WorkItem::predecessors)
          .referringTo("workItem");

  /** What the client gets that it is a part of, which is stored with the scope. */
  public static final Attribute<WorkItem, ScopeItemId> SCOPE_ITEM =
      Attribute.<WorkItem, ScopeItemId>optional("scopeItem", WorkItem::scopeItem);

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
          ImmutableList.of(PROJECT, MILESTONE, OWNER, DUE, PREDECESSOR, SCOPE_ITEM, EXTERNAL_REF));

  private WorkItems() {}
}
