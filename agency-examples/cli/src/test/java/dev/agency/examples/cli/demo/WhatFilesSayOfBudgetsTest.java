package dev.agency.examples.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.agency.budget.BurnReport;
import dev.agency.budget.revenue.RecognitionStep;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.Money;
import dev.agency.examples.cli.Outcome;
import dev.agency.examples.cli.console.BadInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the files say of a budget reaches its figures, by arithmetic of its own. */
class WhatFilesSayOfBudgetsTest {
  private static final DemoFiles FILES = DemoFiles.read();
  private static final LocalDate AS_OF = FILES.story().asOf();
  private static final Agency AGENCY = Outcome.AGENCIES.in(null);

  private static Agency.Work work(Agency agency, String budget) {
    return agency.works().stream()
        .filter(work -> work.budget().id().value().equals(budget))
        .findFirst()
        .orElseThrow();
  }

  private static BurnReport burn(Agency agency, String project) {
    return work(agency, project + ":budget").burn();
  }

  private static Agency changed(String file, String part, String by) {
    DataFiles shipped = DataFiles.shipped();
    assertThat(shipped.read(file)).contains(part);
    return Outcome.AGENCIES.atWork(read(file, shipped.read(file).replace(part, by)));
  }

  private static BigDecimal number(Figure<Money> figure) {
    return new BigDecimal(figure.ifKnown().orElseThrow().amount());
  }

  /** 50,400 as a deposit and 42,000 with each of two milestones; 33,600 wait for the third. */
  @Test
  void anInstalmentIsDueOnceItsMilestoneIsReached() {
    BurnReport shop = burn(AGENCY, "lumenhof-shop");
    assertThat(number(shop.invoicing().due().orElseThrow())).isEqualTo("134400.00");
    assertThat(number(shop.invoicing().invoiced())).isEqualTo("134400.00");
    assertThat(number(shop.invoicing().toInvoice().orElseThrow())).isEqualTo("0.00");
    BurnReport open =
        burn(changed("projects.json", ",\"completedOn\":\"2026-07-21\"", ""), "lumenhof-shop");
    assertThat(number(open.invoicing().due().orElseThrow())).isEqualTo("92400.00");
    assertThat(number(open.invoicing().toInvoice().orElseThrow())).isEqualTo("-42000.00");
    BurnReport live =
        burn(
            changed(
                "projects.json",
                "\"due\":\"2026-11-16\"",
                "\"due\":\"2026-11-16\",\"completedOn\":\"2026-09-29\""),
            "lumenhof-shop");
    assertThat(number(live.invoicing().toInvoice().orElseThrow())).isEqualTo("33600.00");
  }

  /** Planned from 2 March to 30 November; its last milestone is open. */
  @ParameterizedTest
  @CsvSource({"START, 168000.00", "END, 0.00", "DELIVERY, 0.00"})
  void aPriceThatIsRevenueOnOneDayHasTheDaysOfItsProject(String moment, String revenue) {
    Agency agency =
        changed(
            "budgets.json",
            "{\"type\":\"evenly\",\"during\":{\"start\":\"2026-03-02\",\"end\":\"2026-12-01\"},"
                + "\"per\":\"MONTH\"}",
            "{\"type\":\"on-date\",\"moment\":\"" + moment + "\"}");
    assertThat(number(burn(agency, "lumenhof-shop").budget().revenue())).isEqualTo(revenue);
  }

  @Test
  void aProjectIsDeliveredWithTheLastOfItsMilestones() {
    BurnReport intranet = burn(AGENCY, "nordkamm-intranet");
    assertThat(number(intranet.budget().revenue())).isEqualTo("205000.00");
    assertThat(intranet.recognition().orElseThrow().steps())
        .extracting(RecognitionStep::day)
        .containsExactly(LocalDate.of(2026, 4, 20));
  }

