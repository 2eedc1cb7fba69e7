package dev.agency.proofs.ledger;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.ledger.BurnLedger;
import dev.agency.budget.ledger.BurnState;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * What one writer tells a ledger while others read the states it published, and go on from them in
 * ledgers of their own; each call answers with a text.
 *
 * <p>What versions of a ledger share grows under the readers: pages, names of people, lists of
 * budgets.
 */
@Param(name = "id", gen = IntGen.class, conf = "1:3")
@Param(name = "revision", gen = IntGen.class, conf = "1:3")
public class LedgerOperations {
  static final BudgetId SITE = BudgetId.of("site");
  static final BudgetId SHOP = BudgetId.of("shop");

  /** By id and revision, which is also how many minutes it has. */
  private static final ImmutableList<ImmutableList<Revised<?, ?>>> TOLD =
      IntStream.rangeClosed(1, 3)
          .mapToObj(
              id ->
                  IntStream.rangeClosed(1, 3)
                      .<Revised<?, ?>>mapToObj(revision -> entry(id, revision, revision))
                      .collect(ImmutableList.toImmutableList()))
          .collect(ImmutableList.toImmutableList());

  private static final Revised<?, ?> NINTH = entry(9, 1, 9);

  final BurnLedger ledger = BurnLedger.empty();
  volatile BurnState published = ledger.publish();

  /** Revisions of an odd number are on one budget, the others on another. */
  static Revised<?, ?> entry(int id, int revision, int minutes) {
    TimeEntry entry =
        TimeEntry.builder()
            .id(TimeEntryId.of("T-" + id))
            .budget(revision % 2 == 1 ? SITE : SHOP)
            .person(PersonId.of("p-" + id + "-" + revision))
            .date(LocalDate.of(2026, 3, id))
            .minutes(minutes)
            .build();
    return Revised.of(entry.id(), revision, entry);
  }

  static Revised<?, ?> told(int id, int revision) {
    return TOLD.get(id - 1).get(revision - 1);
  }

  @Operation(nonParallelGroup = "writer")
  public String tell(@Param(name = "id") int id, @Param(name = "revision") int revision) {
    String outcome = ledger.apply(told(id, revision)).outcome().name();
    published = ledger.publish();
    return outcome;
  }

  @Operation(nonParallelGroup = "writer")
  public String delete(@Param(name = "id") int id, @Param(name = "revision") int revision) {
    String outcome =
        ledger.apply(Revised.deleted(TimeEntryId.of("T-" + id), revision)).outcome().name();
    published = ledger.publish();
    return outcome;
  }

  /** Two tellings between two states: a reader sees both or none. */
  @Operation(nonParallelGroup = "writer")
  public String tellBoth(@Param(name = "revision") int revision) {
    String first = ledger.apply(told(1, revision)).outcome().name();
    between();
    String second = ledger.apply(told(2, revision)).outcome().name();
    published = ledger.publish();
    return first + " " + second;
  }

  void between() {
    // Nothing is published here.
  }

  @Operation
  public String read() {
    return text(published);
  }

  /** The same state, read twice, is the same, whatever is written meanwhile. */
  @Operation
  public String readTwice() {
    BurnState state = published;
    String once = text(state);
    return once.equals(text(state)) ? once : "it changed";
  }

  /** A ledger that goes on from a state, which the writer does not hear of. */
  @Operation
  public String goOn() {
    BurnLedger own = BurnLedger.of(published);
    own.apply(NINTH);
    return text(own.publish());
  }

  static String text(BurnState state) {
    return text(state, SHOP) + "; " + text(state, SITE);
  }

  private static String text(BurnState state, BudgetId budget) {
    return state.facts(budget, LocalDate.MAX).entries().stream()
        .map(entry -> entry.id() + " " + entry.minutes())
        .collect(Collectors.joining(", "));
  }
}
