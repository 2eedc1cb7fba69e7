package dev.agency.core.deal;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.StageId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The moves of the deals of one pipeline, each of which keeps the history.
 *
 * <pre>
 *   open --move--> open      forward or backward
 *   open --lose--> lost      with a reason, its bookings released
 *   open --Win---> won       with a project, budgets and confirmed bookings, see {@link Win}
 *   lost, won --reopen--> open   won: only while its budgets are unused
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class DealFlow {
  private final Pipeline pipeline;

  private DealFlow(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * Returns the moves of a pipeline's deals.
   *
   * @param pipeline the pipeline
   * @return its moves
   */
  public static DealFlow of(Pipeline pipeline) {
    return new DealFlow(pipeline);
  }

  /**
   * Moves an open deal to another open stage.
   *
   * @param deal the deal
   * @param to where to
   * @param on the day
   * @return the moved deal, or the reason it may not move
   * @throws dev.agency.core.error.InvalidModelException if the deal is not of this pipeline
   */
  public Ruling<Deal, DealRefusal> move(Deal deal, StageId to, LocalDate on) {
    if (pipeline.stageOf(deal).outcome() != DealOutcome.OPEN) {
      return new Ruling.Refused<>(DealRefusal.NOT_OPEN);
    }
    return enter(deal, to, on, DealOutcome.OPEN, Deal::toBuilder);
  }

  /** Loses an open deal, whatever is booked for it. */
  Ruling<Deal, DealRefusal> lose(Deal deal, StageId to, String reason, LocalDate on) {
    if (pipeline.stageOf(deal).outcome() != DealOutcome.OPEN) {
      return new Ruling.Refused<>(DealRefusal.NOT_OPEN);
    }
    if (reason.isBlank()) {
      return new Ruling.Refused<>(DealRefusal.LOST_NEEDS_REASON);
    }
    return enter(deal, to, on, DealOutcome.LOST, lost -> lost.toBuilder().lostReason(reason));
  }

  /**
   * Loses an open deal with the time that was kept for it.
   *
   * <p>Nobody need keep it any longer: the bookings are dropped, of people and placeholders,
   * whatever their status. A deal that is reopened gets none of them back, for these people may be
   * at other work by then; it is booked anew.
   *
   * @param deal the deal
   * @param to the stage of lost deals
   * @param reason why the client did not buy; blank is refused
   * @param on the day
   * @param bookings all bookings of the deal
   * @return the lost deal and what is released with it, or the reason it may not be lost
   * @throws dev.agency.core.error.InvalidModelException if the deal is not of this pipeline, or the
   *     reason does not print
   */
  public Ruling<Loss, DealRefusal> lose(
      Deal deal, StageId to, String reason, LocalDate on, List<Booking> bookings) {
    if (!areOf(deal, bookings)) {
      return new Ruling.Refused<>(DealRefusal.BOOKING_OF_ANOTHER_DEAL);
    }
    Ruling<Deal, DealRefusal> lost = lose(deal, to, reason, on);
    return lost.granted()
        .<Ruling<Loss, DealRefusal>>map(
            after -> new Ruling.Granted<>(new Loss(after, ImmutableList.copyOf(bookings))))
        .orElseGet(() -> new Ruling.Refused<>(lost.refusal().orElseThrow()));
  }

  static boolean areOf(Deal deal, List<Booking> bookings) {
    return bookings.stream()
        .allMatch(booking -> booking.deal().filter(deal.id()::equals).isPresent());
  }

  /**
   * Opens a lost or won deal again. Its own probability holds again; the reason it was lost is
   * gone.
   *
   * @param deal the deal
   * @param to an open stage
   * @param use what happened on the budgets it was won with, for a won deal
   * @param on the day
   * @return the open deal, or the reason it must stay closed
   * @throws dev.agency.core.error.InvalidModelException if the deal is not of this pipeline
   */
  public Ruling<Deal, DealRefusal> reopen(Deal deal, StageId to, BudgetUse use, LocalDate on) {
    DealOutcome outcome = pipeline.stageOf(deal).outcome();
    if (outcome == DealOutcome.OPEN) {
      return new Ruling.Refused<>(DealRefusal.ALREADY_OPEN);
    }
    if (outcome == DealOutcome.WON && use.hasTime()) {
      return new Ruling.Refused<>(DealRefusal.BUDGET_HAS_TIME);
    }
    if (outcome == DealOutcome.WON && use.hasExpenses()) {
      return new Ruling.Refused<>(DealRefusal.BUDGET_HAS_EXPENSES);
    }
    if (outcome == DealOutcome.WON && use.hasInvoices()) {
      return new Ruling.Refused<>(DealRefusal.BUDGET_HAS_INVOICES);
    }
    return enter(
        deal,
        to,
        on,
        DealOutcome.OPEN,
        closed -> closed.toBuilder().lostReason(Optional.empty()).wonAs(Optional.empty()));
  }

  /** Puts a deal into a stage of the wanted outcome, if there is one and the day is in order. */
  Ruling<Deal, DealRefusal> enter(
      Deal deal,
      StageId to,
      LocalDate on,
      DealOutcome wanted,
      Function<Deal, Deal.Builder> change) {
    Optional<PipelineStage> stage = pipeline.stage(to);
    if (stage.isEmpty()) {
      return new Ruling.Refused<>(DealRefusal.STAGE_NOT_IN_PIPELINE);
    }
    if (stage.get().outcome() != wanted) {
      return new Ruling.Refused<>(wrongStage(stage.get().outcome(), wanted));
    }
    if (deal.stage().equals(to)) {
      return new Ruling.Refused<>(DealRefusal.SAME_STAGE);
    }
    if (on.isBefore(deal.inStageSince())) {
      return new Ruling.Refused<>(DealRefusal.BEFORE_LAST_MOVE);
    }
    return new Ruling.Granted<>(
        change.apply(deal).stage(to).addHistory(new StageChange(deal.stage(), to, on)).build());
  }

  private static DealRefusal wrongStage(DealOutcome is, DealOutcome wanted) {
    return switch (wanted) {
      case WON -> DealRefusal.NOT_A_WON_STAGE;
      case LOST -> DealRefusal.NOT_A_LOST_STAGE;
      case OPEN ->
          is == DealOutcome.WON ? DealRefusal.WON_BY_WIN_ONLY : DealRefusal.LOST_NEEDS_REASON;
    };
  }
}
