package dev.agency.budget.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.earnedvalue.Amount;
import dev.agency.budget.earnedvalue.EarnedValue;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.earnedvalue.ProgressMethod;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.capacity.Utilization;
import dev.agency.core.client.Contract;
import dev.agency.core.client.Renewal;
import dev.agency.core.client.SurveyKind;
import dev.agency.core.client.SurveyResponse;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContractId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.SurveyResponseId;
import dev.agency.core.money.Money;
import dev.agency.core.project.Milestone;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.LongFunction;

/**
 * What metrics are of, drawn from a seed: few and small, so that days and amounts meet, and some of
 * it missing.
 */
final class MetricsDraw {
  static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  static final DateRange WINDOW = DateRange.of(AS_OF.minusDays(6), AS_OF.plusDays(4));

  private final Random random;

  MetricsDraw(long seed) {
    this.random = new Random(seed);
  }

  private boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  private LocalDate day() {
    return AS_OF.plusDays(random.nextInt(18) - 9L);
  }

  private <T> List<T> some(int most, IntFunction<T> one) {
    List<T> some = new ArrayList<>();
    int size = random.nextInt(most + 1);
    for (int i = 0; i < size; i++) {
      some.add(one.apply(i));
    }
    return some;
  }

  private LoggedTime logged() {
    return oneIn(5)
        ? LoggedTime.unknown()
        : new LoggedTime(
            Optional.of(day()), Figure.known(BasisPoints.ofPercent(random.nextInt(101))));
  }

  List<DatedProject> projects() {
    return some(4, i -> project("pr-" + i));
  }

  private DatedProject project(String id) {
    List<Milestone> promised = some(3, i -> milestone("m-" + i));
    List<Milestone> now = new ArrayList<>();
    for (Milestone each : promised) {
      if (!oneIn(6)) {
        now.add(each.withDue(oneIn(2) ? each.due() : day()));
      }
    }
    if (oneIn(3)) {
      now.add(milestone("m-new"));
    }
    Optional<ImmutableList<Milestone>> baseline =
        oneIn(4) ? Optional.empty() : Optional.of(ImmutableList.copyOf(promised));
    return new DatedProject(ProjectId.of(id), ImmutableList.copyOf(now), baseline);
  }

  private Milestone milestone(String id) {
    return Milestone.builder()
        .id(MilestoneId.of(id))
        .name("Milestone " + id)
        .due(day())
        .completedOn(oneIn(3) ? Optional.empty() : Optional.of(day()))
        .weight(1 + random.nextInt(5))
        .build();
  }

  List<EarnedValueRow<Measure.Minutes>> minutes() {
    return some(4, i -> row("b-" + i, Amount::minutes));
  }

  List<EarnedValueRow<Measure.Value>> values() {
    boolean mixed = oneIn(6);
    return some(
        4,
        i -> {
          String currency = mixed && i == 1 ? "USD" : "EUR";
          return row("b-" + i, number -> Amount.value(Money.ofMinor(number, currency)));
        });
  }

  List<EarnedValueRow<Measure.Cost>> costs() {
    return some(4, i -> row("b-" + i, number -> Amount.cost(Money.ofMinor(number, "EUR"))));
  }

  private <M extends Measure> EarnedValueRow<M> row(String budget, LongFunction<Amount<M>> amount) {
    return EarnedValueRow.of(
        BudgetId.of(budget),
        AS_OF,
        AS_OF,
        ProgressMethod.POSTED,
        EarnedValue.of(
            figure(amount, UnknownReason.NO_ESTIMATE),
            figure(amount, UnknownReason.NO_PLAN),
            figure(amount, UnknownReason.NO_PROGRESS),
            figure(amount, UnknownReason.UNPRICED)),
        Optional.empty(),
        figure(amount, UnknownReason.NO_PACE),
        logged());
  }

  private <A> Figure<A> figure(LongFunction<A> amount, UnknownReason reason) {
    return oneIn(5)
        ? Figure.unknown(reason)
        : Figure.known(amount.apply(oneIn(4) ? 0 : random.nextInt(9)));
  }

