package dev.agency.core.desk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.deal.BudgetUse;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealFlow;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.deal.DealRefusal;
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
import dev.agency.core.store.Caller;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Proposals;
import dev.agency.core.store.entity.SetupVerdicts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Deals in a database: opened, edited, moved, lost, won into a project and its budget, opened
 * again.
 *
 * <p>What a deal has in the stores goes with it: a win carries it over, a loss releases the
 * bookings.
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
   * what it was won into it cannot bring ({@code WON_BY_WIN_ONLY}). A budget for the work before it
   * is won it names only if the actor may edit that, for a win moves what stands on it.
   *
   * @param caller who opens it
   * @param command the command
   * @param deal the deal
   * @return the deal with its version, or why it cannot be opened
   * @throws dev.agency.core.error.DuplicateIdException if there is a deal of this id
   * @throws InvalidModelException if its pipeline is not stored or has no such stage, or the budget
   *     for the work before is not stored or invisible to the actor ({@code UNKNOWN_REFERENCE})
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
                      : spending(
                          work,
                          deal.presaleBudget(),
                          () -> new Answer.Done<>(work.insert(Deals.TYPE, deal, "deal.opened")));
                }));
  }

  /**
   * Edits a deal. Its pipeline, stage, history, lost reason and wins change by moves only ({@code
   * CHANGED_BY_MOVES_ONLY}); so does the client of a won deal, whom its project is for. An edit of
   * a won deal does not reach its budget. An owner may hand the deal over; to move it to another
   * client, the actor must be allowed to edit it there; to name another budget for the work before
   * it is won, to edit that.
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
    Optional<BudgetId> named =
        deal.presaleBudget()
            .filter(budget -> !before.value().presaleBudget().equals(Optional.of(budget)));
    return onlyMovesChange(before.value(), deal)
        ? new Answer.Refused<>(DealRefusal.CHANGED_BY_MOVES_ONLY)
        : spending(
            work,
            named,
            () -> new Answer.Done<>(work.replace(Deals.TYPE, before, deal, "deal.edited")));
  }

  /** Goes on if the actor may edit the budget they name, for its time and money will move. */
  private static Answer<Versioned<Deal>, DealRefusal> spending(
      Work work, Optional<BudgetId> named, Supplier<Answer<Versioned<Deal>, DealRefusal>> write) {
    return named
        .map(id -> seen(work, Budgets.TYPE, id, "presaleBudget"))
        .flatMap(
            budget ->
                work.denial(Operation.EDIT, Budgets.TYPE.name(), Budgets.TYPE.words(), budget))
        .<Answer<Versioned<Deal>, DealRefusal>>map(Answer.Denied::new)
        .orElseGet(write);
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
   * <p>All that the deal has in the stores goes with it in the same transaction, as {@link Win}
   * makes it: its last brief, its scope and milestones, its responsibilities, its bookings, and the
   * time and expenses on its {@linkplain Deal#presaleBudget budget before the win}. Bookings are
   * removed for the confirmed ones; time and expenses are revised in their place. Like project and
   * budget they follow from the win: it asks for nothing more. What is put on the deal by somebody
   * else in the very moment of the win stays as it is, unless the transactions of the store see it.
   *
   * <p>The {@linkplain SetupVerdicts verdict} of the set-up is the one that is stored for what is
   * won; nobody brings their own.
   *
   * <p>The answer holds all of it as it is stored, unmasked as every result. Show each through the
   * projection of whoever asked: may they not view it, it is left out there.
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
   * @throws dev.agency.core.error.AmountOverflowException if its lines are worth more than an
   *     amount can hold
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
                          && pipeline.stageOf(before.value()).outcome() == DealOutcome.WON;
                  if (!again) {
                    Work.requireVersion(Deals.TYPE.words(), expected, before.version());
                  }
                  WonDeal won = new WonDeal(work);
                  if (again) {
                    return answer(
                        Win.convert(before.value(), pipeline, terms(work, order)),
                        made -> won.asStored(before, made));
                  }
                  DealParts parts = DealParts.of(work, before.value());
                  WinTerms terms = parts.added(terms(work, order), pipeline);
                  return parts
                      .refusal(terms)
                      .<Answer<Versioned<Conversion>, DealRefusal>>map(Answer.Refused::new)
                      .orElseGet(
                          () ->
                              answer(
                                  Win.convert(before.value(), pipeline, terms),
                                  made -> won.store(before, made, parts)));
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

  /**
   * Opens a lost or won deal again. The unused budget of a won deal is removed, with its baseline,
   * the brief of the project, and all bookings on it: nothing is sold, so nobody is kept for it.
   * Time and expenses of before the win go back to where they were, and are no use of the budget
   * unless they were invoiced on it. From a project that was joined, its milestones are taken that
   * are open still. No booking comes back, neither those that were released when the deal was lost
   * nor the tentative ones it was won with, for people may be at other work by now; what there was
   * stands in the audit. A project that the win made is cancelled, and who answers for it does so
   * no longer, unless it has another budget or is over already.
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
                  BudgetUse use = made.map(new WonDeal(work)::use).orElse(BudgetUse.none());
                  return answer(
                      DealFlow.of(pipeline(work, before.value().pipeline()))
                          .reopen(before.value(), to, use, on),
                      after -> {
                        Versioned<Deal> open =
                            work.replace(Deals.TYPE, before, after, "deal.reopened");
                        made.ifPresent(m -> new WonDeal(work).takeBack(m, on));
                        return open;
                      });
                }));
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
