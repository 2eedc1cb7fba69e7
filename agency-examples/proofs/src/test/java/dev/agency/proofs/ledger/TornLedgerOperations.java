package dev.agency.proofs.ledger;

/** The {@link LedgerOperations}, with a mistake: half of two tellings is published. */
public class TornLedgerOperations extends LedgerOperations {
  @Override
  void between() {
    published = ledger.publish();
  }
}
