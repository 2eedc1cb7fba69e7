package dev.agency.budget.change;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.PersonBurn;
import dev.agency.budget.pricing.CostRule;
import dev.agency.budget.pricing.TimeCost;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.Placement;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.pricing.ServiceLine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a change costs: each who is proposed at their own rate, the rest at a mean. */
class ChangeCosts {
  /** Not that of the bookings, which may be given in any. */
  private static final Comparator<Day> IN_ORDER =
      Comparator.comparing(Day::person).thenComparing(Day::day).thenComparing(Day::minutes);

  private final ImpactFacts facts;
  private final CostRule rule;
  private final ExactMoney zero;
  private final ImmutableList<Day> days;

  ChangeCosts(ImpactFacts facts) {
    this.facts = facts;
    this.rule =
        new CostRule(facts.budget(), facts.rates(), facts.exchange(), facts.exchangePolicy());
    this.zero = ExactMoney.zero(facts.budget().currency());
    this.days =
        facts.proposed().stream()
            .flatMap(each -> days(each).stream())
            .sorted(IN_ORDER)
            .collect(toImmutableList());
  }

  /** A day of somebody who is proposed. */
  record Day(PersonId person, Optional<DisciplineId> discipline, LocalDate day, long minutes) {}

  /** What work costs, and by whom. */
  record Cost(PartialSum sum, CostBasis basis) {}

  private ImmutableList<Day> days(Placement placement) {
    Booking booking = placement.booking();
    PersonId person = booking.person().orElseThrow();
    Optional<DisciplineId> discipline =
        booking
            .line()
            .flatMap(facts.budget()::line)
            .flatMap(ServiceLine::discipline)
            .or(() -> Optional.ofNullable(facts.disciplines().get(person)));
    ImmutableList.Builder<Day> placed = ImmutableList.builder();
    for (int i = 0; i < placement.length(); i++) {
      if (placement.minutesAt(i) != 0) {
        LocalDate day = booking.days().start().plusDays(i);
        placed.add(new Day(person, discipline, day, placement.minutesAt(i)));
      }
    }
    return placed.build();
  }

  /** Returns all days of all who are proposed. */
  ImmutableList<Day> days() {
    return days;
  }

  /** Returns how much of a discipline is proposed. */
  long booked(Optional<DisciplineId> discipline) {
    return minutes(of(discipline));
  }

  private ImmutableList<Day> of(Optional<DisciplineId> discipline) {
    return days.stream()
        .filter(day -> day.discipline().equals(discipline))
        .collect(toImmutableList());
  }

  private static long minutes(List<Day> days) {
    return days.stream().mapToLong(Day::minutes).sum();
  }

  /**
   * Returns what minutes of a discipline cost. Who is proposed for more than is asked for costs as
   * much of it as is asked for.
   */
  Cost cost(Optional<DisciplineId> discipline, long minutes) {
    ImmutableList<Day> proposed = of(discipline);
    long all = minutes(proposed);
    long covered = Math.max(0, Math.min(minutes, all));
    long rest = minutes - covered;
    PartialSum sum = PartialSum.nothing(zero);
    if (covered > 0) {
      for (Day day : proposed) {
        sum = sum.plus(PartialSum.of(cost(day), zero, day.minutes()));
      }
      sum = share(sum, covered, all);
    }
    boolean known = true;
    if (rest != 0) {
      Figure<ExactMoney> mean = mean(discipline, rest);
      known = mean.ifKnown().isPresent();
      sum = sum.plus(PartialSum.of(mean, zero, rest));
    }
    return new Cost(sum, basis(covered != 0, rest != 0, known));
  }

  private static PartialSum share(PartialSum sum, long part, long whole) {
    // Rounded up: a minute without a rate must not vanish.
    long unpriced = -Math.floorDiv(-Math.multiplyExact(sum.unpriced(), part), whole);
    return new PartialSum(sum.known().multipliedBy(part, whole), part - unpriced, unpriced);
  }

  private static CostBasis basis(boolean booked, boolean rest, boolean known) {
    if (!rest) {
      return booked ? CostBasis.BOOKED : CostBasis.NOTHING;
    }
    if (known) {
      return booked ? CostBasis.BOOKED_AND_MEAN : CostBasis.MEAN;
    }
    return booked ? CostBasis.BOOKED_AND_NOBODY : CostBasis.NOBODY;
  }

  /** Returns what a day of somebody who is proposed costs. */
  Figure<ExactMoney> cost(Day day) {
    return cost(day.person(), day.day(), day.minutes());
  }

  private Figure<ExactMoney> cost(PersonId person, LocalDate day, long minutes) {
    TimeCost cost = rule.cost(person, day, minutes);
    return cost.labour().then(labour -> sum(labour, cost.overhead()));
  }

  /** What is in another currency and has no exchange rate has no rate. */
  private Figure<ExactMoney> sum(ExactMoney labour, ExactMoney overhead) {
    return labour.currency().equals(zero.currency()) && overhead.currency().equals(zero.currency())
        ? Figure.known(labour.plus(overhead))
        : Figure.unknown(UnknownReason.UNPRICED);
  }

  /**
   * Returns what minutes cost by those of a discipline who worked on the budget, at their rates on
   * the first day of the window, each as much as they did.
   */
  Figure<ExactMoney> mean(Optional<DisciplineId> discipline, long minutes) {
    ExactMoney weighted = zero;
    long weights = 0;
    for (PersonBurn person : facts.burn().people()) {
      long worked = person.workedMinutes();
      boolean does =
          discipline.isEmpty()
              || discipline.equals(Optional.ofNullable(facts.disciplines().get(person.person())));
      Optional<ExactMoney> cost =
          does && worked > 0
              ? cost(person.person(), facts.start(), Math.abs(minutes)).ifKnown()
              : Optional.empty();
      if (cost.isPresent()) {
        weighted = weighted.plus(cost.get().multipliedBy(worked, 1));
        weights = Math.addExact(weights, worked);
      }
    }
    return weights == 0
        ? Figure.unknown(UnknownReason.UNPRICED)
        : Figure.known(weighted.multipliedBy(Long.signum(minutes), weights));
  }
}
