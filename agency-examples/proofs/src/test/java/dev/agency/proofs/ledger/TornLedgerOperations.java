package dev.agency.proofs.ledger;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Two of the {@link LedgerOperations}, with a mistake: half of two tellings is published. */
@Param(name = "revision", gen = IntGen.class, conf = "1:3")
public class TornLedgerOperations {
  private final LedgerOperations torn =
      new LedgerOperations() {
        @Override
        void between() {
          published = ledger.publish();
        }
      };

  @Operation(nonParallelGroup = "writer")
  public String tellBoth(@Param(name = "revision") int revision) {
    return torn.tellBoth(revision);
  }

  @Operation
  public String read() {
    return torn.read();
  }
}
