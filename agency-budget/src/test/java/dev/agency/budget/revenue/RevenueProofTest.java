package dev.agency.budget.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.testkit.RecognitionCase;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.budget.Instalment;
import dev.agency.core.budget.Recognition;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.SampleAgency;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Revenue, invoicing and closed months against the oracle, and planted bugs against it. */
class RevenueProofTest {
  private static final long SEED = 20_261_125L;

  @Test
  @Tag("short")
  void someBudgetsEarnAndInvoiceAsTheOracleSays() {
    prove(1_500);
  }

  @Test
  @Tag("full")
  void manyBudgetsEarnAndInvoiceAsTheOracleSays() {
    prove(50_000);
  }

  private static RecognitionKernel kernel(RecognitionCase c) {
    return new RecognitionKernel(c.form(), c.price(), c.dates(), c.outlooks());
  }

  private static InvoicingKernel kernel(RevenueDraw.Billing b) {
    return new InvoicingKernel(b.budget(), b.work(), Optional.empty());
  }

  private static List<ClosedMonth> months(RevenueDraw.Books books, List<PeriodLock> locks) {
    BudgetId budget = SampleAgency.budget().id();
    return PeriodCloseCalculator.calculate(
        SampleAgency.EUR,
        books.amounts(),
        each -> PeriodLock.postingDay(locks, budget, each.day(), each.knownOn()));
  }

  private static void prove(int cases) {
    RevenueDraw draw = new RevenueDraw(SEED);
    TreeMap<String, Integer> seen = new TreeMap<>();
    for (int i = 0; i < cases; i++) {
      RecognitionCase revenue = draw.recognition();
      RecognitionReport report = revenue.report();
      assertThat(RevenueOracle.rows(report))
          .as("recognition %d of seed %d", i, SEED)
          .isEqualTo(RevenueOracle.rows(revenue));
      RevenueDraw.Billing billing = draw.billing();
      InvoicingReport invoicing =
          InvoicingCalculator.calculate(
              billing.budget(),
              billing.work(),
              billing.invoices(),
              billing.writeOffs(),
              billing.reached(),
              Optional.empty(),
              billing.asOf());
      assertThat(RevenueOracle.rows(invoicing))
          .as("invoicing %d of seed %d", i, SEED)
          .isEqualTo(RevenueOracle.rows(billing));
      RevenueDraw.Books books = draw.books();
      List<ClosedMonth> months = months(books, books.locks());
      assertThat(RevenueOracle.rows(months))
          .as("books %d of seed %d", i, SEED)
          .containsExactlyInAnyOrderElementsOf(RevenueOracle.rows(books));
      standAsTheyWereTold(books);
      count(seen, report, invoicing, months);
    }
    seen.forEach(
        (event, times) -> assertThat(times * 100).as(event).isGreaterThanOrEqualTo(3 * cases));
    assertThat(seen).hasSize(12);
    System.out.printf(
        "PASS revenue: %,d recognitions, as many invoicings and as many sets of closed months as"
            + " the oracle has them, seed %d%n",
        cases, SEED);
  }

  /** What became known after a lock changes no month up to it. */
  private static void standAsTheyWereTold(RevenueDraw.Books books) {
    for (PeriodLock lock : books.locks()) {
      boolean mine = lock.budget().map(SampleAgency.budget().id()::equals).orElse(true);
      if (mine) {
        RevenueDraw.Books then =
            new RevenueDraw.Books(
                books.amounts().stream()
                    .filter(each -> each.knownOn().isBefore(lock.on()))
                    .collect(ImmutableList.toImmutableList()),
                books.locks());
        assertThat(upTo(lock.through(), months(books, books.locks())))
            .isEqualTo(upTo(lock.through(), months(then, books.locks())));
      }
    }
  }

  private static List<ClosedMonth> upTo(LocalDate day, List<ClosedMonth> months) {
    return months.stream().filter(each -> !each.month().isAfter(day)).toList();
  }

