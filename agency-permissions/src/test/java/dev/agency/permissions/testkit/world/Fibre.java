package dev.agency.permissions.testkit.world;

import dev.agency.permissions.testkit.world.Formulas.Row;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Draws the figures of a project, and draws them anew so that some of them stay.
 *
 * <p>If profit is visible and its parts are not, another revenue is drawn and the cost follows from
 * {@code profit = revenue - usedCost}: what is kept is known from the start, each fact that is
 * drawn makes an equation with one unknown give it, and what is left is drawn. In the end all is
 * computed forward from the facts and compared with what was to be kept; a draw that fits nothing
 * is thrown away and counted.
 *
 * <p>Mutable, for its counts, and not thread-safe.
 */
public final class Fibre {
  private static final int TRIES = 6;
  private static final int LARGEST = 40;

  private final Formulas formulas;
  private final int[] unknowns;
  private final int[] order;
  private final int[] waiting;
  private int waitingCount;
  private long draws;
  private long thrownAway;

  /**
   * Creates one for the equations of a regime.
   *
   * @param formulas the equations
   */
  public Fibre(Formulas formulas) {
    this.formulas = formulas;
    this.unknowns = new int[formulas.rows().size()];
    this.order = new int[formulas.size()];
    this.waiting = new int[formulas.rows().size() * 8];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
  }

  /**
   * Returns how many draws there were.
   *
   * @return those thrown away among them
   */
  public long draws() {
    return draws;
  }

  /**
   * Returns how many draws fit nothing.
   *
   * @return the count
   */
  public long thrownAway() {
    return thrownAway;
  }

  /**
   * Draws the figures of a project.
   *
   * @param random where numbers come from
   * @return a value for each quantity by its number, null where it has none
   */
  public @Nullable Fraction[] draw(SplittableRandom random) {
    while (true) {
      @Nullable Fraction[] values = new Fraction[formulas.size()];
      for (int place = 0; place < values.length; place++) {
        values[place] = formulas.isFree(place) ? fact(random) : null;
      }
      try {
        formulas.compute(values);
        return values;
      } catch (ArithmeticException tooLong) {
        thrownAway++;
      }
    }
  }

  /**
   * Draws figures anew and keeps some.
   *
   * @param old the figures
   * @param kept which to keep, by their number
   * @param random where numbers come from
   * @return the new figures; the old ones if none were found that differ
   */
  public @Nullable Fraction[] redraw(
      @Nullable Fraction[] old, boolean[] kept, SplittableRandom random) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      draws++;
      // The later, the more stays as it was: where much is visible, little can move at once.
      @Nullable Fraction[] drawn = attempt(old, kept, random, attempt * 16);
      if (drawn != null && !Arrays.equals(drawn, old)) {
        return drawn;
      }
      thrownAway++;
    }
    return old;
  }

  private @Nullable Fraction @Nullable [] attempt(
      @Nullable Fraction[] old, boolean[] kept, SplittableRandom random, int staying) {
    @Nullable Fraction[] values = new Fraction[old.length];
    for (int i = 0; i < unknowns.length; i++) {
      Row row = formulas.rows().get(i);
      unknowns[i] = 1 + row.plus().length + row.minus().length;
    }
    waitingCount = 0;
    for (int i = 0; i < unknowns.length; i++) {
      if (unknowns[i] == 1) {
        waiting[waitingCount++] = i;
      }
    }
    try {
      for (int place = 0; place < old.length; place++) {
        Fraction value = old[place];
        if (kept[place] && value != null) {
          set(place, value, values);
        }
      }
      shuffle(random);
      solve(values);
      for (int place : order) {
        Fraction value = old[place];
        if (formulas.isFree(place) && values[place] == null && value != null) {
          set(place, random.nextInt(100) < staying ? value : fact(random), values);
          solve(values);
        }
      }
      formulas.compute(values);
    } catch (ArithmeticException tooLong) {
      return null;
    }
    for (int place = 0; place < old.length; place++) {
      if (kept[place] && !Objects.equals(old[place], values[place])) {
        return null;
      }
    }
    return values;
  }

  private void set(int place, Fraction value, @Nullable Fraction[] values) {
    values[place] = value;
    for (int row : formulas.rowsOf(place)) {
      if (--unknowns[row] == 1) {
        waiting[waitingCount++] = row;
      }
    }
  }

  private void solve(@Nullable Fraction[] values) {
    while (waitingCount > 0) {
      int i = waiting[--waitingCount];
      if (unknowns[i] != 1) {
        continue;
      }
      Row row = formulas.rows().get(i);
      int unknown = unknown(row, values);
      Fraction value = Formulas.solve(row, unknown, values);
      if (value != null) {
        set(unknown, value, values);
      }
    }
  }

  private static int unknown(Row row, @Nullable Fraction[] values) {
    for (int place : row.plus()) {
      if (values[place] == null) {
        return place;
      }
    }
    for (int place : row.minus()) {
      if (values[place] == null) {
        return place;
      }
    }
    return row.output();
  }

  private void shuffle(SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int place = order[i];
      order[i] = order[j];
      order[j] = place;
    }
  }

  /** A small number, now and then zero, where ratios end. */
  private static Fraction fact(SplittableRandom random) {
    return random.nextInt(25) == 0 ? Fraction.ZERO : Fraction.of(1 + random.nextInt(LARGEST));
  }
}
