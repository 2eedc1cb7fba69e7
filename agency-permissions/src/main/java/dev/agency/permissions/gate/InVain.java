package dev.agency.permissions.gate;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Questions that came to nothing: from what was known, nothing that was asked for could be computed
 * on any kind of project.
 *
 * <p>Whoever knows less, or asks for less, is told the same, for a smaller set of gradients spans
 * nothing more. So the roles of a policy answer for one another: a team member sees a part of what
 * a project manager sees.
 *
 * <p>There is room for some number of questions; when one more comes, all are forgotten.
 * Thread-safe.
 */
final class InVain {
  private record Question(QuantitySet known, QuantitySet asked) {
    boolean covers(QuantitySet otherKnown, QuantitySet otherAsked) {
      return known.containsAll(otherKnown) && asked.containsAll(otherAsked);
    }
  }

  private final int room;
  private final List<Question> questions = new CopyOnWriteArrayList<>();

  /**
   * Makes room for questions.
   *
   * @param room how many; with 0 none is remembered
   */
  InVain(int room) {
    this.room = room;
  }

  /** Returns whether it was found that nothing can be computed. */
  boolean covers(QuantitySet known, QuantitySet asked) {
    for (Question question : questions) {
      if (question.covers(known, asked)) {
        return true;
      }
    }
    return false;
  }

  /** Remembers that nothing can be computed. */
  void add(QuantitySet known, QuantitySet asked) {
    if (room == 0) {
      return;
    }
    questions.removeIf(old -> new Question(known, asked).covers(old.known(), old.asked()));
    if (questions.size() >= room) {
      questions.clear();
    }
    questions.add(new Question(known, asked));
  }
}