  private static void count(
      Map<String, Integer> seen,
      RecognitionReport report,
      InvoicingReport invoicing,
      List<ClosedMonth> months) {
    note(seen, "revenue", report.recognised().ifKnown().filter(Money::isPositive).isPresent());
    note(seen, "unknown", report.recognised().ifKnown().isEmpty());
    note(
        seen,
        "downwards",
        report.steps().stream()
            .anyMatch(step -> step.amount().ifKnown().filter(Money::isNegative).isPresent()));
    note(
        seen,
        "loss",
        report.steps().stream()
            .anyMatch(step -> step.provision().ifKnown().filter(p -> p.signum() > 0).isPresent()));
    note(seen, "parts", report.form() instanceof Recognition.InParts);
    note(seen, "even", report.form() instanceof Recognition.Evenly);
    note(seen, "drafted", invoicing.drafted().knownPart().filter(m -> !m.isZero()).isPresent());
    note(seen, "credited", invoicing.credited().knownPart().filter(m -> !m.isZero()).isPresent());
    note(seen, "written", invoicing.writtenOff().knownPart().filter(m -> !m.isZero()).isPresent());
    note(seen, "internal", invoicing.due().isEmpty());
    note(
        seen,
        "unconverted",
        invoicing.toInvoice().filter(open -> open.ifKnown().isEmpty()).isPresent());
    note(seen, "corrected", months.stream().anyMatch(month -> !month.corrections().isEmpty()));
  }

  private static void note(Map<String, Integer> seen, String event, boolean happened) {
    seen.merge(event, happened ? 1 : 0, Integer::sum);
  }

  /** A recognition with one mistake. */
  enum RecognitionSaboteur {
    /** A loss shows little by little, as the cost does. */
    LOSS_IS_SPREAD {
      @Override
      RecognitionKernel kernel(RecognitionCase c) {
        return new RecognitionKernel(c.form(), c.price(), c.dates(), c.outlooks()) {
          @Override
          Figure<ExactMoney> provision(CostOutlook outlook, ExactMoney spent, ExactMoney left) {
            return super.provision(outlook, spent, left)
                .map(provision -> provision.multipliedBy(0, 1));
          }
        };
      }
    },
    /** The whole loss is set aside on top of what the cost already shows. */
    LOSS_COUNTS_TWICE {
      @Override
      RecognitionKernel kernel(RecognitionCase c) {
        return new RecognitionKernel(c.form(), c.price(), c.dates(), c.outlooks()) {
          @Override
          Figure<ExactMoney> provision(CostOutlook outlook, ExactMoney spent, ExactMoney left) {
            ExactMoney loss = spent.plus(left).minus(ExactMoney.of(outlook.price()));
            return super.provision(outlook, spent, left)
                .map(provision -> loss.signum() > 0 ? loss : provision);
          }
        };
      }
    },
    /** Progress is measured against the first estimate for ever. */
    THE_FIRST_ESTIMATE_STAYS {
      @Override
      RecognitionKernel kernel(RecognitionCase c) {
        return new RecognitionKernel(c.form(), c.price(), c.dates(), c.outlooks()) {
          @Override
          Figure<ExactMoney> earned(CostOutlook outlook, ExactMoney spent, ExactMoney left) {
            CostOutlook first =
                c.outlooks().stream().min((a, b) -> a.day().compareTo(b.day())).orElse(outlook);
            ExactMoney total =
                first.spent().ifKnown().orElse(spent).plus(first.toCome().ifKnown().orElse(left));
            ExactMoney price = ExactMoney.of(outlook.price());
            return total.signum() == 0
                ? super.earned(outlook, spent, left)
                : Figure.known(price.inProportion(spent.min(total), total));
          }
        };
      }
    },
    /** What is left is taken for the whole. */
    SPENT_OVER_WHAT_IS_LEFT {
      @Override
      RecognitionKernel kernel(RecognitionCase c) {
        return new RecognitionKernel(c.form(), c.price(), c.dates(), c.outlooks()) {
          @Override
          Figure<ExactMoney> earned(CostOutlook outlook, ExactMoney spent, ExactMoney left) {
            ExactMoney price = ExactMoney.of(outlook.price());
            return left.signum() == 0
                ? super.earned(outlook, spent, left)
                : Figure.known(price.inProportion(spent.min(left), left));
          }
        };
      }
    },
    /** Revenue is never taken back. */
    ONLY_UPWARDS {
      @Override
      RecognitionKernel kernel(RecognitionCase c) {
        return new RecognitionKernel(c.form(), c.price(), c.dates(), c.outlooks()) {
          @Override
          Money catchUp(Money now, Money before) {
            return super.catchUp(now, before).max(Money.zero(now.currency()));
          }
        };
      }
    },
    /** Each part is rounded alone, and they no longer sum to the price. */
    PARTS_ARE_ROUNDED_ALONE {
      @Override
      RecognitionKernel kernel(RecognitionCase c) {
        return new RecognitionKernel(c.form(), c.price(), c.dates(), c.outlooks()) {
          @Override
          ImmutableList<Money> split(int parts) {
            Money part =
                ExactMoney.of(c.price()).multipliedBy(1, parts).toMoney(RoundingMode.HALF_UP);
            return ImmutableList.copyOf(Collections.nCopies(parts, part));
          }
        };
      }
    };

