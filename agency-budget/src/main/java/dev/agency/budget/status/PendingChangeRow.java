package dev.agency.budget.status;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.money.Money;
import dev.agency.core.scope.Assessment;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A change of a project that somebody still has to decide: what it asks for, where it stands and,
 * once it is assessed, what it does.
 *
 * <p>"Returns portal", sent to the client on 24 September: it adds one item of 120 h for EUR
 * 12,960, which cost the agency 7,300 and move the end by two weeks. What was not assessed yet is
 * what a host reckoned it to be on the day or, where nobody reckoned, unknown ({@code NO_ESTIMATE})
 * and never nothing.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figure.
 *
 * @param request the request
 * @param asks what it asks for, in the order it says it
 * @param reckoned what it would do, for a request that is not assessed; empty if nobody reckoned
 */
public record PendingChangeRow(
    ChangeRequest request, ImmutableList<Ask> asks, Optional<Assessment> reckoned) {
  /** The project. */
  public static final Field<PendingChangeRow, ProjectId> PROJECT =
      Field.of("project", Quantities.NAME, row -> row.request().project());

  /** The request. */
  public static final Field<PendingChangeRow, ChangeRequestId> REQUEST =
      Field.of("request", Quantities.NAME, row -> row.request().id());

  /** What it is called. */
  public static final Field<PendingChangeRow, String> TITLE =
      Field.of("title", Quantities.NAME, row -> row.request().title());

  /** Where it stands. */
  public static final Field<PendingChangeRow, ChangeState> STATE =
      Field.of(Quantities.STATE, row -> row.request().state());

  /** The day it last moved. */
  public static final Field<PendingChangeRow, LocalDate> SINCE =
      Field.of("since", Quantities.DATES, row -> row.request().lastMovedOn());

  /** What it asks for. */
  public static final Field<PendingChangeRow, ImmutableList<Ask>> ASKS =
      Field.of("asks", Quantities.NAME, PendingChangeRow::asks);

  /** What the work grows by. */
  public static final Field<PendingChangeRow, Long> MINUTES_DELTA =
      Field.of(Quantities.MINUTES_DELTA, row -> row.request().minutes());

  /** What the price grows by. */
  public static final Field<PendingChangeRow, Figure<Money>> PRICE_DELTA =
      Field.of(Quantities.PRICE_DELTA, row -> row.assessed(Assessment::priceDelta));

  /** What the cost grows by. */
  public static final Field<PendingChangeRow, Figure<Money>> COST_DELTA =
      Field.of(Quantities.COST_DELTA, row -> row.assessed(Assessment::costDelta));

  /** What the profit grows by. */
  public static final Field<PendingChangeRow, Figure<Money>> PROFIT_DELTA =
      Field.of(Quantities.PROFIT_DELTA, row -> row.assessed(Assessment::profitDelta));

  /** How the margin at the end moves. */
  public static final Field<PendingChangeRow, Figure<BasisPoints>> MARGIN_DELTA =
      Field.of(Quantities.MARGIN_DELTA, row -> row.assessed(Assessment::marginDelta));

  /** The last day of the work with it. */
  public static final Field<PendingChangeRow, Figure<LocalDate>> END_AFTER =
      Field.of("endAfter", Quantities.DATES, row -> row.assessed(Assessment::endAfter));

  /** How much people would be newly overbooked. */
  public static final Field<PendingChangeRow, Figure<Long>> NEW_OVERBOOKED_MINUTES =
      Field.of(
          "newOverbookedMinutes",
          Quantities.OVERBOOKED_MINUTES,
          row -> row.assessed(Assessment::newOverbookedMinutes));

  /** The record type, for permissions and tables. */
  public static final RecordType<PendingChangeRow> TYPE =
      RecordType.of(
          "pendingChange",
          Grain.PROJECT,
          ImmutableList.of(
              PROJECT,
              REQUEST,
              TITLE,
              STATE,
              SINCE,
              ASKS,
              MINUTES_DELTA,
              PRICE_DELTA,
              COST_DELTA,
              PROFIT_DELTA,
              MARGIN_DELTA,
              END_AFTER,
              NEW_OVERBOOKED_MINUTES));

  /**
   * Creates a row.
   *
   * @param request the request
   * @param asks what it asks for
   * @param reckoned what it would do, for a request that is not assessed
   */
  public PendingChangeRow {
    Objects.requireNonNull(reckoned, "reckoned");
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(asks, "asks");
  }

  private <T> Figure<T> assessed(Function<Assessment, Figure<T>> figure) {
    return request
        .refreshed()
        .or(request::assessment)
        .or(() -> reckoned)
        .map(figure)
        .orElse(Figure.unknown(UnknownReason.NO_ESTIMATE));
  }

  /**
   * Returns whether the client knows of it: it was sent to them and is no work of the agency's own.
   *
   * @return whether the row may be shown to the client
   */
  public boolean isShared() {
    return !request.internal()
        && (request.state() == ChangeState.SENT_TO_CLIENT
            || request.state() == ChangeState.CLIENT_ACCEPTED);
  }

  /** Returns the request and its state, and no figures. */
  @Override
  public String toString() {
    return "PendingChangeRow[" + request.id() + " " + request.state() + "]";
  }

  /**
   * One thing that a change asks for.
   *
   * @param kind what is to happen
   * @param what the name of the item or milestone, or of the project where its end moves
   */
  public record Ask(Kind kind, String what) {
    /**
     * Creates an ask.
     *
     * @param kind what is to happen
     * @param what to what
     */
    public Ask {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(what, "what");
    }

    /** What is to happen to an item, a milestone or the plan. */
    public enum Kind {
      /** An item is added. */
      ADDED,
      /** An item is taken out. */
      REMOVED,
      /** An item takes more or less. */
      REESTIMATED,
      /** An item has more or fewer revisions. */
      REVISIONS,
      /** An item is due on another day. */
      DUE_MOVED,
      /** A milestone is due on another day. */
      MILESTONE_MOVED,
      /** The work ends on another day. */
      END_MOVED,
      /** Work is done that is on no item. */
      EFFORT
    }
  }
}
