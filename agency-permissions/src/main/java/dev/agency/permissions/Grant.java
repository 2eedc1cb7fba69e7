package dev.agency.permissions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.style.AgencyStyle;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * One line of a role: it allows or denies actions on records of a type, within a reach, for a set
 * of fields.
 *
 * <p>{@code Grant.allow("budgetBurn", VIEW, ASSIGNED, FieldSet.ofClasses(PUBLIC, TIME))} shows the
 * hours of the budgets somebody works on. {@code Grant.deny("personBurn", VIEW, ACCOUNT,
 * FieldSet.all())} takes the rows of persons away again; rows that may be of one person, such as
 * those of a discipline, need a denial of their own. A denial of {@link FieldSet#all()} denies the
 * record; one of certain fields only hides them.
 *
 * <p>A denial reaches across roles: {@code Grant.deny(Grant.ANY, VIEW, ALL,
 * FieldSet.ofClasses(COST, PROFIT, PERSONAL))} hides costs, profits and salaries from whoever holds
 * the role, whatever else their roles allow. It has to hide all that tells what it hides. A denial
 * of COST alone leaves finance with revenue and profit, from which costs follow, and such a policy
 * is refused unless the two roles are {@linkplain Exclusive exclusive}. To show somebody less, an
 * allowance without it ({@link FieldSet#minus}) is the better choice: it leaves other roles as they
 * are.
 *
 * <p>Allowing any action allows {@link Action#VIEW} of the same fields within the same reach, and
 * denying {@link Action#VIEW} denies every action: nobody acts on what they may not see.
 *
 * <p>In JSON: {@code {"effect":"ALLOW","recordType":"budgetBurn","actions":["view"],
 * "reach":"ASSIGNED","fields":{"classes":["PUBLIC","TIME"]}}}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Grant implements WithGrant permits ImmutableGrant {
  /** Stands for every record type, those added later included. */
  public static final String ANY = "*";

  private static final Pattern RECORD_TYPE = Pattern.compile("\\*|[a-z][A-Za-z0-9]{0,63}");

  Grant() {}

  /**
   * Starts a new grant.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns an allowance.
   *
   * @param recordType the name of a record type, or {@link #ANY}
   * @param action the action; {@code withActions} names several
   * @param reach the relation to the record that is needed
   * @param fields the fields that are shown, or acted on
   * @return the grant
   * @throws dev.agency.core.error.InvalidModelException if the name has another form
   */
  public static Grant allow(String recordType, Action action, Reach reach, FieldSet fields) {
    return of(Effect.ALLOW, recordType, action, reach, fields);
  }

  /**
   * Returns a denial.
   *
   * @param recordType the name of a record type, or {@link #ANY}
   * @param action the action; {@code withActions} names several
   * @param reach the relation to the record at which it applies
   * @param fields the fields that are taken away; all of them deny the record
   * @return the grant
   * @throws dev.agency.core.error.InvalidModelException if the name has another form, there is no
   *     field to take away ({@code EMPTY}), or a record is denied with exceptions ({@code
   *     INCONSISTENT})
   */
  public static Grant deny(String recordType, Action action, Reach reach, FieldSet fields) {
    return of(Effect.DENY, recordType, action, reach, fields);
  }

  /** This grant, if it allows, without some quantities; a denial stays. */
  Grant without(Quantity... quantities) {
    return effect() == Effect.ALLOW ? withFields(fields().minus(quantities)) : this;
  }

  private static Grant of(
      Effect effect, String recordType, Action action, Reach reach, FieldSet fields) {
    return builder()
        .effect(effect)
        .recordType(recordType)
        .addActions(action)
        .reach(reach)
        .fields(fields)
        .build();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Grant fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns whether it allows or denies.
   *
   * @return the effect
   */
  public abstract Effect effect();

  /**
   * Returns the record type it is about.
   *
   * @return the name of a record type, or {@link #ANY}
   */
  public abstract String recordType();

  /**
   * Returns the actions it is about.
   *
   * @return the actions in the order of their names, at least one
   */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<Action> actions();

  /**
   * Returns the relation to the record at which it applies.
   *
   * @return the reach
   */
  public abstract Reach reach();

  /**
   * Returns the fields it shows or takes away.
   *
   * @return the fields
   */
  public abstract FieldSet fields();

  /** Whether it is about records of a type. */
  boolean concerns(RecordType<?> type) {
    return recordType().equals(ANY) || recordType().equals(type.name());
  }

  /** Whether it is about an action, by its own words or by those of the prerequisite. */
  boolean concerns(Action action) {
    return switch (effect()) {
      case ALLOW -> actions().contains(action) || action.equals(Action.VIEW);
      case DENY -> actions().contains(action) || actions().contains(Action.VIEW);
    };
  }

  /** Whether it denies the record itself and not only fields of it. */
  boolean deniesRecord() {
    return effect() == Effect.DENY && fields().everything();
  }

  /**
   * Returns a builder filled from this grant.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /**
   * Refuses a malformed name, a grant of no action, and a denial of nothing or of a record but for
   * some of it.
   */
  @Value.Check
  void check() {
    Invariants.of("a grant")
        .require(
            RECORD_TYPE.matcher(recordType()).matches(),
            "recordType",
            ErrorCode.MALFORMED_NAME,
            "must be the name of a record type, or *")
        .require(!actions().isEmpty(), "actions", ErrorCode.EMPTY, "must name at least one")
        .require(
            effect() == Effect.ALLOW || !fields().isEmpty(),
            "fields",
            ErrorCode.EMPTY,
            "must name what a denial takes away")
        .require(
            !deniesRecord() || fields().except().isEmpty(),
            "fields",
            ErrorCode.INCONSISTENT,
            "must be without exceptions where a record is denied")
        .verify();
  }

  /** Builds grants. */
  public static final class Builder extends ImmutableGrant.Builder {
    Builder() {}
  }
}
