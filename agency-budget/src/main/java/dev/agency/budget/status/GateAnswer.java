package dev.agency.budget.status;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.handoff.HandoffFacts;
import dev.agency.core.handoff.HandoffGates;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.handoff.Need;
import dev.agency.core.handoff.PressureTest;
import dev.agency.core.handoff.UnmetNeed;
import java.time.LocalDate;
import java.util.Optional;

/** What the gates of a stage say, parted by what that tells of. */
record GateAnswer(HandoffStage stage, HandoffFacts facts, HandoffGates gates, LocalDate asOf) {
  HandoffRow row() {
    ImmutableList<UnmetNeed> exit = gates.exit(stage, facts, asOf);
    ImmutableList<PressureTest.Row> tested = PressureTest.of(facts).rows();
    ImmutableList<UnmetNeed> open = of(Quantities.NAME, exit, tested);
    return new HandoffRow(
        facts.project().id(),
        stage,
        // Not by whether the whole exit is open, which would tell of price and time.
        open.isEmpty() ? entry() : open,
        of(Quantities.BUDGET_MINUTES, exit, tested),
        of(Quantities.BUDGET_TOTAL, exit, tested));
  }

  private ImmutableList<UnmetNeed> entry() {
    return stage.next().map(next -> gates.entry(next, facts, asOf)).orElse(ImmutableList.of());
  }

  private static ImmutableList<UnmetNeed> of(
      Quantity quantity, ImmutableList<UnmetNeed> exit, ImmutableList<PressureTest.Row> tested) {
    return exit.stream()
        .filter(missing -> quantity(missing, tested).equals(quantity))
        .collect(toImmutableList());
  }

  private static Quantity quantity(UnmetNeed missing, ImmutableList<PressureTest.Row> tested) {
    if (missing.need() == Need.ESTIMATE) {
      return Quantities.BUDGET_MINUTES;
    }
    return missing.need() == Need.EXPECTATION_KEPT
        ? tested.stream()
            .filter(row -> Optional.of(row.expectation().value()).equals(missing.subject()))
            .findFirst()
            .map(GateAnswer::leastSecret)
            .orElse(Quantities.BUDGET_TOTAL)
        : Quantities.NAME;
  }

  /** An expectation that is late as well as dear is late: of that everybody may be told. */
  private static Quantity leastSecret(PressureTest.Row row) {
    ImmutableList<Quantity> broken =
        row.broken().stream().map(ExpectationRow::quantity).collect(toImmutableList());
    if (broken.stream().anyMatch(GateAnswer::isOpen)) {
      return Quantities.NAME;
    }
    return broken.contains(Quantities.BUDGET_MINUTES)
        ? Quantities.BUDGET_MINUTES
        : Quantities.BUDGET_TOTAL;
  }

  private static boolean isOpen(Quantity quantity) {
    return !quantity.equals(Quantities.BUDGET_MINUTES) && !quantity.equals(Quantities.BUDGET_TOTAL);
  }
}
