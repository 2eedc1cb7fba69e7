package dev.agency.examples.importers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.budget.Budget;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Problem;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.StageId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.examples.importers.batch.Workspace;
import dev.agency.examples.importers.link.Links;
import dev.agency.examples.importers.model.Bench;
import dev.agency.examples.importers.model.ImportIds;
import dev.agency.examples.importers.problem.ImportCode;
import dev.agency.examples.importers.problem.RowProblem;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.FieldProfile;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.ObjectProfile;
import dev.agency.examples.importers.reading.RowRefusal;
import dev.agency.examples.importers.value.ImportRecord;
import dev.agency.examples.importers.value.Refs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the records of one object refer to, and where in their rows it is said. Not thread-safe. */
final class RowBench implements Bench {
  /** What a row names where it names no project. */
  private static final ImmutableMap<String, String> INSTEAD =
      ImmutableMap.of("project", "budget", "work", "budget");

  private final Stores stores;
  private final Caller caller;
  private final Workspace workspace;
  private final Links links;
  private final ObjectProfile object;
  private final Tally tally;
  private final String file;
  private final Map<ProjectId, List<Budget>> budgets = new HashMap<>();

  RowBench(
      Stores stores,
      Caller caller,
      Workspace workspace,
      Links links,
      ObjectProfile object,
      Tally tally,
      String file) {
    this.stores = stores;
    this.caller = caller;
    this.workspace = workspace;
    this.links = links;
    this.object = object;
    this.tally = tally;
    this.file = file;
  }

  @Override
  public Optional<Target> target(ImportRecord record, String property, Kind... kinds) {
    Optional<Refs> refs = record.properties().get(property, Refs.class);
    if (refs.isEmpty() || refs.get().ids().isEmpty()) {
      return Optional.empty();
    }
    if (refs.get().ids().size() > 1) {
      throw RowRefusal.refused(place(property), ImportCode.AMBIGUOUS);
    }
    String id = refs.get().ids().get(0);
    String source = refs.get().source().orElse(record.ref().source());
    List<Target> targets = new ArrayList<>();
    try {
      for (Kind kind : kinds) {
        if (targets.isEmpty()) {
          found(kind, id, refs.get().by(), source).forEach(it -> targets.add(new Target(kind, it)));
        }
      }
    } catch (InvalidModelException e) {
      throw RowRefusal.refused(place(property), e.code()); // no name of anything can be that
    }
    if (targets.size() != 1) {
      throw RowRefusal.refused(
          place(property), targets.isEmpty() ? ImportCode.NOT_IMPORTED : ImportCode.AMBIGUOUS);
    }
    return Optional.of(targets.get(0));
  }

  private ImmutableSet<String> found(Kind kind, String text, Refs.By by, String system) {
    if (by == Refs.By.EMAIL) {
      return links.byKey(kind, text);
    }
    ExternalRef ref = new ExternalRef(system, text);
    if (kind.isLinked()) {
      return links.byRef(kind, ref).map(ImmutableSet::of).orElse(ImmutableSet.of());
    }
    String id = ImportIds.of(ref);
    boolean here =
        kind == Kind.BUDGET
            ? workspace
                .find(Budgets.TYPE, BudgetId.of(id))
                .filter(budget -> budget.externalRefs().contains(ref))
                .isPresent()
            : workspace
                .find(Pipelines.TYPE, PipelineId.of(id))
                .filter(pipeline -> pipeline.externalRefs().contains(ref))
                .isPresent();
    return here ? ImmutableSet.of(id) : ImmutableSet.of();
  }

  @Override
  public Optional<Pipeline> pipeline(String id) {
    return workspace.find(Pipelines.TYPE, PipelineId.of(id));
  }

  /** Deals come after their pipelines, so that these are as they were before the run. */
  @Override
  public boolean isStoodIn(PipelineId pipeline, StageId stage) {
    Query<Deal> query = Query.<Deal>all().with(Deals.PIPELINE, pipeline).with(Deals.STAGE, stage);
    return !stores.entities(Deals.TYPE).page(caller, query, Optional.empty(), 1).rows().isEmpty();
  }

  @Override
  public Budget budget(String id) {
    return workspace.find(Budgets.TYPE, BudgetId.of(id)).orElseThrow();
  }

  @Override
  public List<Budget> budgets(ProjectId project) {
    return budgets.computeIfAbsent(project, this::findBudgets);
  }

  /** Budgets come before what counts on them, so that all of them are in the store by now. */
  private ImmutableList<Budget> findBudgets(ProjectId project) {
    Query<Budget> query = Query.<Budget>all().with(Budgets.PROJECT, project);
    return stores.entities(Budgets.TYPE).page(caller, query, Optional.empty(), 2).rows().stream()
        .map(Versioned::value)
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public void note(ImportRecord record, String property, ImportCode code) {
    tally.note(new RowProblem(file, record.row(), place(property), code.name(), Severity.NOTE));
  }

  @Override
  public RowRefusal refused(String property, ErrorCode code) {
    return RowRefusal.refused(place(property), code);
  }

  /** Refuses a row of which an id follows that something else has. */
  RowRefusal taken() {
    return RowRefusal.refused(object.id().text(), ErrorCode.DUPLICATE_ID);
  }

  /** Says where in its row what a model refuses stands, as far as it stands anywhere. */
  RowRefusal refusal(InvalidModelException e, UnaryOperator<String> property) {
    Problem first = e.problems().get(0);
    String path = first.path().startsWith("/") ? first.path().substring(1) : "";
    int end = path.indexOf('/');
    String attribute = end < 0 ? path : path.substring(0, end);
    return RowRefusal.refused(
        attribute.isEmpty() ? "" : place(property.apply(attribute)), first.code());
  }

  private String place(String property) {
    return field(property)
        .or(() -> Optional.ofNullable(INSTEAD.get(property)).flatMap(this::field))
        .orElse(property);
  }

  private Optional<String> field(String property) {
    return object.field(property).map(FieldProfile::place);
  }
}
