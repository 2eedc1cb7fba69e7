package dev.agency.examples.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import dev.agency.core.money.MoneyBag;
import dev.agency.permissions.view.Mask;
import dev.agency.permissions.view.Projection;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** How a figure of a report is made of rows of which some may be hidden, partial or unknown. */
class ColumnTest {
  private record Sale(long minutes, Figure<Money> used, Figure<Money> total) {}

  private static final Field<Sale, Long> MINUTES =
      Field.of(Quantities.WORKED_MINUTES, Sale::minutes);
  private static final Field<Sale, Figure<Money>> USED =
      Field.of(Quantities.USED_VALUE, Sale::used);
  private static final Field<Sale, Figure<Money>> TOTAL =
      Field.of(Quantities.BUDGET_TOTAL, Sale::total);
  private static final Field<Sale, Figure<BasisPoints>> BURN =
      Field.of(Quantities.BURN, sale -> Figure.known(BasisPoints.of(1_234)));
  private static final RecordType<Sale> TYPE =
      RecordType.of("sale", Grain.BUDGET, List.of(MINUTES, USED, TOTAL, BURN));
  private static final long ALL = 0b1111;
  private static final long WITHOUT_USED = 0b1101;

  private static final Column<Sale> SHARE =
      Column.share(BURN, USED, TOTAL, RoundingMode.DOWN, UnknownReason.NO_TOTAL);

  private static Projection<Sale> seen(Sale sale, long visible) {
    return Projection.of(Mask.of(TYPE, visible, 0), sale);
  }

  private static Projection<Sale> seen(Figure<Money> used, Figure<Money> total) {
    return seen(new Sale(60, used, total), ALL);
  }

  private static Figure<Money> euros(String amount) {
    return Figure.known(Money.of(amount, "EUR"));
  }

  private static Figure<Money> used(Stream<Figure<Money>> figures) {
    List<Projection<Sale>> rows = figures.map(figure -> seen(figure, euros("1"))).toList();
    return ((Cell.Amount) Column.amount(USED).sum().apply(rows)).figure();
  }

  @Test
  void amountsAndMinutesAreAdded() {
    assertThat(used(Stream.of(euros("1.50"), euros("-4.00")))).isEqualTo(euros("-2.50"));
    assertThat(
            Column.minutes(MINUTES)
                .sum()
                .apply(List.of(seen(euros("1"), euros("1")), seen(euros("1"), euros("1")))))
        .isEqualTo(new Cell.Minutes(120));
  }

  @Test
  void whatIsMissingOfOneIsMissingOfTheSum() {
    MoneyBag dollars = MoneyBag.of(Money.of("5", "USD"));
    Figure<Money> sum =
        used(
            Stream.of(
                euros("1"),
                Figure.partial(Money.of("2", "EUR"), Missing.unpriced(30)),
                Figure.partial(Money.of("4", "EUR"), Missing.of(15, dollars))));
    assertThat(sum).isEqualTo(Figure.partial(Money.of("7", "EUR"), Missing.of(45, dollars)));
    assertThat(new Cell.Amount(sum).text()).isEqualTo("7.00");
    assertThat(new Cell.Amount(sum).missing()).isEqualTo("45 min unpriced, USD 5.00 unconverted");
    Figure<Money> pieces =
        Figure.partial(
            Money.of("3", "EUR"),
            Missing.builder()
                .unpricedMinutes(0)
                .unpricedPieces(2)
                .unconverted(MoneyBag.empty())
                .build());
    assertThat(new Cell.Amount(pieces).missing()).isEqualTo("2 pieces unpriced");
  }

  @Test
  void moneyThatCancelsIsMissingStill() {
    Figure<Money> sum =
        used(
            Stream.of("5", "-5")
                .map(
                    dollars ->
                        Figure.partial(
                            Money.of("1", "EUR"),
                            Missing.of(0, MoneyBag.of(Money.of(dollars, "USD"))))));
    assertThat(sum)
        .isEqualTo(
            Figure.partial(Money.of("2", "EUR"), Missing.of(0, MoneyBag.of(Money.of("5", "USD")))));
  }

