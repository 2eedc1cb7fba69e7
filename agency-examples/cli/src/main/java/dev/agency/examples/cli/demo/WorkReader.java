package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static dev.agency.examples.cli.demo.References.ids;
import static dev.agency.examples.cli.demo.References.one;
import static dev.agency.examples.cli.demo.References.refer;

import dev.agency.core.client.Client;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.client.Interaction;
import dev.agency.core.project.Blocker;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.project.Risk;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.Revision;
import java.util.Set;

/** Reads what projects work on, and refuses what is of no project or budget of the agency. */
final class WorkReader {
  private final DataReader reader;

  WorkReader(DataFiles files) {
    this.reader = new DataReader(files);
  }

  WorkData read(Agency agency) {
    WorkData data =
        new WorkData(
            reader.list("briefs.json", ProjectBrief.class),
            reader.list("baselines.json", Baseline.class),
            reader.list("changes.json", ChangeRequest.class),
            reader.list("revisions.json", Revision.class),
            reader.list("proposed.json", Proposed.class),
            reader.list("risks.json", Risk.class),
            reader.list("blockers.json", Blocker.class),
            reader.list("interactions.json", Interaction.class),
            reader.list("updates.json", ClientUpdate.class),
            reader.list("notes.json", WrittenNote.class),
            reader.list("work-items.json", WorkItem.class),
            reader.list("stages.json", StageReached.class));
    check(data, agency);
    return data;
  }

  private static void check(WorkData data, Agency agency) {
    Set<Object> projects =
        agency.works().stream().map(work -> work.project().id()).collect(toImmutableSet());
    Set<Object> budgets =
        agency.works().stream().map(work -> work.budget().id()).collect(toImmutableSet());
    ids("briefs.json", data.briefs(), ProjectBrief::project);
    ids("baselines.json", data.baselines(), Baseline::project);
    Set<Object> changes = ids("changes.json", data.changes(), ChangeRequest::id);
    ids("revisions.json", data.revisions(), Revision::id);
    ids("proposed.json", data.proposed(), each -> each.booking().id());
    ids("risks.json", data.risks(), Risk::id);
    ids("blockers.json", data.blockers(), Blocker::id);
    ids("interactions.json", data.interactions(), Interaction::id);
    ids("updates.json", data.updates(), ClientUpdate::id);
    ids("work-items.json", data.items(), WorkItem::id);
    Set<Object> clients =
        agency.data().clients().stream().map(Client::id).collect(toImmutableSet());
    refer("briefs.json", data.briefs(), "project", each -> each.project().stream(), projects);
    refer("interactions.json", data.interactions(), "client", one(Interaction::client), clients);
    refer("baselines.json", data.baselines(), "project", one(Baseline::project), projects);
    refer("baselines.json", data.baselines(), "budget", one(Baseline::budget), budgets);
    refer("changes.json", data.changes(), "project", one(ChangeRequest::project), projects);
    refer("revisions.json", data.revisions(), "project", one(Revision::project), projects);
    refer("proposed.json", data.proposed(), "change", one(Proposed::change), changes);
    refer("risks.json", data.risks(), "project", one(Risk::project), projects);
    refer("blockers.json", data.blockers(), "project", one(Blocker::project), projects);
    refer("updates.json", data.updates(), "project", one(ClientUpdate::project), projects);
    refer("notes.json", data.notes(), "project", one(WrittenNote::project), projects);
    refer("work-items.json", data.items(), "project", one(WorkItem::project), projects);
    refer("stages.json", data.stages(), "project", one(StageReached::project), projects);
  }
}
