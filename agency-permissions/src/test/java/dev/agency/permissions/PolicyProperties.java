package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.permissions.Questions.Question;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.testkit.HostilePolicy;
import dev.agency.permissions.testkit.PermissionArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds for every policy, however it is written. */
@AddLifecycleHook(FreshGenerators.class)
@AddLifecycleHook(PassLine.class)
class PolicyProperties extends Laws {
  Decision decision(Question asked, Policy policy) {
    return asked.decision(policy);
  }

  boolean can(Question asked, Set<RoleId> roles) {
    return Questions.subject(asked.policy(), roles)
        .can(asked.action(), asked.type(), asked.reaches());
  }

  Policy readPolicy(String json) {
    return AgencyJson.read(json, Policy.class);
  }

  Decision readDecision(String json) {
    return AgencyJson.read(json, Decision.class);
  }

  Policy policyOf(List<Role> roles) {
    return PermissionArbitraries.policy(roles);
  }

  void against(Policy policy) {
    policy.against(PermissionArbitraries.CATALOGUE);
  }

  @Property
  void theOrderOfRolesAndGrantsMeansNothing(
      @ForAll("questions") Question asked, @ForAll Random random) {
    Policy shuffled =
        asked
            .policy()
            .withRoles(
                shuffle(asked.policy().roles(), random).stream()
                    .map(role -> role.withGrants(shuffle(role.grants(), random)))
                    .toList());
    assertSameAnswer(asked, shuffled);
  }

  @Property
  void aGrantThatStandsTwiceMeansNothingMore(@ForAll("questions") Question asked) {
    Policy doubled =
        mapRoles(
            asked.policy(), role -> Role.builder().from(role).addAllGrants(role.grants()).build());
    assertSameAnswer(asked, doubled);
  }

  @Property
  void inheritingIsCopying(@ForAll("questions") Question asked) {
    Policy flat =
        mapRoles(
            asked.policy(),
            role -> {
              Role.Builder copy = Role.builder().id(role.id()).name(role.name());
              Optional<Role> next = Optional.of(role);
              while (next.isPresent()) {
                copy.addAllGrants(next.get().grants());
                next = next.get().base().flatMap(asked.policy()::role);
              }
              return copy.build();
            });
    assertSameAnswer(asked, flat);
  }

  @Property
  void addingADenialNeverAdds(
      @ForAll("questions") Question asked, @ForAll("denials") Grant denial) {
    Decision before = decision(asked, asked.policy());
    Decision after = decision(asked, withGrant(asked, denial));
    assertThat(before.allowed() || !after.allowed()).isTrue();
    assertThat(before.visible()).containsAll(after.visible());
  }

  @Property
  void addingAnAllowanceNeverTakesAway(
      @ForAll("questions") Question asked, @ForAll("allowances") Grant more) {
    Decision before = decision(asked, asked.policy());
    Decision after = decision(asked, withGrant(asked, more));
    assertThat(after.allowed() || !before.allowed()).isTrue();
    assertThat(after.visible()).containsAll(before.visible());
  }

  @Property
  void anAllowanceOnAllRecordsGivesNoLessThanOneOnSome(
      @ForAll("questions") Question asked, @ForAll("allowances") Grant grant) {
    Decision some = decision(asked, withGrant(asked, grant));
    Decision all = decision(asked, withGrant(asked, grant.withReach(Reach.ALL)));
    assertThat(all.allowed() || !some.allowed()).isTrue();
    assertThat(all.visible()).containsAll(some.visible());
  }

  @Property
  void aDenialOfEverythingOnAllRecordsLeavesNothing(@ForAll("questions") Question asked) {
    Grant denial = Grant.deny(Grant.ANY, Action.VIEW, Reach.ALL, FieldSet.all());
    Decision decision = decision(asked, withGrant(asked, denial));
    assertThat(decision.allowed()).isFalse();
    assertThat(decision.visible()).isEmpty();
  }

  @Property
  void whatARoleMayKnowChangesNoAnswer(@ForAll("questions") Question asked) {
    Policy trusting = mapRoles(asked.policy(), role -> role.withMayKnow(FieldSet.all()));
    assertSameAnswer(asked, trusting);
  }

