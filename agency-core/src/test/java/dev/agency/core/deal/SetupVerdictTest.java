package dev.agency.core.deal;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.StageId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.DatedBillRate;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.project.Milestone;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.testkit.PricingForms;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.testkit.SampleWin;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SetupVerdictTest {
  private static final LocalDate TODAY = day(Month.MARCH, 2);

  private final Deal deal = SampleWin.deal();
  private final SetupVerdict verdict = SampleWin.verdict();
  private final SetupVerdict blocked = verdict.withWaivers(ImmutableList.of());
  private final WinTerms terms = WinTerms.builder().stage(StageId.of("won")).wonOn(TODAY).build();

  private final Pipeline demanding =
      SampleAgency.pipeline()
          .withStages(
              SampleAgency.pipeline().stages().stream()
                  .map(stage -> stage.withNeedsVerdict(stage.outcome() == DealOutcome.WON))
                  .toList());

  private Optional<DealRefusal> refusal(Deal of, WinTerms by) {
    return Win.convert(of, SampleAgency.pipeline(), by).refusal();
  }

  @Test
  void whatIsWaivedBlocksNoMore() {
    assertThat(blocked.isBlocked()).isTrue();
    assertThat(verdict.isBlocked()).isFalse();
    assertThat(verdict.withBlocking("MARGIN", "ESTIMATE").isBlocked()).isTrue();
    assertThat(blocked.withBlocking(ImmutableSet.of()).isBlocked()).isFalse();
  }

  @Test
  void onlyWhatBlocksIsWaivedAndWithAReason() {
    assertThat(Refused.problems(() -> verdict.withBlocking(ImmutableSet.of())))
        .containsExactly("/waivers/0 UNKNOWN_REFERENCE");
    assertThat(
            Refused.problems(() -> new SetupVerdict.Waived("MARGIN", PersonId.of("p"), " ", TODAY)))
        .containsExactly("/reason MALFORMED_NAME");
  }

  @Test
  void aVersionHasOneVerdict() {
    assertThat(verdict.id()).isEqualTo(SetupVerdict.idOf(deal.id(), deal.setupVersion()));
    assertThat(verdict.id().value()).startsWith("d-relaunch:setup:").hasSize(33);
    assertThat(SetupVerdict.idOf(deal.id(), SampleAgency.deal().setupVersion()))
        .isNotEqualTo(verdict.id());
  }

  @Test
  void whatIsWonRemembersItsVerdict() {
    Conversion won =
        Win.convert(deal, demanding, terms.withVerdict(verdict)).granted().orElseThrow();
    assertThat(won.deal().wonAs().orElseThrow().verdict()).contains(verdict);
  }

  @Test
  void aStageThatNeedsAVerdictIsNotEnteredWithout() {
    assertThat(Win.convert(deal, demanding, terms).refusal()).contains(DealRefusal.VERDICT_MISSING);
    assertThat(refusal(deal, terms)).isEmpty();
  }

  @Test
  void thatAVerdictIsNeededIsWrittenWhereItIs() {
    PipelineStage won = demanding.stage(StageId.of("won")).orElseThrow();
    assertThat(AgencyJson.write(won)).contains("\"needsVerdict\":true");
    assertThat(AgencyJson.read(AgencyJson.write(won), PipelineStage.class)).isEqualTo(won);
    assertThat(AgencyJson.write(SampleAgency.stage())).doesNotContain("needsVerdict");
  }

  @Test
  void onlyAStageOfWonDealsNeedsOne() {
    assertThat(Refused.problems(() -> SampleAgency.stage().withNeedsVerdict(true)))
        .containsExactly("/needsVerdict INCONSISTENT");
  }

  @Test
  void whatIsBlockedIsNotWonWhetherAVerdictIsNeededOrNot() {
    assertThat(refusal(deal, terms.withVerdict(blocked))).contains(DealRefusal.SETUP_BLOCKED);
    assertThat(Win.convert(deal, demanding, terms.withVerdict(blocked)).refusal())
        .contains(DealRefusal.SETUP_BLOCKED);
  }

  @Test
  void aVerdictOfAnotherDealIsRefused() {
    assertThat(refusal(deal, terms.withVerdict(verdict.withDeal(DealId.of("d-other")))))
        .contains(DealRefusal.VERDICT_OF_ANOTHER_DEAL);
  }

  @Test
  void aDealThatWasChangedSinceIsReviewedAgain() {
    Deal cheaper = deal.withPricing(new FixedPrice(Money.of("900", "EUR")));
    assertThat(refusal(cheaper, terms.withVerdict(verdict)))
        .contains(DealRefusal.VERDICT_OF_ANOTHER_VERSION);
    assertThat(refusal(cheaper, terms.withVerdict(verdict.withVersion(cheaper.setupVersion()))))
        .isEmpty();
  }

  @Test
  void whatIsWonIsTheProposalAndNotWhatTheDealBecameSince() {
    Deal edited = deal.withScopeItems(SampleScope.styleGuide());
    WinTerms asProposed = terms.withProposal(SampleWin.proposal());
    assertThat(refusal(edited, asProposed.withVerdict(verdict))).isEmpty();
    assertThat(refusal(edited, asProposed.withVerdict(verdict.withVersion(edited.setupVersion()))))
        .contains(DealRefusal.VERDICT_OF_ANOTHER_VERSION);
  }

  @Test
  void aRepetitionNamesTheSameVerdictOrNone() {
    Deal won =
        Win.convert(deal, demanding, terms.withVerdict(verdict)).granted().orElseThrow().deal();
    assertThat(Win.convert(won, demanding, terms)).isInstanceOf(Ruling.Granted.class);
    assertThat(Win.convert(won, demanding, terms.withVerdict(verdict)))
        .isInstanceOf(Ruling.Granted.class);
    assertThat(refusal(won, terms.withVerdict(blocked))).contains(DealRefusal.WON_OTHERWISE);
  }

  @Test
  void whereADealStandsHasNoPartInItsVersion() {
    Deal moved =
        deal.toBuilder()
            .stage(StageId.of("lead"))
            .addHistory(new StageChange(deal.stage(), StageId.of("lead"), TODAY))
            .owner(PersonId.of("p-other"))
            .statedProbability(Optional.empty())
            .name("Other")
            .build();
    assertThat(moved.setupVersion()).isEqualTo(deal.setupVersion());
    assertThat(SampleWin.proposal().setupVersion()).isEqualTo(deal.setupVersion());
  }

  @Test
  void eachThingThatIsSoldIsPartOfTheVersion() {
    Map<Fingerprint, String> seen = new HashMap<>();
    seen.put(SetupEdits.full().setupVersion(), "nothing");
    SetupEdits.all()
        .forEach(
            (field, edited) ->
                assertThat(seen.put(edited.setupVersion(), field)).as("%s", field).isNull());
  }

  @Test
  void noFieldOfWhatIsSoldIsLeftOut() {
    for (Class<?> owner :
        ImmutableList.of(
            ServiceLine.class, DatedBillRate.class, ScopeItem.class, Milestone.class)) {
      assertThat(fields(owner)).isNotEmpty().allMatch(SetupEdits.all()::containsKey);
    }
    assertThat(PricingForms.ALL.stream().flatMap(form -> fields(form.type())))
        .hasSizeGreaterThan(10)
        .allMatch(SetupEdits.all()::containsKey);
  }

  private static Stream<String> fields(Class<?> owner) {
    Stream<String> names =
        owner.isRecord()
            ? Arrays.stream(owner.getRecordComponents()).map(RecordComponent::getName)
            : Arrays.stream(owner.getMethods())
                .map(Method::getName)
                .filter(name -> name.startsWith("with"))
                .map(name -> name.substring(4, 5).toLowerCase(Locale.ROOT) + name.substring(5));
    return names.map(field -> owner.getSimpleName() + "." + field);
  }
}
