package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Two small jobs that run beside the projects of the year: advice by a monthly retainer, and work
 * that is sold by the day and by the piece.
 *
 * <p>People do them in hours that were internal, so that nothing else they worked on is another:
 * {@link #worked} takes what a month asks for from the internal time of a person.
 */
final class DemoSmallJobs {
  private static final String ADVICE = "velora-advice";
  private static final String TINS = "brackwater-tins";
  private static final LineId BANNERS = LineId.of("banners");
  private static final Money FEE = Money.of("4400.00", "EUR");

  /** The hours that a person gives to a line in a month, as far as they were internal. */
  private static final ImmutableList<Share> SHARES =
      ImmutableList.of(
          new Share(ADVICE, "research", "helene-aubry", hours(16, 24, 38, 16)),
          new Share(ADVICE, "content", "lucia-moravcova", hours(8, 12, 0, 8)),
          new Share(ADVICE, "management", "jonas-wieland", hours(6, 8, 22, 6)),
          new Share(TINS, "concept", "helene-aubry", hours(0, 0, 0, 30)),
          new Share(TINS, "artwork", "zofia-malinska", hours(0, 0, 0, 16)),
          new Share(TINS, "artwork", "lukas-hohenfels", hours(0, 0, 0, 30)),
          new Share(TINS, "management", "jonas-wieland", hours(0, 0, 0, 8)));

  private DemoSmallJobs() {}

  /** What a person works on a line: minutes by month. */
  private record Share(
      String project, String line, String person, ImmutableMap<YearMonth, Long> minutes) {}

  /** Hours of June to September. */
  private static ImmutableMap<YearMonth, Long> hours(int... hours) {
    ImmutableMap.Builder<YearMonth, Long> minutes = ImmutableMap.builder();
    for (int i = 0; i < hours.length; i++) {
      minutes.put(YearMonth.of(2026, 6 + i), 60L * hours[i]);
    }
    return minutes.buildOrThrow();
  }

  static ImmutableList<ProjectPlan> plans() {
    return ImmutableList.of(advice(), tins());
  }

  /** 40 hours a month; what is unused may be used in the month after, and more is charged. */
  private static ProjectPlan advice() {
    return ProjectPlan.of(ADVICE, "velora", "Velora rider advice", "jonas-wieland")
        .days("2026-06-01", "2027-05-31")
        .retainer(
            RetainerTerms.builder()
                .period(Granularity.MONTH)
                .during(DateRange.closed(LocalDate.of(2026, 6, 1), LocalDate.of(2027, 5, 31)))
                .allowance(2_400L)
                .fee(FEE)
                .unused(CarryOver.full().withPeriods(1))
                .overageRate(BillRate.perHour("120.00", "EUR"))
                .build())
        .work(
            """
            research | Rider research | strategy | 240 h | 118.00 | 0-100 %
            content | Reports and texts | content | 120 h | 96.00 | 0-100 %
            management | Account planning | project-management | 120 h | 112.00 | 0-100 %
            """)
        .milestones(
            """
            Half-year report | 2026-12-04
            """)
        .progress(
            """
            2026-06-30 | 8 %
            2026-07-31 | 16 % | Interviews in two cities.
            2026-08-31 | 25 % | More was asked for than a month has.
            2026-09-28 | 33 %
            """);
  }

  /** A concept by the day and banners by the piece, in time for Christmas. */
  private static ProjectPlan tins() {
    return ProjectPlan.of(TINS, "brackwater", "Brackwater Christmas tins", "jonas-wieland")
        .days("2026-09-01", "2026-12-04")
        .timeAndMaterials("EUR")
        .work(
            """
            concept | Range workshops and concept | strategy | 6 days | 944.00/d | 0-40 %
            artwork | Artwork of the tins | design | 96 h | 108.00 | 0-100 %
            banners | Banners for the shop | design | 24 pieces | 145.00 | 0-100 %
            management | Project management | project-management | 24 h | 110.00 | 0-100 %
            """)
        .milestones(
            """
            Print data of the tins | 2026-10-16
            Last banner | 2026-11-27
            """)
        .progress(
            """
            2026-09-25 | 40 % | Six tins are drawn, 17 banners are in the shop.
            """);
  }

  /** Banners as they were handed over; the last ones wait for approval. */
  static ImmutableList<Delivery> deliveries() {
    return ImmutableList.of(
        delivery(1, "2026-09-09", "6", Approval.APPROVED),
        delivery(2, "2026-09-15", "7.5", Approval.APPROVED),
        delivery(3, "2026-09-24", "3.5", Approval.PENDING));
  }

  private static Delivery delivery(int number, String day, String pieces, Approval approval) {
    return Delivery.builder()
        .id(DeliveryId.of(String.format(Locale.ROOT, "DL-%03d", number)))
        .budget(tins().budgetId())
        .line(BANNERS)
        .date(LocalDate.parse(day))
        .pieces(UnitCount.of(pieces))
        .approval(approval)
        .build();
  }

  /** The fee of each month, asked for when it begins; the one of September is not paid yet. */
  static ImmutableList<Invoice> fees() {
    return IntStream.rangeClosed(6, 9)
        .mapToObj(
            month ->
                Invoice.builder()
                    .id(InvoiceId.of(String.format(Locale.ROOT, "I-R%03d", month - 5)))
                    .budget(advice().budgetId())
                    .number(String.format(Locale.ROOT, "KR-2026-%04d", month - 5))
                    .date(DemoYear.openOnOrAfter(LocalDate.of(2026, month, 1)))
                    .state(month < 9 ? InvoiceState.PAID : InvoiceState.SENT)
                    .amount(FEE)
                    .build())
        .collect(toImmutableList());
  }

  /** Returns all entries, some of the internal ones now on these jobs. */
  static ImmutableList<TimeEntry> worked(List<TimeEntry> entries) {
    Map<String, Long> left = new HashMap<>();
    return entries.stream().map(entry -> given(entry, left)).collect(toImmutableList());
  }

  private static TimeEntry given(TimeEntry entry, Map<String, Long> left) {
    if (!entry.budget().value().equals("studio:budget")) {
      return entry;
    }
    YearMonth month = YearMonth.from(entry.date());
    for (Share share : SHARES) {
      if (!share.person().equals(entry.person().value())) {
        continue;
      }
      String key = share.project() + " " + share.line() + " " + share.person() + " " + month;
      long rest = left.getOrDefault(key, share.minutes().getOrDefault(month, 0L));
      if (entry.minutes() <= rest) {
        left.put(key, rest - entry.minutes());
        return entry
            .withBudget(ProjectPlan.budgetId(ProjectId.of(share.project())))
            .withLine(LineId.of(share.line()))
            .withBillable(true)
            .withNote(Optional.empty());
      }
    }
    return entry;
  }
}
