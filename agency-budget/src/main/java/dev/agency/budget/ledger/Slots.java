package dev.agency.budget.ledger;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which facts a budget has, as numbers of their slots in a register. A fact that left stays listed
 * and one that came back may be listed twice, so that nothing is ever searched; {@link #each} lists
 * every slot once, and whoever reads a slot looks at its budget.
 *
 * <p>Adding shares the array with earlier versions, which do not look beyond their own size.
 */
final class Slots {
  static final Slots NONE = new Slots(new int[0], 0, false);

  private final int[] slots;
  private final int size;
  private final boolean repeats;

  private Slots(int[] slots, int size, boolean repeats) {
    this.slots = slots;
    this.size = size;
    this.repeats = repeats;
  }

  /** Returns these slots and another; only the latest version may be added to. */
  Slots with(int slot, boolean mayRepeat) {
    int[] grown =
        size < slots.length ? slots : Arrays.copyOf(slots, Math.max(4, size + size / 2 + 1));
    grown[size] = slot;
    return new Slots(grown, size + 1, repeats || mayRepeat);
  }

  /** Returns these slots in an array of their own, to be added to apart from these. */
  Slots alone() {
    return new Slots(Arrays.copyOf(slots, size), size, repeats);
  }

  IntStream each() {
    IntStream all = Arrays.stream(slots, 0, size);
    return repeats ? all.sorted().distinct() : all;
  }
}
