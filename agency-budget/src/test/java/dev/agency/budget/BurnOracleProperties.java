package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import dev.agency.budget.retainer.RetainerPeriod;
import dev.agency.budget.retainer.RetainerReport;
import dev.agency.budget.retainer.RetainerRow;
import dev.agency.budget.revenue.CostToCome;
import dev.agency.budget.revenue.IncomeRow;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.revenue.RecognitionRow;
import dev.agency.budget.testkit.BurnArbitraries;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.ChosenCostRate;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * Every figure of a report against the slow oracle, and kernels with a planted bug against both.
 */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class BurnOracleProperties {
  @Provide
  Arbitrary<BurnScenario> scenarios() {
    return BurnArbitraries.scenarios();
  }

  @Provide
  Arbitrary<List<BurnScenario>> manyScenarios() {
    return BurnArbitraries.scenarios().list().ofSize(800);
  }

  @Property(tries = 1_000)
  @StatisticsReport(onFailureOnly = true)
  void everyFigureIsThatOfTheOracle(@ForAll("scenarios") BurnScenario scenario) {
    BurnReport report = scenario.report();
    BurnOracle oracle = new BurnOracle(scenario);
    assertThat(RowTexts.of(BudgetBurn.TYPE, report.budget())).isEqualTo(oracle.budget());
    assertThat(RowTexts.of(LineBurn.TYPE, report.lines())).isEqualTo(oracle.lines());
    assertThat(RowTexts.of(PersonBurn.TYPE, report.people())).isEqualTo(oracle.people());
    assertThat(RowTexts.of(DisciplineBurn.TYPE, report.disciplines()))
        .isEqualTo(oracle.disciplines());
    assertThat(RowTexts.of(PeriodBurn.TYPE, report.weeks())).isEqualTo(oracle.weeks());
    assertThat(RowTexts.of(PeriodBurn.TYPE, report.months())).isEqualTo(oracle.months());
    assertThat(RowTexts.of(Crossing.TYPE, report.crossings())).isEqualTo(oracle.crossings());
    assertThat(posted(report)).isEqualTo(oracle.posted());
    assertThat(logged(report)).allSatisfy(logged -> assertThat(logged).isEqualTo(oracle.logged()));

    Statistics.label("margin").collect(state(report.budget().margin()));
    Statistics.label("used value").collect(state(report.budget().usedValue()));
    Statistics.label("caps hold back")
        .collect(report.budget().overCap().knownPart().map(over -> over.minorUnits() > 0))
        .coverage(cover -> cover.check(Optional.of(true)).percentage(share -> share > 3));
    for (Terms terms : Terms.values()) {
      Statistics.label(terms.name())
          .collect(terms.matter(scenario, report))
          .coverage(cover -> cover.check(true).percentage(share -> share > terms.least()));
    }
  }

  /** What a scenario must have often enough for the oracle to say anything of it. */
  private enum Terms {
    RETAINER,
    A_THRESHOLD_OF_A_PERIOD,
    LATE_TIME_OF_A_RETAINER,
    TIME_TAKEN_BACK_FROM_A_RETAINER,
    RECOGNITION,
    REVENUE_BETWEEN_ESTIMATES,
    INSTALMENTS,
    AMOUNT_OFF,
    ROUNDED_TIME,
    DATED_BILL_RATES,
    DISCIPLINES,
    RATES_OF_DISCIPLINES,
    PIECES,
    PIECES_WITHOUT_A_PRICE,
    SCHEDULED_TIME,
    A_PLAN_WORTH_SOMETHING,
    OVERHEAD,
    CREDIT_NOTES,
    WRITE_OFF;

    /** In more than so many percent of the scenarios; of what is rare, in one at all. */
    int least() {
      return this == REVENUE_BETWEEN_ESTIMATES || this == PIECES_WITHOUT_A_PRICE ? 0 : 3;
    }

    boolean matter(BurnScenario s, BurnReport report) {
      return switch (this) {
        case RETAINER -> report.retainer().isPresent();
        case A_THRESHOLD_OF_A_PERIOD ->
            report.crossings().stream()
                .anyMatch(one -> one.period().isPresent() && one.minutesDay().isPresent());
        case LATE_TIME_OF_A_RETAINER ->
            !posted(report)
                .equals(posted(s.with(s.facts().withEntriesKnownOn(ImmutableMap.of())).report()));
        case TIME_TAKEN_BACK_FROM_A_RETAINER ->
            !posted(report)
                .equals(posted(s.with(s.facts().withFormerEntries(ImmutableList.of())).report()));
        case RECOGNITION -> report.recognition().isPresent();
        case REVENUE_BETWEEN_ESTIMATES ->
            report.recognition().isPresent()
                && !s.facts().costsToCome().isEmpty()
                && !report
                    .budget()
                    .revenue()
                    .equals(Saboteur.SPENT_MONEY_IS_STILL_TO_COME.burn(s).budget().revenue());
        case INSTALMENTS -> !s.budget().instalments().isEmpty();
        case AMOUNT_OFF ->
            report.explain(Quantities.USED_VALUE).lines().stream()
                .anyMatch(line -> line.source() == ExplanationLine.Source.DISCOUNT);
        case ROUNDED_TIME -> s.budget().timeRounding().isPresent();
        case DATED_BILL_RATES ->
            s.budget().lines().stream().anyMatch(line -> !line.rates().isEmpty());
        case DISCIPLINES -> report.disciplines().size() > 1;
        case RATES_OF_DISCIPLINES ->
            !report
                .budget()
                .usedValue()
                .equals(
                    s.with(s.facts().withDisciplines(ImmutableMap.of()))
                        .report()
                        .budget()
                        .usedValue());
        case PIECES ->
            report.explain(Quantities.USED_VALUE).lines().stream()
                .anyMatch(line -> line.source() == ExplanationLine.Source.DELIVERY);
        case PIECES_WITHOUT_A_PRICE ->
            report.budget().usedValue() instanceof Figure.Partial<Money> partial
                && partial.missing().unpricedPieces() > 0;
        case SCHEDULED_TIME -> report.budget().scheduledMinutes() > 0;
        case A_PLAN_WORTH_SOMETHING ->
            report.explain(Quantities.USED_VALUE).lines().stream()
                .anyMatch(
                    line ->
                        line.source() == ExplanationLine.Source.BOOKING
                            && line.amount().map(ExactMoney::signum).orElse(0) > 0);
        case OVERHEAD ->
            report.budget().overheadCost().knownPart().map(Money::minorUnits).orElse(0L) > 0;
        case CREDIT_NOTES ->
            s.facts().invoices().stream().anyMatch(each -> each.credits().isPresent());
        case WRITE_OFF -> !s.facts().writeOffs().isEmpty();
      };
    }
  }

  private static String state(Figure<?> figure) {
    return figure instanceof Figure.Unknown<?> unknown
        ? unknown.reason().toString()
        : figure.getClass().getSimpleName();
  }

  /** The prices of a scenario, of which a saboteur gets one wrong. */
  static class TruePrices extends Prices {
    TruePrices(BurnScenario s) {
      super(s.budget(), s.rates(), s.exchange(), s.settings(), s.facts().disciplines());
    }
  }

  /** A kernel with one mistake that systems on the market make. */
  enum Saboteur {
    /** A person without a cost rate costs nothing. */
    UNKNOWN_COST_IS_ZERO {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s) {
          @Override
          Optional<ChosenCostRate> costRate(PersonId person, LocalDate day) {
            return super.costRate(person, day)
                .or(
                    () ->
                        Optional.of(
                            new ChosenCostRate(
                                CostRate.perHour("0", s.budget().currency().getCurrencyCode()),
                                ChosenCostRate.Level.PERSON,
                                Optional.empty())));
          }
        };
      }
    },
    /** The rate of the first day stays for ever. */
    RATES_ARE_NOT_DATED {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s) {
          @Override
          Optional<ChosenCostRate> costRate(PersonId person, LocalDate day) {
            return super.costRate(person, BurnArbitraries.FIRST_DAY);
          }
        };
      }
    },
    /** What somebody costs on this very budget is overlooked. */
    THE_BUDGET_HAS_NO_COST_RATES {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s.with(s.rates().toBuilder().budgetCostRates(List.of()).build()));
      }
    },
    /** Rent and software are nobody's cost. */
    OVERHEAD_IS_FORGOTTEN {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s.with(s.rates().toBuilder().overheads(List.of()).build()));
      }
    },
    /** A client pays for everybody and always what the line costs today. */
    BILL_RATES_ARE_NOT_DATED {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s) {
          @Override
          Figure<ExactMoney> value(
              Optional<ServiceLine> line,
              boolean billable,
              PersonId person,
              LocalDate day,
              long minutes) {
            return super.value(line, billable, person, s.asOf(), minutes);
          }
        };
      }
    },
    /** Who is of which discipline is not looked up. */
    NOBODY_HAS_A_DISCIPLINE {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s.with(s.facts().withDisciplines(ImmutableMap.of())));
      }
    },
    /** A designer who helps out with code is charged as a designer. */
    THE_PERSON_GOES_BEFORE_THE_LINE {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s) {
          @Override
          Figure<ExactMoney> value(
              Optional<ServiceLine> line,
              boolean billable,
              PersonId person,
              LocalDate day,
              long minutes) {
            return super.value(
                line.map(on -> on.withDiscipline(discipline(person).or(on::discipline))),
                billable,
                person,
                day,
                minutes);
          }
        };
      }
    },
    /** Pieces that nobody accepted are sold. */
    PIECES_COUNT_ONCE_THEY_ARE_DELIVERED {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s) {
          @Override
          UnitCount used(TimeStage stage, Delivery delivery) {
            return delivery.approval() == Approval.REJECTED
                ? super.used(stage, delivery)
                : delivery.pieces();
          }
        };
      }
    },
    /** Part of a piece is sold for a whole one. */
    PIECES_ARE_WHOLE {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s) {
          @Override
          Figure<ExactMoney> value(ServiceLine line, UnitCount pieces) {
            long whole = (pieces.tenThousandths() + UnitCount.ONE - 1) / UnitCount.ONE;
            return super.value(line, UnitCount.of(whole));
          }
        };
      }
    },
    /** What has no price is given away. */
    UNPRICED_PIECES_ARE_FREE {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s) {
          @Override
          Figure<ExactMoney> value(ServiceLine line, UnitCount pieces) {
            return Figure.known(
                super.value(line, pieces).ifKnown().orElse(ExactMoney.zero(s.budget().currency())));
          }
        };
      }
    },
    /** Old days are converted at today's exchange rate. */
    MONEY_IS_WORTH_WHAT_IT_IS_TODAY {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s) {
          @Override
          ExactMoney converted(ExactMoney amount, LocalDate day) {
            return super.converted(amount, s.asOf());
          }
        };
      }
    },
    /** Every minute is charged as it is, whatever was agreed. */
    TIME_IS_NOT_ROUNDED {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s) {
          @Override
          long charged(boolean billable, long minutes) {
            return minutes;
          }
        };
      }
    },
    /** Time that nobody pays for is rounded as well. */
    ALL_TIME_IS_ROUNDED {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s) {
          @Override
          long charged(boolean billable, long minutes) {
            return super.charged(true, minutes);
          }
        };
      }
    },
    /** An amount off is taken as soon as any time is logged. */
    THE_WHOLE_DISCOUNT_COMES_FIRST {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s) {
          @Override
          ExactMoney discounted(ServiceLine line, ExactMoney used) {
            ExactMoney off =
                ExactMoney.of(((Discount.Amount) line.discount().orElseThrow()).amount());
            return used.signum() <= 0 ? used : used.minus(off.min(used));
          }
        };
      }
    },
    /** A line that is charged as quoted is charged as it was worked. */
    QUOTES_ARE_IGNORED {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return new BurnKernel(prices(s), s.settings()) {
          @Override
          Caps caps(List<ExactMoney> lineValues, ExactMoney unlinedValue) {
            return Caps.of(s.budget(), ImmutableMap.of(), lineValues, unlinedValue);
          }
        };
      }
    },
    /** Time that nobody pays for is sold. */
    ALL_TIME_IS_BILLABLE {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s) {
          @Override
          Figure<ExactMoney> value(
              Optional<ServiceLine> line,
              boolean billable,
              PersonId person,
              LocalDate day,
              long minutes) {
            return super.value(line, true, person, day, minutes);
          }
        };
      }
    },
    /** A mark on the entry makes time billable on a line that is not. */
    THE_LINE_HAS_NO_SAY {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s) {
          @Override
          boolean billable(Optional<ServiceLine> line, boolean marked) {
            return marked;
          }
        };
      }
    },
    /** Time of every stage counts, approved or not. */
    THE_BASIS_IS_FORGOTTEN {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s) {
          @Override
          long used(TimeStage stage, boolean billable, long logged, long approved, long invoiced) {
            return super.used(stage, billable, logged, logged, logged);
          }
        };
      }
    },
    /** The client is asked for what was planned. */
    PLANS_ARE_CHARGED {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s) {
          @Override
          TimeStage chargedStage() {
            return basis().stage();
          }
        };
      }
    },
    /** Days to come are used already. */
    ALL_OF_A_BOOKING_COUNTS_AT_ONCE {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return new BurnKernel(prices(s), s.settings()) {
          @Override
          PastFacts past(BurnFacts facts, LocalDate asOf) {
            PastFacts past = super.past(facts, asOf);
            return new PastFacts(
                past.entries(),
                facts.scheduled(),
                past.deliveries(),
                past.expenses(),
                past.invoices(),
                past.writeOffs());
          }
        };
      }
    },
    /** What is planned is rounded as if it had been worked. */
    PLANS_ARE_ROUNDED {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s) {
          @Override
          long used(TimeStage stage, ScheduledTime time) {
            return charged(billable(time), super.used(stage, time));
          }
        };
      }
    },
    /** Work counts by the plan and once more when it is done. */
    WORK_COUNTS_BESIDE_ITS_PLAN {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s) {
          @Override
          long used(TimeStage stage, boolean billable, long logged, long approved, long invoiced) {
            TimeStage wrong = stage == TimeStage.SCHEDULED ? TimeStage.LOGGED : stage;
            return super.used(wrong, billable, logged, approved, invoiced);
          }
        };
      }
    },
    /** The share of the settings holds for internal work too, which then never burns. */
    INTERNAL_TIME_NEVER_BURNS {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s) {
          @Override
          long used(TimeStage stage, boolean billable, long logged, long approved, long invoiced) {
            return !billable && s.settings().basis().share() == TimeShare.BILLABLE
                ? 0
                : super.used(stage, billable, logged, approved, invoiced);
          }
        };
      }
    },
    /** Whatever names an invoice is taken for invoiced, be it a draft. */
    DRAFTS_ARE_INVOICED {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return new BurnKernel(prices(s), s.settings()) {
          @Override
          PastFacts past(BurnFacts facts, LocalDate asOf) {
            PastFacts past = super.past(facts, asOf);
            List<TimeEntry> entries =
                facts.entries().stream().filter(entry -> !entry.date().isAfter(asOf)).toList();
            return new PastFacts(
                ImmutableList.copyOf(entries),
                past.scheduled(),
                past.deliveries(),
                past.expenses(),
                past.invoices(),
                past.writeOffs());
          }
        };
      }
    },
    /** Expenses cost nothing until they are approved. */
    PENDING_EXPENSES_ARE_FREE {
      @Override
      Prices prices(BurnScenario s) {
        return new TruePrices(s) {
          @Override
          Optional<Money> cost(Expense expense) {
            return super.cost(expense).filter(cost -> expense.approval() == Approval.APPROVED);
          }
        };
      }
    },
    /** Only the budget has a cap. */
    LINE_CAPS_ARE_IGNORED {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return new BurnKernel(prices(s), s.settings()) {
          @Override
          Caps caps(List<ExactMoney> lineValues, ExactMoney unlinedValue) {
            ExactMoney all = lineValues.stream().reduce(unlinedValue, ExactMoney::plus);
            Caps budgetOnly =
                Caps.of(
                    s.budget().withLines(ImmutableList.of()),
                    ImmutableMap.of(),
                    ImmutableList.of(),
                    all);
            return new Caps(Caps.none(s.budget()).overLine(), budgetOnly.overBudget());
          }
        };
      }
    },
    /** Each part is rounded for itself, and they no longer sum to the whole. */
    PARTS_ARE_ROUNDED_ALONE {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return new BurnKernel(prices(s), s.settings()) {
          @Override
          ImmutableList<Money> together(List<ExactMoney> parts) {
            return parts.stream()
                .map(part -> part.toMoney(RoundingMode.HALF_UP))
                .collect(ImmutableList.toImmutableList());
          }
        };
      }
    },
    /** Time of a retainer counts from its own day on, whenever it came to count. */
    LATE_TIME_IS_IN_TIME {
      @Override
      BurnFacts facts(BurnScenario s) {
        return s.facts().withEntriesKnownOn(ImmutableMap.of());
      }
    },
    /** What was to come weeks ago is still to come, whatever was spent since. */
    SPENT_MONEY_IS_STILL_TO_COME {
      @Override
      BurnFacts facts(BurnScenario s) {
        return s.facts()
            .withCostsToCome(
                s.facts().costsToCome().stream()
                    .filter(estimate -> !estimate.day().isAfter(s.asOf()))
                    .max(Comparator.comparing(CostToCome::day))
                    .map(estimate -> new CostToCome(s.asOf(), estimate.cost()))
                    .stream()
                    .toList());
      }
    },
    /** What was told of an entry before it was changed is forgotten. */
    WHAT_IS_TAKEN_BACK_WAS_NEVER_THERE {
      @Override
      BurnFacts facts(BurnScenario s) {
        return s.facts().withFormerEntries(ImmutableList.of());
      }
    },
    /** A retainer is used up when its lines are worked as estimated. */
    A_RETAINER_HAS_ITS_ESTIMATE {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return new BurnKernel(prices(s), s.settings()) {
          @Override
          long minutesToUse(LocalDate asOf) {
            return s.budget().lines().stream().mapToLong(ServiceLine::estimatedMinutes).sum();
          }
        };
      }
    },
    /** The fees of a retainer are what its time may be worth. */
    FEES_BUY_VALUE {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return new BurnKernel(prices(s), s.settings()) {
          @Override
          Figure<ExactMoney> valueToUse() {
            return s.budget().total();
          }
        };
      }
    },
    /** What was used of a period includes what was used before it. */
    A_PERIOD_BEGINS_WITH_THE_RETAINER {
      @Override
      BurnKernel kernel(BurnScenario s) {
        return new BurnKernel(prices(s), s.settings()) {
          @Override
          Crossings.Minutes ofPeriod(SortedMap<LocalDate, Account> days, RetainerReport retainer) {
            Crossings.Minutes sound = super.ofPeriod(days, retainer);
            return new Crossings.Minutes(days, sound.whole(), sound.ofNothing(), sound.period());
          }
        };
      }
    },
    /** A locked month of a retainer is computed again. */
    LOCKS_ARE_IGNORED {
      @Override
      BurnFacts facts(BurnScenario s) {
        return s.facts().withLocks(ImmutableList.of());
      }
    };

    BurnFacts facts(BurnScenario s) {
      return s.facts();
    }

    Prices prices(BurnScenario s) {
      return new TruePrices(s);
    }

    BurnKernel kernel(BurnScenario s) {
      return new BurnKernel(prices(s), s.settings());
    }

    BurnReport burn(BurnScenario s) {
      return kernel(s).report(facts(s), s.asOf());
    }
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void eachSaboteurIsCaught(@ForAll("manyScenarios") List<BurnScenario> scenarios) {
    List<Judged> judged = scenarios.stream().map(Judged::of).toList();
    for (Saboteur saboteur : Saboteur.values()) {
      long caught =
          judged.stream()
              .filter(each -> !each.agreesWith(saboteur.burn(each.scenario())))
              .limit(3)
              .count();
      assertThat(caught).as(saboteur.name()).isEqualTo(3);
    }
  }

  /** What each report inside tells of the time sheets. */
  private static List<List<String>> logged(BurnReport report) {
    ImmutableList.Builder<List<String>> told = ImmutableList.builder();
    told.add(logged(InvoicingRow.TYPE, new InvoicingRow(report.invoicing())));
    told.add(
        logged(
            IncomeRow.TYPE,
            new IncomeRow(report.budget().budget(), report.income(), report.budget().logged())));
    BudgetId budget = report.budget().budget();
    report
        .recognition()
        .ifPresent(
            steps ->
                RecognitionRow.of(budget, steps)
                    .forEach(row -> told.add(logged(RecognitionRow.TYPE, row))));
    report
        .retainer()
        .ifPresent(
            periods ->
                RetainerRow.of(budget, periods)
                    .forEach(row -> told.add(logged(RetainerRow.TYPE, row))));
    return told.build();
  }

  private static <R> List<String> logged(RecordType<R> type, R row) {
    Map<String, String> texts = RowTexts.of(type, row);
    return List.of(texts.getOrDefault("loggedThrough", ""), texts.getOrDefault("coverage", ""));
  }

  /** The minutes posted in each period of a retainer; none of another budget. */
  static List<Long> posted(BurnReport report) {
    return report
        .retainer()
        .map(periods -> Lists.transform(periods.periods(), RetainerPeriod::posted))
        .orElse(ImmutableList.of());
  }

  /** A part of a report, and what the oracle says of it. */
  private record Part(
      Function<BurnReport, Object> reported, Function<BurnOracle, Object> expected) {}

  private static final ImmutableList<Part> PARTS =
      ImmutableList.of(
          new Part(BurnOracleProperties::posted, BurnOracle::posted),
          new Part(report -> RowTexts.of(BudgetBurn.TYPE, report.budget()), BurnOracle::budget),
          new Part(report -> RowTexts.of(LineBurn.TYPE, report.lines()), BurnOracle::lines),
          new Part(report -> RowTexts.of(PersonBurn.TYPE, report.people()), BurnOracle::people),
          new Part(
              report -> RowTexts.of(DisciplineBurn.TYPE, report.disciplines()),
              BurnOracle::disciplines),
          new Part(report -> RowTexts.of(PeriodBurn.TYPE, report.weeks()), BurnOracle::weeks),
          new Part(report -> RowTexts.of(PeriodBurn.TYPE, report.months()), BurnOracle::months),
          new Part(
              report -> RowTexts.of(Crossing.TYPE, report.crossings()), BurnOracle::crossings));

  /** A scenario with what the oracle says of its parts, worked out once for all saboteurs. */
  private record Judged(BurnScenario scenario, ImmutableList<Supplier<Object>> expected) {
    static Judged of(BurnScenario scenario) {
      BurnOracle oracle = new BurnOracle(scenario);
      return new Judged(
          scenario,
          PARTS.stream()
              .<Supplier<Object>>map(part -> Suppliers.memoize(() -> part.expected().apply(oracle)))
              .collect(ImmutableList.toImmutableList()));
    }

    boolean agreesWith(BurnReport report) {
      return IntStream.range(0, PARTS.size())
          .allMatch(i -> PARTS.get(i).reported().apply(report).equals(expected.get(i).get()));
    }
  }
}
