package dev.agency.permissions.testkit.world;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes which secrets move while what is seen of a record stays: one that follows from what is seen
 * never does.
 *
 * <p>Mutable and not thread-safe.
 */
final class Watch {
  private final Formulas rules;
  private final ImmutableList<Quantity> secrets;
  private final boolean[] moved;
  private int still;

  /**
   * Starts to watch.
   *
   * @param rules the equations
   * @param secrets what is hidden, must stay so, and is not the same on all projects
   */
  Watch(Formulas rules, ImmutableSet<Quantity> secrets) {
    this.rules = rules;
    this.secrets = secrets.asList();
    this.moved = new boolean[secrets.size()];
    this.still = moved.length;
  }

  /**
   * Notes what is another in two drafts of a record that look alike. A ratio that has a value in
   * one of them alone is no other number.
   */
  void compare(@Nullable Fraction[] one, @Nullable Fraction[] other) {
    for (int i = 0; still > 0 && i < moved.length; i++) {
      Fraction before = one[rules.place(secrets.get(i))];
      Fraction after = other[rules.place(secrets.get(i))];
      if (!moved[i] && before != null && after != null && !before.equals(after)) {
        moved[i] = true;
        still--;
      }
    }
  }

  /** Returns how many secrets there are. */
  int secrets() {
    return moved.length;
  }

  /** Returns whether each secret has moved. */
  boolean allMoved() {
    return still == 0;
  }

  /** Returns the secrets that have not moved yet. */
  List<Quantity> still() {
    List<Quantity> list = new ArrayList<>();
    for (int i = 0; i < moved.length; i++) {
      if (!moved[i]) {
        list.add(secrets.get(i));
      }
    }
    return list;
  }
}
