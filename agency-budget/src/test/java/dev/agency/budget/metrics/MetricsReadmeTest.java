package dev.agency.budget.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.Utilization;
import dev.agency.core.client.Contract;
import dev.agency.core.client.Renewal;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContractId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TeamId;
import dev.agency.core.project.Milestone;
import dev.agency.core.time.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The code of the page about metrics is this code, and it runs. */
class MetricsReadmeTest {
  private static final LocalDate LAUNCH = LocalDate.of(2026, 3, 10);

  private static Milestone milestone(int number, long weight, long daysLate) {
    return Milestone.builder()
        .id(MilestoneId.of("m-" + number))
        .name("Milestone " + number)
        .due(LAUNCH)
        .completedOn(LAUNCH.plusDays(daysLate))
        .weight(weight)
        .build();
  }

  @Test
  void theExampleRuns() {
    ImmutableList<Milestone> milestones =
        ImmutableList.of(
            milestone(1, 1, 0),
            milestone(2, 1, 0),
            milestone(3, 1, 0),
            milestone(4, 1, 0),
            milestone(5, 5, 10));
    List<DatedProject> projects =
        List.of(new DatedProject(ProjectId.of("pr-1"), milestones, Optional.of(milestones)));
    LocalDate today = LocalDate.of(2026, 3, 31);
    DateRange quarter = DateRange.closed(LocalDate.of(2026, 1, 1), today);
    OpportunityFacts facts =
        OpportunityFacts.builder()
            .addContracts(
                Contract.builder()
                    .id(ContractId.of("k-1"))
                    .client(ClientId.of("northwind"))
                    .title("Care")
                    .term(DateRange.closed(LAUNCH, today.plusDays(30)))
                    .renewal(Renewal.NONE)
                    .build())
            .build();
    DateRange week = StaffingMetricsTest.WEEK;
    TeamId team = StaffingMetricsTest.WEB;
    DisciplineId design = StaffingMetricsTest.DESIGN;
    CapacitySnapshot capacity = StaffingMetricsTest.booked(480, 120);
    Utilization worked =
        new Utilization(4_320, 3_600, 4_800, Optional.of(BasisPoints.ofPercent(80)));
    // readme:start
    DeliveryMetrics delivery = DeliveryMetrics.of("mira", projects, quarter, today);
    delivery.current().byWeight().explain(); // "4 / 9 = 0.4444444444"
    delivery.baseline().daysLate().index(); // Known(2.0000): in the mean two days late
    List<Opportunity> talks =
        OpportunityCalculator.calculate(facts, OpportunitySettings.usual(), today);
    talks.get(0).kind(); // CONTRACT_ENDING, with its evidence and who has time
    StaffingMetrics web =
        StaffingMetrics.of(
            "web",
            week,
            worked, // 72 of 80 hours, 60 of them billable, of which 80 % should be
            capacity.availability(team, week),
            capacity.bench(week, 0),
            List.of(capacity.demand(design, week)));
    web.beyondTarget(); // Known(-5%)
    web.filled().explain(); // "2400 / 3000 = 0.8": confirmed minutes that somebody is booked for
    // readme:end
    assertThat(delivery.current().byWeight().explain()).isEqualTo("4 / 9 = 0.4444444444");
    assertThat(delivery.baseline().daysLate().index())
        .isEqualTo(Figure.known(new BigDecimal("2.0000")));
    assertThat(talks)
        .extracting(Opportunity::kind)
        .containsExactly(OpportunityKind.CONTRACT_ENDING);
    assertThat(web.beyondTarget()).isEqualTo(Figure.known(BasisPoints.ofPercent(-5)));
    assertThat(web.filled().explain()).isEqualTo("2400 / 3000 = 0.8");
  }
}
