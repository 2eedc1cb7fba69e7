package dev.agency.permissions;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is asked of a policy takes time by its kinds of roles, and not by pairs of roles. */
class LargePolicyTest {
  private static final int ROLES = 20_000;
  private static final int MANY = 100_000;
  private static final int KINDS = 20;
  private static final Duration SECONDS = Duration.ofSeconds(30);
  private static final ImmutableList<Reach> REACHES = ImmutableList.copyOf(Reach.values());
  private static final Catalogue CATALOGUE = Exhibits.EVERYTHING;

  @Test
  @Tag("short")
  void twentyThousandRolesOfTwentyKindsAreJudged() {
    areJudged(ROLES);
  }

  @Test
  @Tag("full")
  void aHundredThousandRolesOfTwentyKindsAreJudged() {
    areJudged(MANY);
  }

  private static void areJudged(int roles) {
    Policy policy = policy(roles, Quantities.NAME);
    PermissionEvaluator permissions =
        Assertions.assertTimeoutPreemptively(SECONDS, () -> policy.against(CATALOGUE));
    Principal ana = Exhibits.holding("ana", "r7", "r" + (roles - 1));
    assertThat(permissions.subject(ana, Asker.TODAY).roles()).hasSize(2);
  }

  @Test
  @Tag("short")
  void twentyThousandRolesThatLeakAreRefusedAndRepaired() {
    areRefusedAndRepaired(ROLES);
  }

  @Test
  @Tag("full")
  void aHundredThousandRolesThatLeakAreRefusedAndRepaired() {
    areRefusedAndRepaired(MANY);
  }

  private static void areRefusedAndRepaired(int roles) {
    Policy policy = policy(roles, Quantities.REVENUE, Quantities.MARGIN);
    LeakyPolicyException refused =
        Assertions.assertTimeoutPreemptively(
            SECONDS,
            () ->
                catchThrowableOfType(LeakyPolicyException.class, () -> policy.against(CATALOGUE)));
    assertThat(refused.leaks()).hasSize(KINDS);
    assertThat(refused.repairs()).hasSize(roles);
    assertThat(refused.toString()).hasSizeLessThan(5_000);
  }

  @Test
  @Tag("short")
  void twentyThousandRolesAreReportedOnAndCompared() {
    areReportedOnAndCompared(ROLES);
  }

  @Test
  @Tag("full")
  void aHundredThousandRolesAreReportedOnAndCompared() {
    areReportedOnAndCompared(MANY);
  }

  private static void areReportedOnAndCompared(int size) {
    Policy policy = policy(size, Quantities.NAME);
    List<Role> roles = new ArrayList<>(policy.roles());
    roles.set(
        5, roles.get(5).withGrants(Exhibits.shows(Reach.OWN, Quantities.NAME, Quantities.STATE)));
    Policy next = policy.withRoles(roles);
    assertThat(
            Assertions.assertTimeoutPreemptively(SECONDS, () -> policy.analyze(CATALOGUE))
                .findings())
        .isEmpty();
    assertThat(
            Assertions.assertTimeoutPreemptively(SECONDS, () -> policy.diff(next, CATALOGUE))
                .text())
        .contains("r5 now sees state on OWN page0");
  }

  @Test
  void thousandsOfRolesThatAllExcludeEachOtherAreJudged() {
    Policy some = policy(5_000, Quantities.NAME);
    Policy apart =
        some.withExclusive(
            new Exclusive(
                some.roles().stream()
                    .map(Role::id)
                    .collect(ImmutableSortedSet.toImmutableSortedSet(naturalOrder()))));
    PermissionEvaluator permissions =
        Assertions.assertTimeoutPreemptively(SECONDS, () -> apart.against(CATALOGUE));
    assertThat(permissions.subject(Exhibits.holding("ana", "r7"), Asker.TODAY).roles()).hasSize(1);
  }

  /** Roles that show some quantities, of kinds that differ in what they may know. */
  private static Policy policy(int roles, Quantity... shown) {
    List<Quantity> quantities = Quantities.all();
    return Policy.builder()
        .name("Large")
        .version("1")
        .roles(
            IntStream.range(0, roles)
                .mapToObj(
                    i ->
                        Exhibits.role("r" + i, Exhibits.shows(REACHES.get(i % KINDS % 5), shown))
                            .withMayKnow(FieldSet.empty().plus(quantities.get(i % KINDS))))
                .toList())
        .build();
  }
}
