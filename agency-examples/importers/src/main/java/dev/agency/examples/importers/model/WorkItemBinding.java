package dev.agency.examples.importers.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.project.WorkItem;
import dev.agency.core.store.entity.WorkItems;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.value.ImportRecord;
import dev.agency.examples.importers.value.Properties;
import dev.agency.examples.importers.value.Span;
import java.time.LocalDate;
import java.util.Optional;

/** Work items; one without an estimate is refused, for none is not zero. */
public final class WorkItemBinding extends Binding<WorkItemId, WorkItem> {
  /** Creates the binding. */
  public WorkItemBinding() {
    super(Kind.WORK_ITEM, WorkItems.TYPE, ImmutableMap.of("estimatedMinutes", "estimate"));
  }

  @Override
  public WorkItemId id(String text) {
    return WorkItemId.of(text);
  }

  @Override
  public WorkItem bind(Optional<WorkItem> before, WorkItemId id, ImportRecord record, Bench bench) {
    Properties properties = record.properties();
    WorkItem.Builder item = before.map(WorkItem::toBuilder).orElseGet(WorkItem::builder).id(id);
    bench
        .target(record, "project", Kind.PROJECT)
        .ifPresent(project -> item.project(ProjectId.of(project.id())));
    bench
        .target(record, "owner", Kind.PERSON)
        .ifPresent(owner -> item.owner(PersonId.of(owner.id())));
    if (properties.isNone("owner")) {
      item.owner(Optional.empty());
    }
    properties.set("name", String.class, item::name);
    properties.set("estimate", Span.class, span -> item.estimatedMinutes(span.minutes()));
    properties.setOptional("due", LocalDate.class, item::due);
    properties.setOptional("startedOn", LocalDate.class, item::startedOn);
    properties.setOptional("completedOn", LocalDate.class, item::completedOn);
    return item.externalRefs(
            with(before.map(WorkItem::externalRefs).orElse(ImmutableList.of()), record.ref()))
        .build();
  }
}
