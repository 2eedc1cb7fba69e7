package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Problem;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.testkit.PermissionArbitraries;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PolicyTest {
  @Test
  void aChainOfThirtyTwoRolesIsTheLongest() {
    List<Role> longest = PermissionArbitraries.chain(Policy.MAX_DEPTH, Optional.empty());
    assertThat(PermissionArbitraries.policy(longest).roles()).hasSize(32);
    assertThat(problems(PermissionArbitraries.chain(Policy.MAX_DEPTH + 1, Optional.empty())))
        .containsExactly("/roles/32/base TOO_DEEP");
  }

  @Test
  void aChainOfAHundredThousandRolesIsRefusedLikeAnyOther() {
    List<Role> chain = PermissionArbitraries.chain(100_000, Optional.empty());
    assertThat(problems(chain)).containsExactly("/roles/32/base TOO_DEEP");
    assertThat(problems(ImmutableList.copyOf(chain).reverse()))
        .containsExactly("/roles/99967/base TOO_DEEP");
  }

  @Test
  void aCircleOfAHundredThousandRolesIsNamedOnce() {
    assertThat(problems(PermissionArbitraries.chain(100_000, Optional.of("r99999"))))
        .containsExactly("/roles/0/base CYCLE");
  }

  @Test
  void aRoleThatLeadsIntoACircleIsNotNamed() {
    assertThat(problems(List.of(role("a", "b"), role("b", "c"), role("c", "b"), role("d", "d"))))
        .containsExactly("/roles/1/base CYCLE", "/roles/3/base CYCLE");
  }

  @Test
  void missingBasesAndRepeatedIdsAreNamedWithTheirPlace() {
    assertThat(problems(List.of(role("a", "x"), role("b", "a"), role("a", "b"))))
        .containsExactly("/roles/2/id DUPLICATE_ID", "/roles/0/base UNKNOWN_REFERENCE");
  }

  @Test
  void aGrantNamesAnActionAndADenialAField() {
    Grant grant = Grant.allow("deal", Action.VIEW, Reach.OWN, FieldSet.empty());
    assertThat(problemsOf(() -> grant.withActions())).containsExactly("/actions EMPTY");
    assertThat(problemsOf(() -> grant.withEffect(Effect.DENY))).containsExactly("/fields EMPTY");
    assertThat(problemsOf(() -> grant.withRecordType("Deal")))
        .containsExactly("/recordType MALFORMED_NAME");
    assertThat(grant.toBuilder().build()).isEqualTo(grant);
  }

  @Test
  void namesAndIdsHaveAForm() {
    assertThat(problemsOf(() -> RoleId.of("-admin"))).containsExactly(" MALFORMED_ID");
    assertThat(problemsOf(() -> role("a", "b").withName(" ")))
        .containsExactly("/name MALFORMED_NAME");
    assertThat(problemsOf(() -> Presets.policy().withVersion("")))
        .containsExactly("/version MALFORMED_NAME");
  }

  @Test
  void aRoleIsFoundByItsId() {
    assertThat(Presets.policy().role(RoleId.of("finance"))).contains(Presets.finance());
    assertThat(Presets.policy().role(RoleId.of("nobody"))).isEmpty();
    assertThat(Presets.policy().toBuilder().build()).isEqualTo(Presets.policy());
    assertThat(Presets.client().toBuilder().build()).isEqualTo(Presets.client());
  }

  @Test
  void rolesThatExcludeEachOtherAreThereAndDoNotBuildOnEachOther() {
    RoleId hr = Presets.hrAdministrator().id();
    Policy presets = Presets.policy();
    assertThat(problemsOf(() -> Exclusive.of(hr))).containsExactly(" EMPTY");
    assertThat(problemsOf(() -> Exclusive.of(hr, hr))).containsExactly(" EMPTY");
    assertThat(problemsOf(() -> presets.withExclusive(Exclusive.of(hr, RoleId.of("nobody")))))
        .containsExactly("/exclusive/0 UNKNOWN_REFERENCE");
    Exclusive related =
        Exclusive.of(
            hr, Presets.projectManagerWithProfitability().id(), Presets.projectManager().id());
    assertThat(problemsOf(() -> presets.withExclusive(presets.exclusive().get(0), related)))
        .containsExactly("/exclusive/1 INCONSISTENT");
    RoleId finance = Presets.finance().id();
    assertThat(Exclusive.of(hr, finance))
        .isEqualTo(Exclusive.of(finance, hr))
        .hasToString("[finance, hrAdministrator]");
  }

  private static Role role(String id, String base) {
    return Role.builder().id(RoleId.of(id)).name("Role").base(RoleId.of(base)).build();
  }

  private static List<String> problems(List<Role> roles) {
    return problemsOf(() -> PermissionArbitraries.policy(roles));
  }

  private static List<String> problemsOf(ThrowingCallable mistake) {
    InvalidModelException refusal = catchThrowableOfType(InvalidModelException.class, mistake);
    return refusal.problems().stream().map(PolicyTest::words).toList();
  }

  private static String words(Problem problem) {
    return problem.path() + " " + problem.code();
  }
}
