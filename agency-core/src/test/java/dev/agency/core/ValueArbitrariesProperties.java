package dev.agency.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Missing;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.money.MoneyBag;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.ValueArbitraries;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.WeekStart;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The testkit keeps what it promises: all it makes can be written and reads back. */
@AddLifecycleHook(PassLine.class)
class ValueArbitrariesProperties {
  /** A value and the type it is read as. */
  record Sample<T>(T value, Class<T> type) {}

  @Provide
  Arbitrary<Sample<?>> samples() {
    return Arbitraries.oneOf(
        samples(ValueArbitraries.money(), Money.class),
        samples(ValueArbitraries.moneyBags(), MoneyBag.class),
        samples(ValueArbitraries.exactMoney(), ExactMoney.class),
        samples(ValueArbitraries.billRates(), BillRate.class),
        samples(ValueArbitraries.costRates(), CostRate.class),
        samples(ValueArbitraries.dateRanges(), DateRange.class),
        samples(ValueArbitraries.weekStarts(), WeekStart.class),
        samples(ValueArbitraries.basisPoints(), BasisPoints.class),
        samples(ValueArbitraries.missing(), Missing.class),
        samples(ValueArbitraries.ids(DealId::of), DealId.class),
        samples(ValueArbitraries.externalRefs(), ExternalRef.class));
  }

  private static <T> Arbitrary<Sample<?>> samples(Arbitrary<T> values, Class<T> type) {
    return values.map(value -> new Sample<>(value, type));
  }

  @Property(tries = 1_000)
  <T> void eachValueIsWrittenAlikeByBothLinesAndReadsBack(@ForAll("samples") Sample<T> sample) {
    String json = AgencyJson.write(sample.value());
    assertThat(AgencyJson3.write(sample.value())).isEqualTo(json);
    assertThat(AgencyJson.read(json, sample.type())).isEqualTo(sample.value());
    assertThat(AgencyJson3.read(json, sample.type())).isEqualTo(sample.value());
  }

  @Property
  void eachTextReadsBackAsItWas(@ForAll("texts") String text) {
    assertThat(AgencyJson.read(AgencyJson.write(text), String.class)).isEqualTo(text);
    assertThat(AgencyJson3.read(AgencyJson3.write(text), String.class)).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(ValueArbitraries.names(), ValueArbitraries.notes());
  }
}
