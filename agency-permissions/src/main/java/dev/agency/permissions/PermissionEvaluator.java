package dev.agency.permissions;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A policy whose every word is in the catalogue: it turns the roles somebody holds into a {@link
 * Subject} to ask.
 *
 * <p>A host makes one when it reads its policy and keeps it; a subject costs as much as the grants
 * of the roles held, however many roles the policy has.
 *
 * <p>Immutable and thread-safe.
 */
public final class PermissionEvaluator {
  private final Policy policy;
  private final Catalogue catalogue;
  private final ImmutableMap<RoleId, Role> roles;

  PermissionEvaluator(Policy policy, Catalogue catalogue) {
    requireKnownNames(policy, catalogue);
    this.policy = policy;
    this.catalogue = catalogue;
    this.roles = policy.roles().stream().collect(toImmutableMap(Role::id, role -> role));
  }

  /**
   * Returns the policy.
   *
   * @return the policy
   */
  public Policy policy() {
    return policy;
  }

  /**
   * Returns the catalogue the policy was checked against.
   *
   * @return the catalogue
   */
  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * Returns somebody with the roles they hold on a day.
   *
   * @param held all roles the person holds at some time, in any order, perhaps none
   * @param on the day
   * @return the subject; whoever holds no role on that day may do nothing
   * @throws InvalidModelException if a role is not in the policy ({@code UNKNOWN_REFERENCE}): to
   *     pass over it could pass over its denials
   */
  public Subject subject(List<HeldRole> held, LocalDate on) {
    Map<RoleId, Role> inForce = new LinkedHashMap<>();
    for (int i = 0; i < held.size(); i++) {
      RoleId id = held.get(i).role();
      if (!roles.containsKey(id)) {
        throw InvalidModelException.at(
            "/held/" + i + "/role",
            ErrorCode.UNKNOWN_REFERENCE,
            "A role that is held must be one of the policy.");
      }
      if (held.get(i).during().contains(on)) {
        addWithBases(id, inForce);
      }
    }
    return new Subject(
        policy.version(), catalogue, ImmutableList.copyOf(inForce.values()), nextChange(held, on));
  }

  private void addWithBases(RoleId id, Map<RoleId, Role> inForce) {
    Optional<Role> next = role(id);
    while (next.isPresent()) {
      inForce.put(next.get().id(), next.get());
      next = next.get().base().flatMap(this::role);
    }
  }

  private Optional<Role> role(RoleId id) {
    return Optional.ofNullable(roles.get(id));
  }

  /** The first day after the given one on which a role begins or no longer holds. */
  private static Optional<LocalDate> nextChange(List<HeldRole> held, LocalDate on) {
    return held.stream()
        .map(HeldRole::during)
        .flatMap(PermissionEvaluator::edges)
        .filter(day -> day.isAfter(on))
        .min(LocalDate::compareTo);
  }

  private static Stream<LocalDate> edges(DateRange range) {
    return Stream.concat(Stream.of(range.start()), range.end().stream());
  }

  private static void requireKnownNames(Policy policy, Catalogue catalogue) {
    Invariants rules = Invariants.of("a policy");
    for (int r = 0; r < policy.roles().size(); r++) {
      List<Grant> grants = policy.roles().get(r).grants();
      for (int g = 0; g < grants.size(); g++) {
        requireKnownNames("roles/" + r + "/grants/" + g, grants.get(g), catalogue, rules);
      }
    }
    rules.verify();
  }

  private static void requireKnownNames(
      String path, Grant grant, Catalogue catalogue, Invariants rules) {
    String recordType = grant.recordType();
    boolean any = recordType.equals(Grant.ANY);
    boolean known = any || catalogue.recordType(recordType).isPresent();
    FieldSet fields = grant.fields();
    require(rules, known, path + "/recordType", "record types");
    require(rules, catalogue.actions().containsAll(grant.actions()), path + "/actions", "actions");
    require(
        rules,
        fields.quantities().stream().allMatch(catalogue::hasQuantity),
        path + "/fields/quantities",
        "quantities");
    Predicate<String> hasField =
        any
            ? catalogue::hasField
            : name -> catalogue.recordType(recordType).flatMap(t -> t.field(name)).isPresent();
    require(
        rules,
        !known || fields.fields().stream().allMatch(hasField),
        path + "/fields/fields",
        "fields");
  }

  private static void require(Invariants rules, boolean known, String path, String kind) {
    rules.require(
        known, path, ErrorCode.UNKNOWN_NAME, "must name only " + kind + " of the catalogue");
  }
}