  List<WorkedBudget> budgets() {
    boolean mixed = oneIn(6);
    boolean idle = oneIn(5);
    return some(
        4,
        i -> {
          long worked = idle ? 0 : random.nextInt(300);
          return new WorkedBudget(
              BudgetId.of("b-" + i),
              oneIn(4) ? 0 : random.nextInt(300),
              worked,
              random.nextInt((int) worked + 1),
              figure(
                  n -> Money.ofMinor(n * 100, mixed && i == 1 ? "USD" : "EUR"),
                  UnknownReason.NO_PRICE),
              logged());
        });
  }

  List<ClientRevenue> clients() {
    boolean mixed = oneIn(8);
    boolean gaps = oneIn(4);
    return some(
        5,
        i -> {
          String currency = mixed && i == 1 ? "USD" : "EUR";
          return new ClientRevenue(
              ClientId.of("c-" + i), revenue(gaps, currency), revenue(gaps, currency), logged());
        });
  }

  private Figure<Money> revenue(boolean gaps, String currency) {
    return gaps && oneIn(4)
        ? Figure.unknown(UnknownReason.UNRECOGNISED)
        : Figure.known(Money.ofMinor(oneIn(3) ? 0 : random.nextInt(12) - 2L, currency));
  }

  List<SurveyResponse> responses() {
    return some(
        8,
        i -> {
          SurveyKind kind = oneIn(2) ? SurveyKind.CSAT : SurveyKind.NPS;
          int steps = (int) (kind.most() - kind.least() + 1);
          return SurveyResponse.builder()
              .id(SurveyResponseId.of("s-" + i))
              .client(ClientId.of("c-1"))
              .date(day())
              .kind(kind)
              .score(kind.least() + random.nextInt(steps))
              .build();
        });
  }

  /** How much a week of two people was worked, or one of nobody, with a target or none. */
  Utilization utilization() {
    long worked = random.nextInt(3_000);
    return new Utilization(
        worked,
        random.nextInt((int) worked + 1),
        oneIn(4) ? 0 : 4_800,
        oneIn(3) ? Optional.empty() : Optional.of(BasisPoints.ofPercent(80)));
  }

  /** Minutes a day, half of the time none. */
  long booked() {
    return oneIn(2) ? 0 : 60L * random.nextInt(1, 5);
  }

  List<Contract> contracts() {
    return some(
        5,
        i -> {
          LocalDate last = day();
          return Contract.builder()
              .id(ContractId.of("k-" + i))
              .client(ClientId.of("c-" + random.nextInt(3)))
              .title("Care")
              .term(
                  oneIn(6)
                      ? DateRange.startingOn(AS_OF.minusYears(1))
                      : DateRange.closed(AS_OF.minusYears(1), last))
              .renewal(ImmutableList.copyOf(Renewal.values()).get(random.nextInt(3)))
              .renewedAs(oneIn(3) ? Optional.of(ContractId.of("k-next")) : Optional.empty())
              .endedOn(oneIn(4) ? Optional.of(last.minusDays(random.nextInt(3))) : Optional.empty())
              .build();
        });
  }

  ImmutableMap<HealthPart, Figure<Fraction>> parts() {
    ImmutableMap.Builder<HealthPart, Figure<Fraction>> parts = ImmutableMap.builder();
    boolean none = oneIn(6);
    for (HealthPart each : HealthPart.values()) {
      if (!oneIn(5)) {
        boolean unknown = none || oneIn(3);
        parts.put(
            each,
            unknown
                ? Figure.unknown(UnknownReason.NO_TOTAL)
                : Figure.known(Fraction.of(random.nextInt(5), 4)));
      }
    }
    return parts.buildOrThrow();
  }

  HealthWeights weights() {
    ImmutableMap.Builder<HealthPart, Long> weights = ImmutableMap.builder();
    weights.put(HealthPart.SATISFACTION, 1L + random.nextInt(9));
    for (HealthPart each : HealthPart.values()) {
      if (each != HealthPart.SATISFACTION && oneIn(2)) {
        weights.put(each, 1L + random.nextInt(9));
      }
    }
    return HealthWeights.of(weights.buildOrThrow());
  }
}
