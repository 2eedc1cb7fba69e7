package dev.agency.permissions.gate;

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
  private final InVain inVain;
  private final QuantitySet none;
  private final ImmutableList<Excuse> excuses;
  private final Map<Question, List<Fact>> answers = new HashMap<>();

  private Answers(
      ImmutableList<RegimeModel> regimes,
      InVain inVain,
      QuantitySet none,
      ImmutableList<Excuse> excuses) {
    this.regimes = regimes;
    this.inVain = inVain;
    this.none = none;
    this.excuses = excuses;
  }

  /** Prepares answers that leave out what is excused on the kind of project that tells it. */
  static Answers of(LeakGate gate, ImmutableList<Excuse> excuses) {
    return new Answers(gate.regimes(), gate.inVain(), gate.numbering().none(), excuses);
  }

  /** The same where guarded totals are computed with. */
  static Answers ofTotals(LeakGate gate, ImmutableList<Excuse> excuses) {
    return new Answers(gate.totalRegimes(), gate.totalsInVain(), gate.numbering().none(), excuses);
  }

  /** Returns whether any of some secrets can be computed; faster than to find out which. */
  boolean tellAnything(QuantitySet known, QuantitySet asked) {
    if (inVain.covers(known, asked)) {
      return false;
    }
    boolean nothing = true;
    for (RegimeModel regime : regimes) {
      QuantitySet computable = regime.computable(known, asked);
      nothing &= computable.isEmpty();
      if (!withoutExcused(regime, computable).isEmpty()) {
        return true;
      }
    }
    if (nothing) {
      inVain.add(known, asked);
    }
    return false;
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
    QuantitySet known = question.known();
    QuantitySet open = question.asked();
    if (inVain.covers(known, open)) {
      return facts;
    }
    boolean nothing = true;
    for (RegimeModel regime : regimes) {
      if (open.isEmpty()) {
        break;
      }
      QuantitySet computable = regime.computable(known, open);
      nothing &= computable.isEmpty();
      if (!question.told().isEmpty() && !computable.isEmpty()) {
        computable = computable.minus(regime.computable(question.told(), computable));
      }
      computable = withoutExcused(regime, computable);
      computable.forEach(secret -> facts.add(new Fact(secret, regime)));
      open = open.minus(computable);
    }
    if (nothing) {
      inVain.add(known, open);
    }
    return facts;
  }

  private QuantitySet withoutExcused(RegimeModel regime, QuantitySet computable) {
    QuantitySet left = computable;
    for (Excuse excuse : excuses) {
      left = left.minus(excuse.excused(regime, left));
    }
    return left;
  }
}
