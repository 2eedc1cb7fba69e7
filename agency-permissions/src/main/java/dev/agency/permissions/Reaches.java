package dev.agency.permissions;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The reaches that hold between one person and one record of their tenant.
 *
 * <p>{@link Reach#ALL} always holds. There is one object for each of the 32 combinations, so that
 * finding the reaches of a row allocates nothing. Nobody outside this package passes them in: who
 * asks about a bare combination has not looked at the tenant.
 */
final class Reaches {
  /** How many there are: every combination of the reaches but ALL. */
  static final int COMBINATIONS = 32;

  private static final int ALWAYS = Reach.ALL.bit();

  private static final ImmutableList<Reaches> EACH =
      IntStream.range(0, ALWAYS)
          .mapToObj(bits -> new Reaches(bits | ALWAYS))
          .collect(toImmutableList());

  private final int bits;

  private Reaches(int bits) {
    this.bits = bits;
  }

  /** Returns that no relation holds. */
  static Reaches none() {
    return EACH.get(0);
  }

  /** Returns some reaches. */
  static Reaches of(Reach... holding) {
    return Stream.of(holding).reduce(none(), Reaches::with, Reaches::and);
  }

  /** Returns these reaches and one more. */
  Reaches with(Reach reach) {
    return ofBits(bits | reach.bit());
  }

  /** Returns these reaches and others. */
  Reaches and(Reaches others) {
    return ofBits(bits | others.bits);
  }

  /** Returns whether a reach holds. */
  boolean contains(Reach reach) {
    return meets(reach.bit());
  }

  /** Returns the reaches. */
  ImmutableSet<Reach> toSet() {
    return Stream.of(Reach.values()).filter(this::contains).collect(Sets.toImmutableEnumSet());
  }

  /** Returns whether a reach of the mask holds. */
  boolean meets(int mask) {
    return (bits & mask) != 0;
  }

  /** The bits of the reaches that hold, that of ALL among them. */
  int bits() {
    return bits;
  }

  /** The place of this combination among all, from 0. */
  int place() {
    return placeOf(bits);
  }

  /** The place of the combination with these bits. */
  static int placeOf(int bits) {
    return bits & ~ALWAYS;
  }

  static Reaches ofBits(int bits) {
    return EACH.get(placeOf(bits));
  }

  @Override
  public String toString() {
    return toSet().toString();
  }
}
