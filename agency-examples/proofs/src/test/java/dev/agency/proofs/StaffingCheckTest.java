package dev.agency.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What adds an answer about staffing up again shares no code with what finds it. */
class StaffingCheckTest {
  private static final String CAPACITY = "dev.agency.core.capacity.";
  private static final String STAFFING = CAPACITY + "staffing.";

  @TempDir Path directory;

  /** The two that add up, what was asked, and what was answered: no class of a solver. */
  @Test
  void itKnowsTheQuestionAndTheAnswerAndNothingElseOfItsPackage() {
    assertThat(Reach.of(Libraries.CLASSES, STAFFING + "StaffingCheck").inside())
        .containsExactlyInAnyOrder(
            "StaffingCheck",
            "CertificateCheck",
            "StaffingPlan",
            "ImmutableStaffingPlan",
            "WithStaffingPlan",
            "StaffingDemand",
            "ImmutableStaffingDemand",
            "WithStaffingDemand",
            "StaffingAnswer",
            "Assignment",
            "Certificate",
            "Shortage",
            "Turn",
            "Words");
  }

  @Test
  void itKnowsOfCapacityOnlyTheViewThatTellsWhatIsFree() {
    assertThat(Reach.of(Libraries.CLASSES, STAFFING + "StaffingCheck").outside())
        .filteredOn(name -> name.startsWith(CAPACITY))
        .containsExactly(CAPACITY + "CapacityView");
  }

  /** Or the name of a class would tell nothing. */
  @Test
  void theSolverReachesItsNetwork() {
    assertThat(Reach.of(Libraries.CLASSES, STAFFING + "Staffing").inside())
        .contains("FlowNetwork", "Problem", "Grid", "Turns", "SerialSchedule");
  }

  @Test
  void aSolverThatIsCalledByWayOfAnotherClassIsCaught() throws IOException {
    sabotage("FlowNetwork", "static class Arc { static long flow() { return 1; } }");
    sabotage(
        "Words", "static java.util.function.LongSupplier list() { return FlowNetwork.Arc::flow; }");
    sabotage("StaffingCheck", "boolean verify() { return Words.list() != null; }");
    assertThat(
            Reach.of(new ClassFileImporter().importPath(directory), "sabotage.StaffingCheck")
                .inside())
        .containsExactly("FlowNetwork", "StaffingCheck", "Words");
  }

  private void sabotage(String type, String member) throws IOException {
    Saboteur.compile(
        directory,
        "sabotage." + type,
        "package sabotage; public class " + type + " {" + member + "}");
  }
}
