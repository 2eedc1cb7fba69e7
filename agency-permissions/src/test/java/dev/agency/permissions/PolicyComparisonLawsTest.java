package dev.agency.permissions;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.testkit.PlantedMistakes;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Reports, repairs and diffs with a mistake, each of which breaks a law of {@link
 * PolicyComparisonProperties}.
 */
class PolicyComparisonLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(PolicyComparisonProperties.class)
        .against(
            "aRepairedPolicyIsAcceptedAndOnlyTakesAway",
            "The last repair is not carried out",
            new PolicyComparisonProperties() {
              @Override
              Policy repaired(Policy policy, List<RoleRepair> repairs) {
                return super.repaired(policy, repairs.subList(0, Math.max(0, repairs.size() - 1)));
              }
            })
        .against(
            "nothingOfARepairCanBeLeftOut",
            "A repair takes the name as well",
            new PolicyComparisonProperties() {
              @Override
              List<RoleRepair> repairs(PolicyReport report) {
                return super.repairs(report).stream()
                    .map(PolicyComparisonLawsTest::withTheName)
                    .toList();
              }
            })
        .against(
            "aRepairTakesNothingFromWhoeverHoldsItByAnotherRole",
            "A repair denies what it takes",
            new PolicyComparisonProperties() {
              @Override
              Policy repaired(Policy policy, List<RoleRepair> repairs) {
                return repairs.stream()
                    .reduce(policy, PolicyComparisonLawsTest::denying, (one, other) -> other);
              }
            })
        .against(
            "aPolicyIsRefusedIfAndOnlyIfItsReportTellsALeak",
            "What can be repaired is let pass",
            new PolicyComparisonProperties() {
              @Override
              void against(Policy policy) {
                try {
                  super.against(policy);
                } catch (LeakyPolicyException leaky) {
                  if (leaky.repairs().isEmpty()) {
                    throw leaky;
                  }
                }
              }
            })
        .against(
            "aGrantThatIsReportedToDoNothingCanBeLeftOut",
            "The first grant of each role is taken for one that stands twice",
            new PolicyComparisonProperties() {
              @Override
              List<PolicyReport.Finding> findings(Policy policy) {
                return policy.roles().stream()
                    .filter(role -> !role.grants().isEmpty())
                    .map(
                        role ->
                            new PolicyReport.Finding(
                                new GrantRef(role.id(), 0),
                                PolicyReport.Kind.DUPLICATE,
                                "Another grant says as much."))
                    .toList();
              }
            })
        .against(
            "theDiffIsThatOfAllAnswers",
            "The first change is not told",
            new PolicyComparisonProperties() {
              @Override
              PolicyDiff diff(Policy before, Policy after) {
                PolicyDiff diff = super.diff(before, after);
                return with(diff, diff.changes().stream().skip(1).collect(toImmutableList()));
              }
            })
        .against(
            "theDiffBackIsTheSameTheOtherWayRound",
            "Only what is gained is told",
            new PolicyComparisonProperties() {
              @Override
              PolicyDiff diff(Policy before, Policy after) {
                PolicyDiff diff = super.diff(before, after);
                return with(
                    diff,
                    diff.changes().stream()
                        .filter(change -> !change.gained().isEmpty())
                        .collect(toImmutableList()));
              }
            })
        .areCaught();
  }

  private static RoleRepair withTheName(RoleRepair repair) {
    return new RoleRepair(
        repair.role(),
        ImmutableSet.<Quantity>builder()
            .addAll(repair.noLongerShows())
            .add(Quantities.NAME)
            .build(),
        repair.heirs());
  }

  /** A policy that denies a role all, instead of leaving something out of what it allows. */
  private static Policy denying(Policy policy, RoleRepair repair) {
    Grant denial = Grant.deny(Grant.ANY, Action.VIEW, Reach.ALL, FieldSet.all());
    return PolicyProperties.mapRoles(
        policy,
        role ->
            role.id().equals(repair.role()) ? role.toBuilder().addGrants(denial).build() : role);
  }

  private static PolicyDiff with(PolicyDiff diff, ImmutableList<PolicyDiff.Change> changes) {
    return new PolicyDiff(
        diff.mayBeHeld(),
        diff.mayNotBeHeld(),
        changes,
        diff.mayKnow(),
        diff.nowSecret(),
        diff.noLongerSecret(),
        diff.text());
  }
}
