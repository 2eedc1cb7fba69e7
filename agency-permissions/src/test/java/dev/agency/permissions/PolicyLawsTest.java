package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.error.InvalidModelException;
import dev.agency.core.testkit.PlantedMistakes;
import dev.agency.permissions.Questions.Question;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Policies read with a mistake, each of which breaks a law of {@link PolicyProperties}. */
class PolicyLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(PolicyProperties.class)
        .against(
            "theOrderOfRolesAndGrantsMeansNothing",
            "Only the last grant of a role counts",
            new PolicyProperties() {
              @Override
              Decision decision(Question asked, Policy policy) {
                return super.decision(asked, grants(policy, PolicyLawsTest::last));
              }
            })
        .against(
            "aGrantThatStandsTwiceMeansNothingMore",
            "Grants that stand twice cancel each other out",
            new PolicyProperties() {
              @Override
              Decision decision(Question asked, Policy policy) {
                return super.decision(
                    asked,
                    grants(
                        policy,
                        grants ->
                            grants.stream()
                                .filter(grant -> Collections.frequency(grants, grant) == 1)
                                .toList()));
              }
            })
        .against(
            "inheritingIsCopying",
            "A base gives nothing",
            new PolicyProperties() {
              @Override
              Decision decision(Question asked, Policy policy) {
                return super.decision(
                    asked,
                    PolicyProperties.mapRoles(policy, role -> role.withBase(Optional.empty())));
              }
            })
        .against(
            "addingADenialNeverAdds",
            "A denial allows",
            new PolicyProperties() {
              @Override
              Decision decision(Question asked, Policy policy) {
                return super.decision(
                    asked,
                    grants(
                        policy,
                        grants ->
                            grants.stream().map(grant -> grant.withEffect(Effect.ALLOW)).toList()));
              }
            })
        .against(
            "addingAnAllowanceNeverTakesAway",
            "Of what is allowed the last counts",
            new PolicyProperties() {
              @Override
              Decision decision(Question asked, Policy policy) {
                return super.decision(asked, grants(policy, PolicyLawsTest::denialsAndTheLast));
              }
            })
        .against(
            "anAllowanceOnAllRecordsGivesNoLessThanOneOnSome",
            "An allowance on all records is for none of them",
            new PolicyProperties() {
              @Override
              Decision decision(Question asked, Policy policy) {
                return super.decision(
                    asked, grants(policy, grants -> without(grants, Effect.ALLOW)));
              }
            })
        .against(
            "aDenialOfEverythingOnAllRecordsLeavesNothing",
            "A denial on all records is for none of them",
            new PolicyProperties() {
              @Override
              Decision decision(Question asked, Policy policy) {
                return super.decision(
                    asked, grants(policy, grants -> without(grants, Effect.DENY)));
              }
            })
        .against(
            "whatARoleMayKnowChangesNoAnswer",
            "Who may know all sees all",
            new PolicyProperties() {
              @Override
              Decision decision(Question asked, Policy policy) {
                return super.decision(
                    asked, PolicyProperties.mapRoles(policy, PolicyLawsTest::seeingWhatItMayKnow));
              }
            })
        .against(
            "whoHoldsNoRoleMayDoNothing",
            "Who holds no role holds the first",
            new PolicyProperties() {
              @Override
              boolean can(Question asked, Set<RoleId> roles) {
                return super.can(asked, roles.isEmpty() ? asked.roles() : roles);
              }
            })
        .against(
            "bothLinesOfJacksonWriteTheSameTextAndReadItBack",
            "The version is lost",
            new PolicyProperties() {
              @Override
              Policy readPolicy(String json) {
                return super.readPolicy(json).withVersion("0");
              }
            })
        .against(
            "decisionsAreWrittenAndReadBack",
            "The reasons are lost",
            new PolicyProperties() {
              @Override
              Decision readDecision(String json) {
                return Decision.builder().from(super.readDecision(json)).because(List.of()).build();
              }
            })
        .against(
            "rolesThatNoPolicyMayHaveAreRefusedAtTheirPlace",
            "The roles from the third on are not looked at",
            new PolicyProperties() {
              @Override
              Policy policyOf(List<Role> roles) {
                return super.policyOf(roles.subList(0, Math.min(2, roles.size())));
              }
            })
        .against(
            "rolesThatNoPolicyMayHaveAreRefusedAtTheirPlace",
            "Whatever is refused is refused at the first role",
            new PolicyProperties() {
              @Override
              Policy policyOf(List<Role> roles) {
                try {
                  return super.policyOf(roles);
                } catch (InvalidModelException refused) {
                  throw InvalidModelException.at("/roles/0", refused.code(), "It is refused.");
                }
              }
            })
        .against(
            "namesTheCatalogueDoesNotHaveAreRefusedAtTheirPlace",
            "What the catalogue does not have means nothing",
            new PolicyProperties() {
              @Override
              void against(Policy policy) {
                try {
                  super.against(policy);
                } catch (InvalidModelException unknown) {
                  assertThat(unknown.problems()).isNotEmpty();
                }
              }
            })
        .areCaught();
  }

  private static Policy grants(Policy policy, UnaryOperator<List<Grant>> mistake) {
    return PolicyProperties.mapRoles(policy, role -> role.withGrants(mistake.apply(role.grants())));
  }

  private static List<Grant> last(List<Grant> grants) {
    return grants.subList(Math.max(0, grants.size() - 1), grants.size());
  }

  private static List<Grant> denialsAndTheLast(List<Grant> grants) {
    return Stream.concat(
            grants.stream().filter(grant -> grant.effect() == Effect.DENY),
            last(grants).stream().filter(grant -> grant.effect() == Effect.ALLOW))
        .toList();
  }

  /** Returns the grants but those of an effect on all records. */
  private static List<Grant> without(List<Grant> grants, Effect effect) {
    return grants.stream()
        .filter(grant -> grant.effect() != effect || grant.reach() != Reach.ALL)
        .toList();
  }

  private static Role seeingWhatItMayKnow(Role role) {
    return role.mayKnow().equals(FieldSet.all())
        ? role.toBuilder()
            .addGrants(Grant.allow(Grant.ANY, Action.VIEW, Reach.ALL, FieldSet.all()))
            .build()
        : role;
  }
}