    abstract RecognitionKernel kernel(RecognitionCase c);
  }

  /** An invoicing with one mistake. */
  enum InvoicingSaboteur {
    /** What was written is taken for sent. */
    DRAFTS_ARE_INVOICED {
      @Override
      InvoicingKernel kernel(RevenueDraw.Billing b) {
        return new InvoicingKernel(b.budget(), b.work(), Optional.empty()) {
          @Override
          boolean counts(Invoice invoice) {
            return super.counts(invoice) || invoice.state() == InvoiceState.DRAFT;
          }
        };
      }
    },
    /** What was taken back still counts. */
    VOID_INVOICES_COUNT {
      @Override
      InvoicingKernel kernel(RevenueDraw.Billing b) {
        return new InvoicingKernel(b.budget(), b.work(), Optional.empty()) {
          @Override
          boolean counts(Invoice invoice) {
            return super.counts(invoice) || invoice.state() == InvoiceState.VOID;
          }
        };
      }
    },
    /** A client is asked for what was written off. */
    WRITE_OFFS_ARE_INVOICED {
      @Override
      InvoicingKernel kernel(RevenueDraw.Billing b) {
        return new InvoicingKernel(b.budget(), b.work(), Optional.empty()) {
          @Override
          Figure<Money> toInvoice(
              Figure<Money> due, Figure<Money> writtenOff, Figure<Money> invoiced) {
            return due.with(invoiced, Money::minus);
          }
        };
      }
    },
    /** What is written off of a fixed price changes its schedule. */
    WRITE_OFFS_LOWER_EVERY_PRICE {
      @Override
      InvoicingKernel kernel(RevenueDraw.Billing b) {
        return new InvoicingKernel(b.budget(), b.work(), Optional.empty()) {
          @Override
          Figure<Money> toInvoice(
              Figure<Money> due, Figure<Money> writtenOff, Figure<Money> invoiced) {
            return due.with(invoiced, Money::minus).with(writtenOff, Money::minus);
          }
        };
      }
    },
    /** What may be invoiced is never negative. */
    TOO_MUCH_IS_ZERO {
      @Override
      InvoicingKernel kernel(RevenueDraw.Billing b) {
        return new InvoicingKernel(b.budget(), b.work(), Optional.empty()) {
          @Override
          Figure<Money> toInvoice(
              Figure<Money> due, Figure<Money> writtenOff, Figure<Money> invoiced) {
            return super.toInvoice(due, writtenOff, invoiced)
                .map(open -> open.max(Money.zero(open.currency())));
          }
        };
      }
    },
    /** An instalment is due whether its milestone is reached or not. */
    MILESTONES_DO_NOT_MATTER {
      @Override
      InvoicingKernel kernel(RevenueDraw.Billing b) {
        return new InvoicingKernel(b.budget(), b.work(), Optional.empty()) {
          @Override
          boolean isDue(Instalment part, Map<MilestoneId, LocalDate> reached, LocalDate asOf) {
            return part.milestone().isPresent() || super.isDue(part, reached, asOf);
          }
        };
      }
    },
    /** A price of which nothing says what is earned is all earned. */
    UNEARNED_IS_REALISED {
      @Override
      InvoicingKernel kernel(RevenueDraw.Billing b) {
        return new InvoicingKernel(b.budget(), b.work(), Optional.empty()) {
          @Override
          boolean isEarned(Money price) {
            return true;
          }
        };
      }
    },
    /** Nothing to realise is all realised. */
    NO_VALUE_IS_FULLY_REALISED {
      @Override
      InvoicingKernel kernel(RevenueDraw.Billing b) {
        return new InvoicingKernel(b.budget(), b.work(), Optional.empty()) {
          @Override
          Figure<BasisPoints> realisation(Figure<Money> writtenOff) {
            return super.realisation(writtenOff)
                .ifKnown()
                .map(Figure::known)
                .orElse(Figure.known(BasisPoints.ONE_HUNDRED_PERCENT));
          }
        };
      }
    };

