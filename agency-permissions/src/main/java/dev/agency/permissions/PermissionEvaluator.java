package dev.agency.permissions;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.RecordType;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.schema.NotInCatalogueException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A policy whose every word is in the catalogue: it turns the roles somebody holds into a {@link
 * Subject} to ask.
 *
 * <pre>{@code
 * PermissionEvaluator permissions =
 *     policy.against(Catalogue.of(DEAL, PROJECT)).with(dealRelations, projectRelations);
 * }</pre>
 *
 * <p>A host makes one when it reads its policy and keeps it. What a set of roles says is compiled
 * when somebody first holds exactly these roles, at a cost that grows with their grants and not
 * with the policy, and is shared from then on.
 *
 * <p>Immutable but for what it has compiled, and thread-safe.
 */
public final class PermissionEvaluator {
  /** Sets of roles kept compiled; an agency has some dozens. */
  private static final int MAX_COMPILED = 4_096;

  private final Policy policy;
  private final Catalogue catalogue;
  private final Places places;
  private final ImmutableMap<RoleId, Role> roles;
  private final ImmutableMap<RecordType<?>, Relations<?>> relations;
  private final ConcurrentMap<ImmutableList<RoleId>, RoleRules> compiled;

  PermissionEvaluator(Policy policy, Catalogue catalogue) {
    requireKnownNames(policy, catalogue);
    this.policy = policy;
    this.catalogue = catalogue;
    this.places = new Places(catalogue);
    this.roles = policy.roles().stream().collect(toImmutableMap(Role::id, role -> role));
    this.relations = ImmutableMap.of();
    this.compiled = new ConcurrentHashMap<>();
  }

  private PermissionEvaluator(
      PermissionEvaluator other, ImmutableMap<RecordType<?>, Relations<?>> relations) {
    this.policy = other.policy;
    this.catalogue = other.catalogue;
    this.places = other.places;
    this.roles = other.roles;
    this.relations = relations;
    this.compiled = other.compiled;
  }

  /**
   * Returns this evaluator with the relations of more record types.
   *
   * @param more the relations, one for each record type
   * @return the evaluator
   * @throws NotInCatalogueException if a record type is not in the catalogue
   * @throws IllegalArgumentException if a record type has relations already
   */
  public PermissionEvaluator with(Relations<?>... more) {
    ImmutableMap.Builder<RecordType<?>, Relations<?>> all =
        ImmutableMap.<RecordType<?>, Relations<?>>builder().putAll(relations);
    for (Relations<?> each : more) {
      places.of(each.type());
      all.put(each.type(), each);
    }
    return new PermissionEvaluator(this, all.buildOrThrow());
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
   * @param who the person, with all roles held at some time
   * @param on the day
   * @return the subject; whoever holds no role on that day may do nothing
   * @throws InvalidModelException if a role is not in the policy ({@code UNKNOWN_REFERENCE}): to
   *     pass over it could pass over its denials
   */
  public Subject subject(Principal who, LocalDate on) {
    Map<RoleId, Role> inForce = new LinkedHashMap<>();
    for (int i = 0; i < who.roles().size(); i++) {
      HeldRole held = who.roles().get(i);
      if (!roles.containsKey(held.role())) {
        throw InvalidModelException.at(
            "/roles/" + i + "/role",
            ErrorCode.UNKNOWN_REFERENCE,
            "A role that is held must be one of the policy.");
      }
      if (held.during().contains(on)) {
        addWithBases(held.role(), inForce);
      }
    }
    return new Subject(who, this, rules(inForce), nextChange(who.roles(), on));
  }

  /** What some roles say, compiled once for each set of them. */
  private RoleRules rules(Map<RoleId, Role> inForce) {
    ImmutableList<RoleId> key = ImmutableList.sortedCopyOf(inForce.keySet());
    RoleRules known = compiled.get(key);
    if (known == null) {
      known = new RoleRules(policy.version(), catalogue, key.stream().map(inForce::get).toList());
      if (compiled.size() < MAX_COMPILED) {
        compiled.put(key, known);
      }
    }
    return known;
  }

  Places places() {
    return places;
  }

  /** The ties of somebody to each record type, by its place. */
  @Nullable Ties<?>[] ties(Principal who) {
    Ties<?>[] ties = new Ties<?>[catalogue.recordTypes().size()];
    relations.forEach((type, each) -> ties[places.of(type)] = new Ties<>(each, who));
    return ties;
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