  /** The price times the cost so far over that of the last estimate: what was spent and to come. */
  @Test
  void byPercentOfCompletionWhatIsStillToBeSpentCounts() {
    PlainBurn site = new PlainBurn(FILES, "helvion-site");
    BigDecimal whole =
        site.cost(FILES.rates(), LocalDate.of(2026, 8, 31)).add(new BigDecimal("31000"));
    BigDecimal cost = site.cost(FILES.rates(), AS_OF);
    assertThat(cost).isLessThan(whole);
    assertThat(number(burn(AGENCY, "helvion-site").budget().revenue()))
        .isEqualTo(new BigDecimal("358000").multiply(cost).divide(whole, 2, RoundingMode.HALF_UP));
  }

  /** A loss that is to come is provided for at once: what of it no cost shows yet. */
  @Test
  void aLossThatIsExpectedIsProvidedFor() {
    PlainBurn site = new PlainBurn(FILES, "helvion-site");
    Agency agency = changed("costs-to-come.json", "31000.00", "231000.00");
    BurnReport burn = burn(agency, "helvion-site");
    BigDecimal whole =
        site.cost(FILES.rates(), LocalDate.of(2026, 8, 31)).add(new BigDecimal("231000"));
    BigDecimal loss = whole.subtract(new BigDecimal("358000"));
    BigDecimal share = site.cost(FILES.rates(), AS_OF).divide(whole, 20, RoundingMode.HALF_UP);
    List<RecognitionStep> steps = burn.recognition().orElseThrow().steps();
    assertThat(
            steps
                .get(steps.size() - 1)
                .provision()
                .ifKnown()
                .orElseThrow()
                .toMoney(RoundingMode.HALF_UP)
                .amount())
        .isEqualTo(
            loss.multiply(BigDecimal.ONE.subtract(share))
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString());
    assertThat(loss).isPositive();
  }

  @Test
  void whatWasWrittenOffIsNotInvoiced() {
    BurnReport app = burn(AGENCY, "velora-app");
    assertThat(number(app.budget().writtenOff())).isEqualTo("2120.00");
    BurnReport without = burn(changed("write-offs.json", "\"2120.00\"", "\"0.00\""), "velora-app");
    assertThat(number(without.invoicing().toInvoice().orElseThrow()))
        .isEqualTo(
            number(app.invoicing().toInvoice().orElseThrow()).add(new BigDecimal("2120.00")));
    assertThat(app.invoicing().realisation().orElseThrow().ifKnown().orElseThrow())
        .isLessThan(without.invoicing().realisation().orElseThrow().ifKnown().orElseThrow());
  }

  /** The percentage of what the schedule has, on days that no holiday or leave takes. */
  private static long booked(String project, LocalDate from, LocalDate end) {
    long sum = 0;
    for (Booking booking : FILES.bookings()) {
      boolean counts =
          booking.project().map(id -> id.value().equals(project)).orElse(false)
              && booking.person().isPresent();
      if (counts) {
        WorkSchedule schedule =
            FILES.schedules().stream()
                .filter(each -> each.person().equals(booking.person().get()))
                .findFirst()
                .orElseThrow();
        long minutes = 0;
        for (LocalDate day = from; day.isBefore(end); day = day.plusDays(1)) {
          minutes += booking.days().contains(day) ? schedule.minutesOn(day) : 0;
        }
        BasisPoints share = ((BookingAmount.Percent) booking.amount()).share();
        sum +=
            BigDecimal.valueOf(minutes * share.value(), 4)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
      }
    }
    return sum;
  }

