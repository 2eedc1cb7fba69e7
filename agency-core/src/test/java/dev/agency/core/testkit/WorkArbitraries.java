package dev.agency.core.testkit;

import static dev.agency.core.testkit.ValueArbitraries.dateRanges;
import static dev.agency.core.testkit.ValueArbitraries.dates;
import static dev.agency.core.testkit.ValueArbitraries.externalRefLists;
import static dev.agency.core.testkit.ValueArbitraries.ids;
import static dev.agency.core.testkit.ValueArbitraries.names;
import static dev.agency.core.testkit.ValueArbitraries.notes;
import static dev.agency.core.testkit.ValueArbitraries.proportions;

import dev.agency.core.error.Invariants;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.project.WorkItem;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/**
 * Arbitraries for projects, their milestones, work items and progress. Each value is valid by
 * itself. Immutable and thread-safe.
 */
public final class WorkArbitraries {
  private WorkArbitraries() {}

  /**
   * Returns milestones, open and delivered, in time and late.
   *
   * @return the milestones
   */
  public static Arbitrary<Milestone> milestones() {
    return Builders.withBuilder(Milestone::builder)
        .use(ids(MilestoneId::of))
        .in(Milestone.Builder::id)
        .use(names())
        .in(Milestone.Builder::name)
        .use(dates())
        .in(Milestone.Builder::due)
        .use(dates().optional())
        .in((milestone, day) -> milestone.completedOn(day))
        .use(Arbitraries.longs().between(1, Milestone.MAX_WEIGHT))
        .in(Milestone.Builder::weight)
        .build(Milestone.Builder::build);
  }

  /**
   * Returns projects of each state, planned and not.
   *
   * @return the projects
   */
  public static Arbitrary<Project> projects() {
    return ids(ClientId::of).flatMap(WorkArbitraries::projects);
  }

  /**
   * Returns projects of one client.
   *
   * @param client the client
   * @return the projects
   */
  public static Arbitrary<Project> projects(ClientId client) {
    return Builders.withBuilder(Project::builder)
        .use(ids(ProjectId::of))
        .in(Project.Builder::id)
        .use(names())
        .in(Project.Builder::name)
        .use(Arbitraries.of(ProjectState.class))
        .in(Project.Builder::state)
        .use(dateRanges().optional())
        .in((project, plan) -> project.plan(plan))
        .use(ids(PersonId::of).set().ofMaxSize(4))
        .in(Project.Builder::members)
        .use(milestones().list().uniqueElements(Milestone::id).ofMaxSize(3))
        .in(Project.Builder::milestones)
        .use(ids(DealId::of).optional())
        .in((project, deal) -> project.originDeal(deal))
        .use(externalRefLists())
        .in(Project.Builder::externalRefs)
        .build(project -> project.client(client).build());
  }

  /**
   * Returns work items, not begun, begun and done.
   *
   * @return the work items
   */
  public static Arbitrary<WorkItem> workItems() {
    return Builders.withBuilder(WorkItem::builder)
        .use(ids(WorkItemId::of))
        .in(WorkItem.Builder::id)
        .use(ids(ProjectId::of))
        .in(WorkItem.Builder::project)
        .use(names())
        .in(WorkItem.Builder::name)
        .use(Arbitraries.longs().between(0, 100_000))
        .in(WorkItem.Builder::estimatedMinutes)
        .use(Arbitraries.longs().between(0, 1_000))
        .in(WorkItem.Builder::weight)
        .use(ids(PersonId::of).optional())
        .in((item, owner) -> item.owner(owner))
        .use(dates().optional())
        .in((item, day) -> item.due(day))
        .use(ids(ScopeItemId::of).optional())
        .in((item, scopeItem) -> item.scopeItem(scopeItem))
        .use(dates().optional())
        .in((item, day) -> item.startedOn(day))
        .use(ids(MilestoneId::of).optional())
        .in((item, milestone) -> item.milestone(milestone))
        .use(externalRefLists())
        .in(WorkItem.Builder::externalRefs)
        .build(WorkItem.Builder::build)
        .flatMap(WorkArbitraries::doneOrOpen);
  }

  private static Arbitrary<WorkItem> doneOrOpen(WorkItem item) {
    return Combinators.combine(
            dates(item.startedOn().orElse(Invariants.FIRST_DATE), Invariants.LAST_DATE).optional(),
            ids(WorkItemId::of)
                .filter(other -> !other.equals(item.id()))
                .list()
                .uniqueElements()
                .ofMaxSize(3))
        .as((done, earlier) -> item.withCompletedOn(done).withPredecessors(earlier));
  }

  /**
   * Returns progress posts.
   *
   * @return the posts
   */
  public static Arbitrary<ProgressPost> progressPosts() {
    return Builders.withBuilder(ProgressPost::builder)
        .use(ids(ProjectId::of))
        .in(ProgressPost.Builder::project)
        .use(dates())
        .in(ProgressPost.Builder::date)
        .use(proportions())
        .in(ProgressPost.Builder::done)
        .use(ids(PersonId::of))
        .in(ProgressPost.Builder::author)
        .use(notes().optional())
        .in((post, note) -> post.note(note))
        .build(ProgressPost.Builder::build);
  }
}