    abstract InvoicingKernel kernel(RevenueDraw.Billing b);
  }

  @Test
  void eachSaboteurIsCaught() {
    RevenueDraw draw = new RevenueDraw(SEED);
    List<RecognitionCase> prices = Stream.generate(draw::recognition).limit(2_000).toList();
    for (RecognitionSaboteur saboteur : RecognitionSaboteur.values()) {
      long caught =
          prices.stream()
              .filter(
                  c ->
                      !RevenueOracle.rows(saboteur.kernel(c).report(c.asOf()))
                          .equals(RevenueOracle.rows(c)))
              .count();
      assertThat(caught).as(saboteur.name()).isGreaterThan(prices.size() / 100);
    }
    List<RevenueDraw.Billing> budgets = Stream.generate(draw::billing).limit(2_000).toList();
    for (InvoicingSaboteur saboteur : InvoicingSaboteur.values()) {
      long caught =
          budgets.stream()
              .filter(
                  b ->
                      !RevenueOracle.rows(b.report(saboteur.kernel(b)))
                          .equals(RevenueOracle.rows(b)))
              .count();
      assertThat(caught).as(saboteur.name()).isGreaterThan(budgets.size() / 100);
    }
  }

  @Test
  void aCloseThatMovesSilentlyOrPostsWhenItIsKnownIsCaught() {
    RevenueDraw draw = new RevenueDraw(SEED);
    List<RevenueDraw.Books> all = Stream.generate(draw::books).limit(1_000).toList();
    long silent = 0;
    long whenKnown = 0;
    for (RevenueDraw.Books books : all) {
      List<String> right = RevenueOracle.rows(books).stream().sorted().toList();
      silent += sorted(months(books, ImmutableList.of())).equals(right) ? 0 : 1;
      List<ClosedMonth> late =
          PeriodCloseCalculator.calculate(SampleAgency.EUR, books.amounts(), PostedAmount::knownOn);
      whenKnown += sorted(late).equals(right) ? 0 : 1;
    }
    assertThat(silent).isGreaterThan(all.size() / 20);
    assertThat(whenKnown).isGreaterThan(all.size() / 20);
  }

  private static List<String> sorted(List<ClosedMonth> months) {
    return RevenueOracle.rows(months).stream().sorted().toList();
  }

  @Test
  void theKernelsWithoutAMistakeAreNotCaught() {
    RevenueDraw draw = new RevenueDraw(SEED);
    for (int i = 0; i < 200; i++) {
      RecognitionCase c = draw.recognition();
      assertThat(RevenueOracle.rows(kernel(c).report(c.asOf()))).isEqualTo(RevenueOracle.rows(c));
      RevenueDraw.Billing b = draw.billing();
      assertThat(RevenueOracle.rows(b.report(kernel(b)))).isEqualTo(RevenueOracle.rows(b));
    }
  }
}
