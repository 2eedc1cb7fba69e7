package dev.agency.examples.spring.desk;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.budget.review.ReviewRow;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.scope.Fingerprint;
import dev.agency.examples.spring.studio.ChangeRecord;
import dev.agency.examples.spring.studio.EntryRecord;
import dev.agency.examples.spring.studio.PolicyRecord;
import dev.agency.examples.spring.studio.ProjectRecord;
import dev.agency.examples.spring.studio.RequestRow;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Reach;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.schema.Action;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A policy as somebody would have it: the switches of one role, and which of them are on. A switch
 * is called {@code budgetBurn.usedCost} for a field and {@code changeRequest!approve} for what may
 * be done.
 *
 * <p>There is none for records that are nobody's within the reach: whatever it said would change
 * nothing. What the role says of these stays as it is.
 *
 * @param types the record types it has switches for, those of projects first
 * @param policy the policy it starts from
 * @param role the role whose switches these are
 * @param reach how its holder is related to the records
 * @param on the switches that are on
 */
public record Draft(
    ImmutableList<RecordType<?>> types,
    Policy policy,
    RoleId role,
    Reach reach,
    ImmutableSet<String> on) {
  /**
   * Returns what may be done with records of a type on the pages of this host, other than to see
   * them.
   *
   * @param type the record type
   * @return the actions
   */
  public static ImmutableList<Action> actions(RecordType<?> type) {
    if (type.equals(ChangeRecord.TYPE)) {
      return ImmutableList.of(Action.CREATE, Action.EDIT, Action.APPROVE);
    }
    if (type.equals(RequestRow.TYPE)) {
      return ImmutableList.of(Action.CREATE, Action.APPROVE);
    }
    if (type.equals(EntryRecord.TYPE)) {
      return ImmutableList.of(Action.CREATE, Action.EDIT);
    }
    if (type.equals(ProjectRecord.TYPE)) {
      return ImmutableList.of(Action.SUBMIT);
    }
    if (type.equals(ReviewRow.TYPE)) {
      return ImmutableList.of(Action.APPROVE);
    }
    return type.equals(PolicyRecord.TYPE) ? ImmutableList.of(Action.EDIT) : ImmutableList.of();
  }

  /**
   * Returns a policy as it is.
   *
   * @param studio the agency, which knows whose its records are
   * @param policy the policy
   * @param role one of its roles
   * @param reach one of its reaches
   * @return the switches as they are
   */
  public static Draft of(Studio studio, Policy policy, RoleId role, Reach reach) {
    return of(studio.within(reach), policy, role, reach);
  }

  private static Draft of(
      ImmutableList<RecordType<?>> types, Policy policy, RoleId role, Reach reach) {
    RoleToggles toggles = new RoleToggles(policy, role, reach);
    return new Draft(
        types,
        policy,
        role,
        reach,
        types.stream()
            .flatMap(
                type ->
                    Stream.concat(
                        toggles.shown(type).stream().map(field -> nameOf(type, field)),
                        actions(type).stream()
                            .filter(action -> toggles.allows(type, action))
                            .map(action -> nameOf(type, action))))
            .collect(toImmutableSet()));
  }

  /**
   * Returns the same with other switches on.
   *
   * @param wanted the switches that are to be on
   * @return the draft
   */
  public Draft with(Set<String> wanted) {
    return new Draft(types, policy, role, reach, ImmutableSet.copyOf(wanted));
  }

  /**
   * Returns what a switch of a field is called.
   *
   * @param type the record type
   * @param field the field
   * @return its name
   */
  public static String nameOf(RecordType<?> type, String field) {
    return type.name() + "." + field;
  }

  /**
   * Returns what a switch of an action is called.
   *
   * @param type the record type
   * @param action the action
   * @return its name
   */
  public static String nameOf(RecordType<?> type, Action action) {
    return type.name() + "!" + action.name();
  }

  /**
   * Returns the same changes on top of another policy.
   *
   * @param other the policy as somebody else left it
   * @return the switches there, with those turned that are turned here
   */
  public Draft on(Policy other) {
    Set<String> before = of(types, policy, role, reach).on();
    Draft there = of(types, other, role, reach);
    return there.with(
        Sets.union(
            Sets.difference(there.on(), Sets.difference(before, on)), Sets.difference(on, before)));
  }

  /**
   * Returns the policy that these switches come to.
   *
   * @return the policy, of the same version
   */
  public Policy drafted() {
    RoleToggles toggles = new RoleToggles(policy, role, reach);
    for (RecordType<?> type : types) {
      toggles =
          toggles.showing(
              type,
              type.fields().stream()
                  .map(Field::name)
                  .filter(field -> on.contains(nameOf(type, field)))
                  .collect(toImmutableSet()));
      for (Action action : actions(type)) {
        toggles = toggles.allowing(type, action, on.contains(nameOf(type, action)));
      }
    }
    return toggles.policy();
  }

  /**
   * Returns the switches that cannot be as they are set: another role that this one builds on
   * decides otherwise, nothing is seen of what would be acted on, or there is no such switch.
   *
   * @return their names, mostly none
   */
  public ImmutableList<String> stuck() {
    Set<String> after = of(types, drafted(), role, reach).on();
    return Sets.symmetricDifference(after, on).stream().sorted().collect(toImmutableList());
  }

  /**
   * Returns by what somebody proves that they looked at what would become of it.
   *
   * @return the fingerprint of the policy it starts from and of that it comes to
   */
  public Fingerprint fingerprint() {
    return Fingerprint.builder("draft")
        .text(policy.version())
        .text(AgencyJson.write(drafted()))
        .build();
  }
}
