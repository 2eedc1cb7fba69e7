package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.ExternalRef;
import dev.agency.examples.importers.link.Basis;
import dev.agency.examples.importers.profile.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final ExternalRef REF = new ExternalRef("float", "1");

  @Test
  void linksAndWhatIsOpenAreCountedBeyondTheTenThousandThatAreListed() {
    Tally tally = new Tally();
    for (int i = 0; i < 10_003; i++) {
      tally.link(new ImportReport.Link(Kind.CLIENT, REF, "c", Basis.DOMAIN));
    }
    for (int i = 0; i < 10_001; i++) {
      tally.open(
          new ImportReport.Unresolved(Kind.CLIENT, REF, Optional.empty(), ImmutableList.of()));
    }
    ImportReport report = tally.report(false, 0);
    assertThat(report.links()).hasSize(10_000);
    assertThat(report.moreLinks()).isEqualTo(3);
    assertThat(report.unresolved()).hasSize(10_000);
    assertThat(report.moreUnresolved()).isOne();
  }

  @Test
  void nothingIsMoreThanIsListedWhereAllIs() {
    ImportReport report = new Tally().report(false, 0);
    assertThat(report.moreLinks()).isZero();
    assertThat(report.moreUnresolved()).isZero();
  }
}
