package dev.agency.budget.outlook;

import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Approval;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;

/**
 * A website of 100 hours at EUR 90, planned for the 40 days from 2 March to 10 April 2026, and
 * where it stands on Sunday 29 March: Ada, who costs EUR 60 an hour, worked 20, 20, 15 and 15 hours
 * in four weeks, the last not approved yet. A quarter was done on 13 March and half of it on the
 * 27th.
 */
final class OutlookExample {
  static final LocalDate START = LocalDate.of(2026, 3, 2);
  static final LocalDate TODAY = LocalDate.of(2026, 3, 29);

  private OutlookExample() {}

  static Project project() {
    return Project.builder()
        .id(ProjectId.of("p-1"))
        .client(ClientId.of("c-1"))
        .name("Website")
        .plan(DateRange.closed(START, LocalDate.of(2026, 4, 10)))
        .build();
  }

  static BurnExample worked(BurnExample example) {
    return example
        .cost("ada", "60.00")
        .time("ada", "design", "2026-03-03", 1_200)
        .time("ada", "design", "2026-03-10", 1_200)
        .time("ada", "design", "2026-03-17", 900)
        .time(
            "ada",
            "2026-03-24",
            900,
            entry -> entry.line(LineId.of("design")).approval(Approval.PENDING));
  }

  static BurnExample sold() {
    return BurnExample.timeAndMaterials("EUR").line("design", 6_000, "90.00");
  }

  static ProgressPost post(String day, int percent) {
    return ProgressPost.builder()
        .project(ProjectId.of("p-1"))
        .date(LocalDate.parse(day))
        .done(BasisPoints.ofPercent(percent))
        .author(PersonId.of("paul"))
        .build();
  }

  static OutlookFacts.Builder facts(BurnScenario scenario) {
    return OutlookFacts.builder()
        .project(project())
        .budget(scenario.budget())
        .burn(scenario.report());
  }

  static OutlookFacts.Builder facts() {
    return facts(worked(sold()).asOf("2026-03-29"))
        .addProgress(post("2026-03-27", 50), post("2026-03-13", 25))
        .estimatedCost(euros("6000.00"));
  }

  static Figure<ExactMoney> euros(String amount) {
    return Figure.known(ExactMoney.of(Money.of(amount, "EUR")));
  }
}
