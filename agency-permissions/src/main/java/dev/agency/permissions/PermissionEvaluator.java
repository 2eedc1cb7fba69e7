package dev.agency.permissions;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.RecordType;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.leak.Leak;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.NotInCatalogueException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A policy whose every word is in the catalogue: it turns the roles somebody holds into a {@link
 * Subject} to ask. What it hides cannot be computed from what it shows.
 *
 * <pre>{@code
 * PermissionEvaluator permissions =
 *     policy.against(Catalogue.of(DEAL, PROJECT)).with(dealRelations, projectRelations);
 * }</pre>
 *
 * <p>A host makes one when it reads its policy and keeps it. What a set of roles says is judged and
 * compiled when somebody first holds exactly these roles, at a cost that grows with their grants
 * and not with the policy, and is shared from then on. Some thousands of such sets are kept; where
 * there are more, all are forgotten now and then and compiled anew as they are asked for.
 *
 * <p>Immutable but for what it has compiled, and thread-safe.
 */
public final class PermissionEvaluator {
  /** Sets of roles kept compiled; an agency has some dozens. */
  private static final int MAX_COMPILED = 4_096;

  private final Policy policy;
  private final Catalogue catalogue;
  private final Places places;
  private final RoleIndex roles;
  private final LeakWatch watch;
  private final ImmutableMap<RecordType<?>, Relations<?>> relations;
  private final Remembered<ImmutableList<RoleId>, RoleRules> compiled;
  private final Remembered<ImmutableList<RoleId>, PolicyRepair.Found> repairs;

  PermissionEvaluator(Policy policy, Catalogue catalogue) {
    this(policy, catalogue, new LeakWatch(catalogue, policy.alsoSecret()));
  }

  /** Puts a policy in the place of another: what was found of the same sights is not looked for. */
  PermissionEvaluator(Policy policy, PermissionEvaluator before) {
    this(
        policy,
        before.catalogue,
        policy.alsoSecret().equals(before.policy.alsoSecret())
            ? before.watch
            : new LeakWatch(before.catalogue, policy.alsoSecret()));
  }

  private PermissionEvaluator(Policy policy, Catalogue catalogue, LeakWatch watch) {
    KnownNames.require(policy, catalogue);
    this.policy = policy;
    this.catalogue = catalogue;
    this.places = new Places(catalogue);
    this.roles = new RoleIndex(policy);
    this.watch = watch;
    ImmutableList<LeakyRoles> leaks =
        new LeakSearch(policy, watch::judge, ImmutableSet.of()).leaks();
    if (!leaks.isEmpty()) {
      throw new LeakyPolicyException(
          leaks, () -> PolicyRepair.of(policy, catalogue, watch, ImmutableSet.of()));
    }
    this.relations = ImmutableMap.of();
    this.compiled = new Remembered<>(MAX_COMPILED);
    this.repairs = new Remembered<>(MAX_COMPILED);
  }

  private PermissionEvaluator(
      PermissionEvaluator other, ImmutableMap<RecordType<?>, Relations<?>> relations) {
    this.policy = other.policy;
    this.catalogue = other.catalogue;
    this.places = other.places;
    this.roles = other.roles;
    this.watch = other.watch;
    this.relations = relations;
    this.compiled = other.compiled;
    this.repairs = other.repairs;
  }

