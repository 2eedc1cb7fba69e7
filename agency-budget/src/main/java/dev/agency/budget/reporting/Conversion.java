package dev.agency.budget.reporting;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnReport;
import dev.agency.budget.Explanation;
import dev.agency.budget.ExplanationLine;
import dev.agency.budget.reporting.ConvertedLine.At;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.Quantities;
import dev.agency.core.id.LineId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.money.MoneyBag;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Which rate an amount of a burn has, and what the amounts of a figure come to. */
class Conversion {
  private final ReportingCurrency reporting;
  private final LocalDate asOf;
  private final boolean same;

  /** What was used, day by day, in the currency of the budget. */
  private final ImmutableList<ExplanationLine> work;

  Conversion(BurnReport burn, ReportingCurrency reporting) {
    this.reporting = reporting;
    this.asOf = burn.budget().asOf();
    this.same =
        burn.invoicing()
            .invoiced()
            .knownPart()
            .filter(known -> known.currency().equals(reporting.currency()))
            .isPresent();
    this.work =
        burn.explain(Quantities.USED_VALUE).lines().stream()
            .filter(line -> line.amount().isPresent() && line.date().isPresent())
            .collect(toImmutableList());
  }

  final Currency currency() {
    return reporting.currency();
  }

  final ConvertedExplanation of(Explanation explanation) {
    ImmutableList<ConvertedLine> lines = converted(explanation);
    return explained(explanation, figure(explanation, lines), lines);
  }

  /** The same with a figure that is made of others as they are shown. */
  final ConvertedExplanation of(Explanation explanation, Figure<Money> figure) {
    return explained(explanation, figure, converted(explanation));
  }

  private static boolean isOpen(Explanation explanation) {
    return explanation.quantity().equals(Quantities.TO_INVOICE);
  }

  /**
   * Returns what rounding changes of an open amount: it is what amounts leave as they are shown and
   * asked for, and a claim of nothing stays nothing in any currency.
   */
  private ExactMoney rounding(Explanation explanation) {
    return explanation
        .rounding()
        .filter(any -> isOpen(explanation))
        .flatMap(amount -> converted(amount, asOf))
        .orElse(ExactMoney.zero(currency()));
  }

  private static ConvertedExplanation explained(
      Explanation explanation, Figure<Money> figure, ImmutableList<ConvertedLine> lines) {
    return new ConvertedExplanation(
        explanation.quantity(),
        figure,
        lines,
        figure
            .knownPart()
            .map(
                shown ->
                    lines.stream()
                        .flatMap(line -> line.amount().stream())
                        .reduce(ExactMoney.of(shown), ExactMoney::minus)));
  }

  private ImmutableList<ConvertedLine> converted(Explanation explanation) {
    boolean open = isOpen(explanation);
    boolean whole = explanation.figure().ifKnown().isPresent();
    return explanation.lines().stream()
        .map(
            line ->
                same
                    ? asItIs(line)
                    : whole && line.unconverted().isPresent()
                        ? capped(line)
                        : open ? dated(line, asOf, At.THE_END) : converted(line))
        .collect(toImmutableList());
  }

  /** What a whole figure lacks adds nothing to it: a cap was reached without. */
  private ConvertedLine capped(ExplanationLine line) {
    return new ConvertedLine(
        line, At.ITS_OWN, Optional.of(ExactMoney.zero(currency())), Optional.empty());
  }

  /** What the burn did not convert into its own currency is not converted into it here. */
  private static ConvertedLine asItIs(ExplanationLine line) {
    return new ConvertedLine(line, At.ITS_OWN, line.amount(), line.unconverted());
  }

  private ConvertedLine converted(ExplanationLine line) {
    return line.date().map(day -> dated(line, day, At.ITS_DAY)).orElseGet(() -> undated(line));
  }

  private ConvertedLine dated(ExplanationLine line, LocalDate day, At at) {
    return line.amount()
        .or(line::unconverted)
        .map(amount -> dated(line, amount, day, at))
        .orElse(new ConvertedLine(line, at, Optional.empty(), Optional.empty()));
  }

  private ConvertedLine dated(ExplanationLine line, ExactMoney amount, LocalDate day, At at) {
    boolean ours = amount.currency().equals(currency());
    Optional<ExactMoney> converted = converted(amount, day);
    return new ConvertedLine(
        line,
        ours ? At.ITS_OWN : at,
        converted,
        converted.isPresent() ? Optional.empty() : Optional.of(amount));
  }

