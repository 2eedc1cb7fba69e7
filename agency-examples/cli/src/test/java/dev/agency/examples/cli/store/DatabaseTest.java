package dev.agency.examples.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseTest {
  @Test
  void noPlanOfAnEmptyTableIsKeptForAnImportUnlessTheUrlAsksForThat() {
    String url = "jdbc:postgresql://localhost/agency";
    assertThat(Database.postgres(url).getPrepareThreshold()).isZero();
    assertThat(Database.postgres(url + "?prepareThreshold=7").getPrepareThreshold()).isEqualTo(7);
  }
}
