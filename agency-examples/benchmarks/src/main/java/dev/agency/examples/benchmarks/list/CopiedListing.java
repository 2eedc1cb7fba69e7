package dev.agency.examples.benchmarks.list;

import dev.agency.examples.benchmarks.world.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By hand, with the visible values copied: a view holds nothing that is hidden. */
final class CopiedListing implements Listing {
  private static final Column[] COLUMNS = Column.values();

  private final List<Item> items;
  private final MaskByHand masks;

  CopiedListing(ListWorld world) {
    this.items = world.items();
    this.masks = new MaskByHand(world);
  }

  private static @Nullable Object[] copy(Item item, int mask) {
    @Nullable Object[] values = new @Nullable Object[COLUMNS.length];
    for (int column = 0; column < COLUMNS.length; column++) {
      if ((mask & 1 << column) != 0) {
        values[column] = COLUMNS[column].read(item.figures());
      }
    }
    return values;
  }

  @Override
  public Tally list() {
    List<@Nullable Object[]> views = new ArrayList<>();
    for (Item item : items) {
      int mask = masks.of(item);
      if (mask != 0) {
        views.add(copy(item, mask));
      }
    }
    Tally.Counter counter = new Tally.Counter();
    for (@Nullable Object[] view : views) {
      for (int column = 0; column < COLUMNS.length; column++) {
        Object value = view[column];
        if (value != null) {
          counter.add(column, value);
        }
      }
    }
    return counter.of(views.size());
  }
}