  @Test
  void whereNobodyPaysNothingIsAddedAndAnyOtherUnknownLeavesTheSumUnknown() {
    Figure<Money> none = Figure.unknown(UnknownReason.NO_PRICE);
    Figure<Money> few = Figure.unknown(UnknownReason.FEW_CONTRIBUTORS);
    assertThat(used(Stream.of(none, euros("3"), none))).isEqualTo(euros("3"));
    assertThat(used(Stream.of(none, none))).isEqualTo(none);
    assertThat(used(Stream.of(euros("3"), none, few))).isEqualTo(few);
    assertThat(new Cell.Amount(few).text()).isEqualTo("unknown:FEW_CONTRIBUTORS");
  }

  @Test
  void theShareOfOneIsItsOwnAndOfSeveralThatOfTheirSums() {
    Projection<Sale> one = seen(euros("1"), euros("3"));
    assertThat(SHARE.sum().apply(List.of(one)).text()).isEqualTo("12.34");
    assertThat(SHARE.sum().apply(List.of(one, seen(euros("1"), euros("0")))).text())
        .isEqualTo("66.66");
    assertThat(SHARE.sum().apply(List.of(one, seen(euros("1"), euros("-3")))).text())
        .isEqualTo("unknown:NO_TOTAL");
    Figure<Money> partial = Figure.partial(Money.of("1", "EUR"), Missing.unpriced(1));
    assertThat(SHARE.sum().apply(List.of(one, seen(partial, euros("3")))).text())
        .isEqualTo("unknown:UNPRICED");
  }

  private static Figure<BasisPoints> coverage(Stream<Figure<BasisPoints>> figures) {
    Field<Figure<BasisPoints>, Figure<BasisPoints>> field =
        Field.of(Quantities.COVERAGE, figure -> figure);
    RecordType<Figure<BasisPoints>> type = RecordType.of("sheets", Grain.BUDGET, List.of(field));
    List<Projection<Figure<BasisPoints>>> rows =
        figures.map(figure -> Projection.of(Mask.of(type, 1, 0), figure)).toList();
    return ((Cell.Share) Column.lowest(field).sum().apply(rows)).figure();
  }

  @Test
  void aCoverageIsThatOfTheWorstOfThoseWhoShouldHaveLogged() {
    Figure<BasisPoints> good = Figure.known(BasisPoints.of(9_816));
    Figure<BasisPoints> bad = Figure.known(BasisPoints.of(7_500));
    Figure<BasisPoints> nobody = Figure.unknown(UnknownReason.NO_ENTRIES);
    Figure<BasisPoints> noSheets = Figure.unknown(UnknownReason.NO_CAPACITY);
    assertThat(coverage(Stream.of(good, bad, good))).isEqualTo(bad);
    assertThat(coverage(Stream.of(nobody, good, nobody))).isEqualTo(good);
    assertThat(coverage(Stream.of(nobody, nobody))).isEqualTo(nobody);
    assertThat(coverage(Stream.of(good, noSheets, nobody))).isEqualTo(noSheets);
  }

  @Test
  void aShareOfSumsIsHiddenWithThem() {
    Sale sale = new Sale(60, euros("1"), euros("3"));
    assertThat(SHARE.sum().apply(List.of(seen(sale, WITHOUT_USED))).text()).isEqualTo("12.34");
    assertThat(SHARE.sum().apply(List.of(seen(sale, WITHOUT_USED), seen(sale, WITHOUT_USED))))
        .isEqualTo(new Cell.Hidden("NOT_ALLOWED"));
  }

  @Property
  void aSumTellsNothingUnlessAllOfItMayBeSeen(@ForAll("sales") List<Boolean> shown) {
    List<Projection<Sale>> rows = new ArrayList<>();
    List<Projection<Sale>> others = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      boolean all = shown.get(i);
      rows.add(seen(new Sale(60, euros("1"), euros("3")), all ? ALL : WITHOUT_USED));
      // Differs in what is hidden alone.
      others.add(seen(new Sale(60, euros(all ? "1" : "99"), euros("3")), all ? ALL : WITHOUT_USED));
    }
    Cell cell = Column.amount(USED).sum().apply(rows);
    assertThat(Column.amount(USED).sum().apply(others)).isEqualTo(cell);
    if (!shown.contains(false)) {
      assertThat(cell).isEqualTo(new Cell.Amount(euros(String.valueOf(shown.size()))));
    } else {
      assertThat(cell).isEqualTo(new Cell.Hidden(shown.contains(true) ? Cell.PART : "NOT_ALLOWED"));
    }
  }

  @Provide
  Arbitrary<List<Boolean>> sales() {
    return Arbitraries.of(true, true, true, false).list().ofMinSize(1).ofMaxSize(6);
  }
}
