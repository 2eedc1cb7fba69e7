package dev.agency.permissions;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The reaches that hold between one person and one record.
 *
 * <p>The host finds them and passes them in: {@code Reaches.none().with(OWN,
 * entry.person().equals(ana)).with(ASSIGNED, project.hasMember(ana))}. {@link Reach#ALL} always
 * holds within the tenant; a record of another tenant must never be asked about.
 *
 * <p>Immutable and thread-safe. There is one object for each of the 32 combinations, so that
 * finding the reaches of a row allocates nothing.
 */
public final class Reaches {
  private static final int ALWAYS = Reach.ALL.bit();

  private static final ImmutableList<Reaches> EACH =
      IntStream.range(0, ALWAYS)
          .mapToObj(bits -> new Reaches(bits | ALWAYS))
          .collect(toImmutableList());

  private final int bits;

  private Reaches(int bits) {
    this.bits = bits;
  }

  /**
   * Returns that no relation holds.
   *
   * @return the reaches of a stranger: only {@link Reach#ALL}
   */
  public static Reaches none() {
    return EACH.get(0);
  }

  /**
   * Returns some reaches.
   *
   * @param holding the reaches that hold; {@link Reach#ALL} may be left out
   * @return the reaches
   */
  public static Reaches of(Reach... holding) {
    return Stream.of(holding).reduce(none(), Reaches::with, Reaches::and);
  }

  /**
   * Returns these reaches and one more.
   *
   * @param reach the reach
   * @return the reaches
   */
  public Reaches with(Reach reach) {
    return ofBits(bits | reach.bit());
  }

  /**
   * Returns these reaches and one more, if it holds.
   *
   * @param reach the reach
   * @param holds whether it holds
   * @return the reaches
   */
  public Reaches with(Reach reach, boolean holds) {
    return holds ? with(reach) : this;
  }

  /**
   * Returns these reaches and others.
   *
   * @param others the others
   * @return those that hold in either
   */
  public Reaches and(Reaches others) {
    return ofBits(bits | others.bits);
  }

  /**
   * Returns whether a reach holds.
   *
   * @param reach the reach
   * @return whether it holds; true for {@link Reach#ALL}
   */
  public boolean contains(Reach reach) {
    return meets(reach.bit());
  }

  /**
   * Returns the reaches.
   *
   * @return those that hold, in their order, {@link Reach#ALL} the last
   */
  public ImmutableSet<Reach> toSet() {
    return Stream.of(Reach.values()).filter(this::contains).collect(Sets.toImmutableEnumSet());
  }

  /** Returns whether a reach of the mask holds. */
  boolean meets(int mask) {
    return (bits & mask) != 0;
  }

  private static Reaches ofBits(int bits) {
    return EACH.get(bits & ~ALWAYS);
  }

  @Override
  public String toString() {
    return toSet().toString();
  }
}
