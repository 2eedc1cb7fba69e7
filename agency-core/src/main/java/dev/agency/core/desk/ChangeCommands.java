package dev.agency.core.desk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.json.StoredJson;
import dev.agency.core.project.Project;
import dev.agency.core.scope.ChangeOrder;
import dev.agency.core.scope.ChangePolicy;
import dev.agency.core.scope.ChangeRefusal;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Baselines;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.ChangeRequests;
import dev.agency.core.store.entity.Projects;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** How the commands of change requests are carried out, whatever each of them moves. */
final class ChangeCommands {
  private static final Commands.Kind<Versioned<ChangeRequest>, ChangeRefusal> REQUEST =
      new Commands.Kind<>(
          AnswerForm.versioned(ChangeRequest.class),
          ChangeRefusal.class,
          ChangeRequests.TYPE.name(),
          ChangeRequests.TYPE.words(),
          request -> Optional.of(request.value()));

  private final Commands commands;
  private final ChangePolicy policy;

  ChangeCommands(Commands commands, ChangePolicy policy) {
    this.commands = commands;
    this.policy = Objects.requireNonNull(policy, "policy");
  }

  StoredJson json() {
    return commands.json();
  }

  /** Stores a draft that nothing was done with. */
  Answer<Versioned<ChangeRequest>, ChangeRefusal> drafted(
      Caller caller, Command command, Content content, ChangeRequest draft) {
    return commands.run(
        caller,
        command,
        REQUEST,
        content,
        work -> today(work, draft.id()),
        work ->
            work.judgedAfter(
                Operation.CREATE,
                ChangeRequests.TYPE.name(),
                draft,
                () -> {
                  requireSeen(work, draft.project());
                  return isFresh(draft, caller.actor())
                      ? new Answer.Done<>(work.insert(ChangeRequests.TYPE, draft, "change.drafted"))
                      : new Answer.Refused<>(ChangeRefusal.CHANGED_BY_MOVES_ONLY);
                }));
  }

  private static boolean isFresh(ChangeRequest draft, PersonId author) {
    return draft.state() == ChangeState.DRAFT
        && draft.author().equals(author)
        && draft.history().size() == 1
        && draft.history().get(0).by().equals(Optional.of(author));
  }

  private static void requireSeen(Work work, ProjectId id) {
    boolean seen =
        work.find(Projects.TYPE, id)
            .filter(project -> work.mayView(Projects.TYPE.name(), project.value()))
            .isPresent();
    if (!seen) {
      throw ChangeScene.unknown(Projects.TYPE, "project");
    }
  }

  /** That a command is sent about a version of a request, and what for. */
  record Sent(
      Caller caller,
      Command command,
      ChangeRequestId request,
      long expected,
      Operation operation) {}

  Answer<Versioned<ChangeRequest>, ChangeRefusal> moved(
      Sent sent,
      Content content,
      String event,
      Function<ChangeScene, Ruling<ChangeRequest, ChangeRefusal>> move) {
    return moved(sent, content, event, scene -> {}, move);
  }

  /** Makes one move; where it changes nothing, nothing is written. */
  Answer<Versioned<ChangeRequest>, ChangeRefusal> moved(
      Sent sent,
      Content content,
      String event,
      Consumer<ChangeScene> beside,
      Function<ChangeScene, Ruling<ChangeRequest, ChangeRefusal>> move) {
    return commands.run(
        sent.caller(),
        sent.command(),
        REQUEST,
        content,
        work -> today(work, sent.request()),
        work ->
            work.on(
                ChangeRequests.TYPE,
                sent.request(),
                sent.operation(),
                before -> {
                  Work.requireVersion(
                      ChangeRequests.TYPE.words(), sent.expected(), before.version());
                  ChangeScene scene = new ChangeScene(work, policy, before.value());
                  return answer(
                      move.apply(scene),
                      after -> {
                        if (after.equals(before.value())) {
                          return new Answer.Done<>(before);
                        }
                        beside.accept(scene);
                        return new Answer.Done<>(
                            work.replace(ChangeRequests.TYPE, before, after, event));
                      });
                }));
  }

  /** Makes an order; one that was made is answered as it is. */
  Answer<Versioned<ChangeRequest>, ChangeRefusal> applied(
      Sent sent, Content content, Function<ChangeScene, Ruling<ChangeOrder, ChangeRefusal>> move) {
    return commands.run(
        sent.caller(),
        sent.command(),
        REQUEST,
        content,
        work -> today(work, sent.request()),
        work ->
            work.on(
                ChangeRequests.TYPE,
                sent.request(),
                sent.operation(),
                before -> {
                  if (before.value().state() == ChangeState.APPLIED) {
                    return new Answer.Done<>(before);
                  }
                  Work.requireVersion(
                      ChangeRequests.TYPE.words(), sent.expected(), before.version());
                  return answer(
                      move.apply(new ChangeScene(work, policy, before.value())),
                      order -> store(work, before, order));
                }));
  }

  private static Answer<Versioned<ChangeRequest>, ChangeRefusal> store(
      Work work, Versioned<ChangeRequest> before, ChangeOrder order) {
    Versioned<Budget> budget =
        work.find(Budgets.TYPE, order.baseline().budget())
            .orElseThrow(() -> ChangeScene.unknown(Budgets.TYPE, "budget"));
    return answer(
        order.moved(budget.value()),
        moved -> {
          // Of two orders the second one finds the baseline of the first, and tries again.
          Work.raced(() -> work.insert(Baselines.TYPE, order.baseline(), "baseline.moved"));
          work.replace(Budgets.TYPE, budget, moved, "budget.moved");
          moveProject(work, order);
          return new Answer.Done<>(
              work.replace(ChangeRequests.TYPE, before, order.request(), "change.applied"));
        });
  }

  private static void moveProject(Work work, ChangeOrder order) {
    Versioned<Project> project =
        work.find(Projects.TYPE, order.baseline().project())
            .orElseThrow(() -> ChangeScene.unknown(Projects.TYPE, "project"));
    Project moved = order.moved(project.value());
    if (!moved.equals(project.value())) {
      work.replace(Projects.TYPE, project, moved, "project.moved");
    }
  }

  /** Goes on with what was granted. */
  private static <G> Answer<Versioned<ChangeRequest>, ChangeRefusal> answer(
      Ruling<G, ChangeRefusal> ruling,
      Function<G, Answer<Versioned<ChangeRequest>, ChangeRefusal>> write) {
    return ruling
        .granted()
        .map(write)
        .orElseGet(() -> new Answer.Refused<>(ruling.refusal().orElseThrow()));
  }

  /** Returns a request as it is today, for whether somebody may see it. */
  private static ImmutableList<ChangeRequest> today(Work work, ChangeRequestId request) {
    return work.find(ChangeRequests.TYPE, request).map(Versioned::value).stream()
        .collect(toImmutableList());
  }
}
