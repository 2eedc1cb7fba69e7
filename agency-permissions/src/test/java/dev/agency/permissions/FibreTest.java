package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Regime;
import dev.agency.permissions.testkit.world.Fibre;
import dev.agency.permissions.testkit.world.Formulas;
import dev.agency.permissions.testkit.world.Fraction;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FibreTest {
  private static final int DRAWS = 200;

  private final SplittableRandom random = new SplittableRandom(7);
  private final Formulas formulas =
      Formulas.of(
          AgencySchema.usual(), Regime.of("any project", "Nothing more is known of the project."));
  private final Fibre fibre = new Fibre(formulas);

  @Test
  void figuresFollowTheEquations() {
    @Nullable Fraction[] values = fibre.draw(random);
    Fraction revenue = value(values, Quantities.REVENUE);
    assertThat(value(values, Quantities.PROFIT))
        .isEqualTo(revenue.minus(value(values, Quantities.USED_COST)));
  }

  @Test
  void whatIsVisibleStaysAndWhatItFollowsFromMoves() {
    assertThat(moves(Quantities.USED_COST, Quantities.PROFIT)).isGreaterThan(DRAWS / 2);
    assertThat(moves(Quantities.COST_RATE, Quantities.WORKED_MINUTES, Quantities.USED_COST))
        .isGreaterThan(DRAWS / 2);
  }

  /** What the leak gate refuses is what leaves nothing to move. */
  @Test
  void whatCanBeComputedFromWhatIsVisibleDoesNotMove() {
    assertThat(moves(Quantities.USED_COST, Quantities.REVENUE, Quantities.PROFIT)).isZero();
    assertThat(moves(Quantities.BUDGET_TOTAL, Quantities.BURN, Quantities.BUDGET_REMAINING))
        .isLessThan(DRAWS / 10); // but for a burn of nothing, or of everything
  }

  @Test
  void theSameSeedDrawsTheSame() {
    assertThat(new Fibre(formulas).draw(new SplittableRandom(3)))
        .containsExactly(new Fibre(formulas).draw(new SplittableRandom(3)));
  }

  @Test
  void fractionsAreInLowestTerms() {
    assertThat(new Fraction(6, -4)).isEqualTo(new Fraction(-3, 2)).hasToString("-3/2");
    assertThat(Fraction.of(3).over(Fraction.of(2)).times(Fraction.of(4))).isEqualTo(Fraction.of(6));
    assertThat(Fraction.of(1).minus(new Fraction(1, 3))).isEqualTo(new Fraction(2, 3));
  }

  /** In how many draws a quantity moves while others are kept. */
  private int moves(Quantity hidden, Quantity... visible) {
    int moves = 0;
    for (int i = 0; i < DRAWS; i++) {
      @Nullable Fraction[] old = fibre.draw(random);
      boolean[] kept = new boolean[formulas.size()];
      for (Quantity quantity : visible) {
        kept[formulas.place(quantity)] = true;
      }
      @Nullable Fraction[] redrawn = fibre.redraw(old, kept, random);
      for (Quantity quantity : visible) {
        assertThat(redrawn[formulas.place(quantity)]).isEqualTo(old[formulas.place(quantity)]);
      }
      int place = formulas.place(hidden);
      Fraction before = old[place];
      moves += before != null && !before.equals(redrawn[place]) ? 1 : 0;
    }
    return moves;
  }

  private Fraction value(@Nullable Fraction[] values, Quantity quantity) {
    Fraction value = values[formulas.place(quantity)];
    assertThat(value).isNotNull();
    return value == null ? Fraction.ZERO : value;
  }
}
