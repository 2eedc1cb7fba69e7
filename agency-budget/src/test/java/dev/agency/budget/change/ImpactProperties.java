package dev.agency.budget.change;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Placement;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.capacity.Availability;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.error.Ruling;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.PersonId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.Money;
import dev.agency.core.scope.Assessment;
import dev.agency.core.scope.ChangeFlow;
import dev.agency.core.scope.ChangePolicy;
import dev.agency.core.scope.ChangeRefusal;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.time.DateRange;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds of the impact of every change. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class ImpactProperties extends Laws {
  private static final Figure<Money> NO_PRICE = Figure.unknown(UnknownReason.NO_PRICE);

  @Provide
  Arbitrary<ImpactDraw> draws() {
    return Arbitraries.longs().map(ImpactDraw::new);
  }

  ImpactReport impact(ImpactFacts facts) {
    return ImpactExample.assess(facts);
  }

  private static Money zero() {
    return ImpactExample.euros("0.00");
  }

  private static Money known(Figure<Money> figure) {
    return figure.knownPart().orElse(zero());
  }

  @Property
  void profitIsPriceLessCostInTheWholeAndInEachRow(@ForAll("draws") ImpactDraw draw) {
    ImpactReport impact = impact(draw.facts());
    Assessment is = impact.assessment();
    often("all is known", is.profitDelta().ifKnown().isPresent(), 6);
    often("it is free", is.priceDelta().equals(NO_PRICE), 1);
    addsUp(is.priceDelta(), is.costDelta(), is.profitDelta());
    impact.disciplines().forEach(row -> addsUp(row.price(), row.cost(), row.profit()));
  }

  private static void addsUp(Figure<Money> price, Figure<Money> cost, Figure<Money> profit) {
    boolean known =
        cost.ifKnown().isPresent() && (price.ifKnown().isPresent() || price.equals(NO_PRICE));
    assertThat(profit.ifKnown())
        .isEqualTo(known ? Optional.of(known(price).minus(known(cost))) : Optional.empty());
  }

  @Property
  void rowsSumToTheWhole(@ForAll("draws") ImpactDraw draw) {
    ImpactReport impact = impact(draw.facts());
    List<DisciplineImpactRow> rows = impact.disciplines();
    often("several rows", rows.size() > 1, 10);
    assertThat(rows.stream().mapToLong(DisciplineImpactRow::minutes).sum())
        .isEqualTo(draw.request.minutes())
        .isEqualTo(impact.assessment().minutesDelta());
    assertThat(sum(rows, DisciplineImpactRow::price))
        .isEqualTo(known(impact.assessment().priceDelta()));
    assertThat(sum(rows, DisciplineImpactRow::cost))
        .isEqualTo(known(impact.assessment().costDelta()));
  }

  private static Money sum(
      List<DisciplineImpactRow> rows, Function<DisciplineImpactRow, Figure<Money>> figure) {
    return rows.stream().map(row -> known(figure.apply(row))).reduce(zero(), Money::plus);
  }

  @Property
  void aChangeOfNothingChangesNothing(@ForAll("draws") ImpactDraw draw) {
    ImpactReport impact =
        impact(
            draw.facts()
                .withRequest(ImpactExample.request())
                .withQuoted(Optional.empty())
                .withProposed());
    Assessment is = impact.assessment();
    often("the margin is known", is.marginDelta().ifKnown().isPresent(), 3);
    assertThat(is.minutesDelta()).isZero();
    assertThat(is.priceDelta()).isIn(Figure.known(zero()), NO_PRICE);
    assertThat(is.costDelta()).isEqualTo(Figure.known(zero()));
    assertThat(is.profitDelta()).isEqualTo(Figure.known(zero()));
    assertThat(is.marginDelta().ifKnown().orElse(BasisPoints.ZERO)).isEqualTo(BasisPoints.ZERO);
    assertThat(is.endAfter()).isEqualTo(is.endBefore());
    assertThat(is.burnAfter()).isEqualTo(is.burnBefore());
    assertThat(is.runOutAfter()).isEqualTo(is.runOutBefore());
    assertThat(is.newOverbookedMinutes().ifKnown().orElse(0L)).isZero();
    assertThat(impact.row().after()).isEqualTo(impact.row().before());
    assertThat(impact.disciplines()).isEmpty();
    assertThat(impact.people()).isEmpty();
  }

  @Property
  void aChangeAndItsInverseCancelInMinutesAndPrice(@ForAll("draws") ImpactDraw draw) {
    ImpactFacts facts = draw.facts().withQuoted(Optional.empty()).withProposed();
    ChangeRequest inverse =
        draw.request
            .withDelta(draw.request.delta().inverse())
            .withEffortMinutes(-draw.request.effortMinutes());
    ImpactFacts back =
        facts.toBuilder()
            .request(inverse)
            .baseline(
                facts.baseline().toBuilder()
                    .number(2)
                    .order(ChangeRequestId.of("CR-1"))
                    .scope(draw.scope().apply(draw.request.delta()).granted().orElseThrow())
                    .build())
            .build();
    Assessment there = impact(facts).assessment();
    Assessment again = impact(back).assessment();
    often("it has a price", !known(there.priceDelta()).isZero(), 10);
    assertThat(again.minutesDelta()).isEqualTo(-there.minutesDelta());
    assertThat(known(there.priceDelta()).plus(known(again.priceDelta()))).isEqualTo(zero());
    assertThat(again.endBefore()).isEqualTo(there.endAfter());
    assertThat(again.endAfter()).isEqualTo(there.endBefore());
  }

  @Property
  void whatIsNewlyTooMuchIsSoOnItsDay(@ForAll("draws") ImpactDraw draw) {
    ImpactReport impact = impact(draw.facts());
    boolean looked = draw.capacity.isPresent() && !draw.proposed.isEmpty();
    often("somebody looked at somebody", looked, 10);
    if (looked) {
      long sum = newMinutes(draw.capacity.get(), draw.proposed);
      often("somebody is newly overbooked", sum > 0, 6);
      assertThat(
              impact.people().stream()
                  .mapToLong(row -> row.newOver().ifKnown().orElseThrow())
                  .sum())
          .isEqualTo(sum);
      assertThat(impact.assessment().newOverbookedMinutes().ifKnown().orElse(sum)).isEqualTo(sum);
      impact
          .people()
          .forEach(row -> assertThat(over(row).after()).isGreaterThanOrEqualTo(over(row).before()));
    }
  }

  private static PersonImpactRow.Span over(PersonImpactRow row) {
    return row.over().ifKnown().orElseThrow();
  }

  /** Day by day, with no snapshot of what would be. */
  private static long newMinutes(CapacitySnapshot view, List<Placement> proposed) {
    Map<PersonId, Map<LocalDate, Long>> more = new HashMap<>();
    for (Placement each : proposed) {
      LocalDate day = each.booking().days().start();
      for (int i = 0; i < each.length(); i++) {
        more.computeIfAbsent(each.booking().person().orElseThrow(), person -> new HashMap<>())
            .merge(day.plusDays(i), (long) each.minutesAt(i), Long::sum);
      }
    }
    long sum = 0;
    for (Map.Entry<PersonId, Map<LocalDate, Long>> person : more.entrySet()) {
      for (Map.Entry<LocalDate, Long> day : person.getValue().entrySet()) {
        Availability is =
            view.availability(person.getKey(), DateRange.closed(day.getKey(), day.getKey()));
        sum +=
            Math.max(0, is.load() + day.getValue() - is.capacity())
                - Math.max(0, is.load() - is.capacity());
      }
    }
    return sum;
  }

  @Property
  void whatIsUsedIsLessOfMoreMinutes(@ForAll("draws") ImpactDraw draw) {
    ImpactFacts facts =
        draw.facts().withRequest(draw.request.withAtNoCharge(false).withInternal(false));
    ImpactReport impact = impact(facts);
    Assessment is = impact.assessment();
    long used = facts.burn().budget().usedMinutes();
    long before = impact.row().before().minutes();
    long after = impact.row().after().minutes();
    often("more is planned", after > before && used > 0, 6);
    if (facts.burn().budget().basis().share() == TimeShare.ALL) {
      assertThat(after - before).isEqualTo(draw.request.minutes());
    }
    if (before > 0 && after > 0) {
      assertThat(is.burnAfter()).isEqualTo(share(used, after));
      assertThat(is.burnBefore()).isEqualTo(share(used, before));
    }
    if (after > before && used > 0 && before > 0) {
      assertThat(value(is.burnAfter())).isLessThanOrEqualTo(value(is.burnBefore()));
    }
  }

  private static long value(Figure<BasisPoints> share) {
    return share.ifKnown().orElseThrow().value();
  }

  private static Figure<BasisPoints> share(long part, long whole) {
    return Figure.known(
        BasisPoints.of(
            BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(10_000))
                .divide(BigInteger.valueOf(whole))
                .longValueExact()));
  }

  @Property
  void moreMinutesAtTheRateSoFarNeverRunOutSooner(@ForAll("draws") ImpactDraw draw) {
    Assessment is = impact(draw.facts()).assessment();
    boolean known =
        is.runOutBefore().ifKnown().isPresent() && is.runOutAfter().ifKnown().isPresent();
    long minutes = draw.request.atNoCharge() ? 0 : draw.request.minutes();
    often("more lasts longer", known && minutes > 0, 6);
    if (known) {
      LocalDate before = is.runOutBefore().ifKnown().orElseThrow();
      LocalDate after = is.runOutAfter().ifKnown().orElseThrow();
      assertThat(Integer.signum(after.compareTo(before))).isIn(0, Long.signum(minutes));
      // At less than a day's work for all that is added the day need not move.
      assertThat(after.isEqual(before) && minutes > 6_000).isFalse();
    }
  }

  @Property
  void theFlowTakesIt(@ForAll("draws") ImpactDraw draw) {
    ImpactFacts facts = draw.facts();
    boolean asks = !draw.request.delta().changes().isEmpty() || draw.request.effortMinutes() != 0;
    often("it asks for something", asks, 20);
    if (asks) {
      ChangeFlow flow =
          ChangeFlow.of(ChangePolicy.usual(), ImpactExample.project(), ImmutableList.of());
      LocalDate today = ImpactExample.TODAY;
      ChangeRequest submitted =
          flow.submit(draw.request, ImpactExample.ADA, today).granted().orElseThrow();
      Ruling<ChangeRequest, ChangeRefusal> assessed =
          flow.assess(
              submitted, impact(facts).assessment(), facts.baseline(), ImpactExample.BEN, today);
      if (!assessed.refusal().equals(Optional.of(ChangeRefusal.LESS_THAN_NOTHING))) {
        assertThat(assessed.refusal()).isEmpty();
        assertThat(assessed.granted().map(ChangeRequest::state)).contains(ChangeState.ASSESSED);
      }
    }
  }

  @Property
  void whoeverDoesNotSeeCostIsToldTheSameWhateverItIs(@ForAll("draws") ImpactDraw draw) {
    ImpactReport one = impact(draw.facts(draw.dearer("11.11")));
    ImpactReport other = impact(draw.facts(draw.dearer("187.50")));
    often(
        "the cost differs",
        !one.assessment().costDelta().equals(other.assessment().costDelta()),
        30);
    assertThat(told(other)).isEqualTo(told(one));
  }

  /** All fields of all rows that are not of cost or profit, as text, in their order. */
  private static List<String> told(ImpactReport impact) {
    return Stream.of(
            texts(ImpactRow.TYPE, ImmutableList.of(impact.row())),
            texts(DisciplineImpactRow.TYPE, impact.disciplines()),
            texts(PersonImpactRow.TYPE, impact.people()))
        .flatMap(List::stream)
        .collect(toImmutableList());
  }

  private static <R> List<String> texts(RecordType<R> type, List<R> rows) {
    return rows.stream()
        .flatMap(
            row ->
                type.fields().stream()
                    .filter(ImpactProperties::isNoCost)
                    .map(field -> field.name() + "=" + AgencyJson.write(field.read(row))))
        .collect(toImmutableList());
  }

  private static boolean isNoCost(Field<?, ?> field) {
    Sensitivity sensitivity = field.quantity().sensitivity();
    return sensitivity != Sensitivity.COST && sensitivity != Sensitivity.PROFIT;
  }

  @Property
  void theOrderOfTheFactsDoesNotMatter(@ForAll("draws") ImpactDraw draw, @ForAll long order) {
    often("several are proposed", draw.proposed.size() > 1, 10);
    ImpactReport one = impact(draw.facts());
    ImpactReport other = impact(draw.shuffled(order));
    assertThat(other).isEqualTo(one);
  }
}
