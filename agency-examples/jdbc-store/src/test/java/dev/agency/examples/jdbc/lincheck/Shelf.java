package dev.agency.examples.jdbc.lincheck;

import dev.agency.core.json.StoredJson;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps values as they are and gives each a number for its text: a model checker that followed a
 * JSON library would see little else.
 */
final class Shelf implements StoredJson {
  private final List<Object> values = new ArrayList<>();

  @Override
  public synchronized String write(Object value) {
    int index = values.indexOf(value);
    if (index < 0) {
      values.add(value);
      index = values.size() - 1;
    }
    return Integer.toString(index);
  }

  @Override
  public synchronized <T> T read(String json, Class<T> type) {
    return type.cast(values.get(Integer.parseInt(json)));
  }
}