  @Test
  void whatIsBookedIsWhatTheRestOfTheWorkTakesAndWhenItsTimeRunsOut() {
    BurnReport stories = burn(AGENCY, "brackwater-stories");
    LocalDate tomorrow = AS_OF.plusDays(1);
    long worked = stories.budget().workedMinutes();
    long booked = booked("brackwater-stories", tomorrow, LocalDate.of(2026, 12, 1));
    assertThat(booked).isPositive();
    assertThat(
            stories.scheduledToCome().orElseThrow().values().stream()
                .mapToLong(Long::longValue)
                .sum())
        .isEqualTo(booked);
    ProjectView view =
        Viewpoint.of(AGENCY, Viewer.PM).view().projects().stream()
            .filter(each -> each.name().equals("Brackwater tea stories"))
            .findFirst()
            .orElseThrow();
    assertThat(view.outlook().asBooked()).contains(worked + booked);
    LocalDate runOut = AS_OF;
    while (worked + booked("brackwater-stories", tomorrow, runOut.plusDays(1)) < 440 * 60) {
      runOut = runOut.plusDays(1);
    }
    assertThat(ForecastWords.of(view))
        .contains("The planned time runs out on " + runOut + ", by what is booked.")
        .doesNotHaveDuplicates();
  }

  @Test
  void whatWasBookedUpToTheDayIsScheduledTime() {
    assertThat(burn(AGENCY, "lumenhof-loyalty").budget().scheduledMinutes())
        .isEqualTo(booked("lumenhof-loyalty", LocalDate.of(2026, 9, 1), AS_OF.plusDays(1)))
        .isPositive();
  }

  @Test
  void theBookingsOfTheDealThatIsWonAreConfirmedOnItsBudget() {
    List<Booking> won = AGENCY.conversion().bookings();
    assertThat(won)
        .hasSizeGreaterThan(5)
        .allMatch(booking -> booking.status() == BookingStatus.CONFIRMED)
        .allMatch(booking -> AGENCY.bookings().contains(booking));
    assertThat(AGENCY.bookings()).hasSameSizeAs(FILES.bookings());
    assertThat(AGENCY.bookings(AGENCY.conversion().deal())).isEmpty();
    assertThat(work(AGENCY, AGENCY.conversion().budget().id().value()).burn().scheduledToCome())
        .isPresent();
  }

  /** The library names it by its place among the facts of a budget, which no file has. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "time-entries.jsonl | \"minutes\":510 | \"minutes\":1501 | minutes | OUT_OF_RANGE",
        "costs-to-come.json | \"currency\":\"EUR\" | \"currency\":\"USD\" | cost | CURRENCY_MISMATCH",
      })
  void aFactThatTheBurnRefusesIsNamedByItsFile(
      String file, String part, String by, String field, String code) {
    String all = DataFiles.shipped().read(file);
    int at = all.indexOf(part);
    assertThat(at).isNotNegative();
    String changed = all.substring(0, at) + by + all.substring(at + part.length());
    long line = all.substring(0, at).lines().count();
    String place =
        file.endsWith(".jsonl") ? file + ":" + line + "/" : file + "/" + (line - 2) + "/";
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> Outcome.AGENCIES.atWork(read(file, changed)))
        .satisfies(
            refusal -> {
              assertThat(refusal.path()).isEqualTo(place + field);
              assertThat(refusal.code()).isEqualTo(code);
            });
  }

  private static AgencyData read(String file, String text) {
    DataFiles shipped = DataFiles.shipped();
    return Outcome.AGENCIES.read(name -> name.equals(file) ? text : shipped.read(name));
  }

  @ParameterizedTest
  @CsvSource({
    "write-offs.json, velora-app:budget, nothing, write-offs.json/0/budget",
    "write-offs.json, development, nothing, write-offs.json/0/line",
    "costs-to-come.json, helvion-site:budget, nothing, costs-to-come.json/0/budget",
    "budgets.json, lumenhof-shop:m4, velora-app:m1, budgets.json/0/instalments",
    "bookings.json, '\"project\":\"lumenhof-loyalty\"', '\"project\":\"lumenhof-loyalty\",\"budget\":\"nothing\"', bookings.json/0/budget",
  })
  void whatRefersToNothingIsRefused(String file, String part, String by, String place) {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> changed(file, part, by))
        .satisfies(
            refusal -> {
              assertThat(refusal.path()).isEqualTo(place);
              assertThat(refusal.code()).isEqualTo("UNKNOWN_REFERENCE");
            });
  }
}
