package dev.agency.permissions;

import dev.agency.permissions.query.Condition;
import java.util.ArrayList;
import java.util.List;

/**
 * Says in few words for which combinations of conditions something holds.
 *
 * <p>Of {@code helps} and {@code manages}, the combinations "manages, helps or not" are {@code
 * manages}, and all four are {@code always()}. A combination is a number, bit {@code i} for
 * condition {@code i}; a set of combinations is a number too, bit {@code c} for combination {@code
 * c}, so there are at most five conditions.
 *
 * <p>Boxes are combinations that agree on some conditions and are free in the others, as in the
 * method of Quine and McCluskey. All of them are tried, 243 at most, and each time the one that
 * covers most is taken. That need not be the shortest way, but never names a condition in vain.
 */
final class Cover {
  private static final int MAX_CONDITIONS = 5;

  private final List<Condition> conditions;
  private final List<Box> boxes = new ArrayList<>();

  /**
   * Some combinations.
   *
   * @param fixed the conditions they agree on, one bit each
   * @param holding those of the fixed ones that hold
   * @param members the combinations
   */
  private record Box(int fixed, int holding, int members) {}

  Cover(List<Condition> conditions) {
    if (conditions.size() > MAX_CONDITIONS) {
      throw new IllegalArgumentException("There are at most " + MAX_CONDITIONS + " conditions.");
    }
    this.conditions = List.copyOf(conditions);
    for (int fixed = 0; fixed < combinations(); fixed++) {
      for (int holding = 0; holding < combinations(); holding++) {
        if ((holding & ~fixed) == 0) {
          boxes.add(new Box(fixed, holding, members(fixed, holding)));
        }
      }
    }
  }

  private int members(int fixed, int holding) {
    int members = 0;
    for (int combination = 0; combination < combinations(); combination++) {
      if ((combination & fixed) == holding) {
        members |= 1 << combination;
      }
    }
    return members;
  }

  /** How many combinations there are. */
  int combinations() {
    return 1 << conditions.size();
  }

  /**
   * Returns a condition that holds for all combinations of a set and for none beside, but as it
   * comes for those that do not matter.
   */
  Condition of(int wanted, int free) {
    List<Condition> parts = new ArrayList<>();
    int left = wanted;
    while (left != 0) {
      Box best = best(left, wanted | free);
      parts.add(condition(best));
      left &= ~best.members();
    }
    return Condition.or(parts);
  }

  /** The box within bounds that covers most of what is left, and of those the shortest. */
  private Box best(int left, int bounds) {
    Box best = boxes.get(boxes.size() - 1);
    int covered = 0;
    for (Box box : boxes) {
      int covers = (box.members() & ~bounds) == 0 ? Integer.bitCount(box.members() & left) : 0;
      boolean shorter = Integer.bitCount(box.fixed()) < Integer.bitCount(best.fixed());
      if (covers > covered || (covers == covered && covers > 0 && shorter)) {
        best = box;
        covered = covers;
      }
    }
    return best;
  }

  private Condition condition(Box box) {
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      if ((box.fixed() & (1 << i)) != 0) {
        boolean holds = (box.holding() & (1 << i)) != 0;
        parts.add(holds ? conditions.get(i) : Condition.not(conditions.get(i)));
      }
    }
    return Condition.and(parts);
  }
}
