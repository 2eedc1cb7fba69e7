package dev.agency.core.desk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.booking.Booking;
import dev.agency.core.budget.Budget;
import dev.agency.core.deal.BudgetUse;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealFlow;
import dev.agency.core.deal.DealRefusal;
import dev.agency.core.deal.Outcome;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.Win;
import dev.agency.core.deal.WinTerms;
import dev.agency.core.deal.WonAs;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.StageId;
import dev.agency.core.json.StoredJson;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.Expenses;
import dev.agency.core.store.entity.Invoices;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Proposals;
import dev.agency.core.store.entity.Responsibilities;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * Deals in a database: opened, edited, moved, lost, won into a project and its budget, opened
 * again.
 *
 * <p>The bookings of a deal go with it: a win confirms them, a loss releases them.
 *
 * <p>It joins the rules of {@link DealFlow} and {@link Win} with the ports. Every command is
 * carried out once, however often it is sent and however many send it; all it writes is in one
 * transaction. Each asks for {@link Operation#EDIT} on the deal, {@link #open} for {@link
 * Operation#CREATE}: project and budget follow from a win by its rules, so winning asks for nothing
 * more than that the actor sees the project and the proposal they name.
 *
 * <p>Results are unmasked; a host shows them through the projection of the actor. Do not call it
 * from inside a transaction of the host: it could not try again there.
 *
 * <p>Immutable and thread-safe.
 */
public final class DealDesk {
  private static final Commands.Kind<Versioned<Deal>, DealRefusal> DEAL =
      new Commands.Kind<>(
          AnswerForm.versioned(Deal.class),
          DealRefusal.class,
          Deals.TYPE.name(),
          Deals.TYPE.words(),
          deal -> Optional.of(deal.value()));

  private static final Commands.Kind<Versioned<Conversion>, DealRefusal> CONVERSION =
      new Commands.Kind<>(
          AnswerForm.versioned(Conversion.class),
          DealRefusal.class,
          Deals.TYPE.name(),
          Deals.TYPE.words(),
          won -> Optional.of(won.value().deal()));

  private final Commands commands;

  /**
   * Creates a desk.
   *
   * @param stores where deals, projects and budgets are
   * @param authorizer who may do what
   * @param json how answers and audit are written
   */
  public DealDesk(Stores stores, Authorizer authorizer, StoredJson json) {
    this.commands = new Commands(stores, authorizer, json);
  }

  /**
   * Opens a deal. One that comes from elsewhere brings its history, and may be won or lost already;
   * what it was won into it cannot bring ({@code WON_BY_WIN_ONLY}).
   *
   * @param caller who opens it
   * @param command the command
   * @param deal the deal
   * @return the deal with its version, or why it cannot be opened
   * @throws dev.agency.core.error.DuplicateIdException if there is a deal of this id
   * @throws InvalidModelException if its pipeline is not stored or has no such stage ({@code
   *     UNKNOWN_REFERENCE})
   */
  public Answer<Versioned<Deal>, DealRefusal> open(Caller caller, Command command, Deal deal) {
    return commands.run(
        caller,
        command,
        DEAL,
        Content.of("deal.open", commands.json().write(deal)),
        work -> today(work, deal.id()),
        work ->
            work.judgedAfter(
                Operation.CREATE,
                Deals.TYPE.name(),
                deal,
                () -> {
                  pipeline(work, deal.pipeline()).stageOf(deal);
                  return deal.conversions() > 0
                      ? new Answer.Refused<>(DealRefusal.WON_BY_WIN_ONLY)
                      : new Answer.Done<>(work.insert(Deals.TYPE, deal, "deal.opened"));
                }));
  }

  /**
   * Edits a deal. Its pipeline, stage, history, lost reason and wins change by moves only ({@code
   * CHANGED_BY_MOVES_ONLY}); so does the client of a won deal, whom its project is for. An edit of
   * a won deal does not reach its budget. An owner may hand the deal over; to move it to another
   * client, the actor must be allowed to edit it there.
   *
   * @param caller who edits it
   * @param command the command
   * @param deal the deal as it is to be
   * @param expected the version the caller had read
   * @return the deal with its version, or why it cannot be edited so
   * @throws dev.agency.core.error.NotFoundException if there is no such deal
   * @throws dev.agency.core.error.StaleVersionException if it was changed since
   */
  public Answer<Versioned<Deal>, DealRefusal> edit(
      Caller caller, Command command, Deal deal, long expected) {
    return commands.run(
        caller,
        command,
        DEAL,
        Content.of("deal.edit", commands.json().write(deal), expected),
        work -> today(work, deal.id()),
        work ->
            onDeal(
                work,
                deal.id(),
                expected,
                before ->
                    before.value().client().equals(deal.client())
                        ? edited(work, before, deal)
                        : work.judgedAfter(
                            Operation.EDIT,
                            Deals.TYPE.name(),
                            deal,
                            () -> edited(work, before, deal))));
  }

  private static Answer<Versioned<Deal>, DealRefusal> edited(
      Work work, Versioned<Deal> before, Deal deal) {
    return onlyMovesChange(before.value(), deal)
        ? new Answer.Refused<>(DealRefusal.CHANGED_BY_MOVES_ONLY)
        : new Answer.Done<>(work.replace(Deals.TYPE, before, deal, "deal.edited"));
  }

  private static boolean onlyMovesChange(Deal before, Deal after) {
    Deal kept =
        after.toBuilder()
            .pipeline(before.pipeline())
            .stage(before.stage())
            .history(before.history())
            .lostReason(before.lostReason())
            .conversions(before.conversions())
            .wonAs(before.wonAs())
            .client(before.wonAs().isPresent() ? before.client() : after.client())
            .build();
    return !kept.equals(after);
  }

  /**
   * Moves an open deal to another open stage.
   *
   * @param caller who moves it
   * @param command the command
   * @param deal the deal
   * @param expected the version the caller had read
   * @param to where to
   * @param on the day
   * @return the moved deal with its version, or why it may not move
   * @throws dev.agency.core.error.NotFoundException if there is no such deal
   * @throws dev.agency.core.error.StaleVersionException if it was changed since
   */
  public Answer<Versioned<Deal>, DealRefusal> move(
      Caller caller, Command command, DealId deal, long expected, StageId to, LocalDate on) {
    return moved(
        caller,
        command,
        Content.of("deal.move", deal, expected, to, on),
        deal,
        expected,
        (work, flow, before) ->
            answer(
                flow.move(before.value(), to, on),
                after -> work.replace(Deals.TYPE, before, after, "deal.moved")));
  }

  /**
   * Loses an open deal. The bookings for it are removed in the same transaction.
   *
   * @param caller who loses it
   * @param command the command
   * @param deal the deal
   * @param expected the version the caller had read
   * @param to the stage of lost deals
   * @param reason why the client did not buy
   * @param on the day
   * @return the lost deal with its version, or why it may not be lost
   * @throws dev.agency.core.error.NotFoundException if there is no such deal
   * @throws dev.agency.core.error.StaleVersionException if it was changed since
   * @throws InvalidModelException if the reason does not print
   */
  public Answer<Versioned<Deal>, DealRefusal> lose(
      Caller caller,
      Command command,
      DealId deal,
      long expected,
      StageId to,
      String reason,
      LocalDate on) {
    return moved(
        caller,
        command,
        Content.of("deal.lose", deal, expected, to, reason, on),
        deal,
        expected,
        (work, flow, before) -> {
          DealBookings bookings = DealBookings.of(work, deal);
          return answer(
              flow.lose(before.value(), to, reason, on, bookings.all()),
              loss -> {
                Versioned<Deal> lost = work.replace(Deals.TYPE, before, loss.deal(), "deal.lost");
                bookings.release();
                return lost;
              });
        });
  }

  /** What one move does to a deal. */
  private interface Move {
    Answer<Versioned<Deal>, DealRefusal> make(Work work, DealFlow flow, Versioned<Deal> before);
  }

  private Answer<Versioned<Deal>, DealRefusal> moved(
      Caller caller, Command command, Content content, DealId deal, long expected, Move move) {
    return commands.run(
        caller,
        command,
        DEAL,
        content,
        work -> today(work, deal),
        work ->
            onDeal(
                work,
                deal,
                expected,
                before ->
                    move.make(
                        work, DealFlow.of(pipeline(work, before.value().pipeline())), before)));
  }

  /**
   * Wins a deal into a project and its budget, once.
   *
   * <p>A deal that is won already, by this command, another one or at the same moment, is answered
   * with what that win made, as it is stored today; the version the caller had read does not matter
   * then. Nobody makes a second budget, and no booking twice.
   *
   * <p>The bookings for the deal are removed, and the confirmed ones that {@link Win} makes of them
   * are stored, in the same transaction. Like project and budget they follow from the win: it asks
   * for nothing more. A booking that is put on the deal by somebody else in the very moment of the
   * win stays as it is, unless the transactions of the store see it.
   *
   * <p>The answer holds project, budget and bookings as they are stored, unmasked as every result.
   * Show each through the projection of whoever asked: may they not view it, it is left out there.
   *
   * @param caller who wins it
   * @param command the command
   * @param deal the deal
   * @param expected the version the caller had read
   * @param order what is decided with it
   * @return what it became, with the version of the deal, or why it cannot be won
   * @throws dev.agency.core.error.NotFoundException if there is no such deal
   * @throws dev.agency.core.error.StaleVersionException if it was changed since and is not won
   * @throws dev.agency.core.error.DuplicateIdException if the order names an id for the project or
   *     the budget that is taken, or a booking has the id of one that the win makes
   * @throws InvalidModelException if the project or the proposal of the order is not stored, or
   *     invisible to the actor ({@code UNKNOWN_REFERENCE})
   */
  public Answer<Versioned<Conversion>, DealRefusal> win(
      Caller caller, Command command, DealId deal, long expected, WinOrder order) {
    return commands.run(
        caller,
        command,
        CONVERSION,
        Content.of("deal.win", deal, expected, commands.json().write(order)),
        work -> today(work, deal),
        work ->
            work.on(
                Deals.TYPE,
                deal,
                Operation.EDIT,
                before -> {
                  Pipeline pipeline = pipeline(work, before.value().pipeline());
                  boolean again =
                      before.value().wonAs().isPresent()
                          && pipeline.stageOf(before.value()).outcome() == Outcome.WON;
                  if (!again) {
                    Work.requireVersion(Deals.TYPE.words(), expected, before.version());
                  }
                  DealBookings bookings = DealBookings.of(work, deal);
                  WinTerms terms = terms(work, order).withBookings(bookings.all());
                  return answer(
                      Win.convert(before.value(), pipeline, terms),
                      made ->
                          again
                              ? asStored(work, before, made)
                              : convert(work, before, made, bookings));
                }));
  }

  private static WinTerms terms(Work work, WinOrder order) {
    return WinTerms.builder()
        .stage(order.stage())
        .wonOn(order.wonOn())
        .existingProject(
            order.existingProject().map(id -> seen(work, Projects.TYPE, id, "existingProject")))
        .proposal(order.proposal().map(id -> seen(work, Proposals.TYPE, id, "proposal")))
        .projectId(order.projectId())
        .budgetId(order.budgetId())
        .recognition(order.recognition())
        .build();
  }

  /** Writes the deal first: of several who win it, all but one fail there and try again. */
  private static Versioned<Conversion> convert(
      Work work, Versioned<Deal> before, Conversion made, DealBookings bookings) {
    Versioned<Deal> won = work.replace(Deals.TYPE, before, made.deal(), "deal.won");
    if (made.deal().wonAs().orElseThrow().newProject()) {
      work.insert(Projects.TYPE, made.project(), "project.opened");
    }
    work.insert(Budgets.TYPE, made.budget(), "budget.opened");
    for (Responsibility duty : made.responsibilities()) {
      work.insert(Responsibilities.TYPE, duty, "responsibility.begun");
    }
    bookings.becomeConfirmed(made.bookings());
    return new Versioned<>(made, won.version());
  }

  /**
   * Returns what the win made as it is now: after the win, project and budget are the truth. A
   * budget that was moved since is given with the project it is in, and of the bookings those that
   * are still for both.
   */
  private static Versioned<Conversion> asStored(Work work, Versioned<Deal> won, Conversion made) {
    Budget budget =
        work.find(Budgets.TYPE, made.budget().id()).map(Versioned::value).orElse(made.budget());
    Conversion.Builder now = made.toBuilder().budget(budget);
    work.find(Projects.TYPE, budget.project()).ifPresent(found -> now.project(found.value()));
    ImmutableList.Builder<Responsibility> duties = ImmutableList.builder();
    for (Responsibility duty : made.responsibilities()) {
      work.find(Responsibilities.TYPE, duty.id()).ifPresent(found -> duties.add(found.value()));
    }
    now.responsibilities(duties.build()).bookings(stillFor(work, won.value(), budget));
    return new Versioned<>(now.build(), won.version());
  }

  private static ImmutableList<Booking> stillFor(Work work, Deal won, Budget budget) {
    return work
        .stores()
        .entities(Bookings.TYPE)
        .findAll(work.caller(), won.wonAs().orElseThrow().bookings())
        .values()
        .stream()
        .map(Versioned::value)
        .filter(booking -> booking.budget().filter(budget.id()::equals).isPresent())
        .filter(booking -> booking.project().filter(budget.project()::equals).isPresent())
        .collect(toImmutableList());
  }

  /**
   * Opens a lost or won deal again. The unused budget of a won deal is removed, and all bookings on
   * it with it: nothing is sold, so nobody is kept for it. No booking comes back, neither those
   * that were released when the deal was lost nor the tentative ones it was won with, for people
   * may be at other work by now; what there was stands in the audit. A project that the win made is
   * cancelled, and who answers for it does so no longer, unless it has another budget or is over
   * already.
   *
   * @param caller who opens it
   * @param command the command
   * @param deal the deal
   * @param expected the version the caller had read
   * @param to an open stage
   * @param on the day
   * @return the open deal with its version, or why it must stay closed
   * @throws dev.agency.core.error.NotFoundException if there is no such deal
   * @throws dev.agency.core.error.StaleVersionException if it was changed since
   * @throws dev.agency.core.error.StillReferencedException if something else refers to the budget
   */
  public Answer<Versioned<Deal>, DealRefusal> reopen(
      Caller caller, Command command, DealId deal, long expected, StageId to, LocalDate on) {
    return commands.run(
        caller,
        command,
        DEAL,
        Content.of("deal.reopen", deal, expected, to, on),
        work -> today(work, deal),
        work ->
            onDeal(
                work,
                deal,
                expected,
                before -> {
                  Optional<WonAs> made = before.value().wonAs();
                  BudgetUse use = made.map(m -> use(work, m.budget())).orElse(BudgetUse.NONE);
                  return answer(
                      DealFlow.of(pipeline(work, before.value().pipeline()))
                          .reopen(before.value(), to, use, on),
                      after -> {
                        Versioned<Deal> open =
                            work.replace(Deals.TYPE, before, after, "deal.reopened");
                        made.ifPresent(m -> takeBack(work, m, on));
                        return open;
                      });
                }));
  }

  private static BudgetUse use(Work work, BudgetId budget) {
    return new BudgetUse(
        work.stores()
            .timeEntries()
            .read(
                work.caller(),
                EntryRange.all().ofBudgets(ImmutableSet.of(budget)),
                entries -> entries.findAny().isPresent()),
        any(work, Expenses.TYPE, Query.<Expense>all().with(Expenses.BUDGET, budget)),
        any(work, Invoices.TYPE, Query.<Invoice>all().with(Invoices.BUDGET, budget)));
  }

  private static void takeBack(Work work, WonAs made, LocalDate on) {
    work.find(Budgets.TYPE, made.budget())
        .ifPresent(
            budget -> {
              DealBookings.on(work, made.budget()).release();
              work.remove(Budgets.TYPE, budget, "budget.removed");
            });
    Optional<Versioned<Project>> project =
        made.newProject() ? work.find(Projects.TYPE, made.project()) : Optional.empty();
    project
        .filter(found -> !found.value().state().isOver())
        .filter(
            found ->
                !any(
                    work,
                    Budgets.TYPE,
                    Query.<Budget>all().with(Budgets.PROJECT, found.value().id())))
        .ifPresent(found -> cancel(work, found, on));
  }

  private static void cancel(Work work, Versioned<Project> project, LocalDate on) {
    Project cancelled = project.value().withState(ProjectState.CANCELLED);
    work.replace(Projects.TYPE, project, cancelled, "project.cancelled");
    Query<Responsibility> ofProject =
        Query.<Responsibility>all().with(Responsibilities.PROJECT, cancelled.id());
    Optional<Cursor> after = Optional.empty();
    do {
      Page<Versioned<Responsibility>> page =
          work.stores()
              .entities(Responsibilities.TYPE)
              .page(work.caller(), ofProject, after, Page.MAX_LIMIT);
      page.rows().forEach(duty -> end(work, duty, on));
      after = page.next();
    } while (after.isPresent());
  }

  private static void end(Work work, Versioned<Responsibility> duty, LocalDate on) {
    DateRange during = duty.value().during();
    if (!during.start().isBefore(on)) {
      work.remove(Responsibilities.TYPE, duty, "responsibility.removed");
    } else if (during.contains(on)) {
      Responsibility ended = duty.value().withDuring(DateRange.of(during.start(), on));
      work.replace(Responsibilities.TYPE, duty, ended, "responsibility.ended");
    }
  }

  private static <T> boolean any(Work work, EntityType<?, T> type, Query<T> query) {
    EntityStore<?, T> store = work.stores().entities(type);
    return !store.page(work.caller(), query, Optional.empty(), 1).rows().isEmpty();
  }

  private static Answer<Versioned<Deal>, DealRefusal> onDeal(
      Work work,
      DealId deal,
      long expected,
      Function<Versioned<Deal>, Answer<Versioned<Deal>, DealRefusal>> change) {
    return work.on(
        Deals.TYPE,
        deal,
        Operation.EDIT,
        before -> {
          Work.requireVersion(Deals.TYPE.words(), expected, before.version());
          return change.apply(before);
        });
  }

  private static Pipeline pipeline(Work work, PipelineId id) {
    return stored(work, Pipelines.TYPE, id, "pipeline");
  }

  private static <I extends Comparable<I>, T> T stored(
      Work work, EntityType<I, T> type, I id, String field) {
    return work.find(type, id).map(Versioned::value).orElseThrow(() -> unknown(type, field));
  }

  /**
   * Returns what the actor names; what they may not see is as little there as what is not stored.
   */
  private static <I extends Comparable<I>, T> T seen(
      Work work, EntityType<I, T> type, I id, String field) {
    T found = stored(work, type, id, field);
    if (!work.mayView(type.name(), found)) {
      throw unknown(type, field);
    }
    return found;
  }

  private static InvalidModelException unknown(EntityType<?, ?> type, String field) {
    return InvalidModelException.at(
        "/" + field,
        ErrorCode.UNKNOWN_REFERENCE,
        "The " + type.words() + " must be one that is stored.");
  }

  /** Answers as a move was ruled; what was granted is written. */
  private static <G, T> Answer<T, DealRefusal> answer(
      Ruling<G, DealRefusal> ruling, Function<G, T> write) {
    return ruling
        .granted()
        .<Answer<T, DealRefusal>>map(granted -> new Answer.Done<>(write.apply(granted)))
        .orElseGet(() -> new Answer.Refused<>(ruling.refusal().orElseThrow()));
  }

  /** Returns a deal as it is today, for whether somebody may see it. */
  private static ImmutableList<Deal> today(Work work, DealId deal) {
    return work.find(Deals.TYPE, deal).map(Versioned::value).stream().collect(toImmutableList());
  }
}
