package dev.agency.budget.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import dev.agency.budget.forecast.FinishedProject;
import dev.agency.core.capacity.staffing.StaffingAnswer;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealRefusal;
import dev.agency.core.deal.SetupVerdict;
import dev.agency.core.deal.Win;
import dev.agency.core.deal.WinTerms;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.StageId;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.money.Money;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.testkit.SampleWin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SetupReviewTest {
  private static final LocalDate MONDAY = SetupDraw.MONDAY;
  private static final ReviewPolicy POLICY = ReviewPolicy.usual();
  private static final SetupReview REVIEW = SetupReview.of(POLICY);

  /** Seven websites of 400 hours that took 380 to 560. */
  private static final ImmutableList<SimilarProject> SITES =
      LongStream.of(380, 400, 420, 460, 480, 520, 560)
          .mapToObj(hours -> new SimilarProject("site", 400 * 60, hours * 60))
          .collect(ImmutableList.toImmutableList());

  private static final SetupFacts SITE =
      SetupFacts.builder()
          .version(version(1))
          .category("site")
          .estimatedMinutes(400 * 60)
          .soldMinutes(420 * 60)
          .price(Figure.known(Money.of("50000.00", "EUR")))
          .cost(Figure.known(Money.of("32500.00", "EUR")))
          .finished(SITES)
          .staffing(SetupDraw.STAFFED)
          .scope(scope())
          .addWorkItems(work())
          .build();

  private static Fingerprint version(long number) {
    return Fingerprint.builder("set-up").number(number).build();
  }

  private static ScopeOfWork scope() {
    return SampleScope.scope();
  }

  private static WorkItem work() {
    return SampleAgency.workItem().withPredecessors(ImmutableList.of());
  }

  private static ReviewReport report(SetupFacts facts) {
    return REVIEW.review(facts, ImmutableList.of(), MONDAY).granted().orElseThrow();
  }

  private static CheckResult result(Check check, SetupFacts facts) {
    return report(facts).result(check);
  }

  @Test
  void anEstimateThatHalfOfSimilarProjectsBrokeFailsWithItsEvidence() {
    ReviewReport report = report(SITE);
    CheckResult estimate = report.result(Check.ESTIMATE);
    assertThat(estimate.outcome()).isEqualTo(CheckOutcome.FAIL);
    Message took = estimate.evidence().get(0);
    assertThat(took.code()).isEqualTo("SIMILAR_PROJECTS_TOOK");
    assertThat(took.arguments())
        .contains(
            Message.Argument.number("projects", Quantities.STATE, 7),
            Message.Argument.minutes("likely", Quantities.ESTIMATED_MINUTES, 460 * 60),
            Message.Argument.minutes("cautious", Quantities.ESTIMATED_MINUTES, 520 * 60));
    assertThat(report.blocking()).containsExactly(Check.ESTIMATE);
    assertThat(report.isBlocked()).isTrue();
    assertThat(report.result(Check.CAPACITY).outcome()).isEqualTo(CheckOutcome.PASS);
    assertThat(report.result(Check.DELIVERY).outcome()).isEqualTo(CheckOutcome.PASS);
  }

  @Test
  void afterAChangeItFits() {
    ReviewReport first = report(SITE);
    SetupFacts more =
        SITE.withVersion(version(2))
            .withSoldMinutes(520 * 60)
            .withPrice(Figure.known(Money.of("62000.00", "EUR")));
    ReviewReport second = REVIEW.review(more, List.of(first), MONDAY).granted().orElseThrow();
    assertThat(second.result(Check.ESTIMATE).outcome()).isEqualTo(CheckOutcome.PASS);
    assertThat(second.isBlocked()).isFalse();
  }

  @Test
  void aVersionIsReviewedOnce() {
    ReviewReport first = report(SITE);
    SetupFacts cheaper = SITE.withPrice(Figure.known(Money.of("49999.99", "EUR")));
    assertThat(REVIEW.review(cheaper, List.of(first), MONDAY).refusal())
        .contains(ReviewRefusal.ALREADY_REVIEWED);
  }

  @Test
  void aMarginThatMayComeWorseWarns() {
    CheckResult margin = result(Check.MARGIN, SITE);
    assertThat(margin.outcome()).isEqualTo(CheckOutcome.WARN);
    // 35 % as planned; at 520 hours it costs 42,250 of 50,000.
    assertThat(margin.evidence())
        .containsExactly(
            Message.of(
                "MARGIN_AND_ITS_RANGE",
                Message.Argument.share(
                    "planned", Quantities.ESTIMATED_MARGIN, BasisPoints.ofPercent(35)),
                Message.Argument.share(
                    "least", Quantities.ESTIMATED_MARGIN, BasisPoints.of(1_550))));
    assertThat(
            result(Check.MARGIN, SITE.withCost(Figure.known(Money.of("42500.01", "EUR"))))
                .outcome())
        .isEqualTo(CheckOutcome.FAIL);
  }

  @Test
  void aMarginWithoutARangeIsNoPass() {
    SetupFacts young = SITE.withFinished(SITES.subList(0, 4));
    // 35 % as planned, which would pass if it did not come worse.
    CheckResult margin = result(Check.MARGIN, young);
    assertThat(margin.outcome()).isEqualTo(CheckOutcome.NOT_CHECKED);
    assertThat(margin.evidence())
        .containsExactly(
            Message.of(
                "MARGIN_WITHOUT_A_RANGE",
                Message.Argument.share(
                    "planned", Quantities.ESTIMATED_MARGIN, BasisPoints.ofPercent(35))),
            Message.of(
                "TOO_FEW_SIMILAR_PROJECTS",
                Message.Argument.number("projects", Quantities.STATE, 4),
                Message.Argument.number("needed", Quantities.STATE, 5)));
    assertThat(
            result(Check.MARGIN, young.withCost(Figure.known(Money.of("35000.01", "EUR"))))
                .outcome())
        .isEqualTo(CheckOutcome.WARN);
    assertThat(
            result(Check.MARGIN, young.withCost(Figure.known(Money.of("42500.01", "EUR"))))
                .outcome())
        .isEqualTo(CheckOutcome.FAIL);
  }

  @Test
  void whoHasTheTimeIsToldWithHowMuchAndWhen() {
    CheckResult capacity = result(Check.CAPACITY, SITE);
    assertThat(capacity.outcome()).isEqualTo(CheckOutcome.PASS);
    assertThat(capacity.evidence())
        .containsExactly(
            Message.of(
                "PEOPLE_HAVE_THE_TIME",
                Message.Argument.minutes("needed", Quantities.ESTIMATED_MINUTES, 400 * 60),
                Message.Argument.number("people", Quantities.NAME, 2),
                Message.Argument.day("from", Quantities.DATES, MONDAY),
                Message.Argument.day("to", Quantities.DATES, MONDAY.plusDays(89))));
  }

  @Test
  void thatNothingNeedsTimeIsNoPass() {
    CheckResult capacity =
        result(Check.CAPACITY, SITE.withStaffing(new StaffingAnswer.Feasible(ImmutableList.of())));
    assertThat(capacity.outcome()).isEqualTo(CheckOutcome.NOT_CHECKED);
    assertThat(capacity.evidence()).containsExactly(Message.of("NOTHING_TO_STAFF"));
  }

  @Test
  void whatNobodyKnowsOfStaffingWarnsWithBothBounds() {
    StaffingAnswer unknown =
        new StaffingAnswer.Unknown(
            MONDAY, Optional.of(MONDAY.plusDays(9)), Optional.empty(), ImmutableList.of());
    CheckResult capacity = result(Check.CAPACITY, SITE.withStaffing(unknown));
    assertThat(capacity.outcome()).isEqualTo(CheckOutcome.WARN);
    assertThat(capacity.evidence())
        .containsExactly(
            Message.of(
                "DONE_BETWEEN",
                Message.Argument.day("notBefore", Quantities.DATES, MONDAY),
                Message.Argument.day("atTheLatest", Quantities.DATES, MONDAY.plusDays(9))));
  }

  @Test
  void fewerThanFiveSimilarProjectsAreNoExperience() {
    CheckResult estimate = result(Check.ESTIMATE, SITE.withFinished(SITES.subList(0, 4)));
    assertThat(estimate.outcome()).isEqualTo(CheckOutcome.NOT_CHECKED);
    assertThat(estimate.evidence().get(0).code()).isEqualTo("TOO_FEW_SIMILAR_PROJECTS");
    assertThat(result(Check.ESTIMATE, SITE.withCategory(Optional.empty())).outcome())
        .isEqualTo(CheckOutcome.NOT_CHECKED);
  }

  @Test
  void datesScopeAndSequenceHaveToFit() {
    ScopeOfWork scope = scope();
    WorkItem late = work().withDue(SampleAgency.day(Month.MAY, 16));
    assertThat(codes(SITE.withWorkItems(late))).containsExactly("WORK_DUE_AFTER_ITS_ITEM");
    WorkItem waits = work().withId(WorkItemId.of("w-late")).withPredecessors(List.of(late.id()));
    assertThat(codes(SITE.withWorkItems(work(), waits.withDue(SampleAgency.day(Month.MARCH, 19)))))
        .containsExactly("WORK_DUE_BEFORE_WHAT_IT_WAITS_FOR");
    assertThat(codes(SITE.withWorkItems(waits.withDue(Optional.empty()))))
        .containsExactly("WORK_WAITS_FOR_NOTHING_PLANNED", "WORK_DUE_ON_NO_DAY");
    assertThat(
            codes(
                SITE.withScope(
                    scope.withItems(
                        SampleScope.checkout().withDue(SampleAgency.day(Month.JULY, 1))))))
        .containsExactly("ITEM_DUE_AFTER_THE_END", "ITEM_DUE_AFTER_ITS_MILESTONE");
    assertThat(codes(SITE.withWorkItems())).containsExactly("NO_WORK_PLANNED");
    assertThat(result(Check.DELIVERY, SITE.withWorkItems()).outcome()).isEqualTo(CheckOutcome.WARN);
  }

  private static List<String> codes(SetupFacts facts) {
    return result(Check.DELIVERY, facts).evidence().stream().map(Message::code).toList();
  }

  @Test
  void aWaiverNamesWhoAndWhyAndStaysVisible() {
    Waiver waiver =
        new Waiver(Check.ESTIMATE, PersonId.of("elif"), "Fixed team, same template", MONDAY);
    ReviewReport waived = report(SITE).waived(waiver).granted().orElseThrow();
    assertThat(waived.isBlocked()).isFalse();
    assertThat(waived.waivers()).containsExactly(waiver);
    assertThat(waived.result(Check.ESTIMATE).outcome()).isEqualTo(CheckOutcome.FAIL);
    assertThat(
            report(SITE)
                .waived(new Waiver(Check.CAPACITY, PersonId.of("elif"), "why not", MONDAY))
                .refusal())
        .contains(ReviewRefusal.NOT_BLOCKED);
    assertThat(Refused.code(() -> new Waiver(Check.ESTIMATE, PersonId.of("elif"), " ", MONDAY)))
        .isNotNull();
  }

  @Test
  void aReviewedDealIsWonOnceWhatBlocksIsWaived() {
    Deal deal = SampleWin.deal();
    WinTerms terms = WinTerms.builder().stage(StageId.of("won")).wonOn(MONDAY).build();
    ReviewReport report = report(SITE.withVersion(deal.setupVersion()));
    SetupVerdict blocked = report.verdict(deal.id());
    assertThat(blocked.blocking()).containsExactly("ESTIMATE");
    assertThat(Win.convert(deal, SampleAgency.pipeline(), terms.withVerdict(blocked)).refusal())
        .contains(DealRefusal.SETUP_BLOCKED);
    SetupVerdict waived =
        report
            .waived(new Waiver(Check.ESTIMATE, PersonId.of("elif"), "They renew.", MONDAY))
            .granted()
            .orElseThrow()
            .verdict(deal.id());
    assertThat(waived.waivers())
        .containsExactly(
            new SetupVerdict.Waived("ESTIMATE", PersonId.of("elif"), "They renew.", MONDAY));
    assertThat(Win.convert(deal, SampleAgency.pipeline(), terms.withVerdict(waived)).granted())
        .isPresent();
    assertThat(waived.on()).isEqualTo(MONDAY);
  }

  @Test
  void aPolicySaysWhatBlocks() {
    ReviewPolicy strict =
        new ReviewPolicy(
            ImmutableSetMultimap.of(
                Check.MARGIN, CheckOutcome.WARN, Check.CAPACITY, CheckOutcome.NOT_CHECKED),
            5,
            POLICY.likely(),
            POLICY.cautious(),
            POLICY.floors());
    ReviewReport report =
        SetupReview.of(strict)
            .review(SITE.withStaffing(Optional.empty()), ImmutableList.of(), MONDAY)
            .granted()
            .orElseThrow();
    assertThat(report.blocking()).containsExactly(Check.CAPACITY, Check.MARGIN);
    assertThat(
            Refused.code(
                () ->
                    new ReviewPolicy(
                        ImmutableSetMultimap.of(Check.MARGIN, CheckOutcome.PASS),
                        5,
                        POLICY.likely(),
                        POLICY.cautious(),
                        POLICY.floors())))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(
            Refused.code(
                () ->
                    new ReviewPolicy(
                        POLICY.blocking(), 5, POLICY.cautious(), POLICY.likely(), POLICY.floors())))
        .isEqualTo(ErrorCode.INCONSISTENT);
  }

  @Test
  void theEvidenceOfAMarginHasNoFloor() {
    assertThat(result(Check.MARGIN, SITE).evidence().get(0).arguments())
        .noneMatch(
            argument ->
                argument.value().text().equals(POLICY.floors().green().percent())
                    || argument.value().text().equals(POLICY.floors().amber().percent()));
  }

  @Test
  void eachOutcomeIsAFieldOfItsOwnSecrecy() {
    ReviewRow row = new ReviewRow(report(SITE));
    assertThat(ReviewRow.CAPACITY_CHECK.read(row)).isEqualTo(CheckOutcome.PASS);
    assertThat(ReviewRow.COST_CHECK.read(row)).isEqualTo(CheckOutcome.FAIL);
    assertThat(ReviewRow.DELIVERY_CHECK.read(row)).isEqualTo(CheckOutcome.PASS);
    assertThat(ReviewRow.MARGIN_CHECK.read(row)).isEqualTo(CheckOutcome.WARN);
    assertThat(ReviewRow.BLOCKED.read(row)).isTrue();
    assertThat(ReviewRow.REVIEWED_ON.read(row)).isEqualTo(MONDAY);
    assertThat(ReviewRow.BLOCKED.quantity().sensitivity()).isEqualTo(Sensitivity.PROFIT);
  }

  @Test
  void aWaiverIsOnTheRowAndAsSecretAsItsCheck() {
    Waiver waiver =
        new Waiver(Check.ESTIMATE, PersonId.of("elif"), "Fixed team, same template", MONDAY);
    ReviewRow row = new ReviewRow(report(SITE).waived(waiver).granted().orElseThrow());
    assertThat(ReviewRow.waivers(Check.ESTIMATE).read(row)).containsExactly(waiver);
    assertThat(ReviewRow.waivers(Check.MARGIN).read(row)).isEmpty();
    for (Check check : Check.values()) {
      assertThat(ReviewRow.waivers(check).quantity())
          .isEqualTo(ReviewRow.outcome(check).quantity());
      assertThat(ReviewRow.TYPE.fields()).contains(ReviewRow.waivers(check));
    }
    assertThat(ReviewRow.COST_CHECK.read(row))
        .as("it stays what it is")
        .isEqualTo(CheckOutcome.FAIL);
    assertThat(ReviewRow.BLOCKED.read(row)).isFalse();
  }

  @Test
  void whatTheEvidenceTellsOfIsAFieldSoThatItCanBeHidden() {
    ReviewReport report = report(SITE);
    ReviewRow row = new ReviewRow(report);
    assertThat(row.figures(Quantities.ESTIMATED_MARGIN))
        .extracting(Message.Argument::name)
        .containsExactly("planned", "least");
    for (CheckResult result : report.results()) {
      assertThat(ReviewRow.outcome(result.check()).read(row)).isEqualTo(result.outcome());
      for (Message message : result.evidence()) {
        assertThat(message.arguments())
            .extracting(Message.Argument::quantity)
            .allMatch(
                quantity ->
                    quantity.sensitivity() == Sensitivity.PUBLIC
                        || ReviewRow.TYPE.field(quantity.name()).isPresent());
      }
    }
  }

  @Test
  void aReportIsKeptAsItIs() {
    Waiver waiver = new Waiver(Check.ESTIMATE, PersonId.of("elif"), "They renew.", MONDAY);
    ReviewReport report = report(SITE).waived(waiver).granted().orElseThrow();
    String json = AgencyJson.write(report);
    assertThat(AgencyJson3.write(report)).isEqualTo(json);
    assertThat(AgencyJson.read(json, ReviewReport.class)).isEqualTo(report);
    assertThat(AgencyJson3.read(json, ReviewReport.class)).isEqualTo(report);
    assertThat(report.toString() + report.results())
        .doesNotContain("FAIL", "elif", "SIMILAR_PROJECTS_TOOK");
  }

  @Test
  void aReportThatIsReadHasOneResultOfEachCheck() {
    String json = AgencyJson.write(report(SITE));
    String other = json.replace("\"check\":\"CAPACITY\"", "\"check\":\"MARGIN\"");
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> AgencyJson.read(other, ReviewReport.class))
        .satisfies(e -> assertThat(e.path()).isEqualTo("/results"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INCONSISTENT));
  }

  @Test
  void aFinishedProjectIsASimilarOneInWholeMinutes() {
    FinishedProject project =
        FinishedProject.of(
            "Harbour museum site",
            BigDecimal.valueOf(24_000),
            ImmutableList.of(
                new FinishedProject.Step(
                    Optional.empty(), BigDecimal.valueOf(24_000), new BigDecimal("27599.5"))),
            new BigDecimal("27599.5"));
    assertThat(SimilarProject.of("site", project))
        .isEqualTo(new SimilarProject("site", 24_000, 27_600));
  }
}
