package dev.agency.core.handoff;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.BriefItemId;
import dev.agency.core.money.Money;
import dev.agency.core.project.Expectation;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ScopeItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A plan held against what the client expects, item by item, before it is told to anybody.
 *
 * <p>The client expects the shop before the sale of 1 June; the plan ends on 30 June: that
 * expectation is broken, and either the plan or the expectation has to change. One that names
 * neither a day nor a limit nor an item is not checked, which is never taken for kept.
 *
 * <p>Its days are those of the item it names, of the item's work if that is later, and of the whole
 * scope where it names none. Limits are held against what was agreed. Immutable and thread-safe.
 *
 * @param rows one for each expectation, in their order
 */
public record PressureTest(ImmutableList<Row> rows) {
  /** Whether the plan keeps to an expectation. */
  public enum Verdict {
    /** It does, in all that can be checked. */
    KEPT,
    /** It does not, in something that can be checked. */
    BROKEN,
    /** Nothing of it can be checked. */
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
    List<Aspect> kept = new ArrayList<>();
    List<Aspect> broken = new ArrayList<>();
    Optional<ScopeItem> item =
        expectation.scopeItem().flatMap(id -> facts.scope().flatMap(scope -> scope.item(id)));
    expectation
        .by()
        .flatMap(by -> end(expectation, item, facts).map(end -> !end.isAfter(by)))
        .ifPresent(holds -> (holds ? kept : broken).add(Aspect.BY));
    expectation
        .mostMinutes()
        .flatMap(most -> minutes(expectation, item, facts).map(minutes -> minutes <= most))
        .ifPresent(holds -> (holds ? kept : broken).add(Aspect.MINUTES));
    expectation
        .mostAmount()
        .flatMap(most -> facts.baseline().flatMap(Baseline::total).flatMap(it -> fits(it, most)))
        .ifPresent(holds -> (holds ? kept : broken).add(Aspect.AMOUNT));
    if (expectation.scopeItem().isPresent() && facts.scope().isPresent()) {
      (item.isPresent() ? kept : broken).add(Aspect.ITEM);
    }
    Verdict verdict =
        broken.isEmpty() ? (kept.isEmpty() ? Verdict.NOT_CHECKED : Verdict.KEPT) : Verdict.BROKEN;
    List<Aspect> checked = new ArrayList<>(kept);
    checked.addAll(broken);
    checked.sort(Comparator.naturalOrder());
    return new Row(
        expectation.id(), verdict, ImmutableList.copyOf(checked), ImmutableList.copyOf(broken));
  }

  /** Amounts of two currencies cannot be held against each other. */
  private static Optional<Boolean> fits(Money total, Money most) {
    return total.currency().equals(most.currency())
        ? Optional.of(total.minorUnits() <= most.minorUnits())
        : Optional.empty();
  }

  /** Returns the last day of what an expectation is about. */
  private static Optional<LocalDate> end(
      Expectation expectation, Optional<ScopeItem> item, HandoffFacts facts) {
    if (expectation.scopeItem().isEmpty()) {
      return facts.scope().flatMap(scope -> scope.plan().last());
    }
    return item.map(
        it ->
            facts.workItems().stream()
                .filter(work -> work.scopeItem().filter(it.id()::equals).isPresent())
                .flatMap(work -> work.due().stream())
                .filter(due -> due.isAfter(it.due()))
                .max(Comparator.naturalOrder())
                .orElse(it.due()));
  }

  private static Optional<Long> minutes(
      Expectation expectation, Optional<ScopeItem> item, HandoffFacts facts) {
    return expectation.scopeItem().isPresent()
        ? item.map(ScopeItem::minutes)
        : facts.baseline().map(Baseline::minutes);
  }
}
