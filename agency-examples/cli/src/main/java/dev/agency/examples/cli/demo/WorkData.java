package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.client.Interaction;
import dev.agency.core.project.Blocker;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.project.Risk;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.Revision;

/** The files of what the projects of the agency work on, as they were read. */
record WorkData(
    ImmutableList<ProjectBrief> briefs,
    ImmutableList<Baseline> baselines,
    ImmutableList<ChangeRequest> changes,
    ImmutableList<Revision> revisions,
    ImmutableList<Proposed> proposed,
    ImmutableList<Risk> risks,
    ImmutableList<Blocker> blockers,
    ImmutableList<Interaction> interactions,
    ImmutableList<ClientUpdate> updates,
    ImmutableList<WrittenNote> notes,
    ImmutableList<WorkItem> items,
    ImmutableList<StageReached> stages) {}
