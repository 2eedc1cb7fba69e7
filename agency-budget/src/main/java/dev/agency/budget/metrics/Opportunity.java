package dev.agency.budget.metrics;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DisciplineId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Something worth a talk with a client: why, what it rests on, and who would have time for it.
 *
 * <p>"Northwind used 46, 44 and 48 of 40 hours of its retainer in the last three months" is a
 * {@link OpportunityKind#RETAINER_OVERUSED}, with the used and the included minutes of each month
 * as evidence; beside it stand 9,600 free minutes of design and 0 of development in the days that
 * were asked about, for a larger retainer needs somebody to do it.
 *
 * <p>That there is one tells of all it rests on: {@link #isSeenBy} comes first.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figure.
 *
 * @param kind why
 * @param client whose
 * @param subject what it is of: the identifier of a budget, contract or project
 * @param since since when it has been so, or the day it is about
 * @param evidence the figures it rests on with their days, at least one
 * @param freeMinutes the free minutes of each discipline; who is qualified for two is in both
 * @param logged how far time is logged on a retainer it is about, and how complete the time sheets
 *     are; untold where it is about something else
 */
public record Opportunity(
    OpportunityKind kind,
    ClientId client,
    String subject,
    LocalDate since,
    ImmutableList<Alert.Evidence> evidence,
    ImmutableSortedMap<DisciplineId, Long> freeMinutes,
    LoggedTime logged) {
  /** Why. */
  public static final Field<Opportunity, OpportunityKind> KIND =
      Field.of("kind", Quantities.STATE, Opportunity::kind);

  /** Whose. */
  public static final Field<Opportunity, ClientId> CLIENT =
      Field.of("client", Quantities.NAME, Opportunity::client);

  /** What it is of. */
  public static final Field<Opportunity, String> SUBJECT =
      Field.of("subject", Quantities.NAME, Opportunity::subject);

  /** Since when. */
  public static final Field<Opportunity, LocalDate> SINCE =
      Field.of("since", Quantities.DATES, Opportunity::since);

  /** The days it rests on. */
  public static final Field<Opportunity, ImmutableList<Message.Argument>> DAYS =
      figures("days", Quantities.DATES);

  /** The used minutes it rests on. */
  public static final Field<Opportunity, ImmutableList<Message.Argument>> USED_MINUTES =
      figures(Quantities.USED_MINUTES.name(), Quantities.USED_MINUTES);

  /** The included minutes it rests on. */
  public static final Field<Opportunity, ImmutableList<Message.Argument>> BUDGET_MINUTES =
      figures(Quantities.BUDGET_MINUTES.name(), Quantities.BUDGET_MINUTES);

  /** The minutes of changes it rests on. */
  public static final Field<Opportunity, ImmutableList<Message.Argument>> MINUTES_DELTA =
      figures(Quantities.MINUTES_DELTA.name(), Quantities.MINUTES_DELTA);

  /** Who would have time. */
  public static final Field<Opportunity, ImmutableSortedMap<DisciplineId, Long>> FREE_MINUTES =
      Field.of(Quantities.FREE_MINUTES, Opportunity::freeMinutes);

  /** The last day anybody logged time on. */
  public static final Field<Opportunity, Optional<LocalDate>> LOGGED_THROUGH =
      LoggedTime.throughField(each -> each.logged().through());

  /** How complete the time sheets are. */
  public static final Field<Opportunity, Figure<BasisPoints>> COVERAGE =
      LoggedTime.coverageField(each -> each.logged().coverage());

  /** The record type, for permissions and tables. */
  public static final RecordType<Opportunity> TYPE =
      RecordType.of(
          "opportunity",
          Grain.CLIENT,
          ImmutableList.of(
              KIND,
              CLIENT,
              SUBJECT,
              SINCE,
              DAYS,
              USED_MINUTES,
              BUDGET_MINUTES,
              MINUTES_DELTA,
              FREE_MINUTES,
              LOGGED_THROUGH,
              COVERAGE));

  /**
   * Creates an opportunity.
   *
   * @param kind why
   * @param client whose
   * @param subject what it is of
   * @param since since when
   * @param evidence the figures it rests on
   * @param freeMinutes the free minutes of each discipline
   * @param logged how far time is logged, and how complete the time sheets are
   * @throws dev.agency.core.error.InvalidModelException if the subject does not print ({@code
   *     MALFORMED_NAME}), the day is out of range ({@code DATE_OUT_OF_RANGE}) or there is no
   *     evidence ({@code EMPTY})
   */
  public Opportunity {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(freeMinutes, "freeMinutes");
    Objects.requireNonNull(logged, "logged");
    Invariants.of("an opportunity")
        .name("subject", subject)
        .date("since", since)
        .require(!evidence.isEmpty(), "evidence", ErrorCode.EMPTY, "must not be empty")
        .verify();
  }

  /**
   * Returns whether somebody may be told of it.
   *
   * @param sees whether they may see a quantity of this client
   * @return whether they may see all it rests on
   */
  public boolean isSeenBy(Predicate<? super Quantity> sees) {
    return kind.basis().stream().allMatch(sees);
  }

  private static Field<Opportunity, ImmutableList<Message.Argument>> figures(
      String name, Quantity quantity) {
    return Field.of(
        name,
        quantity,
        each ->
            each.evidence().stream()
                .map(Alert.Evidence::figure)
                .filter(figure -> figure.quantity().equals(quantity))
                .collect(toImmutableList()));
  }

  /** Returns why and whose, and no figure. */
  @Override
  public String toString() {
    return "Opportunity[" + kind + " " + client + " " + subject + "]";
  }
}
