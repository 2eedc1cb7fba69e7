package dev.agency.examples.benchmarks.list;

import dev.agency.examples.benchmarks.world.Item;
import dev.agency.examples.benchmarks.world.Login;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Views that are maps by the name of the column, of whatever says which classes are shown. */
final class MapListing implements Listing {
  private static final Column[] COLUMNS = Column.values();

  private final Login login;
  private final List<Item> items;
  private final Function<Item, Shown> shown;

  /** Tells which classes of one record are shown. */
  @FunctionalInterface
  interface Shown {
    /** Whether the class is shown. */
    boolean contains(Shade shade);
  }

  MapListing(ListWorld world, Function<Item, Shown> shown) {
    this.login = world.login();
    this.items = world.items();
    this.shown = shown;
  }

  private Map<String, Object> view(Item item) {
    Shown classes = shown.apply(item);
    Map<String, Object> view = new HashMap<>();
    for (int column = 0; column < COLUMNS.length; column += 2) {
      if (classes.contains(COLUMNS[column].shade())) {
        view.put(COLUMNS[column].word(), COLUMNS[column].read(item.figures()));
        view.put(COLUMNS[column + 1].word(), COLUMNS[column + 1].read(item.figures()));
      }
    }
    return view;
  }

  @Override
  public Tally list() {
    List<Map<String, Object>> views = new ArrayList<>();
    for (Item item : items) {
      if (item.tenant().equals(login.tenant())) {
        views.add(view(item));
      }
    }
    Tally.Counter counter = new Tally.Counter();
    for (Map<String, Object> view : views) {
      for (int column = 0; column < COLUMNS.length; column++) {
        Object value = view.get(COLUMNS[column].word());
        if (value != null) {
          counter.add(column, value);
        }
      }
    }
    return counter.of(views.size());
  }
}
