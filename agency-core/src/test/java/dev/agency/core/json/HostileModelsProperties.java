package dev.agency.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.HostileModels;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.Refused;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Whatever the testkit calls hostile is refused, and as it says. */
@AddLifecycleHook(FreshGenerators.class)
@AddLifecycleHook(PassLine.class)
class HostileModelsProperties {
  /**
   * Models that are no objects, need nothing, or begin with something they do not need. Pricings,
   * which name their form, are told by their type.
   */
  private static final ImmutableSet<String> WITHOUT_REQUIRED_FIRST =
      ImmutableSet.of(
          "Discount",
          "Discount.Share",
          "Discount.Amount",
          "UnitCount",
          "Skill",
          "CarryOver",
          "Recognition",
          "Recognition.PercentOfCompletion",
          "Recognition.OnDate",
          "Recognition.InParts",
          "Recognition.Evenly",
          "RateBook",
          "FxTable",
          "FxPolicy",
          "FxPolicy.EachDay",
          "FxPolicy.ValueAt",
          "DayPart",
          "DayPart.Whole",
          "DayPart.Minutes",
          "DayPart.Share",
          "BookingAmount",
          "BookingAmount.PerDay",
          "BookingAmount.Total",
          "BookingAmount.Percent",
          "PipelineTotals",
          "PipelineRow",
          "ScopeChange",
          "ScopeChange.Added",
          "ScopeChange.Removed",
          "ScopeChange.Reestimated",
          "ScopeChange.Revisions",
          "ScopeChange.DueMoved",
          "ScopeChange.MilestoneMoved",
          "ScopeChange.EndMoved",
          "ScopeDelta",
          "ChangePolicy");

  @Provide
  Arbitrary<HostileModels.Attempt> attempts() {
    return HostileModels.attempts();
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void noHostileModelIsBuilt(@ForAll("attempts") HostileModels.Attempt attempt) {
    assertThat(Refused.code(attempt.build())).isEqualTo(attempt.code());
  }

  @Provide
  Arbitrary<Tuple2<Class<?>, HostileModels.BrokenJson>> texts() {
    return Arbitraries.of(
            Model.ALL.stream()
                .filter(model -> !WITHOUT_REQUIRED_FIRST.contains(model.toString()))
                .filter(model -> !Pricing.class.isAssignableFrom(model.type()))
                .toList())
        .flatMap(
            model ->
                model
                    .any()
                    .flatMap(value -> HostileModels.broken(AgencyJson.write(value)))
                    .map(text -> Tuple.of(model.type(), text)));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void noBrokenTextIsRead(@ForAll("texts") Tuple2<Class<?>, HostileModels.BrokenJson> text) {
    for (Line line : new Line[] {Line.JACKSON_2, Line.JACKSON_3}) {
      assertThatExceptionOfType(InvalidJsonException.class)
          .isThrownBy(() -> line.read(text.get2().json(), text.get1()))
          .satisfies(e -> assertThat(e.code()).as("%s", line).isEqualTo(text.get2().code()));
    }
  }
}
