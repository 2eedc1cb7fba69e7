package dev.agency.permissions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.style.AgencyStyle;
import dev.agency.permissions.schema.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The roles of an agency and what each may do and see.
 *
 * <p>A policy is plain data, read from JSON and written to it, and decides nothing yet: {@link
 * #against} checks its words against what the host has, and gives the evaluator. Everything is
 * denied but what a grant allows; a denial beats all allowances; no order has a meaning.
 *
 * <p>Role ids are unique, and the bases of roles form chains of at most {@value #MAX_DEPTH} roles
 * that end.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Policy implements WithPolicy permits ImmutablePolicy {
  /** The longest chain of a role and its bases, the role included. */
  public static final int MAX_DEPTH = 32;

  Policy() {}

  /**
   * Starts a new policy.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Policy fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the name for people.
   *
   * @return the name
   */
  public abstract String name();

  /**
   * Returns which edition of the policy this is. Decisions carry it, so that one can tell what they
   * were made by.
   *
   * @return the version, any text the host chooses
   */
  public abstract String version();

  /**
   * Returns the roles.
   *
   * @return the roles; their order has no meaning
   */
  public abstract ImmutableList<Role> roles();

  /**
   * Returns which roles keep each other from one person.
   *
   * @return the sets of roles of which one person holds at most one on any day, mostly none
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<Exclusive> exclusive();

  /**
   * Returns which classes are secret beside COST, PROFIT and PERSONAL.
   *
   * @return the classes, such as REVENUE, whose quantities must not follow from what is shown to
   *     those who do not see them
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableSet<Sensitivity> alsoSecret();

  /**
   * Returns a role by its id.
   *
   * @param id the id
   * @return the role, empty if there is none
   */
  public Optional<Role> role(RoleId id) {
    return roles().stream().filter(role -> role.id().equals(id)).findFirst();
  }

  /**
   * Checks what the policy names against what the host has.
   *
   * @param catalogue the record types, actions and quantities of the host
   * @return the evaluator of this policy
   * @throws dev.agency.core.error.InvalidModelException if a record type, action, quantity or field
   *     is not in the catalogue ({@code UNKNOWN_NAME}), with paths such as {@code
   *     /roles/3/grants/0/recordType}
   * @throws LeakyPolicyException if what is hidden from a role, or from whoever holds two that do
   *     not exclude each other, follows from what is shown by the schema of the catalogue
   */
  public PermissionEvaluator against(Catalogue catalogue) {
    return new PermissionEvaluator(this, catalogue);
  }

  /**
   * Checks a policy that takes the place of another, as {@link #against(Catalogue)} does with the
   * catalogue of that one. Where one role of eight is another, what the other seven show was judged
   * before and is not judged again, and a policy that is put back is hardly judged at all.
   *
   * @param before the evaluator of the policy before; its relations are not taken over, for this
   *     policy may ask for others
   * @return the evaluator of this policy
   * @throws dev.agency.core.error.InvalidModelException as by itself
   * @throws LeakyPolicyException as by itself
   */
  public PermissionEvaluator against(PermissionEvaluator before) {
    return new PermissionEvaluator(this, before);
  }

  /**
   * Looks at the policy as whoever keeps it should: what leaks, and which grants do nothing or too
   * much.
   *
   * @param catalogue the record types, actions and quantities of the host
   * @return the report; a leak is part of it and no exception
   * @throws dev.agency.core.error.InvalidModelException if a record type, action, quantity or field
   *     is not in the catalogue ({@code UNKNOWN_NAME})
   */
  public PolicyReport analyze(Catalogue catalogue) {
    return PolicyAnalysis.of(this, catalogue);
  }

  /**
   * Tells what changes for whom if another policy takes the place of this one.
   *
   * @param other the policy that comes after
   * @param catalogue the record types, actions and quantities of the host
   * @return what each role, and each two roles together, gain and lose
   * @throws dev.agency.core.error.InvalidModelException if a record type, action, quantity or field
   *     of either policy is not in the catalogue ({@code UNKNOWN_NAME})
   */
  public PolicyDiff diff(Policy other, Catalogue catalogue) {
    return DiffSearch.of(this, other, catalogue);
  }

  /**
   * Returns this policy with repairs in place: allowances show less, and nothing is denied.
   *
   * @param repairs what roles are to show no longer, such as the repairs of a report on this policy
   * @return the policy; with all the repairs of its report nothing leaks that a report tells but to
   *     roles that {@linkplain PolicyReport#clashes clash}
   * @throws dev.agency.core.error.InvalidModelException if a role is not in this policy ({@code
   *     UNKNOWN_REFERENCE})
   */
  public Policy repairedBy(Iterable<RoleRepair> repairs) {
    ListMultimap<RoleId, RoleRepair> open = MultimapBuilder.hashKeys().arrayListValues().build();
    repairs.forEach(repair -> open.put(repair.role(), repair));
    List<Role> repaired = new ArrayList<>();
    for (Role role : roles()) {
      Role less = role;
      for (RoleRepair repair : open.removeAll(role.id())) {
        less = repair.applyTo(less);
      }
      repaired.add(less);
    }
    if (!open.isEmpty()) {
      throw InvalidModelException.of(
          ErrorCode.UNKNOWN_REFERENCE, "A repair must be of a role of the policy.");
    }
    return withRoles(repaired);
  }

  /**
   * Returns a builder filled from this policy.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /**
   * Refuses ids that stand twice, bases that are missing, circular or too deep, and roles that
   * exclude what is not there or what they build on.
   */
  @Value.Check
  void check() {
    Invariants rules = Invariants.of("a policy").name("name", name()).name("version", version());
    Inheritance.check(roles(), rules);
    // Who builds on whom is only asked once the chains are known to end.
    rules.verify();
    Exclusions.check(this, rules);
    rules.verify();
  }

  /** Builds policies. */
  public static final class Builder extends ImmutablePolicy.Builder {
    Builder() {}
  }
}
