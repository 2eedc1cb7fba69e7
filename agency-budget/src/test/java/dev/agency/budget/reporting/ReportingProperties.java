package dev.agency.budget.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.BurnReport;
import dev.agency.budget.Explanation;
import dev.agency.budget.ExplanationLine;
import dev.agency.budget.testkit.BurnArbitraries;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.ExchangeRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FxRate;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.time.DateRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** The laws of a burn in another currency than its own. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class ReportingProperties {
  private static final FxTable NONE = FxTable.of(List.of());

  /** Currencies with as many digits, which no scenario has. */
  private static final ImmutableMap<Integer, String> OF_DIGITS =
      ImmutableMap.of(0, "KRW", 2, "CHF", 3, "BHD");

  private static final ImmutableMap<String, Function<ReportedBurn, Figure<Money>>> FIGURES =
      ImmutableMap.of(
          "usedValue", ReportedBurn::usedValue,
          "usedCost", ReportedBurn::usedCost,
          "revenue", ReportedBurn::revenue,
          "profit", ReportedBurn::profit,
          "invoiced", ReportedBurn::invoiced,
          "toInvoice", ReportedBurn::toInvoice);

  /** Above what is left of thirds that cancel, each cut at thirty decimals; below all else. */
  private static final BigDecimal LEAST = new BigDecimal("1e-20");

  @Provide
  Arbitrary<BurnScenario> scenarios() {
    return BurnArbitraries.scenarios();
  }

  private static Figure<Money> burned(BudgetBurn burn, String figure) {
    return switch (figure) {
      case "usedValue" -> burn.usedValue();
      case "usedCost" -> burn.usedCost();
      case "revenue" -> burn.revenue();
      case "profit" -> burn.profit();
      case "invoiced" -> burn.invoiced();
      default -> burn.toInvoice();
    };
  }

  private static Currency other(Currency currency) {
    return Currency.getInstance(OF_DIGITS.getOrDefault(currency.getDefaultFractionDigits(), "CHF"));
  }

  private static FxTable rates(Currency from, Currency to, Function<LocalDate, String> rate) {
    List<FxRate> rates = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2026, 10, 1);
        day.isBefore(LocalDate.of(2027, 4, 1));
        day = day.plusDays(1)) {
      rates.add(
          new FxRate(
              ExchangeRate.of(from.getCurrencyCode(), to.getCurrencyCode(), rate.apply(day)),
              DateRange.of(day, day.plusDays(1)),
              "drawn"));
    }
    return FxTable.of(rates);
  }

  @Property
  void inTheCurrencyOfTheBudgetItIsTheBurn(@ForAll("scenarios") BurnScenario scenario) {
    BurnReport burn = scenario.report();
    CurrencyReport report =
        CurrencyReport.of(
            burn, ReportingCurrency.of(scenario.budget().currency(), scenario.exchange()));
    assertThat(report.row().loggedThrough()).isEqualTo(burn.budget().loggedThrough());
    assertThat(report.row().coverage()).isEqualTo(burn.budget().coverage());
    FIGURES.forEach(
        (name, figure) ->
            assertThat(figure.apply(report.row())).as(name).isEqualTo(burned(burn.budget(), name)));
    for (Quantity quantity : Explanation.QUANTITIES) {
      assertThat(report.explain(quantity).rounding()).isEqualTo(burn.explain(quantity).rounding());
    }
  }

  @Property
  void atRatesOfOneTheAmountsAreThose(@ForAll("scenarios") BurnScenario scenario) {
    Currency own = scenario.budget().currency();
    Currency other = other(own);
    BurnReport burn = scenario.report();
    ReportedBurn row =
        CurrencyReport.of(burn, ReportingCurrency.of(other, rates(own, other, day -> "1"))).row();
    assertThat(row.loggedThrough()).isEqualTo(burn.budget().loggedThrough());
    assertThat(row.coverage()).isEqualTo(burn.budget().coverage());
    FIGURES.forEach(
        (name, figure) ->
            assertThat(figure.apply(row))
                .as(name)
                .isEqualTo(
                    burned(burn.budget(), name)
                        .map(money -> Money.ofMinor(money.minorUnits(), other.getCurrencyCode()))));
    Statistics.label("revenue")
        .collect(burn.budget().revenue() instanceof Figure.Known<?> ? "known" : "other");
  }

  @Property
  void linesAndOneRoundingSumToTheFigure(
      @ForAll("scenarios") BurnScenario scenario, @ForAll long seed) {
    Currency own = scenario.budget().currency();
    Currency other = other(own);
    CurrencyReport report =
        CurrencyReport.of(
            scenario.report(), ReportingCurrency.of(other, rates(own, other, drawn(seed))));
    for (Quantity quantity : Explanation.QUANTITIES) {
      ConvertedExplanation explained = report.explain(quantity);
      explained
          .figure()
          .knownPart()
          .ifPresent(
              shown -> {
                ExactMoney sum = explained.rounding().orElseThrow();
                for (ConvertedLine line : explained.lines()) {
                  sum = line.amount().map(sum::plus).orElse(sum);
                }
                assertThat(sum).as(quantity.name()).isEqualTo(ExactMoney.of(shown));
              });
      for (ConvertedLine line : explained.lines()) {
        boolean said = line.line().amount().isPresent() || line.line().unconverted().isPresent();
        assertThat(line.amount().isPresent() || line.unconverted().isPresent()).isEqualTo(said);
      }
    }
  }

  /** Of cost and documents, which no cap and no discount is taken off. */
  @Property
  void partsSplitByDaysSumToTheWhole(
      @ForAll("scenarios") BurnScenario scenario, @ForAll long seed) {
    Currency own = scenario.budget().currency();
    ReportingCurrency reporting =
        ReportingCurrency.of(other(own), rates(own, other(own), drawn(seed)));
    LocalDate cut = BurnArbitraries.FIRST_DAY.plusDays(Math.floorMod(seed, 40));
    CurrencyReport whole = CurrencyReport.of(scenario.report(), reporting);
    CurrencyReport early = CurrencyReport.of(part(scenario, cut, true).report(), reporting);
    CurrencyReport late = CurrencyReport.of(part(scenario, cut, false).report(), reporting);
    for (Quantity quantity : List.of(Quantities.USED_COST, Quantities.INVOICED)) {
      assertThat(sum(early, quantity).plus(sum(late, quantity)))
          .as(quantity.name())
          .isEqualTo(sum(whole, quantity));
    }
  }

  private static BurnScenario part(BurnScenario scenario, LocalDate cut, boolean before) {
    List<TimeEntry> entries =
        scenario.facts().entries().stream()
            .filter(entry -> entry.date().isBefore(cut) == before)
            .toList();
    List<Expense> expenses =
        scenario.facts().expenses().stream()
            .filter(expense -> expense.date().isBefore(cut) == before)
            .toList();
    List<Invoice> invoices =
        scenario.facts().invoices().stream()
            .filter(invoice -> invoice.date().isBefore(cut) == before)
            .toList();
    return scenario.with(
        scenario.facts().withEntries(entries).withExpenses(expenses).withInvoices(invoices));
  }

  private static ExactMoney sum(CurrencyReport report, Quantity quantity) {
    return report.explain(quantity).lines().stream()
        .flatMap(line -> line.amount().stream())
        .reduce(ExactMoney.zero(report.row().currency()), ExactMoney::plus);
  }

  @Property
  void aMissingRateIsNeverZero(@ForAll("scenarios") BurnScenario scenario) {
    Currency own = scenario.budget().currency();
    BurnReport burn = scenario.report();
    ReportedBurn row = CurrencyReport.of(burn, ReportingCurrency.of(other(own), NONE)).row();
    for (Quantity quantity :
        List.of(Quantities.USED_VALUE, Quantities.USED_COST, Quantities.INVOICED)) {
      Figure<Money> figure =
          FIGURES.getOrDefault(quantity.name(), ReportedBurn::toInvoice).apply(row);
      boolean something =
          burn.explain(quantity).lines().stream()
              .anyMatch(
                  line ->
                      line.amount().or(line::unconverted).map(a -> a.signum() != 0).orElse(false));
      if (figure instanceof Figure.Known<Money> known) {
        assertThat(known.value().isZero()).isTrue();
        assertThat(cancelsByDay(burn, quantity)).isTrue();
      } else if (figure instanceof Figure.Partial<Money> partial) {
        assertThat(partial.known().isZero()).isTrue();
        assertThat(partial.missing().unconverted().isEmpty())
            .isEqualTo(!something || cancelsByDay(burn, quantity));
      }
      Statistics.label(quantity.name()).collect(something);
    }
    if (row.usedCost() instanceof Figure.Partial<Money> partial
        && row.revenue() instanceof Figure.Known<Money>) {
      assertThat(row.profit()).isEqualTo(Figure.unknown(partial.missing().reason()));
    }
  }

  private static boolean cancelsByDay(BurnReport burn, Quantity quantity) {
    Map<String, ExactMoney> sums = new TreeMap<>();
    burn.explain(quantity)
        .lines()
        .forEach(
            line ->
                line.amount()
                    .or(line::unconverted)
                    .ifPresent(
                        amount ->
                            sums.merge(
                                line.date().orElseThrow() + amount.currency().getCurrencyCode(),
                                amount,
                                ExactMoney::plus)));
    return sums.values().stream().allMatch(sum -> sum.signum() == 0);
  }

  /** A rate with two decimals for each day, the same for the same seed. */
  private static Function<LocalDate, String> drawn(long seed) {
    return day ->
        BigDecimal.valueOf(50 + new SplittableRandom(seed ^ day.toEpochDay()).nextInt(400), 2)
            .toPlainString();
  }

  /** The first figure that is not what a slow sum over the lines of the burn makes of it. */
  private static Optional<String> mistake(
      BurnScenario scenario,
      long seed,
      BiFunction<BurnReport, ReportingCurrency, Conversion> conversion) {
    Currency own = scenario.budget().currency();
    Currency other = other(own);
    // One day of three has no rate.
    FxTable all = rates(own, other, drawn(seed));
    FxTable some =
        FxTable.of(
            all.rates().stream()
                .filter(rate -> Math.floorMod(rate.during().start().toEpochDay() + seed, 3) != 0)
                .toList());
    BurnReport burn = scenario.report();
    Conversion made = conversion.apply(burn, ReportingCurrency.of(other, some));
    for (Quantity quantity :
        List.of(Quantities.USED_VALUE, Quantities.USED_COST, Quantities.INVOICED)) {
      Explanation explained = burn.explain(quantity);
      if (explained.figure() instanceof Figure.Unknown<Money>) {
        continue;
      }
      BigDecimal sum = BigDecimal.ZERO;
      TreeMap<LocalDate, BigDecimal> days = new TreeMap<>();
      TreeMap<String, BigDecimal> abroad = new TreeMap<>();
      for (ExplanationLine line : explained.lines()) {
        LocalDate day = line.date().orElseThrow();
        line.amount().ifPresent(amount -> days.merge(day, decimal(amount, own), BigDecimal::add));
        line.unconverted()
            .ifPresent(
                amount ->
                    abroad.merge(
                        day + amount.currency().getCurrencyCode(),
                        decimal(amount, amount.currency()),
                        BigDecimal::add));
      }
      boolean missing = abroad.values().stream().anyMatch(ReportingProperties::isSomething);
      for (Map.Entry<LocalDate, BigDecimal> day : days.entrySet()) {
        if (Math.floorMod(day.getKey().toEpochDay() + seed, 3) != 0) {
          sum = sum.add(day.getValue().multiply(new BigDecimal(drawn(seed).apply(day.getKey()))));
        } else {
          missing |= isSomething(day.getValue());
        }
      }
      BigDecimal shown = sum.setScale(other.getDefaultFractionDigits(), RoundingMode.HALF_UP);
      Figure<Money> figure = made.of(explained).figure();
      boolean same =
          new BigDecimal(figure.knownPart().orElseThrow().amount())
                      .subtract(shown)
                      .abs()
                      .movePointRight(other.getDefaultFractionDigits())
                      .compareTo(BigDecimal.ONE)
                  < 0
              && (figure instanceof Figure.Partial<Money> partial
                      && !partial.missing().unconverted().isEmpty())
                  == missing;
      if (!same) {
        return Optional.of(quantity.name());
      }
    }
    return Optional.empty();
  }

  private static boolean isSomething(BigDecimal sum) {
    return sum.abs().compareTo(LEAST) > 0;
  }

  /** Thirds of a cent are cut at thirty decimals, far below what is compared. */
  private static BigDecimal decimal(ExactMoney amount, Currency currency) {
    String[] parts = amount.minorUnits().split("/", -1);
    BigDecimal top = new BigDecimal(parts[0]);
    BigDecimal all =
        parts.length == 1 ? top : top.divide(new BigDecimal(parts[1]), 30, RoundingMode.HALF_EVEN);
    return all.movePointLeft(currency.getDefaultFractionDigits());
  }

  @Property
  void figuresAreThoseOfASlowSum(@ForAll("scenarios") BurnScenario scenario, @ForAll long seed) {
    assertThat(mistake(scenario, seed, Conversion::new)).isEmpty();
  }

  /** Takes the rate of the last day for all of them. */
  private static final class Todays extends Conversion {
    private final LocalDate today;

    private Todays(BurnReport burn, ReportingCurrency reporting) {
      super(burn, reporting);
      this.today = burn.budget().asOf();
    }

    @Override
    Optional<ExactMoney> converted(ExactMoney amount, LocalDate day) {
      return super.converted(amount, today);
    }
  }

  /** Takes what has no rate for nothing. */
  private static final class Forgetful extends Conversion {
    private Forgetful(BurnReport burn, ReportingCurrency reporting) {
      super(burn, reporting);
    }

    @Override
    Optional<ExactMoney> converted(ExactMoney amount, LocalDate day) {
      return super.converted(amount, day).or(() -> Optional.of(ExactMoney.zero(currency())));
    }
  }

  /** Rounds each line. */
  private static final class Rounding extends Conversion {
    private Rounding(BurnReport burn, ReportingCurrency reporting) {
      super(burn, reporting);
    }

    @Override
    Optional<ExactMoney> converted(ExactMoney amount, LocalDate day) {
      return super.converted(amount, day)
          .map(exact -> ExactMoney.of(exact.toMoney(RoundingMode.UP)));
    }
  }

  /** Takes the rate of the day before where a day has none. */
  private static final class Lenient extends Conversion {
    private Lenient(BurnReport burn, ReportingCurrency reporting) {
      super(burn, reporting);
    }

    @Override
    Optional<ExactMoney> converted(ExactMoney amount, LocalDate day) {
      return super.converted(amount, day).or(() -> super.converted(amount, day.minusDays(1)));
    }
  }

  @Test
  void plantedMistakesAreFound() {
    List<BiFunction<BurnReport, ReportingCurrency, Conversion>> saboteurs =
        List.of(Todays::new, Forgetful::new, Rounding::new, Lenient::new);
    List<BurnScenario> scenarios = new ArrayList<>();
    BurnArbitraries.scenarios().sampleStream().limit(300).forEach(scenarios::add);
    for (int i = 0; i < saboteurs.size(); i++) {
      int found = 0;
      for (int seed = 0; seed < scenarios.size() && found == 0; seed++) {
        found = mistake(scenarios.get(seed), seed, saboteurs.get(i)).isPresent() ? 1 : 0;
      }
      assertThat(found).as("saboteur " + i).isOne();
    }
  }

  @Property
  void theTotalIsTheSumOfWhatIsShown(
      @ForAll @Size(max = 4) List<@From("scenarios") BurnScenario> scenarios) {
    Currency chf = Currency.getInstance("CHF");
    List<ReportedBurn> rows = new ArrayList<>();
    for (BurnScenario scenario : scenarios) {
      Currency own = scenario.budget().currency();
      rows.add(
          CurrencyReport.of(
                  scenario.report(), ReportingCurrency.of(chf, rates(own, chf, day -> "0.5")))
              .row());
    }
    ReportedTotal total = ReportedTotal.of(chf, rows);
    long cost =
        rows.stream().mapToLong(row -> row.usedCost().knownPart().orElseThrow().minorUnits()).sum();
    assertThat(total.usedCost().knownPart().orElseThrow().minorUnits()).isEqualTo(cost);
    List<Figure<Money>> priced =
        rows.stream()
            .map(ReportedBurn::profit)
            .filter(profit -> !profit.equals(Figure.unknown(UnknownReason.NO_PRICE)))
            .toList();
    boolean unknown =
        priced.isEmpty()
            ? !rows.isEmpty()
            : priced.stream().anyMatch(profit -> profit instanceof Figure.Unknown<Money>);
    assertThat(total.profit() instanceof Figure.Unknown<Money>).isEqualTo(unknown);
  }
}
