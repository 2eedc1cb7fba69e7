package dev.agency.core.capacity.staffing;

import java.util.Arrays;

/** What hangs together: numbers that were joined, directly or through others. Not thread-safe. */
final class Parts {
  private final int[] above;

  Parts(int size) {
    above = new int[size];
    Arrays.setAll(above, i -> i);
  }

  int root(int i) {
    int root = i;
    while (above[root] != root) {
      above[root] = above[above[root]];
      root = above[root];
    }
    return root;
  }

  void join(int one, int other) {
    above[root(one)] = root(other);
  }
}
