package dev.agency.examples.quickstart.guide;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnReport;
import dev.agency.budget.Crossing;
import dev.agency.budget.ExplanationLine;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.forecast.History;
import dev.agency.budget.outlook.OutlookCalculator;
import dev.agency.budget.outlook.OutlookFacts;
import dev.agency.budget.outlook.OutlookReport;
import dev.agency.budget.outlook.OutlookSettings;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Quantities;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.Salary;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.time.DateRange;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

/** The code of {@code docs/burn-and-forecast.md}. */
final class BurnPage {
  private BurnPage() {}

  static void run(PrintStream out) {
    // snippet:start
    BurnScenario website =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 100 * 60, "90.00")
            .cost("ada", "60.00")
            .time("ada", "design", "2026-03-03", 20 * 60)
            .time("ada", "design", "2026-03-10", 20 * 60)
            .time("ada", "design", "2026-03-17", 15 * 60)
            .time("ada", "design", "2026-03-24", 20 * 60)
            .asOf("2026-03-29");
    BurnReport burn =
        BurnCalculator.calculate(
            website.budget(), website.facts(), website.rates(), website.settings(), website.asOf());

    out.println("used value: " + burn.budget().usedValue());
    out.println("burn:       " + burn.budget().burn());
    out.println("margin:     " + burn.budget().margin());
    for (Crossing crossing : burn.crossings()) {
      crossing.day().ifPresent(day -> out.println(crossing.threshold() + " reached on " + day));
    }
    for (ExplanationLine line : burn.explain(Quantities.USED_COST).lines()) {
      String rate = line.costRate().orElseThrow().toString();
      out.println(line.id().orElseThrow() + ": " + line.minutes() + " min at " + rate);
    }
    // snippet:end
    out.println();
    // snippet:start
    Project project =
        Project.builder()
            .id(website.budget().project())
            .client(ClientId.of("brightwater"))
            .name("Website")
            .plan(DateRange.closed(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 10)))
            .build();
    ProgressPost half =
        ProgressPost.builder()
            .project(project.id())
            .date(LocalDate.of(2026, 3, 27))
            .done(BasisPoints.ofPercent(50))
            .author(PersonId.of("paul"))
            .build();
    OutlookReport outlook =
        OutlookCalculator.calculate(
            OutlookFacts.builder()
                .project(project)
                .budget(website.budget())
                .burn(burn)
                .addProgress(half)
                .build(),
            OutlookSettings.usual(History.empty()));

    out.println("earned / worked: " + outlook.minutesNow().value().costIndex());
    out.println("minutes at the end: " + outlook.forecast().standard().minutesAtCompletion());
    out.println("upper end of 80 %:  " + outlook.forecast().standard().minutesTo());
    out.println("runs out on:        " + outlook.forecast().runOut().minutesRunOut());
    for (Alert alert : outlook.alerts().open()) {
      out.println(alert.level() + " " + alert.rule() + " since " + alert.since());
    }
    // snippet:end
    out.println();
    // snippet:start
    LocalDate newYear = LocalDate.of(2026, 1, 1);
    LocalDate july = LocalDate.of(2026, 7, 1);
    Salary salary =
        Salary.builder()
            .person(PersonId.of("ada"))
            .during(DateRange.startingOn(newYear))
            .amount(Money.of("60000.00", "EUR"))
            .per(Salary.Period.YEAR)
            .build();
    WorkSchedule schedule =
        WorkSchedule.builder()
            .person(salary.person())
            .employment(DateRange.startingOn(newYear))
            .addPatterns(
                WorkPattern.builder()
                    .validFrom(newYear)
                    .addMinutes(480, 480, 480, 480, 480, 0, 0)
                    .build(),
                WorkPattern.builder().validFrom(july).addMinutes(480, 480, 480, 0, 0, 0, 0).build())
            .build();
    DateRange year = DateRange.of(newYear, newYear.plusYears(1));
    List<DatedCostRate> hours = salary.costRates(schedule, ImmutableList.of(), year);
    for (DatedCostRate hour : hours) {
      out.println("from " + hour.during().start() + ": " + hour.rate());
    }
    RateBook rates = RateBook.of(hours); // what a burn is calculated with
    out.println("in June: " + rates.costRate(salary.person(), july.minusDays(1)).orElseThrow());
    // snippet:end
  }
}
