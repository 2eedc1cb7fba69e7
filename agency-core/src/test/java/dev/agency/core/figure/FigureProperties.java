package dev.agency.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.ValueArbitraries;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class FigureProperties extends Laws {
  Figure<Long> map(Figure<Long> figure, Function<Long, Long> change) {
    return figure.map(change);
  }

  Figure<Long> then(Figure<Long> figure, Function<Long, Figure<Long>> step) {
    return figure.then(step);
  }

  Figure<Long> sum(Figure<Long> one, Figure<Long> other) {
    return one.with(other, Long::sum);
  }

  Optional<Long> knownPart(Figure<Long> figure) {
    return figure.knownPart();
  }

  private static final Arbitrary<Long> VALUES = Arbitraries.longs().between(-1_000, 1_000);

  @Provide
  Arbitrary<Figure<Long>> figures() {
    return ValueArbitraries.figures(VALUES);
  }

  @Provide
  Arbitrary<Figure<Long>> partials() {
    return ValueArbitraries.partialFigures(VALUES);
  }

  /** What may follow from a whole value: a figure of any state, the same for the same value. */
  @Provide
  Arbitrary<Function<Long, Figure<Long>>> steps() {
    return ValueArbitraries.figures(VALUES)
        .map(figure -> value -> value % 3 == 0 ? figure : Figure.known(value * 2));
  }

  @Provide
  Arbitrary<Function<Long, Long>> changes() {
    return VALUES.map(n -> value -> value * n + 1);
  }

  @Property
  void aChangeThatChangesNothingLeavesTheFigure(@ForAll("figures") Figure<Long> figure) {
    assertThat(map(figure, Function.identity())).isEqualTo(figure);
  }

  @Property
  void twoChangesAreTheirComposition(
      @ForAll("figures") Figure<Long> figure,
      @ForAll("changes") Function<Long, Long> f,
      @ForAll("changes") Function<Long, Long> g) {
    assertThat(map(map(figure, f), g)).isEqualTo(map(figure, f.andThen(g)));
  }

  @Property
  void aKnownValueLeadsToWhatFollowsFromIt(
      @ForAll long value, @ForAll("steps") Function<Long, Figure<Long>> step) {
    assertThat(then(Figure.known(value), step)).isEqualTo(step.apply(value));
  }

  @Property
  void knowingAgainChangesOnlyPartialFigures(@ForAll("figures") Figure<Long> figure) {
    Figure<Long> again = then(figure, Figure::known);
    if (figure instanceof Figure.Partial<Long> partial) {
      assertThat(again).isEqualTo(Figure.unknown(partial.missing().reason()));
    } else {
      assertThat(again).isEqualTo(figure);
    }
  }

  @Property
  void stepsMayBeGroupedAsOneLikes(
      @ForAll("figures") Figure<Long> figure,
      @ForAll("steps") Function<Long, Figure<Long>> f,
      @ForAll("steps") Function<Long, Figure<Long>> g) {
    assertThat(then(then(figure, f), g)).isEqualTo(then(figure, value -> then(f.apply(value), g)));
  }

  @Property
  void aPartialFigureNeverBecomesKnown(
      @ForAll("partials") Figure<Long> partial,
      @ForAll("figures") Figure<Long> other,
      @ForAll("changes") Function<Long, Long> change) {
    assertThat(partial.ifKnown()).isEmpty();
    assertThat(map(partial, change).ifKnown()).isEmpty();
    assertThat(then(partial, Figure::known).knownPart()).isEmpty();
    assertThat(sum(partial, other).knownPart()).isEmpty();
    assertThat(sum(other, partial).knownPart()).isEmpty();
  }

  @Property
  void twoFiguresLeadToOneOnlyIfBothAreKnownElseToTheReasonOfTheFirst(
      @ForAll("figures") Figure<Long> a, @ForAll("figures") Figure<Long> b) {
    Figure<Long> both = sum(a, b);
    if (a instanceof Figure.Known<Long> x && b instanceof Figure.Known<Long> y) {
      assertThat(both).isEqualTo(Figure.known(x.value() + y.value()));
    } else {
      Figure<Long> first = a.ifKnown().isEmpty() ? a : b;
      assertThat(both).isEqualTo(Figure.unknown(reason(first)));
    }
  }

  @Property
  void whatIsKnownInFullIsItsKnownPart(@ForAll("figures") Figure<Long> figure) {
    if (figure.ifKnown().isPresent()) {
      assertThat(knownPart(figure)).isEqualTo(figure.ifKnown());
    }
    assertThat(knownPart(figure).isEmpty()).isEqualTo(figure instanceof Figure.Unknown);
  }

  private static UnknownReason reason(Figure<Long> figure) {
    if (figure instanceof Figure.Partial<Long> partial) {
      return partial.missing().reason();
    }
    return ((Figure.Unknown<Long>) figure).reason();
  }
}