  @Property
  void whoHoldsNoRoleMayDoNothing(@ForAll("questions") Question asked) {
    assertThat(can(asked, ImmutableSet.of())).isFalse();
  }

  @Property
  void bothLinesOfJacksonWriteTheSameTextAndReadItBack(@ForAll("policies") Policy policy) {
    String json = AgencyJson.write(policy);
    assertThat(AgencyJson3.write(policy)).isEqualTo(json);
    assertThat(readPolicy(json)).isEqualTo(policy);
    assertThat(AgencyJson3.read(json, Policy.class)).isEqualTo(policy);
    assertThat(PolicySchema.problems(json)).isEmpty();
  }

  @Property
  void decisionsAreWrittenAndReadBack(@ForAll("questions") Question asked) {
    String json = AgencyJson.write(asked.decision());
    assertThat(AgencyJson3.write(asked.decision())).isEqualTo(json);
    assertThat(readDecision(json)).isEqualTo(asked.decision());
    assertThat(AgencyJson3.read(json, Decision.class)).isEqualTo(asked.decision());
  }

  @Property
  void rolesThatNoPolicyMayHaveAreRefusedAtTheirPlace(@ForAll("hostile") HostilePolicy hostile) {
    InvalidModelException refusal =
        catchThrowableOfType(InvalidModelException.class, () -> policyOf(hostile.roles()));
    assertRefused(refusal, hostile);
  }

  @Property
  void namesTheCatalogueDoesNotHaveAreRefusedAtTheirPlace(
      @ForAll("unknownNames") HostilePolicy hostile) {
    Policy policy = PermissionArbitraries.policy(hostile.roles());
    InvalidModelException refusal =
        catchThrowableOfType(InvalidModelException.class, () -> against(policy));
    assertRefused(refusal, hostile);
  }

  private static void assertRefused(InvalidModelException refusal, HostilePolicy hostile) {
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(hostile.code());
    assertThat(refusal.problems()).first().extracting("path").isEqualTo(hostile.path());
    assertThat(refusal).hasMessageNotContaining("nowhere");
  }

  /** The answer without the places of the grants, which a change of the policy may move. */
  private void assertSameAnswer(Question asked, Policy changed) {
    Decision before = decision(asked, asked.policy());
    Decision after = decision(asked, changed);
    assertThat(withoutPlaces(after)).isEqualTo(withoutPlaces(before));
    assertThat(after.because().isEmpty()).isEqualTo(before.because().isEmpty());
    assertThat(after.blockedBy().isEmpty()).isEqualTo(before.blockedBy().isEmpty());
  }

  private static Decision withoutPlaces(Decision decision) {
    return Decision.builder()
        .from(decision)
        .because(List.of())
        .blockedBy(List.of())
        .hidden(
            decision.hidden().stream()
                .map(hidden -> HiddenField.builder().from(hidden).deniedBy(List.of()).build())
                .toList())
        .build();
  }

  private static Policy withGrant(Question asked, Grant grant) {
    RoleId role = asked.roles().iterator().next();
    return mapRoles(
        asked.policy(),
        each -> each.id().equals(role) ? Role.builder().from(each).addGrants(grant).build() : each);
  }

  static Policy mapRoles(Policy policy, UnaryOperator<Role> change) {
    return policy.withRoles(policy.roles().stream().map(change).toList());
  }

  private static <T> List<T> shuffle(List<T> list, Random random) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  @Provide
  Arbitrary<Question> questions() {
    return new Questions().questions();
  }

  @Provide
  Arbitrary<Policy> policies() {
    return PermissionArbitraries.wholePolicies();
  }

  @Provide
  Arbitrary<Grant> denials() {
    return PermissionArbitraries.grants(Arbitraries.just(Effect.DENY));
  }

  @Provide
  Arbitrary<Grant> allowances() {
    return PermissionArbitraries.grants(Arbitraries.just(Effect.ALLOW));
  }

  @Provide
  Arbitrary<HostilePolicy> hostile() {
    return PermissionArbitraries.hostilePolicies();
  }

  @Provide
  Arbitrary<HostilePolicy> unknownNames() {
    return PermissionArbitraries.unknownNames();
  }
}
