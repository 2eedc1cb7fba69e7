package dev.agency.examples.importers;

import dev.agency.examples.importers.BatchLaw.Mistake;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BatchProperties {
  @Property
  void importingAgainChangesNothing(@ForAll long seed) {
    BatchLaw.AGAIN.check(seed, Mistake.NONE);
  }

  @Property
  void undoingGivesBackWhatWasThere(@ForAll long seed) {
    BatchLaw.UNDONE.check(seed, Mistake.NONE);
  }

  @Property
  void aTrialSaysWhatTheImportDoes(@ForAll long seed) {
    BatchLaw.TRIED.check(seed, Mistake.NONE);
  }
}
