package dev.agency.proofs.leak;

import dev.agency.permissions.testkit.world.SheetPairs;

/** Pairs of all kinds: two of sheets over the equations of the agency, then one of burn reports. */
final class AllPairs {
  private final SheetPairs sheets;
  private final BurnPairs burns;
  private int drawn;

  AllPairs(long seed) {
    sheets = new SheetPairs(seed, 3, 20);
    burns = new BurnPairs(seed);
  }

  ScenePair next() {
    return ++drawn % 3 == 0 ? burns.next() : ScenePair.of(sheets.next());
  }
}
