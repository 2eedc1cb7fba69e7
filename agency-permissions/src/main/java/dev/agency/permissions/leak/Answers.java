package dev.agency.permissions.leak;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be computed on some kinds of projects; a question that was answered is remembered.
 *
 * <p>Used by one thread.
 */
final class Answers {
  /** A secret, and the first regime in which it can be computed. */
  record Fact(int secret, RegimeModel regime) {}

  /** Which of some secrets can be computed from what is known, and not from what is told anyway. */
  private record Question(QuantitySet told, QuantitySet known, QuantitySet asked) {}

  private final ImmutableList<RegimeModel> regimes;
  private final QuantitySet none;
  private final ImmutableList<Excuse> excuses;
  private final Map<Question, List<Fact>> answers = new HashMap<>();

  Answers(ImmutableList<RegimeModel> regimes, QuantitySet none) {
    this(regimes, none, ImmutableList.of());
  }

  /** Prepares answers that leave out what is excused on the kind of project that tells it. */
  Answers(ImmutableList<RegimeModel> regimes, QuantitySet none, ImmutableList<Excuse> excuses) {
    this.regimes = regimes;
    this.none = none;
    this.excuses = excuses;
  }

  /** Returns which of some secrets can be computed, each with the first regime. */
  List<Fact> ask(QuantitySet known, QuantitySet asked) {
    return askBeyond(none, known, asked);
  }

  /**
   * Returns which of some secrets can be computed on a kind of project on which they do not follow
   * from what is told on purpose.
   */
  List<Fact> askBeyond(QuantitySet told, QuantitySet known, QuantitySet asked) {
    return answers.computeIfAbsent(new Question(told, known, asked), this::answer);
  }

  private List<Fact> answer(Question question) {
    List<Fact> facts = new ArrayList<>();
    QuantitySet open = question.asked();
    for (RegimeModel regime : regimes) {
      if (open.isEmpty()) {
        break;
      }
      QuantitySet computable = regime.computable(question.known(), open);
      if (!question.told().isEmpty() && !computable.isEmpty()) {
        computable = computable.minus(regime.computable(question.told(), computable));
      }
      for (Excuse excuse : excuses) {
        computable = computable.minus(excuse.excused(regime, computable));
      }
      computable.forEach(secret -> facts.add(new Fact(secret, regime)));
      open = open.minus(computable);
    }
    return facts;
  }
}
