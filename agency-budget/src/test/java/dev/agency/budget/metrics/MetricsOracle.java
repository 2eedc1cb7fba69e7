package dev.agency.budget.metrics;

import dev.agency.budget.earnedvalue.Amount;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.core.client.Contract;
import dev.agency.core.client.Renewal;
import dev.agency.core.client.SurveyKind;
import dev.agency.core.client.SurveyResponse;
import dev.agency.core.figure.Figure;
import dev.agency.core.project.Milestone;
import dev.agency.core.time.DateRange;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Metrics by plain loops over fractions of whole numbers; it shares no code with what it judges.
 */
final class MetricsOracle {
  private MetricsOracle() {}

  /** A fraction as two whole numbers, not reduced; there is none where the lower one is zero. */
  record Quotient(BigInteger top, BigInteger bottom) {
    static Quotient of(long top, long bottom) {
      return new Quotient(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
    }

    static final Quotient NONE = of(0, 0);

    boolean exists() {
      return bottom.signum() != 0;
    }

    Quotient plus(Quotient other) {
      return new Quotient(
          top.multiply(other.bottom).add(other.top.multiply(bottom)),
          bottom.multiply(other.bottom));
    }

    Quotient over(Quotient other) {
      return new Quotient(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    boolean equalTo(Fraction fraction) {
      return top.multiply(fraction.bottom()).equals(fraction.top().multiply(bottom));
    }
  }

  /** What is asked of milestones. */
  enum Asked {
    COUNT,
    WEIGHT,
    DAYS
  }

  /** On-time delivery or the mean days late, by the current dates or the baseline. */
  static Quotient milestones(
      List<DatedProject> projects, DateRange window, LocalDate asOf, boolean toBase, Asked asked) {
    long top = 0;
    long bottom = 0;
    for (DatedProject project : projects) {
      List<Milestone> list =
          toBase
              ? project.baseline().isPresent() ? project.baseline().get() : List.of()
              : project.current();
      for (Milestone one : list) {
        LocalDate done = null;
        for (Milestone now : project.current()) {
          if (now.id().equals(one.id()) && now.completedOn().isPresent()) {
            done = now.completedOn().get();
          }
        }
        if (done != null && done.toEpochDay() > asOf.toEpochDay()) {
          done = null;
        }
        if (!window.contains(one.due()) || (done == null && !one.due().isBefore(asOf))) {
          continue;
        }
        long late = (done == null ? asOf : done).toEpochDay() - one.due().toEpochDay();
        long weight = asked == Asked.WEIGHT ? one.weight() : 1;
        bottom += weight;
        top += asked == Asked.DAYS ? late : late > 0 ? 0 : weight;
      }
    }
    return Quotient.of(top, bottom);
  }

  /** The projects on time. */
  static Quotient projects(
      List<DatedProject> projects, DateRange window, LocalDate asOf, boolean toBase) {
    long onTime = 0;
    long judged = 0;
    for (DatedProject project : projects) {
      if (toBase && project.baseline().isEmpty()) {
        continue;
      }
      List<Milestone> list = toBase ? project.baseline().get() : project.current();
      long due = Long.MIN_VALUE;
      long done = Long.MIN_VALUE;
      boolean open = false;
      for (Milestone one : list) {
        due = Math.max(due, one.due().toEpochDay());
        boolean came = false;
        for (Milestone now : project.current()) {
          if (now.id().equals(one.id())
              && now.completedOn().isPresent()
              && now.completedOn().get().toEpochDay() <= asOf.toEpochDay()) {
            came = true;
            done = Math.max(done, now.completedOn().get().toEpochDay());
          }
        }
        open |= !came;
      }
      if (list.isEmpty()
          || !window.contains(LocalDate.ofEpochDay(due))
          || (open && due >= asOf.toEpochDay())) {
        continue;
      }
      judged++;
      onTime += !open && done <= due ? 1 : 0;
    }
    return Quotient.of(onTime, judged);
  }

  private static <M extends Measure> Quotient number(Figure<Amount<M>> figure) {
    return figure.ifKnown().isEmpty()
        ? Quotient.NONE
        : new Quotient(
            figure.ifKnown().get().number().top(), figure.ifKnown().get().number().bottom());
  }

  /** The cost index, or the schedule index. */
  static <M extends Measure> Quotient index(List<EarnedValueRow<M>> rows, boolean cost) {
    Set<String> currencies = new HashSet<>();
    Quotient above = Quotient.of(0, 1);
    Quotient below = Quotient.of(0, 1);
    for (EarnedValueRow<M> row : rows) {
      if (row.value().earned().ifKnown().isPresent()) {
        currencies.add(row.value().earned().ifKnown().get().currency().toString());
      }
      if (row.value().actual().ifKnown().isPresent()) {
        currencies.add(row.value().actual().ifKnown().get().currency().toString());
      }
      Quotient earned = number(row.value().earned());
      Quotient other = number(cost ? row.value().actual() : row.value().planned());
      if (earned.exists() && other.exists()) {
        above = above.plus(earned);
        below = below.plus(other);
      }
    }
    return currencies.size() > 1 ? Quotient.NONE : above.over(below);
  }

  /** The share of budgets that are kept, or the mean deviation. */
  static <M extends Measure> Quotient adherence(List<EarnedValueRow<M>> rows, boolean kept) {
    Quotient sum = Quotient.of(0, 1);
    long judged = 0;
    for (EarnedValueRow<M> row : rows) {
      Quotient total = number(row.value().budget());
      Quotient end = number(row.atCompletion());
      if (!total.exists() || !end.exists() || total.top().signum() <= 0) {
        continue;
      }
      judged++;
      Quotient share = end.over(total);
      BigInteger over = share.top().subtract(share.bottom());
      sum =
          sum.plus(
              kept
                  ? Quotient.of(over.signum() <= 0 ? 1 : 0, 1)
                  : new Quotient(over.abs(), share.bottom()));
    }
    return sum.over(Quotient.of(judged, 1));
  }

  /** What a worked budget is asked for: efficiency, rate or billable. */
  static Quotient worked(List<WorkedBudget> budgets, String asked) {
    Set<String> currencies = new HashSet<>();
    long above = 0;
    long below = 0;
    for (WorkedBudget one : budgets) {
      boolean earns = one.revenue().ifKnown().isPresent();
      long cents = 0;
      if (earns) {
        cents = one.revenue().ifKnown().get().minorUnits();
        currencies.add(one.revenue().ifKnown().get().currency().getCurrencyCode());
      }
      switch (asked) {
        case "efficiency" -> {
          above += one.sold();
          below += one.sold() == 0 ? 0 : one.worked();
        }
        case "rate" -> {
          // Cents by the minute are sixty cents by the hour, of a hundred each.
          above += 60 * cents;
          below += earns ? 100 * one.worked() : 0;
        }
        default -> {
          above += one.billable();
          below += one.worked();
        }
      }
    }
    return asked.equals("rate") && currencies.size() > 1
        ? Quotient.NONE
        : Quotient.of(above, below);
  }

  /** What is asked of clients: gross, net, logos, clients or growth. */
  static Quotient clients(List<ClientRevenue> clients, String asked) {
    Set<String> currencies = new HashSet<>();
    long above = 0;
    long below = 0;
    for (ClientRevenue one : clients) {
      if (one.former().ifKnown().isEmpty() || one.recent().ifKnown().isEmpty()) {
        return Quotient.NONE;
      }
      currencies.add(one.former().ifKnown().get().currency().getCurrencyCode());
      currencies.add(one.recent().ifKnown().get().currency().getCurrencyCode());
      long former = one.former().ifKnown().get().minorUnits();
      long recent = one.recent().ifKnown().get().minorUnits();
      former = former < 0 ? 0 : former;
      recent = recent < 0 ? 0 : recent;
      boolean was = former > 0;
      boolean is = recent > 0;
      switch (asked) {
        case "gross" -> {
          above += !was ? 0 : recent > former ? former : recent;
          below += former;
        }
        case "net" -> {
          above += was ? recent : 0;
          below += former;
        }
        case "growth" -> {
          above += recent - former;
          below += former;
        }
        case "logos" -> {
          above += was && is ? 1 : 0;
          below += was ? 1 : 0;
        }
        default -> {
          above += (is ? 1 : 0) - (was ? 1 : 0);
          below += was ? 1 : 0;
        }
      }
    }
    boolean ofMoney = asked.equals("gross") || asked.equals("net") || asked.equals("growth");
    return ofMoney && currencies.size() > 1 ? Quotient.NONE : Quotient.of(above, below);
  }

  /** Customer satisfaction, or the net promoter score as a share. */
  static Quotient survey(List<SurveyResponse> responses, DateRange days, SurveyKind kind) {
    long above = 0;
    long below = 0;
    for (SurveyResponse one : responses) {
      if (one.kind() != kind || !days.contains(one.date())) {
        continue;
      }
      below++;
      if (kind == SurveyKind.CSAT) {
        above += one.score() == 4 || one.score() == 5 ? 1 : 0;
      } else {
        above += one.score() == 9 || one.score() == 10 ? 1 : 0;
        above -= one.score() < 7 ? 1 : 0;
      }
    }
    return Quotient.of(above, below);
  }

  /** The renewal rate. */
  static Quotient renewals(List<Contract> contracts, DateRange ends, LocalDate asOf) {
    long above = 0;
    long below = 0;
    for (Contract one : contracts) {
      LocalDate last = null;
      if (one.endedOn().isPresent()) {
        last = one.endedOn().get();
      } else if (one.term().last().isPresent()) {
        last = one.term().last().get();
      }
      if (last == null
          || !ends.contains(last)
          || last.isAfter(asOf)
          || one.renewal() == Renewal.NONE) {
        continue;
      }
      below++;
      if (one.renewedAs().isPresent()) {
        above++;
      } else if (one.renewal() == Renewal.AUTOMATIC && one.endedOn().isEmpty()) {
        above++;
      }
    }
    return Quotient.of(above, below);
  }

  /** The health score. */
  static Quotient health(Map<HealthPart, Figure<Fraction>> values, HealthWeights weights) {
    Quotient above = Quotient.of(0, 1);
    long below = 0;
    for (Map.Entry<HealthPart, Long> weight : weights.weights().entrySet()) {
      Figure<Fraction> value = values.get(weight.getKey());
      if (value != null && value.ifKnown().isPresent()) {
        Fraction known = value.ifKnown().get();
        above =
            above.plus(
                new Quotient(
                    known.top().multiply(BigInteger.valueOf(weight.getValue())), known.bottom()));
        below += weight.getValue();
      }
    }
    return above.over(Quotient.of(below, 1));
  }
}
