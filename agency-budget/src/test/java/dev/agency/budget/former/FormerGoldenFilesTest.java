package dev.agency.budget.former;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.testkit.GoldenForms;
import org.junit.jupiter.api.Test;

class FormerGoldenFilesTest {
  @Test
  void eachFormIsReadAndWrittenAgainAsItIsAndShowsNoAmount() throws Exception {
    assertThat(new GoldenForms(FormerEntry.class).faultsOfRecords())
        .hasSize(6)
        .allSatisfy((type, fault) -> assertThat(fault).as(type).isEmpty());
  }
}
