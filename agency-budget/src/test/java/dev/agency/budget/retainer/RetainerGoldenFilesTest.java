package dev.agency.budget.retainer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.testkit.GoldenForms;
import org.junit.jupiter.api.Test;

class RetainerGoldenFilesTest {
  @Test
  void eachFormIsReadAndWrittenAgainAsItIsAndShowsNoAmount() throws Exception {
    assertThat(new GoldenForms(RetainerReport.class).faults())
        .isNotEmpty()
        .allSatisfy((type, fault) -> assertThat(fault).as(type).isEmpty());
  }
}
