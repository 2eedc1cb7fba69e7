package dev.agency.budget.metrics;

import static dev.agency.budget.metrics.OpportunityDraw.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.retainer.RetainerRow;
import dev.agency.core.client.Contract;
import dev.agency.core.client.Renewal;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantities;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContractId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.YearMonth;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Opportunities by example. */
class OpportunityCalculatorTest {
  private static final BudgetId BUDGET = BudgetId.of("b-retainer");
  private static final ClientId NORTHWIND = ClientId.of("northwind");
  private static final ImmutableSortedMap<DisciplineId, Long> FREE =
      ImmutableSortedMap.of(DisciplineId.of("design"), 9_600L);

  private static ImmutableList<Opportunity> find(OpportunityFacts facts) {
    return OpportunityCalculator.calculate(facts, OpportunitySettings.usual(), TODAY);
  }

  private static RetainerRow month(int month, long hours, boolean ended) {
    return OpportunityDraw.row(BUDGET, YearMonth.of(2026, month), 2_400, 60 * hours, ended);
  }

  private static OpportunityFacts retainer(RetainerRow... rows) {
    return OpportunityFacts.builder()
        .putClients(BUDGET, NORTHWIND)
        .addRetainers(rows)
        .capacity(FREE)
        .build();
  }

  @Test
  void aRetainerThatIsOverusedThreeMonthsInARowShowsEachOfThem() {
    ImmutableList<Opportunity> found =
        find(retainer(month(3, 48, true), month(1, 46, true), month(2, 44, true)));
    assertThat(found).hasSize(1);
    Opportunity larger = found.get(0);
    assertThat(larger).hasToString("Opportunity[RETAINER_OVERUSED northwind b-retainer]");
    assertThat(larger.since()).isEqualTo("2026-01-01");
    assertThat(larger.freeMinutes()).isEqualTo(FREE);
    assertThat(Opportunity.USED_MINUTES.read(larger))
        .extracting(argument -> argument.value().text())
        .containsExactly("46 h", "44 h", "48 h");
    assertThat(Opportunity.BUDGET_MINUTES.read(larger)).hasSize(3);
    assertThat(Opportunity.DAYS.read(larger)).isEmpty();
    assertThat(larger.evidence())
        .extracting(Alert.Evidence::day)
        .containsSequence(
            YearMonth.of(2026, 2).atEndOfMonth(), YearMonth.of(2026, 2).atEndOfMonth());
  }

  @Test
  void oneMonthBetweenOrOneThatGoesOnIsNotSteady() {
    assertThat(find(retainer(month(3, 48, true), month(1, 46, true), month(2, 43, true))))
        .isEmpty();
    assertThat(find(retainer(month(3, 48, false), month(1, 46, true), month(2, 44, true))))
        .isEmpty();
    assertThat(find(retainer(month(1, 10, true), month(2, 28, true), month(3, 0, true))))
        .extracting(Opportunity::kind)
        .containsExactly(OpportunityKind.RETAINER_UNDERUSED);
  }

