package dev.agency.budget.ledger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A growing list whose versions share what they have in common: pages of 256 elements, copied when
 * they are written to for the first time since the last {@link #freeze}.
 *
 * <p>A frozen version costs a reference per page and never changes. Written by one thread.
 *
 * @param <T> the elements
 */
final class Pages<T> {
  private static final int BITS = 8;
  private static final int WIDTH = 1 << BITS;

  /** A page begins short, as that of most small lists ends. */
  private static final int FIRST = 4;

  private @Nullable Object[][] pages = new Object[4][];
  private boolean[] owned = new boolean[4];
  private int size;

  Pages() {}

  int size() {
    return size;
  }

  @SuppressWarnings("unchecked") // only elements are ever put in
  T get(int index) {
    return (T) pages[index >>> BITS][index & (WIDTH - 1)];
  }

  int add(T element) {
    int page = size >>> BITS;
    if (page == pages.length) {
      pages = Arrays.copyOf(pages, 2 * page);
      owned = Arrays.copyOf(owned, 2 * page);
    }
    int offset = size & (WIDTH - 1);
    if (offset == 0) {
      pages[page] = new Object[FIRST];
      owned[page] = true;
    } else if (offset == pages[page].length) {
      pages[page] = Arrays.copyOf(pages[page], 4 * offset);
      owned[page] = true;
    }
    size++;
    set(size - 1, element);
    return size - 1;
  }

  void set(int index, T element) {
    int page = index >>> BITS;
    if (!owned[page]) {
      pages[page] = pages[page].clone();
      owned[page] = true;
    }
    pages[page][index & (WIDTH - 1)] = element;
  }

  /** Returns this version, for readers. */
  Frozen<T> freeze() {
    Arrays.fill(owned, false);
    return new Frozen<>(Arrays.copyOf(pages, (size + WIDTH - 1) >>> BITS), size);
  }

  /** Continues from a version, which stays as it is. */
  static <T> Pages<T> of(Frozen<T> version) {
    Pages<T> pages = new Pages<>();
    int length = Math.max(4, version.pages.length);
    pages.pages = Arrays.copyOf(version.pages, length);
    pages.owned = new boolean[length];
    pages.size = version.size;
    return pages;
  }

  /**
   * A version that never changes.
   *
   * @param <T> the elements
   */
  static final class Frozen<T> {
    private final @Nullable Object[][] pages;
    private final int size;

    private Frozen(@Nullable Object[][] pages, int size) {
      this.pages = pages;
      this.size = size;
    }

    int size() {
      return size;
    }

    @SuppressWarnings("unchecked") // only elements are ever put in
    T get(int index) {
      return (T) pages[index >>> BITS][index & (WIDTH - 1)];
    }
  }
}
