package dev.agency.examples.benchmarks.list;

import dev.agency.examples.benchmarks.world.Figures;
import dev.agency.examples.benchmarks.world.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The floor: a view is the record and a mask, and is asked at every read.
 *
 * <p>It keeps the record within reach of whoever holds the view.
 */
final class LazyListing implements Listing {
  private static final int COLUMNS = Column.values().length;

  private final List<Item> items;
  private final MaskByHand masks;

  private record View(Figures figures, int mask) {
    @Nullable Object get(int column) {
      if ((mask & 1 << column) == 0) {
        return null;
      }
      return switch (column) {
        case 0 -> figures.name();
        case 1 -> figures.state();
        case 2 -> figures.workedMinutes();
        case 3 -> figures.plannedMinutes();
        case 4 -> figures.budgetTotal();
        case 5 -> figures.billRate();
        case 6 -> figures.revenue();
        case 7 -> figures.realisedRate();
        case 8 -> figures.cost();
        case 9 -> figures.costRate();
        case 10 -> figures.phone();
        default -> figures.note();
      };
    }
  }

  LazyListing(ListWorld world) {
    this.items = world.items();
    this.masks = new MaskByHand(world);
  }

  @Override
  public Tally list() {
    List<View> views = new ArrayList<>();
    for (Item item : items) {
      int mask = masks.of(item);
      if (mask != 0) {
        views.add(new View(item.figures(), mask));
      }
    }
    Tally.Counter counter = new Tally.Counter();
    for (View view : views) {
      for (int column = 0; column < COLUMNS; column++) {
        Object value = view.get(column);
        if (value != null) {
          counter.add(column, value);
        }
      }
    }
    return counter.of(views.size());
  }
}
