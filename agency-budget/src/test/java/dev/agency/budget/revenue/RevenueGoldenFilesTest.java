package dev.agency.budget.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.testkit.GoldenForms;
import org.junit.jupiter.api.Test;

class RevenueGoldenFilesTest {
  @Test
  void eachFormIsReadAndWrittenAgainAsItIsAndShowsNoAmount() throws Exception {
    assertThat(new GoldenForms(RecognitionReport.class).faults())
        .isNotEmpty()
        .allSatisfy((type, fault) -> assertThat(fault).as(type).isEmpty());
  }
}
