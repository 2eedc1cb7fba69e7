package dev.agency.budget.ledger;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which facts a budget has, as numbers of their slots in a register. A fact that left stays listed
 * and one that came back may be listed twice, so that nothing is ever searched; {@link #each} lists
 * every slot once, and whoever reads a slot looks at its budget.
 *
 * <p>Slots are added to in place by the version of the ledger that made them. A later version makes
 * its own, which share the array with those before them: they do not look beyond their own size.
 */
final class Slots {
  static final Slots NONE = new Slots(new int[0], 0, false, 0);

  private int[] slots;
  private int size;
  private boolean repeats;

  /** The version of the ledger this may be written in. */
  private final int version;

  private Slots(int[] slots, int size, boolean repeats, int version) {
    this.slots = slots;
    this.size = size;
    this.repeats = repeats;
    this.version = version;
  }

  /** Returns these slots and another, these themselves if they are of the version that adds. */
  Slots with(int slot, boolean mayRepeat, int writing) {
    Slots more = version == writing ? this : new Slots(slots, size, repeats, writing);
    more.add(slot, mayRepeat);
    return more;
  }

  private void add(int slot, boolean mayRepeat) {
    if (size == slots.length) {
      slots = Arrays.copyOf(slots, Math.max(4, size + size / 2 + 1));
    }
    slots[size] = slot;
    size++;
    repeats |= mayRepeat;
  }

  /** Returns these slots in an array of their own, to be added to apart from these. */
  Slots alone() {
    return new Slots(Arrays.copyOf(slots, size), size, repeats, 0);
  }

  IntStream each() {
    IntStream all = Arrays.stream(slots, 0, size);
    return repeats ? all.sorted().distinct() : all;
  }
}
