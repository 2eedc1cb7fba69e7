package dev.agency.permissions;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.NotInCatalogueException;
import dev.agency.permissions.view.Projection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Somebody with the roles they hold on a day, ready to be asked.
 *
 * <p>The rules of the roles are worked out once; {@link #can} then costs two look-ups and allocates
 * nothing. A session may keep its subject until the day {@link #validUntil} gives, as long as the
 * policy and the roles stay the same.
 *
 * <p>Immutable and thread-safe.
 */
public final class Subject {
  private final String policyVersion;
  private final Catalogue catalogue;
  private final ImmutableSortedSet<RoleId> roles;
  private final Optional<LocalDate> validUntil;
  private final ImmutableMap<RecordType<?>, ImmutableMap<Action, ActionRules>> rules;

  Subject(
      String policyVersion,
      Catalogue catalogue,
      ImmutableList<Role> roles,
      Optional<LocalDate> validUntil) {
    this.policyVersion = policyVersion;
    this.catalogue = catalogue;
    this.roles =
        roles.stream().map(Role::id).collect(toImmutableSortedSet(Comparator.naturalOrder()));
    this.validUntil = validUntil;
    this.rules =
        catalogue.recordTypes().stream()
            .collect(
                toImmutableMap(
                    type -> type,
                    type ->
                        catalogue.actions().stream()
                            .collect(
                                toImmutableMap(
                                    action -> action,
                                    action -> new ActionRules(type, action, roles)))));
  }

  /**
   * Returns which edition of the policy is asked.
   *
   * @return the version of the policy
   */
  public String policyVersion() {
    return policyVersion;
  }

  /**
   * Returns a record type of the catalogue by its name.
   *
   * @param name the name, such as {@code "deal"}
   * @return the record type
   * @throws NotInCatalogueException if there is none
   */
  public RecordType<?> recordType(String name) {
    return catalogue.recordType(name).orElseThrow(Subject::unknownType);
  }

  /**
   * Returns the roles in force.
   *
   * @return the roles held on the day, and the bases they build on
   */
  public ImmutableSortedSet<RoleId> roles() {
    return roles;
  }

  /**
   * Returns when the roles change.
   *
   * @return the first day on which another set of roles may be in force; empty if none will
   */
  public Optional<LocalDate> validUntil() {
    return validUntil;
  }

  /**
   * Returns whether an action is allowed.
   *
   * @param action an action of the catalogue
   * @param type a record type of the catalogue
   * @param reaches the reaches that hold between this person and the record
   * @return whether an allowance matches and no denial of the record does
   * @throws NotInCatalogueException if the action or the record type is not in the catalogue
   */
  public boolean can(Action action, RecordType<?> type, Reaches reaches) {
    return rules(action, type).allows(reaches);
  }

  /**
   * Returns whether an action is allowed, for which fields, and why.
   *
   * @param action an action of the catalogue
   * @param type a record type of the catalogue
   * @param reaches the reaches that hold between this person and the record
   * @return the decision; its answer is that of {@link #can}
   * @throws NotInCatalogueException if the action or the record type is not in the catalogue
   */
  public Decision decide(Action action, RecordType<?> type, Reaches reaches) {
    return rules(action, type).decide(reaches, policyVersion);
  }

  /**
   * Returns a record as this person may see it.
   *
   * <p>A record that may not be viewed is an empty answer, the same as a store gives for one that
   * is not there: {@code store.find(id).flatMap(found -> ana.view(PROJECT, found, reaches))} does
   * not tell which of the two it was.
   *
   * @param <R> the records
   * @param type a record type of the catalogue
   * @param source the record
   * @param reaches the reaches that hold between this person and the record
   * @return a copy of the visible values, empty if the record may not be viewed
   * @throws NotInCatalogueException if the record type is not in the catalogue
   */
  public <R> Optional<Projection<R>> view(RecordType<R> type, R source, Reaches reaches) {
    ActionRules view = rules(Action.VIEW, type);
    return view.allows(reaches)
        ? Optional.of(Projection.of(type, source, view.visible(reaches), view.denied(reaches)))
        : Optional.empty();
  }

  private ActionRules rules(Action action, RecordType<?> type) {
    ImmutableMap<Action, ActionRules> ofType = rules.get(type);
    if (ofType == null) {
      throw unknownType();
    }
    ActionRules ofAction = ofType.get(action);
    if (ofAction == null) {
      throw new NotInCatalogueException("The action is not in the catalogue of the policy.");
    }
    return ofAction;
  }

  private static NotInCatalogueException unknownType() {
    return new NotInCatalogueException("The record type is not in the catalogue of the policy.");
  }

  @Override
  public String toString() {
    return "Subject" + roles;
  }
}