  /** Returns what an amount of a day is; an amount of zero needs no rate. */
  Optional<ExactMoney> converted(ExactMoney amount, LocalDate day) {
    return amount.signum() == 0
        ? Optional.of(ExactMoney.zero(currency()))
        : reporting
            .rates()
            .quote(amount.currency(), currency(), reporting.policy().rateDay(day))
            .map(quote -> quote.rate().convert(amount));
  }

  /** What has no day goes with the work it is about, of its line if there is some. */
  private ConvertedLine undated(ExplanationLine line) {
    Optional<ExactMoney> amount = line.amount();
    if (amount.isEmpty() || amount.get().currency().equals(currency())) {
      return dated(line, asOf, At.THE_END);
    }
    ImmutableList<ExplanationLine> about =
        line.line()
            .map(id -> worked(id))
            .filter(some -> sum(some, amount.get()).signum() > 0)
            .orElse(work);
    ExactMoney whole = sum(about, amount.get());
    if (whole.signum() <= 0) {
      return dated(line, asOf, At.THE_END);
    }
    Optional<ExactMoney> mean = mean(about).map(worth -> worth.inProportion(amount.get(), whole));
    return new ConvertedLine(line, At.THE_WORK, mean, mean.isPresent() ? Optional.empty() : amount);
  }

  private ImmutableList<ExplanationLine> worked(LineId id) {
    Predicate<ExplanationLine> onLine = each -> each.line().filter(id::equals).isPresent();
    return work.stream().filter(onLine).collect(toImmutableList());
  }

  private static ExactMoney sum(List<ExplanationLine> lines, ExactMoney like) {
    return lines.stream()
        .flatMap(line -> line.amount().stream())
        .reduce(ExactMoney.zero(like.currency()), ExactMoney::plus);
  }

  /** Returns what work is worth in the reporting currency, if each of its days has a rate. */
  private Optional<ExactMoney> mean(List<ExplanationLine> lines) {
    TreeMap<LocalDate, ExactMoney> days = new TreeMap<>();
    lines.forEach(
        line ->
            days.merge(line.date().orElseThrow(), line.amount().orElseThrow(), ExactMoney::plus));
    ExactMoney worth = ExactMoney.zero(currency());
    for (Map.Entry<LocalDate, ExactMoney> day : days.entrySet()) {
      Optional<ExactMoney> converted = converted(day.getValue(), day.getKey());
      if (converted.isEmpty()) {
        return Optional.empty();
      }
      worth = worth.plus(converted.get());
    }
    return Optional.of(worth);
  }

  /** Returns what the lines come to, partial as far as minutes have no price or money no rate. */
  private Figure<Money> figure(Explanation explanation, List<ConvertedLine> lines) {
    Figure<Money> burned = explanation.figure();
    if (same || burned instanceof Figure.Unknown<Money>) {
      return burned;
    }
    ExactMoney sum =
        lines.stream()
            .flatMap(line -> line.amount().stream())
            .reduce(rounding(explanation), ExactMoney::plus);
    Money shown = sum.toMoney(RoundingMode.HALF_UP);
    Optional<Missing> unpriced =
        burned instanceof Figure.Partial<Money> partial
            ? Optional.of(partial.missing())
            : Optional.empty();
    return Missing.ifAny(
            unpriced.map(Missing::unpricedMinutes).orElse(0L),
            unpriced.map(Missing::unpricedPieces).orElse(0L),
            unconverted(lines))
        .map(missing -> Figure.partial(shown, missing))
        .orElseGet(() -> Figure.known(shown));
  }

  /** What cancels at one rate is nothing and needs no rate. */
  private MoneyBag unconverted(List<ConvertedLine> lines) {
    TreeMap<LocalDate, Map<String, ExactMoney>> days = new TreeMap<>();
    for (ConvertedLine line : lines) {
      LocalDate day = line.at() == At.ITS_DAY ? line.line().date().orElse(asOf) : asOf;
      line.unconverted()
          .ifPresent(
              amount ->
                  days.computeIfAbsent(reporting.policy().rateDay(day), any -> new TreeMap<>())
                      .merge(amount.currency().getCurrencyCode(), amount, ExactMoney::plus));
    }
    Unconverted missing = new Unconverted();
    days.values().forEach(sums -> sums.values().forEach(missing::add));
    return missing.bag();
  }
}
