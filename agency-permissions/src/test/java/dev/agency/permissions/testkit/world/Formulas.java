package dev.agency.permissions.testkit.world;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Equation;
import dev.agency.permissions.schema.Regime;
import dev.agency.permissions.schema.Release;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The equations of a schema under one regime, ready to be computed with.
 *
 * <p>Quantities are numbered. A guarded total, which no equation names, is here the sum of what it
 * tells of and of a fact about the others it is taken over, so that it is drawn and solved as all
 * else. Bands and checks are no numbers; they are worked out where they are shown.
 *
 * <p>Immutable and thread-safe.
 */
public final class Formulas {
  /** How an equation is computed. */
  enum Kind {
    SUM,
    PRODUCT,
    RATIO
  }

  /**
   * One equation over numbered quantities.
   *
   * @param kind how it is computed
   * @param output what is defined
   * @param plus what is added, the factors, or the numerator
   * @param minus what is taken off, or the denominator
   */
  @SuppressWarnings("ArrayRecordComponent") // the hottest loop of the long proofs reads them
  record Row(Kind kind, int output, int[] plus, int[] minus) {}

  private final ImmutableMap<Quantity, Integer> places;
  private final ImmutableList<Row> rows;
  private final int[][] rowsOf;
  private final boolean[] free;

  private Formulas(ImmutableMap<Quantity, Integer> places, List<Row> rows) {
    this.places = places;
    this.rows = ImmutableList.copyOf(rows);
    this.free = new boolean[places.size()];
    Arrays.fill(free, true);
    List<List<Integer>> users = new ArrayList<>();
    places.values().forEach(place -> users.add(new ArrayList<>()));
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      free[row.output()] = false;
      users.get(row.output()).add(i);
      for (int place : row.plus()) {
        users.get(place).add(i);
      }
      for (int place : row.minus()) {
        users.get(place).add(i);
      }
    }
    this.rowsOf =
        users.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /**
   * Returns the equations of a schema under a regime.
   *
   * @param schema the schema
   * @param regime one of its regimes, or one that adds nothing
   * @return the formulas
   */
  public static Formulas of(AgencySchema schema, Regime regime) {
    List<Quantity> quantities = new ArrayList<>(schema.quantities());
    List<Equation> equations = new ArrayList<>(schema.equations(regime));
    for (Release release : schema.releases()) {
      if (release.kind() == Release.Kind.GUARDED_TOTAL) {
        Quantity others = new Quantity(release.quantity().name() + "Others", Sensitivity.COST);
        quantities.add(others);
        equations.add(Equation.sum(release.quantity(), release.secret(), others));
      }
    }
    ImmutableMap.Builder<Quantity, Integer> numbered = ImmutableMap.builder();
    for (int i = 0; i < quantities.size(); i++) {
      numbered.put(quantities.get(i), i);
    }
    ImmutableMap<Quantity, Integer> places = numbered.buildOrThrow();
    return new Formulas(places, equations.stream().map(each -> row(each, places)).toList());
  }

  private static Row row(Equation equation, ImmutableMap<Quantity, Integer> places) {
    int output = place(equation.output(), places);
    if (equation instanceof Equation.Sum sum) {
      return new Row(Kind.SUM, output, numbers(sum.plus(), places), numbers(sum.minus(), places));
    }
    if (equation instanceof Equation.Product product) {
      return new Row(Kind.PRODUCT, output, numbers(product.inputs(), places), new int[0]);
    }
    Equation.Ratio ratio = (Equation.Ratio) equation;
    return new Row(
        Kind.RATIO,
        output,
        numbers(ImmutableList.of(ratio.numerator()), places),
        numbers(ImmutableList.of(ratio.denominator()), places));
  }

  private static int[] numbers(List<Quantity> some, ImmutableMap<Quantity, Integer> places) {
    return some.stream().mapToInt(each -> place(each, places)).toArray();
  }

  private static int place(Quantity quantity, ImmutableMap<Quantity, Integer> places) {
    Integer place = places.get(quantity);
    if (place == null) {
      throw new IllegalArgumentException("The quantity is not of the schema.");
    }
    return place;
  }

  /**
   * Returns the number of a quantity.
   *
   * @param quantity a quantity of the schema
   * @return its place among all
   * @throws IllegalArgumentException if it is not one
   */
  public int place(Quantity quantity) {
    return place(quantity, places);
  }

  /**
   * Returns how many quantities there are.
   *
   * @return the count, the others of guarded totals among them
   */
  public int size() {
    return free.length;
  }

  boolean isFree(int place) {
    return free[place];
  }

  ImmutableList<Row> rows() {
    return rows;
  }

  /** The equations a quantity is part of. */
  int[] rowsOf(int place) {
    return rowsOf[place];
  }

  /** Computes all that is not free; null where a denominator is zero or something has no value. */
  void compute(@Nullable Fraction[] values) {
    for (Row row : rows) {
      values[row.output()] = value(row, values);
    }
  }

  private static @Nullable Fraction value(Row row, @Nullable Fraction[] values) {
    Fraction result = row.kind() == Kind.SUM ? Fraction.ZERO : Fraction.of(1);
    for (int place : row.plus()) {
      Fraction part = values[place];
      if (part == null) {
        return null;
      }
      result = row.kind() == Kind.SUM ? result.plus(part) : result.times(part);
    }
    for (int place : row.minus()) {
      Fraction part = values[place];
      if (part == null || (row.kind() == Kind.RATIO && part.isZero())) {
        return null;
      }
      result = row.kind() == Kind.SUM ? result.minus(part) : result.over(part);
    }
    return result;
  }

  /**
   * Solves an equation for its only unknown part.
   *
   * @return the value, or null if any would do, or none
   */
  static @Nullable Fraction solve(Row row, int unknown, @Nullable Fraction[] values) {
    Fraction output = values[row.output()];
    if (unknown == row.output() || output == null) {
      return unknown == row.output() ? value(row, values) : null;
    }
    return switch (row.kind()) {
      case SUM -> solveSum(row, unknown, output, values);
      case PRODUCT -> {
        Fraction factor = values[row.plus()[0] == unknown ? row.plus()[1] : row.plus()[0]];
        yield factor == null || factor.isZero() ? null : output.over(factor);
      }
      case RATIO -> {
        boolean numerator = row.plus()[0] == unknown;
        Fraction other = values[numerator ? row.minus()[0] : row.plus()[0]];
        if (other == null || (!numerator && output.isZero())) {
          yield null;
        }
        yield numerator ? output.times(other) : other.over(output);
      }
    };
  }

  private static @Nullable Fraction solveSum(
      Row row, int unknown, Fraction output, @Nullable Fraction[] values) {
    Fraction rest = output;
    boolean added = false;
    for (int place : row.plus()) {
      Fraction part = values[place];
      if (place == unknown) {
        added = true;
      } else if (part == null) {
        return null;
      } else {
        rest = rest.minus(part);
      }
    }
    for (int place : row.minus()) {
      Fraction part = values[place];
      if (place != unknown) {
        if (part == null) {
          return null;
        }
        rest = rest.plus(part);
      }
    }
    return added ? rest : Fraction.ZERO.minus(rest);
  }
}
