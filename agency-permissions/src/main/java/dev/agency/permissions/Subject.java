package dev.agency.permissions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.query.Filter;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.NotInCatalogueException;
import dev.agency.permissions.view.Mask;
import dev.agency.permissions.view.Projection;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with the roles they hold on a day, ready to be asked.
 *
 * <pre>{@code
 * Subject ana = permissions.subject(principal, today);
 * ana.can(Action.EDIT, DEAL, deal);
 * ana.view(DEAL, deal); // a redacted copy, empty if the deal may not be seen
 * }</pre>
 *
 * <p>What the roles say is worked out once, for all who hold the same ones; {@link #can} then
 * compares a few bits and allocates nothing, and {@link #decide} answers the same for the same
 * reaches with the same object. A session may keep its subject until the day {@link #validUntil}
 * gives, as long as the policy, the roles and what the relations say of the person stay the same.
 *
 * <p>A record of another tenant is answered as one that nothing allows. Only the reasons of {@link
 * #decide} can tell the two apart.
 *
 * <p>Immutable, and thread-safe if the functions of its relations are.
 */
public final class Subject {
  private final Principal principal;
  private final PermissionEvaluator evaluator;
  private final RoleRules rules;
  private final Optional<LocalDate> validUntil;
  private final Places places;

  /** By the place of the type; null where the host stated no relations. */
  private final @Nullable Ties<?>[] ties;

  Subject(
      Principal principal,
      PermissionEvaluator evaluator,
      RoleRules rules,
      Optional<LocalDate> validUntil) {
    this.principal = principal;
    this.evaluator = evaluator;
    this.rules = rules;
    this.validUntil = validUntil;
    this.places = evaluator.places();
    this.ties = evaluator.ties(principal);
  }

  /**
   * Returns who it is.
   *
   * @return the principal, with all roles ever held
   */
  public Principal principal() {
    return principal;
  }

  /**
   * Returns which edition of the policy is asked.
   *
   * @return the version of the policy
   */
  public String policyVersion() {
    return rules.policyVersion();
  }

  /**
   * Returns a record type of the catalogue by its name.
   *
   * @param name the name, such as {@code "deal"}
   * @return the record type
   * @throws NotInCatalogueException if there is none
   */
  public RecordType<?> recordType(String name) {
    return evaluator
        .catalogue()
        .recordType(name)
        .orElseThrow(
            () ->
                new NotInCatalogueException(
                    "The record type is not in the catalogue of the policy."));
  }

  /**
   * Returns the roles in force.
   *
   * @return the roles held on the day, and the bases they build on
   */
  public ImmutableSortedSet<RoleId> roles() {
    return rules.roles();
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
   * @param <R> the records
   * @param action an action of the catalogue
   * @param type a record type of the catalogue with relations
   * @param record the record
   * @return whether an allowance matches and no denial of the record does
   * @throws NotInCatalogueException if the action or the record type is not in the catalogue, or
   *     the host stated no relations for the type
   */
  public <R> boolean can(Action action, RecordType<R> type, R record) {
    int place = places.of(type);
    int actionPlace = places.of(action);
    Ties<R> mine = ties(type, place);
    return mine.ofTenant(record)
        && !mine.meets(record, rules.blocking(place, actionPlace))
        && mine.meets(record, rules.allowing(place, actionPlace));
  }

  /**
   * Returns whether an action is allowed, for which fields, and why.
   *
   * <p>The reasons are for whoever keeps the policy, and for people who may view the record. They
   * are not for somebody who may not: of a record of their tenant they tell what would be needed to
   * see it, of another tenant's, as of none, they tell nothing, so they give away that it exists.
   * Such a person is answered by {@link #can} or {@link #view}.
   *
   * @param <R> the records
   * @param action an action of the catalogue
   * @param type a record type of the catalogue with relations
   * @param record the record
   * @return the decision; its answer is that of {@link #can}
   * @throws NotInCatalogueException if the action or the record type is not in the catalogue, or
   *     the host stated no relations for the type
   */
  public <R> Decision decide(Action action, RecordType<R> type, R record) {
    int place = places.of(type);
    int actionPlace = places.of(action);
    Ties<R> mine = ties(type, place);
    return mine.ofTenant(record)
        ? rules.decide(place, actionPlace, mine.held(record, rules.asked(place, actionPlace)))
        : rules.foreign(place, actionPlace);
  }

  /**
   * Returns everything that may be done to a record, for the buttons beside it.
   *
   * @param <R> the records
   * @param type a record type of the catalogue with relations
   * @param record the record
   * @return the actions for which {@link #can} holds, in the order of the catalogue
   * @throws NotInCatalogueException if the record type is not in the catalogue, or the host stated
   *     no relations for it
   */
  public <R> ImmutableSet<Action> capabilities(RecordType<R> type, R record) {
    int place = places.of(type);
    Ties<R> mine = ties(type, place);
    return mine.ofTenant(record)
        ? rules.capabilities(place, Reaches.ofBits(mine.held(record, rules.asked(place))))
        : ImmutableSet.of();
  }

  /**
   * Returns a record as this person may see it.
   *
   * <p>A record that may not be viewed is an empty answer, the same as a store gives for one that
   * is not there: {@code store.find(id).flatMap(found -> ana.view(PROJECT, found))} does not tell
   * which of the two it was.
   *
   * @param <R> the records
   * @param type a record type of the catalogue with relations
   * @param record the record
   * @return a copy of the visible values, empty if the record may not be viewed
   * @throws NotInCatalogueException if the record type is not in the catalogue, or the host stated
   *     no relations for it
   */
  public <R> Optional<Projection<R>> view(RecordType<R> type, R record) {
    int place = places.of(type);
    return Optional.ofNullable(seen(place, places.of(Action.VIEW), ties(type, place), record));
  }

  /**
   * Returns those of some records that this person may see, as they may see them.
   *
   * @param <R> the records
   * @param type a record type of the catalogue with relations
   * @param records the records
   * @return copies of the visible values, in the order of the records
   * @throws NotInCatalogueException if the record type is not in the catalogue, or the host stated
   *     no relations for it
   */
  public <R> ImmutableList<Projection<R>> viewAll(RecordType<R> type, Iterable<R> records) {
    int place = places.of(type);
    int view = places.of(Action.VIEW);
    Ties<R> mine = ties(type, place);
    ImmutableList.Builder<Projection<R>> all = ImmutableList.builder();
    for (R record : records) {
      Projection<R> one = seen(place, view, mine, record);
      if (one != null) {
        all.add(one);
      }
    }
    return all.build();
  }

  private <R> @Nullable Projection<R> seen(int type, int view, Ties<R> mine, R record) {
    if (!mine.ofTenant(record)) {
      return null;
    }
    int held = mine.held(record, rules.asked(type, view));
    return (held & rules.allowing(type, view)) != 0 && (held & rules.blocking(type, view)) == 0
        ? Projection.of(this.<R>mask(type, view, held), record)
        : null;
  }

  @SuppressWarnings("unchecked") // what stands at the place of a type is a mask of it
  private <R> Mask<R> mask(int type, int view, int held) {
    return (Mask<R>) rules.mask(type, view, held);
  }

  /**
   * Returns which rows this person may act on, and how each is redacted, for a query of the host.
   *
   * @param <R> the records
   * @param action an action of the catalogue
   * @param type a record type of the catalogue with relations
   * @return the filter; it lets through the records for which {@link #can} holds
   * @throws NotInCatalogueException if the action or the record type is not in the catalogue, or
   *     the host stated no relations for the type
   */
  public <R> Filter<R> filter(Action action, RecordType<R> type) {
    int place = places.of(type);
    return new Filters<>(rules.get(place, places.of(action)), ties(type, place))
        .filter(type, principal.person().value());
  }

  /**
   * Returns whether a list of records may be sorted or filtered by a field.
   *
   * <p>A list that is sorted by a field tells its values apart even where they are hidden. So it
   * may only be if the field is visible on every row that may be viewed at all; that follows from
   * the policy and the relations, before any data is read.
   *
   * @param <R> the records
   * @param type a record type of the catalogue with relations
   * @param field a field of the record type
   * @return whether it may be; false also if no row may be viewed
   * @throws NotInCatalogueException if the record type is not in the catalogue, the field is not
   *     one of it, or the host stated no relations for it
   */
  public <R> boolean maySortOrFilterBy(RecordType<R> type, Field<R, ?> field) {
    return filter(Action.VIEW, type).showsEverywhere(field);
  }

  // What stands at the place of a type was stated for it; the type is there to say of what records.
  @SuppressWarnings({"unchecked", "UnusedVariable"})
  private <R> Ties<R> ties(RecordType<R> type, int place) {
    Ties<?> mine = ties[place];
    if (mine == null) {
      throw new NotInCatalogueException("The host stated no relations for the record type.");
    }
    return (Ties<R>) mine;
  }

  @Override
  public String toString() {
    return "Subject" + roles();
  }
}
