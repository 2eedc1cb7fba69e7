package dev.agency.examples.spring.studio;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.money.Money;
import dev.agency.core.people.Duty;
import dev.agency.core.scope.Assessment;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.scope.ChangeStep;
import dev.agency.core.store.entity.ChangeRequests;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * Change requests as a record type of this host: what they ask for, where they stand, what was
 * assessed, and who did what with them. The desk asks for permission by it.
 */
public final class ChangeRecord {
  /** The request. */
  public static final Field<ChangeRequest, ChangeRequestId> REQUEST =
      Field.of("request", Quantities.NAME, ChangeRequest::id);

  /** The project. */
  public static final Field<ChangeRequest, ProjectId> PROJECT =
      Field.of("project", Quantities.NAME, ChangeRequest::project);

  /** What it is called. */
  public static final Field<ChangeRequest, String> TITLE =
      Field.of("title", Quantities.NAME, ChangeRequest::title);

  /** What it asks for, at length. */
  public static final Field<ChangeRequest, Optional<String>> NOTE =
      Field.of("note", Quantities.NAME, ChangeRequest::note);

  /** Where it stands. */
  public static final Field<ChangeRequest, ChangeState> STATE =
      Field.of(Quantities.STATE, ChangeRequest::state);

  /** The day it last moved. */
  public static final Field<ChangeRequest, LocalDate> SINCE =
      Field.of("since", Quantities.DATES, ChangeRequest::lastMovedOn);

  /** Whether the client has no part in it. */
  public static final Field<ChangeRequest, Boolean> INTERNAL =
      Field.of("internal", Quantities.STATE, ChangeRequest::internal);

  /** Whether it is to be given away. */
  public static final Field<ChangeRequest, Boolean> AT_NO_CHARGE =
      Field.of("atNoCharge", Quantities.STATE, ChangeRequest::atNoCharge);

  /** What the work grows by. */
  public static final Field<ChangeRequest, Long> MINUTES_DELTA =
      Field.of(Quantities.MINUTES_DELTA, ChangeRequest::minutes);

  /** What the price grows by, as it was assessed. */
  public static final Field<ChangeRequest, Figure<Money>> PRICE_DELTA =
      Field.of(Quantities.PRICE_DELTA, request -> assessed(request, Assessment::priceDelta));

  /** What the cost grows by, as it was assessed. */
  public static final Field<ChangeRequest, Figure<Money>> COST_DELTA =
      Field.of(Quantities.COST_DELTA, request -> assessed(request, Assessment::costDelta));

  /** What the profit grows by, as it was assessed. */
  public static final Field<ChangeRequest, Figure<Money>> PROFIT_DELTA =
      Field.of(Quantities.PROFIT_DELTA, request -> assessed(request, Assessment::profitDelta));

  /** The last day of the work with it, as it was assessed. */
  public static final Field<ChangeRequest, Figure<LocalDate>> END_AFTER =
      Field.of("endAfter", Quantities.DATES, request -> assessed(request, Assessment::endAfter));

  /** Who wrote it down. */
  public static final Field<ChangeRequest, PersonId> AUTHOR =
      Field.of("author", Quantities.NAME, ChangeRequest::author);

  /** Who approved it as it stands. */
  public static final Field<ChangeRequest, ImmutableList<Approved>> APPROVALS =
      Field.of("approvals", Quantities.NAME, ChangeRecord::approvals);

  /** What was done with it. */
  public static final Field<ChangeRequest, ImmutableList<Step>> HISTORY =
      Field.of(
          "history",
          Quantities.NAME,
          request -> request.history().stream().map(Step::of).collect(toImmutableList()));

  /** The record type. */
  public static final RecordType<ChangeRequest> TYPE =
      RecordType.of(
          ChangeRequests.TYPE.name(),
          Grain.PROJECT,
          ImmutableList.of(
              REQUEST,
              PROJECT,
              TITLE,
              NOTE,
              STATE,
              SINCE,
              INTERNAL,
              AT_NO_CHARGE,
              MINUTES_DELTA,
              PRICE_DELTA,
              COST_DELTA,
              PROFIT_DELTA,
              END_AFTER,
              AUTHOR,
              APPROVALS,
              HISTORY));

  private ChangeRecord() {}

  /**
   * Who approved a request.
   *
   * @param person the person
   * @param on the day
   * @param duties what they held that day or stood in for
   */
  public record Approved(
      @JsonProperty("person") PersonId person,
      @JsonProperty("on") LocalDate on,
      @JsonProperty("duties") ImmutableSet<Duty> duties) {}

  /**
   * What was done with a request, without how much work it was.
   *
   * @param move the move
   * @param state where it led
   * @param on the day
   * @param by who did it; empty for what happened by itself
   * @param reason why, if one was given
   */
  public record Step(
      @JsonProperty("move") ChangeStep.Move move,
      @JsonProperty("state") ChangeState state,
      @JsonProperty("on") LocalDate on,
      @JsonProperty("by") Optional<PersonId> by,
      @JsonProperty("reason") Optional<String> reason) {
    static Step of(ChangeStep step) {
      return new Step(step.move(), step.state(), step.on(), step.by(), step.reason());
    }
  }

  private static ImmutableList<Approved> approvals(ChangeRequest request) {
    return request.approvals().stream()
        .filter(each -> each.hash().equals(request.hash()))
        .map(
            each ->
                new Approved(
                    each.person(),
                    each.on(),
                    ImmutableSet.<Duty>builder()
                        .addAll(each.duties())
                        .addAll(each.standsInFor())
                        .build()))
        .collect(toImmutableList());
  }

  private static <T> Figure<T> assessed(
      ChangeRequest request, Function<Assessment, Figure<T>> figure) {
    return request
        .refreshed()
        .or(request::assessment)
        .map(figure)
        .orElse(Figure.unknown(UnknownReason.NO_ESTIMATE));
  }

  /**
   * Returns whether the client knows of it.
   *
   * @param request a request
   * @return whether it was sent to the client, and is no work of the agency's own
   */
  static boolean isShared(ChangeRequest request) {
    return !request.internal()
        && switch (request.state()) {
          case SENT_TO_CLIENT, CLIENT_ACCEPTED, APPLIED -> true;
          default -> false;
        };
  }
}