  /**
   * Returns this evaluator with the relations of more record types.
   *
   * @param more the relations, one for each record type
   * @return the evaluator
   * @throws NotInCatalogueException if a record type is not in the catalogue
   * @throws IllegalArgumentException if a record type has relations already
   * @throws InvalidModelException if relations do not state a reach that some denial on their
   *     records names ({@code MISSING_PROPERTY}): nobody would be denied anything by it
   */
  public PermissionEvaluator with(Relations<?>... more) {
    ImmutableMap.Builder<RecordType<?>, Relations<?>> all =
        ImmutableMap.<RecordType<?>, Relations<?>>builder().putAll(relations);
    Invariants rules = Invariants.of("relations");
    for (Relations<?> each : more) {
      places.of(each.type());
      all.put(each.type(), each);
      for (Reach reach : roles.deniedWithin(each.type()).toSet()) {
        rules.require(
            each.states(reach),
            "reaches/" + each.type().name() + "/" + reach,
            ErrorCode.MISSING_PROPERTY,
            "must hold each that a denial of the policy names, if only as one that never holds");
      }
    }
    ImmutableMap<RecordType<?>, Relations<?>> together = all.buildOrThrow();
    rules.verify();
    return new PermissionEvaluator(this, together);
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
   * Returns within which reaches records of a type can be anybody's, by the relations that subjects
   * are answered by. A grant within another reach shows nobody anything; whoever builds a policy is
   * to be told so.
   *
   * @param type a record type of the catalogue
   * @return the reaches that the host stated, and {@link Reach#ALL}; none where it stated no
   *     relations for the type
   * @throws NotInCatalogueException if the record type is not in the catalogue
   */
  public ImmutableSet<Reach> reaches(RecordType<?> type) {
    places.of(type);
    Relations<?> stated = relations.get(type);
    return stated == null ? ImmutableSet.of() : stated.reaches();
  }

  /**
   * Returns somebody with the roles they hold on a day.
   *
   * @param who the person, with all roles held at some time
   * @param on the day
   * @return the subject; whoever holds no role on that day may do nothing
   * @throws InvalidModelException if a role is not in the policy ({@code UNKNOWN_REFERENCE}): to
   *     pass over it could pass over its denials; or if two roles of that day exclude each other
   *     ({@code EXCLUSIVE_ROLES})
   * @throws LeakyPolicyException if what is hidden follows from what all roles of that day show
   *     together
   */
  public Subject subject(Principal who, LocalDate on) {
    return new Subject(who, this, rules(held(who, on)), nextChange(who.roles(), on));
  }

  /** The roles somebody holds on a day, without their bases. */
  private ImmutableSet<RoleId> held(Principal who, LocalDate on) {
    ImmutableSet.Builder<RoleId> held = ImmutableSet.builder();
    for (int i = 0; i < who.roles().size(); i++) {
      HeldRole each = who.roles().get(i);
      if (!roles.contains(each.role())) {
        throw InvalidModelException.at(
            "/roles/" + i + "/role",
            ErrorCode.UNKNOWN_REFERENCE,
            "A role that is held must be one of the policy.");
      }
      if (each.during().contains(on)) {
        held.add(each.role());
      }
    }
    return held.build();
  }

  /** What some roles say, judged and compiled once for each set of them. */
  private RoleRules rules(ImmutableSet<RoleId> held) {
    ImmutableList<Role> inForce = roles.withBases(held);
    ImmutableList<RoleId> key = ids(inForce);
    RoleRules known = compiled.get(key);
    if (known == null) {
      if (roles.exclusions().forbid(key)) {
        throw InvalidModelException.at(
            "/roles",
            ErrorCode.EXCLUSIVE_ROLES,
            "Roles that exclude each other must not be held on the same day.");
      }
      ImmutableList<Leak> leaks = watch.judge(inForce);
      if (!leaks.isEmpty()) {
        throw new LeakyPolicyException(
            ImmutableList.of(new LeakyRoles(groups(held), leaks)), () -> repair(key, held));
      }
      known = new RoleRules(policy.version(), catalogue, inForce);
      compiled.keep(key, known);
    }
    return known;
  }

  /** What ends the leaks of a set of roles; it takes a look at the whole policy, so only once. */
  private PolicyRepair.Found repair(ImmutableList<RoleId> key, ImmutableSet<RoleId> held) {
    PolicyRepair.Found known = repairs.get(key);
    if (known == null) {
      known = PolicyRepair.of(policy, catalogue, watch, held);
      repairs.keep(key, known);
    }
    return known;
  }

  private static ImmutableList<RoleId> ids(List<Role> inForce) {
    return inForce.stream().map(Role::id).collect(toImmutableList());
  }

  private static ImmutableList<ImmutableSortedSet<RoleId>> groups(ImmutableSet<RoleId> held) {
    return held.stream().map(ImmutableSortedSet::of).collect(toImmutableList());
  }

  /**
   * Rules on whether somebody may hand a role on to another.
   *
   * <p>Only roles of one's own are handed on, each as it is in the policy, for days on all of which
   * one holds it, and only to somebody of the same tenant who may hold it beside their own. What
   * the receiver sees with it is judged on each of the days and over all of them: what a role shows
   * until Monday is still known on Tuesday.
   *
   * @param from who hands on
   * @param to who receives, with all roles held so far
   * @param role the role
   * @param during the days
   * @return the role to store with those of the receiver, or the reasons against it; what the
   *     receiver holds is looked at only if nothing else speaks against it
   * @throws InvalidModelException if the receiver holds a role that is not in the policy ({@code
   *     UNKNOWN_REFERENCE})
   */
  public Delegation delegate(Principal from, Principal to, RoleId role, DateRange during) {
    ImmutableSet.Builder<Delegation.Reason> against = ImmutableSet.builder();
    if (from.person().equals(to.person())) {
      against.add(Delegation.Reason.TO_ONESELF);
    }
    if (!from.tenant().equals(to.tenant())) {
      against.add(Delegation.Reason.OTHER_TENANT);
    }
    if (!roles.contains(role)) {
      against.add(Delegation.Reason.UNKNOWN_ROLE);
    } else if (!holdsThroughout(from.roles(), role, during)) {
      against.add(Delegation.Reason.NOT_HELD);
    }
    ImmutableSet<Delegation.Reason> mine = against.build();
    // The roles of another are nobody's to probe who could not hand this one on anyway.
    ImmutableSet<Delegation.Reason> reasons = mine.isEmpty() ? conflicts(to, role, during) : mine;
    return reasons.isEmpty()
        ? new Delegation.Granted(new HeldRole(role, during, Optional.of(from.person())))
        : new Delegation.Refused(reasons);
  }

  /** Whether somebody holds a role of their own on each of some days, in one range or several. */
  private static boolean holdsThroughout(List<HeldRole> roles, RoleId role, DateRange during) {
    List<DateRange> own =
        roles.stream()
            .filter(held -> held.role().equals(role) && held.delegatedBy().isEmpty())
            .map(HeldRole::during)
            .sorted(Comparator.comparing(DateRange::start))
            .toList();
    LocalDate covered = during.start();
    for (DateRange range : own) {
      if (range.contains(covered)) {
        if (range.end().isEmpty()) {
          return true;
        }
        covered = range.end().get();
      }
    }
    LocalDate upTo = covered;
    return during.end().map(end -> !end.isAfter(upTo)).orElse(false);
  }

  /**
   * What would keep the receiver from holding the role beside their own: on one of the days, or by
   * what they see over all of them, in one role after another.
   */
  private ImmutableSet<Delegation.Reason> conflicts(Principal to, RoleId role, DateRange during) {
    ImmutableSet.Builder<Delegation.Reason> conflicts = ImmutableSet.builder();
    Stream<LocalDate> changes =
        to.roles().stream().flatMap(held -> edges(held.during())).filter(during::contains);
    ImmutableSet.Builder<ImmutableList<Role>> apart = ImmutableSet.builder();
    for (LocalDate day :
        ImmutableSet.copyOf(Stream.concat(Stream.of(during.start()), changes).iterator())) {
      ImmutableSet<RoleId> together =
          ImmutableSet.<RoleId>builder().addAll(held(to, day)).add(role).build();
      ImmutableList<Role> inForce = roles.withBases(together);
      if (roles.exclusions().forbid(ids(inForce))) {
        conflicts.add(Delegation.Reason.EXCLUSIVE);
      } else {
        apart.add(inForce);
      }
    }
    if (!watch.isSafeOver(apart.build().asList())) {
      conflicts.add(Delegation.Reason.LEAKS);
    }
    return conflicts.build();
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
}
