package dev.agency.budget.revenue;

import dev.agency.budget.testkit.RecognitionCase;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceLine;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.budget.Instalment;
import dev.agency.core.budget.Recognition;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Revenue, invoicing and closed months once more, in plain decimals and one question at a time. All
 * amounts of the draws are whole thirds of a cent, so that they are kept in thirds.
 */
final class RevenueOracle {
  private RevenueOracle() {}

  private static BigDecimal thirds(ExactMoney amount) {
    return new BigDecimal(amount.multipliedBy(3, 1).minorUnits());
  }

  private static BigDecimal thirds(Money amount) {
    return BigDecimal.valueOf(amount.minorUnits()).multiply(BigDecimal.valueOf(3));
  }

  private static BigDecimal known(Figure<ExactMoney> cost) {
    return thirds(cost.ifKnown().orElseThrow());
  }

  /** Returns a quotient of thirds in whole cents. */
  private static long cents(BigDecimal top, BigDecimal bottom) {
    return top.divide(bottom.multiply(BigDecimal.valueOf(3)), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** Returns what is revenue by a day in cents, or why that is unknown. */
  static String recognised(RecognitionCase all, LocalDate day) {
    long price = all.price().minorUnits();
    if (all.form() instanceof Recognition.OnDate form) {
      Optional<LocalDate> on =
          switch (form.moment()) {
            case START -> all.dates().start();
            case END -> all.dates().end();
            case DELIVERY -> all.dates().delivered();
          };
      if (on.isEmpty()) {
        return form.moment() == Recognition.Moment.DELIVERY ? "0" : "NO_PLAN";
      }
      return String.valueOf(on.get().isAfter(day) ? 0 : price);
    }
    if (all.form() instanceof Recognition.PercentOfCompletion) {
      return outlook(all, day)
          .map(
              last -> {
                BigDecimal spent = known(last.spent());
                BigDecimal total = spent.add(known(last.toCome()));
                return total.signum() == 0
                    ? "NO_ESTIMATE"
                    : String.valueOf(cents(thirds(last.price()).multiply(spent), total));
              })
          .orElse("NO_ESTIMATE");
    }
    if (all.form() instanceof Recognition.InParts parts) {
      long sum = 0;
      for (Recognition.Part part : parts.parts()) {
        // The end is the first day after the part.
        sum +=
            part.during().end().orElseThrow().isAfter(day.plusDays(1))
                ? 0
                : part.amount().minorUnits();
      }
      return String.valueOf(sum);
    }
    Recognition.Evenly evenly = (Recognition.Evenly) all.form();
    LocalDate end = evenly.during().end().orElseThrow();
    long parts = 0;
    long over = 0;
    for (LocalDate each = evenly.during().start(); each.isBefore(end); each = each.plusDays(1)) {
      if (each.plusDays(1).equals(end) || begins(each.plusDays(1), evenly.per())) {
        parts++;
        over += each.isAfter(day) ? 0 : 1;
      }
    }
    // The cents left over go to the first parts.
    return String.valueOf(price / parts * over + Math.min(over, price % parts));
  }

  private static Optional<CostOutlook> outlook(RecognitionCase all, LocalDate day) {
    CostOutlook last = null;
    for (CostOutlook each : all.outlooks()) {
      if (!each.day().isAfter(day) && (last == null || each.day().isAfter(last.day()))) {
        last = each;
      }
    }
    return Optional.ofNullable(last);
  }

  private static boolean begins(LocalDate day, Granularity period) {
    int month = day.getMonthValue() - 1;
    return switch (period) {
      case DAY -> true;
      case WEEK -> day.getDayOfWeek() == DayOfWeek.MONDAY;
      case MONTH -> day.getDayOfMonth() == 1;
      case QUARTER -> day.getDayOfMonth() == 1 && month % 3 == 0;
      case HALF_YEAR -> day.getDayOfMonth() == 1 && month % 6 == 0;
      case YEAR -> day.getDayOfYear() == 1;
    };
  }

  /** Returns revenue by the day and before each month, and the provision, as text. */
  static List<String> rows(RecognitionCase all) {
    List<String> rows = new ArrayList<>();
    String whole = recognised(all, all.asOf());
    rows.add(whole);
    boolean nothing =
        all.form() instanceof Recognition.PercentOfCompletion && outlook(all, all.asOf()).isEmpty();
    for (YearMonth month = YearMonth.from(RevenueDraw.FIRST);
        !nothing && !whole.equals("NO_PLAN") && !month.atEndOfMonth().isAfter(all.asOf());
        month = month.plusMonths(1)) {
      String sum = recognised(all, month.atEndOfMonth());
      String before = recognised(all, month.atDay(1).minusDays(1));
      boolean none = outlook(all, month.atDay(1).minusDays(1)).isEmpty();
      boolean early = outlook(all, month.atEndOfMonth()).isEmpty();
      if (all.form() instanceof Recognition.PercentOfCompletion) {
        before = none ? "0" : before;
        sum = early ? "0" : sum;
      }
      boolean unknown = sum.startsWith("N") || before.startsWith("N");
      rows.add(
          unknown ? "NO_ESTIMATE" : String.valueOf(Long.parseLong(sum) - Long.parseLong(before)));
    }
    if (all.form() instanceof Recognition.PercentOfCompletion) {
      outlook(all, all.asOf()).ifPresent(last -> rows.add(provision(last)));
    }
    return rows;
  }

  /** The whole loss less what revenue and cost show of it, all times the total. */
  private static String provision(CostOutlook last) {
    BigDecimal spent = known(last.spent());
    BigDecimal price = thirds(last.price());
    BigDecimal total = spent.add(known(last.toCome()));
    if (total.signum() == 0) {
      return "NO_ESTIMATE";
    }
    if (total.compareTo(price) <= 0) {
      return "0";
    }
    BigDecimal lossSoFar = spent.multiply(total).subtract(price.multiply(spent));
    BigDecimal loss = total.subtract(price).multiply(total);
    return String.valueOf(cents(loss.subtract(lossSoFar), total));
  }

  /** Returns a report of the calculator as the same text. */
  static List<String> rows(RecognitionReport report) {
    List<String> rows = new ArrayList<>();
    rows.add(text(report.recognised()));
    for (YearMonth month = YearMonth.from(RevenueDraw.FIRST);
        report.unknown().isEmpty() && !month.atEndOfMonth().isAfter(report.asOf());
        month = month.plusMonths(1)) {
      rows.add(text(report.recognisedIn(DateRange.ofMonth(month))));
    }
    if (report.form() instanceof Recognition.PercentOfCompletion && !report.steps().isEmpty()) {
      rows.add(
          text(
              report
                  .steps()
                  .get(report.steps().size() - 1)
                  .provision()
                  .map(exact -> exact.toMoney(RoundingMode.HALF_UP))));
    }
    // The steps must say the same: they sum to the whole.
    Money sum = Money.zero(report.price().currency());
    for (RecognitionStep step : report.steps()) {
      sum = step.amount().ifKnown().map(sum::plus).orElse(sum);
    }
    Money steps = sum;
    boolean agree = report.recognised().ifKnown().map(steps::equals).orElse(true);
    if (!agree) {
      rows.add("The steps sum to something else.");
    }
    return rows;
  }

  private static String text(Figure<Money> figure) {
    return figure instanceof Figure.Unknown<Money> unknown
        ? unknown.reason().toString()
        : String.valueOf(figure.knownPart().orElseThrow().minorUnits());
  }

  /** Returns what was invoiced and may be invoiced, as text. */
  static List<String> rows(RevenueDraw.Billing all) {
    Predicate<Invoice> sent = i -> i.state() == InvoiceState.SENT || i.state() == InvoiceState.PAID;
    List<Invoice> past = new ArrayList<>();
    for (Invoice each : all.invoices()) {
      if (each.budget().equals(all.budget().id()) && !each.date().isAfter(all.asOf())) {
        past.add(each);
      }
    }
    List<WriteOff> off = new ArrayList<>();
    for (WriteOff each : all.writeOffs()) {
      if (each.budget().equals(all.budget().id()) && !each.date().isAfter(all.asOf())) {
        off.add(each);
      }
    }
    List<Money> invoiced = past.stream().filter(sent).map(Invoice::amount).toList();
    List<Money> drafted =
        past.stream().filter(i -> i.state() == InvoiceState.DRAFT).map(Invoice::amount).toList();
    List<Money> written = off.stream().map(WriteOff::amount).toList();
    List<String> rows = new ArrayList<>();
    rows.add("invoiced " + sum(invoiced));
    rows.add(
        "credited "
            + sum(invoiced.stream().filter(Money::isNegative).map(Money::negated).toList()));
    rows.add("drafted " + sum(drafted));
    rows.add("written off " + sum(written));
    boolean tm = all.budget().pricing() instanceof TimeAndMaterials;
    boolean abroad = abroad(invoiced) || (tm && abroad(written));
    if (all.budget().pricing() instanceof NonBillable) {
      rows.add("nothing");
    } else {
      long due = due(all);
      long open = due - home(invoiced) - (tm ? home(written) : 0);
      rows.add("due " + due + " open " + (abroad ? "UNCONVERTED" : open));
      BigDecimal standard = known(all.work().standard());
      BigDecimal kept = known(all.work().earned()).subtract(BigDecimal.valueOf(3 * home(written)));
      rows.add(
          "realised "
              + (!tellsOfTheWork(all)
                  ? "UNRECOGNISED"
                  : standard.signum() == 0
                      ? "NO_TOTAL"
                      : abroad(written)
                          ? "UNCONVERTED"
                          : kept.multiply(BigDecimal.valueOf(10_000))
                              .divide(standard, 0, RoundingMode.HALF_UP)
                              .toPlainString()));
    }
    long line = 0;
    boolean foreign = false;
    for (Invoice each : past) {
      for (InvoiceLine part : each.lines()) {
        if (sent.test(each) && part.line().equals(Optional.of(SampleAgency.serviceLine().id()))) {
          foreign |= abroad(List.of(part.amount()));
          line += home(List.of(part.amount()));
        }
      }
    }
    rows.add("design " + line + (foreign ? " and more" : ""));
    return rows;
  }

  /** Whether what is earned of a price is what the work so far earned. */
  private static boolean tellsOfTheWork(RevenueDraw.Billing all) {
    if (!(all.budget().pricing() instanceof FixedPrice fixed)) {
      return true;
    }
    if (all.budget().recognition().isEmpty()) {
      return false;
    }
    Recognition rule = all.budget().recognition().get();
    if (rule.equals(new Recognition.PercentOfCompletion())) {
      return true;
    }
    BigDecimal open =
        known(all.work().earned()).subtract(BigDecimal.valueOf(3 * fixed.price().minorUnits()));
    return open.signum() == 0 && !rule.equals(new Recognition.OnDate(Recognition.Moment.START));
  }

  private static long due(RevenueDraw.Billing all) {
    if (all.budget().pricing() instanceof FixedPrice fixed) {
      if (all.budget().instalments().isEmpty()) {
        return fixed.price().minorUnits();
      }
      long due = 0;
      for (Instalment part : all.budget().instalments()) {
        LocalDate day = part.due().orElse(all.reached().get(part.milestone().orElse(null)));
        due += day != null && !day.isAfter(all.asOf()) ? part.amount().minorUnits() : 0;
      }
      return due;
    }
    return cents(known(all.work().earned()), BigDecimal.ONE);
  }

  private static boolean abroad(List<Money> amounts) {
    return amounts.stream()
        .anyMatch(each -> !each.currency().equals(SampleAgency.EUR) && !each.isZero());
  }

  private static long home(List<Money> amounts) {
    return amounts.stream()
        .filter(each -> each.currency().equals(SampleAgency.EUR))
        .mapToLong(Money::minorUnits)
        .sum();
  }

  private static String sum(List<Money> amounts) {
    return home(amounts) + (abroad(amounts) ? " and more" : "");
  }

  /** Returns an invoicing report of the calculator as the same text. */
  static List<String> rows(InvoicingReport report) {
    List<String> rows = new ArrayList<>();
    rows.add("invoiced " + partly(report.invoiced()));
    rows.add("credited " + partly(report.credited()));
    rows.add("drafted " + partly(report.drafted()));
    rows.add("written off " + partly(report.writtenOff()));
    if (report.due().isEmpty()) {
      rows.add("nothing");
    } else {
      rows.add(
          "due " + text(report.due().get()) + " open " + text(report.toInvoice().orElseThrow()));
      rows.add(
          "realised "
              + (report.realisation().orElseThrow() instanceof Figure.Unknown<?> unknown
                  ? unknown.reason()
                  : String.valueOf(report.realisation().get().ifKnown().orElseThrow().value())));
    }
    rows.add("design " + partly(report.lines().get(0).invoiced()));
    // The rows must be a split of the whole.
    long lines =
        report.lines().stream()
            .mapToLong(line -> line.invoiced().knownPart().orElseThrow().minorUnits())
            .sum();
    if (lines != report.invoiced().knownPart().orElseThrow().minorUnits()) {
      rows.add("The lines sum to something else.");
    }
    return rows;
  }

  private static String partly(Figure<Money> figure) {
    return text(figure) + (figure.ifKnown().isPresent() ? "" : " and more");
  }

  /** Returns what each month shows, as text; what cancels is not shown. */
  static List<String> rows(RevenueDraw.Books books) {
    TreeMap<String, BigDecimal> sums = new TreeMap<>();
    for (PostedAmount each : books.amounts()) {
      LocalDate day = each.day();
      for (PeriodLock lock : books.locks()) {
        boolean mine =
            lock.budget().isEmpty() || lock.budget().get().equals(SampleAgency.budget().id());
        while (mine
            && !each.knownOn().isBefore(lock.on())
            && !each.day().isAfter(lock.through())
            && !day.isAfter(lock.through())) {
          day = day.plusDays(1);
        }
      }
      sums.merge(
          YearMonth.from(day) + " of " + YearMonth.from(each.day()),
          thirds(each.amount()),
          BigDecimal::add);
    }
    List<String> rows = new ArrayList<>();
    sums.forEach(
        (key, sum) -> {
          if (sum.signum() != 0) {
            rows.add(key + " " + sum.toPlainString());
          }
        });
    return rows;
  }

  /** Returns closed months of the calculator as the same text. */
  static List<String> rows(List<ClosedMonth> months) {
    List<String> rows = new ArrayList<>();
    for (ClosedMonth each : months) {
      String month = YearMonth.from(each.month()).toString();
      for (ClosedMonth.Correction part : each.corrections()) {
        rows.add(
            month
                + " of "
                + YearMonth.from(part.month())
                + " "
                + thirds(part.amount()).toPlainString());
      }
      if (each.own().signum() != 0 || each.corrections().isEmpty()) {
        rows.add(month + " of " + month + " " + thirds(each.own()).toPlainString());
      }
    }
    return rows;
  }
}
