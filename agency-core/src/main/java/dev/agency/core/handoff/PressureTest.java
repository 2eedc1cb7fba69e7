package dev.agency.core.handoff;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.BriefItemId;
import dev.agency.core.money.Money;
import dev.agency.core.project.Expectation;
import dev.agency.core.scope.Baseline;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A plan held against what the client expects, item by item, before it is told to anybody.
 *
 * <p>The client expects the shop before the sale of 1 June; the plan ends on 30 June: that
 * expectation is broken, and either the plan or the expectation has to change. One that names
 * neither a day nor a limit nor an item is not checked, which is never taken for kept.
 *
 * <p>What counts is the later and the larger of what was agreed and what is planned. The day is the
 * last one of the item it names and of all work on it; of the whole scope, all milestones and all
 * work where it names none. Its milestone says nothing of an item that is due before: others are on
 * the way to it too. Work without a day may end on any: unless something else is late already,
 * nobody knows. Minutes are those agreed or, if they are more, those the work is estimated at.
 * Amounts are held against the baseline. Immutable and thread-safe.
 *
 * @param rows one for each expectation, in their order
 */
public record PressureTest(ImmutableList<Row> rows) {
  /** Whether the plan keeps to an expectation. */
  public enum Verdict {
    /** It does, in all that it names. */
    KEPT,
    /** It does not, in something that can be checked. */
    BROKEN,
    /** Nothing of it is known to be broken, and some of it, or all, cannot be checked. */
    NOT_CHECKED
  }

  /** What of an expectation was held against the plan. */
  public enum Aspect {
    /** The day by which it is to be done. */
    BY,
    /** The most minutes. */
    MINUTES,
    /** The most money. */
    AMOUNT,
    /** What is to be delivered. */
    ITEM
  }

  /**
   * One expectation and what the plan makes of it.
   *
   * @param expectation which one
   * @param verdict whether it is kept
   * @param checked what could be checked
   * @param broken what of that the plan does not keep
   */
  public record Row(
      BriefItemId expectation,
      Verdict verdict,
      ImmutableList<Aspect> checked,
      ImmutableList<Aspect> broken) {
    /**
     * Creates a row.
     *
     * @param expectation which one
     * @param verdict whether it is kept
     * @param checked what could be checked
     * @param broken what of that the plan does not keep
     */
    public Row {
      Objects.requireNonNull(expectation, "expectation");
      Objects.requireNonNull(verdict, "verdict");
      Objects.requireNonNull(checked, "checked");
      Objects.requireNonNull(broken, "broken");
    }
  }

  /**
   * Creates a pressure test.
   *
   * @param rows one for each expectation
   */
  public PressureTest {
    Objects.requireNonNull(rows, "rows");
  }

  /**
   * Holds the plan of a project against its brief.
   *
   * @param facts what is known of the project
   * @return a row for each expectation, none without a brief
   */
  public static PressureTest of(HandoffFacts facts) {
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    facts
        .brief()
        .ifPresent(brief -> brief.expectations().forEach(each -> rows.add(row(each, facts))));
    return new PressureTest(rows.build());
  }

  private static Row row(Expectation expectation, HandoffFacts facts) {
    Set<Aspect> asked = EnumSet.noneOf(Aspect.class);
    Set<Aspect> checked = EnumSet.noneOf(Aspect.class);
    Set<Aspect> broken = EnumSet.noneOf(Aspect.class);
    PlanOf plan = PlanOf.of(expectation, facts);
    answers(expectation, plan, facts)
        .forEach(
            (aspect, holds) -> {
              asked.add(aspect);
              holds.ifPresent(
                  kept -> {
                    checked.add(aspect);
                    if (!kept) {
                      broken.add(aspect);
                    }
                  });
            });
    Verdict verdict = Verdict.BROKEN;
    if (broken.isEmpty()) {
      verdict = asked.isEmpty() || !checked.equals(asked) ? Verdict.NOT_CHECKED : Verdict.KEPT;
    }
    return new Row(
        expectation.id(), verdict, ImmutableList.copyOf(checked), ImmutableList.copyOf(broken));
  }

  /** Returns whether the plan keeps to each thing an expectation names, empty if nobody knows. */
  private static Map<Aspect, Optional<Boolean>> answers(
      Expectation expectation, PlanOf plan, HandoffFacts facts) {
    Map<Aspect, Optional<Boolean>> answers = new EnumMap<>(Aspect.class);
    expectation.by().ifPresent(by -> answers.put(Aspect.BY, plan.endsBy(by)));
    expectation
        .mostMinutes()
        .ifPresent(
            most -> answers.put(Aspect.MINUTES, plan.minutes().map(minutes -> minutes <= most)));
    expectation
        .mostAmount()
        .ifPresent(
            most ->
                answers.put(
                    Aspect.AMOUNT,
                    facts.baseline().flatMap(Baseline::total).flatMap(it -> fits(it, most))));
    expectation
        .scopeItem()
        .ifPresent(
            id -> answers.put(Aspect.ITEM, facts.scope().map(it -> it.item(id).isPresent())));
    return answers;
  }

  /** Amounts of two currencies cannot be held against each other. */
  private static Optional<Boolean> fits(Money total, Money most) {
    return total.currency().equals(most.currency())
        ? Optional.of(total.minorUnits() <= most.minorUnits())
        : Optional.empty();
  }
}
