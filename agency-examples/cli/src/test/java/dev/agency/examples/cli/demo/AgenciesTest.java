package dev.agency.examples.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.examples.cli.Outcome;
import org.junit.jupiter.api.Test;

/** What is read and worked out once, however often it is looked at. */
class AgenciesTest {
  private static final Agency AGENCY = Outcome.AGENCIES.in(null);

  @Test
  void aTimeSheetThatSeveralAgenciesHaveIsReadOnce() {
    DataFiles shipped = DataFiles.shipped();
    assertThat(Outcome.AGENCIES.read(shipped).entries()).isSameAs(AGENCY.data().entries());
    assertThat(new DataReader(shipped).read().entries())
        .isEqualTo(AGENCY.data().entries())
        .isNotSameAs(AGENCY.data().entries());
  }

  @Test
  void howProjectsStandAndWhatChangesDoIsWorkedOutOnce() {
    PlannedWork work = PlannedWork.of(AGENCY, new WorkReader(DataFiles.shipped()).read(AGENCY));
    int changes = 0;
    for (Agency.Work of : AGENCY.works()) {
      assertThat(work.status(of)).isSameAs(work.status(of));
      assertThat(work.status(of).row().project()).isEqualTo(of.project());
      for (ChangeRequest change : work.data().changes()) {
        if (change.project().equals(of.project().id()) && work.baseline(of).isPresent()) {
          Baseline baseline = work.baseline(of).orElseThrow();
          assertThat(work.assess(of, baseline, change)).isSameAs(work.assess(of, baseline, change));
          changes++;
        }
      }
    }
    assertThat(changes).isPositive();
  }
}
