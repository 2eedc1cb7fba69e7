package dev.agency.examples.importers.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.time.DateRange;
import dev.agency.examples.importers.problem.ImportCode;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.value.ImportRecord;
import dev.agency.examples.importers.value.Properties;
import java.time.LocalDate;
import java.util.Optional;

/** Projects; one whose first day is not known has no plan, and an end without it is noted. */
public final class ProjectBinding extends Binding<ProjectId, Project> {
  /** Creates the binding. */
  public ProjectBinding() {
    super(Kind.PROJECT, Projects.TYPE, ImmutableMap.of("plan", "start"));
  }

  @Override
  public ProjectId id(String text) {
    return ProjectId.of(text);
  }

  @Override
  public Project bind(Optional<Project> before, ProjectId id, ImportRecord record, Bench bench) {
    Properties properties = record.properties();
    Project.Builder project = before.map(Project::toBuilder).orElseGet(Project::builder).id(id);
    bench
        .target(record, "client", Kind.CLIENT)
        .ifPresent(client -> project.client(ClientId.of(client.id())));
    properties.set("name", String.class, project::name);
    properties.set(
        "state",
        String.class,
        name -> project.state(name(ProjectState.class, name, "state", bench)));
    if (before.isEmpty() && properties.text("state").isEmpty()) {
      throw bench.refused("state", ErrorCode.MISSING_PROPERTY);
    }
    Optional<DateRange> plan =
        properties.isNone("start")
            ? Optional.empty()
            : days(before.flatMap(Project::plan), properties, "start", "end");
    if (plan.isEmpty() && properties.get("end", LocalDate.class).isPresent()) {
      bench.note(record, "start", ImportCode.NOT_TOLD);
    }
    project.plan(plan);
    return project
        .externalRefs(
            with(before.map(Project::externalRefs).orElse(ImmutableList.of()), record.ref()))
        .build();
  }

  @Override
  public Project withRef(Project project, ExternalRef ref) {
    return project.withExternalRefs(with(project.externalRefs(), ref));
  }

  @Override
  public Identity identity(Project project) {
    return new Identity(project.name(), Optional.empty(), project.externalRefs());
  }
}