  @Test
  void aContractThatEndsIsWorthATalkBeforeItDoes() {
    Contract contract =
        Contract.builder()
            .id(ContractId.of("k-1"))
            .client(NORTHWIND)
            .title("Care")
            .term(DateRange.closed(TODAY.minusDays(300), TODAY.plusDays(90)))
            .renewal(Renewal.BY_AGREEMENT)
            .build();
    OpportunityFacts facts = OpportunityFacts.builder().addContracts(contract).build();
    assertThat(find(facts))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.kind()).isEqualTo(OpportunityKind.CONTRACT_ENDING);
              assertThat(Opportunity.DAYS.read(each))
                  .containsExactly(
                      Message.Argument.day("ends", Quantities.DATES, TODAY.plusDays(90)));
            });
    assertThat(
            OpportunityCalculator.calculate(facts, OpportunitySettings.usual(), TODAY.minusDays(1)))
        .isEmpty();
  }

  @Test
  void threeFavoursAreAScopeOfTheirOwnAndOnlyThoseOfBudgetABudget() {
    Project project = OpportunityDraw.project("pr-1", ProjectState.ACTIVE, List.of());
    OpportunityFacts.Builder facts = OpportunityFacts.builder().addProjects(project);
    for (int i = 0; i < 3; i++) {
      facts.addChanges(
          OpportunityDraw.change(
              "cr-" + i, project.id(), ChangeState.ABSORBED, TODAY.minusDays(i), 60),
          OpportunityDraw.change("no-" + i, project.id(), ChangeState.REJECTED, TODAY, 60));
    }
    assertThat(find(facts.build()))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.kind()).isEqualTo(OpportunityKind.CHANGES_ABSORBED);
              assertThat(each.since()).isEqualTo(TODAY.minusDays(2));
              assertThat(Opportunity.MINUTES_DELTA.read(each)).hasSize(3);
            });
    for (int i = 0; i < 3; i++) {
      facts.addRejectedForBudget(ChangeRequestId.of("no-" + i));
    }
    assertThat(find(facts.build()))
        .extracting(Opportunity::kind)
        .containsExactly(OpportunityKind.CHANGES_ABSORBED, OpportunityKind.CHANGES_REJECTED);
  }

  @Test
  void whatIsDeliveredIsWorthATalkWhereThoseWhoAreNeededHaveTime() {
    Project project =
        OpportunityDraw.project(
            "pr-1",
            ProjectState.COMPLETED,
            List.of(SampleAgency.milestone().withCompletedOn(TODAY)));
    OpportunityFacts.Builder facts =
        OpportunityFacts.builder()
            .addProjects(project)
            .addBaselines(OpportunityDraw.baseline(project.id()));
    assertThat(find(facts.build())).isEmpty();
    ImmutableSortedMap.Builder<DisciplineId, Long> free = ImmutableSortedMap.naturalOrder();
    OpportunityDraw.baseline(ProjectId.of("pr-1"))
        .scope()
        .minutesByDiscipline()
        .keySet()
        .forEach(discipline -> free.put(discipline, 2_400L));
    assertThat(find(facts.capacity(free.buildOrThrow()).build()))
        .extracting(Opportunity::kind)
        .containsExactly(OpportunityKind.CAPACITY_FREE);
  }

  @Test
  void settingsReadBackAndRefuseAUseThatIsTooMuchAndTooLittle() {
    OpportunitySettings settings = OpportunityDraw.SETTINGS;
    String json = AgencyJson.write(settings);
    assertThat(AgencyJson3.write(settings)).isEqualTo(json);
    assertThat(AgencyJson.read(json, OpportunitySettings.class)).isEqualTo(settings);
    assertThat(AgencyJson3.read(json, OpportunitySettings.class)).isEqualTo(settings);
    assertThat(settings.toBuilder().build()).isEqualTo(settings);
    OpportunitySettings usual = OpportunitySettings.usual();
    assertThat(refused(() -> usual.withUnderuse(BasisPoints.ofPercent(110))))
        .isEqualTo(ErrorCode.OUT_OF_RANGE);
    assertThat(refused(() -> usual.withPeriods(0))).isEqualTo(ErrorCode.OUT_OF_RANGE);
  }

  @Test
  void factsThatAreThereTwiceAreRefused() {
    assertThat(refused(() -> retainer(month(1, 40, true), month(1, 41, true))))
        .isEqualTo(ErrorCode.DUPLICATE_ID);
    assertThat(
            refused(
                () ->
                    OpportunityFacts.builder()
                        .capacity(ImmutableSortedMap.of(DisciplineId.of("design"), -1L))
                        .build()))
        .isEqualTo(ErrorCode.NEGATIVE);
    assertThat(
            refused(
                () ->
                    new Opportunity(
                        OpportunityKind.CONTRACT_ENDING,
                        NORTHWIND,
                        "k-1",
                        TODAY,
                        ImmutableList.of(),
                        FREE,
                        LoggedTime.unknown())))
        .isEqualTo(ErrorCode.EMPTY);
  }

  private static ErrorCode refused(ThrowingCallable mistake) {
    return catchThrowableOfType(InvalidModelException.class, mistake).code();
  }
}
