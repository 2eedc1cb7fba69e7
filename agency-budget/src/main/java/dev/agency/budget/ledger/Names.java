package dev.agency.budget.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers for values that come again and again, such as budgets: each value has one for ever, and
 * so names may be shared by all versions of a ledger.
 *
 * <p>One thread gives numbers; readers know those below the size they were given.
 *
 * @param <T> the values
 */
final class Names<T> {
  private final Map<T, Integer> numbers;
  private final Pages<T> values;

  private Names(Map<T, Integer> numbers, Pages<T> values) {
    this.numbers = numbers;
    this.values = values;
  }

  static <T> Names<T> none() {
    return new Names<>(new ConcurrentHashMap<>(), new Pages<>());
  }

  /** Continues from a version, apart from all others that do. */
  static <T> Names<T> of(Frozen<T> version) {
    Map<T, Integer> numbers = new ConcurrentHashMap<>();
    for (int i = 0; i < version.size(); i++) {
      numbers.put(version.get(i), i);
    }
    return new Names<>(numbers, Pages.of(version.values));
  }

  /** Returns the number of a value, the next free one if it is new. */
  int number(T value) {
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    int next = values.add(value);
    numbers.put(value, next);
    return next;
  }

  /** Returns the number of a value, -1 if it has none. */
  int find(T value) {
    return numbers.getOrDefault(value, -1);
  }

  T get(int number) {
    return values.get(number);
  }

  Frozen<T> freeze() {
    return new Frozen<>(numbers, values.freeze());
  }

  /**
   * The names up to a moment.
   *
   * @param <T> the values
   */
  static final class Frozen<T> {
    private final Map<T, Integer> numbers;
    private final Pages.Frozen<T> values;

    private Frozen(Map<T, Integer> numbers, Pages.Frozen<T> values) {
      this.numbers = numbers;
      this.values = values;
    }

    /** Returns the number of a value, -1 if it had none. */
    int find(T value) {
      int number = numbers.getOrDefault(value, -1);
      return number < size() ? number : -1;
    }

    T get(int number) {
      return values.get(number);
    }

    int size() {
      return values.size();
    }

    List<T> all() {
      List<T> all = new ArrayList<>(size());
      for (int i = 0; i < size(); i++) {
        all.add(get(i));
      }
      return all;
    }
  }
}
