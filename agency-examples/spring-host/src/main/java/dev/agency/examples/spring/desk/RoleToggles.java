package dev.agency.examples.spring.desk;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.Effect;
import dev.agency.permissions.Grant;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The toggles of one role within one reach: what it shows of each record type and what it lets
 * people do, as switches that are on or off, and the grants they come to.
 *
 * <p>A switch that is not touched leaves its grants as they are. Where one is, the role's own
 * grants for just that record type are written anew, and those for all record types stay: an
 * account manager who sees all billing and is not to see what is invoiced gets a denial of that one
 * field.
 *
 * @param policy the policy
 * @param role the role, one of the policy
 * @param reach how its holder is related to the records
 */
public record RoleToggles(Policy policy, RoleId role, Reach reach) {
  /**
   * Returns the reaches a role has grants for.
   *
   * @param policy the policy
   * @param role one of its roles
   * @return the reaches in their order
   */
  public static ImmutableList<Reach> reaches(Policy policy, RoleId role) {
    Set<Reach> used =
        lineage(policy, role).stream()
            .flatMap(each -> each.grants().stream())
            .map(Grant::reach)
            .collect(toImmutableSet());
    return Arrays.stream(Reach.values()).filter(used::contains).collect(toImmutableList());
  }

  private static ImmutableList<Role> lineage(Policy policy, RoleId role) {
    ImmutableList.Builder<Role> lineage = ImmutableList.builder();
    for (Optional<Role> at = policy.role(role);
        at.isPresent();
        at = at.flatMap(Role::base).flatMap(policy::role)) {
      lineage.add(at.get());
    }
    return lineage.build();
  }

  /**
   * Returns what the role shows of a record type.
   *
   * @param type the record type
   * @return the names of the fields, in the order of the record type
   */
  public ImmutableSet<String> shown(RecordType<?> type) {
    return acted(type, Action.VIEW, grants());
  }

  /**
   * Returns whether the role lets its holder do something.
   *
   * @param type the record type
   * @param action what is done, other than to view
   * @return whether it is allowed
   */
  public boolean allows(RecordType<?> type, Action action) {
    return grants().anyMatch(grant -> isAbout(grant, type, action, Effect.ALLOW))
        && grants()
            .noneMatch(
                grant -> isAbout(grant, type, action, Effect.DENY) && grant.fields().everything());
  }

  private Stream<Grant> grants() {
    return lineage(policy, role).stream().flatMap(each -> each.grants().stream());
  }

  private ImmutableSet<String> acted(RecordType<?> type, Action action, Stream<Grant> grants) {
    List<Grant> about = grants.filter(grant -> concerns(grant, type)).toList();
    boolean denied =
        about.stream()
            .anyMatch(
                grant -> isAbout(grant, type, action, Effect.DENY) && grant.fields().everything());
    return denied
        ? ImmutableSet.of()
        : type.fields().stream()
            .filter(field -> covers(about, type, action, Effect.ALLOW, field))
            .filter(field -> !covers(about, type, action, Effect.DENY, field))
            .map(Field::name)
            .collect(toImmutableSet());
  }

  private boolean covers(
      List<Grant> grants, RecordType<?> type, Action action, Effect effect, Field<?, ?> field) {
    return grants.stream()
        .anyMatch(grant -> isAbout(grant, type, action, effect) && grant.fields().contains(field));
  }

  /** Who may act may see, and who may not see may not act. */
  private boolean isAbout(Grant grant, RecordType<?> type, Action action, Effect effect) {
    return grant.effect() == effect
        && concerns(grant, type)
        && (grant.actions().contains(action)
            || (effect == Effect.ALLOW
                ? action.equals(Action.VIEW)
                : grant.actions().contains(Action.VIEW)));
  }

  private boolean concerns(Grant grant, RecordType<?> type) {
    return (grant.recordType().equals(Grant.ANY) || grant.recordType().equals(type.name()))
        && (grant.reach() == reach || grant.reach() == Reach.ALL);
  }

  /**
   * Returns the toggles with other fields of a record type shown.
   *
   * @param type the record type
   * @param wanted the names of the fields to show; none hides the record
   * @return the toggles; what a role it builds on denies stays hidden
   */
  public RoleToggles showing(RecordType<?> type, Set<String> wanted) {
    if (shown(type).equals(ImmutableSet.copyOf(wanted))) {
      return this;
    }
    RoleToggles bare = without(grant -> isJustFor(grant, type, Action.VIEW));
    Set<String> left = bare.shown(type);
    Set<String> more = Sets.difference(wanted, left);
    Set<String> less = Sets.difference(left, wanted);
    RoleToggles opened =
        more.isEmpty()
            ? bare
            : bare.with(Grant.allow(type.name(), Action.VIEW, reach, named(more)));
    if (less.isEmpty()) {
      return opened;
    }
    return opened.with(
        Grant.deny(
            type.name(), Action.VIEW, reach, wanted.isEmpty() ? FieldSet.all() : named(less)));
  }

  /**
   * Returns the toggles with an action allowed or not.
   *
   * @param type the record type
   * @param action what is done, other than to view
   * @param wanted whether it is to be allowed
   * @return the toggles
   */
  public RoleToggles allowing(RecordType<?> type, Action action, boolean wanted) {
    if (allows(type, action) == wanted) {
      return this;
    }
    RoleToggles bare = without(grant -> isJustFor(grant, type, action)).lessening(type, action);
    if (bare.allows(type, action) == wanted) {
      return bare;
    }
    // To act is to see what is acted on: nothing is shown by it that is not shown already.
    return bare.with(
        wanted
            ? Grant.allow(type.name(), action, reach, named(bare.shown(type)))
            : Grant.deny(type.name(), action, reach, FieldSet.all()));
  }

  /** Takes an action out of the role's own grants for a record type that name others, too. */
  private RoleToggles lessening(RecordType<?> type, Action action) {
    return replacing(
        grants ->
            grants.stream()
                .map(
                    grant ->
                        isOwn(grant, type) && grant.actions().contains(action)
                            ? grant.withActions(
                                Sets.difference(grant.actions(), ImmutableSet.of(action)))
                            : grant)
                .toList());
  }

  private boolean isJustFor(Grant grant, RecordType<?> type, Action action) {
    return isOwn(grant, type) && grant.actions().equals(ImmutableSet.of(action));
  }

  private boolean isOwn(Grant grant, RecordType<?> type) {
    return grant.recordType().equals(type.name()) && grant.reach() == reach;
  }

  private static FieldSet named(Set<String> fields) {
    return FieldSet.builder().addAllFields(fields).build();
  }

  private RoleToggles with(Grant grant) {
    return replacing(
        grants -> Stream.concat(grants.stream(), Stream.of(grant)).collect(toImmutableList()));
  }

  private RoleToggles without(Predicate<Grant> which) {
    return replacing(grants -> grants.stream().filter(which.negate()).toList());
  }

  /** Writes the own grants of the role anew. */
  private RoleToggles replacing(Rewrite rewrite) {
    List<Role> roles = new ArrayList<>();
    for (Role each : policy.roles()) {
      roles.add(each.id().equals(role) ? each.withGrants(rewrite.of(each.grants())) : each);
    }
    return new RoleToggles(policy.withRoles(roles), role, reach);
  }

  /** What becomes of grants. */
  @FunctionalInterface
  private interface Rewrite {
    List<Grant> of(List<Grant> grants);
  }
}
