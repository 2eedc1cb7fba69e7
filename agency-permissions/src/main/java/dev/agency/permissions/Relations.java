package dev.agency.permissions;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.permissions.query.Attributes;
import dev.agency.permissions.query.Condition;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How records of one type are related to people: of which tenant they are, and when each reach
 * holds.
 *
 * <pre>{@code
 * Relations<Deal> deals =
 *     Relations.of(DEAL)
 *         .tenant("tenant", deal -> studio)
 *         .attribute("owner", deal -> deal.owner().value())
 *         .attribute("client", deal -> deal.client().value())
 *         .reach(Reach.OWN, Condition.subjectIs("owner"))
 *         .reach(Reach.ACCOUNT, who -> Condition.inSet("client", accountsOf(who)))
 *         .build();
 * }</pre>
 *
 * <p>The host states it once, as conditions over attributes: they are asked of a record in memory,
 * and rendered for a database by a filter, so that a list and a single record never disagree. A
 * reach that is not stated never holds; {@link Reach#ALL} always does, within the tenant. A reach
 * that a denial of the policy names has to be stated, even as {@link Condition#never()}: what is
 * forgotten would deny nobody anything. {@code Involved} states them for records of projects,
 * budgets, clients and deals, as the models of agency-core relate people to these.
 *
 * <p>Immutable, and thread-safe if its functions are.
 *
 * @param <R> the records
 */
public final class Relations<R> {
  private final RecordType<R> type;
  private final String tenantAttribute;
  private final Function<? super R, ? extends @Nullable TenantId> tenant;
  private final Attributes<R> attributes;
  private final ImmutableMap<Reach, Function<Principal, Condition>> reaches;

  private Relations(
      RecordType<R> type,
      String tenantAttribute,
      Function<? super R, ? extends @Nullable TenantId> tenant,
      Attributes<R> attributes,
      Map<Reach, Function<Principal, Condition>> reaches) {
    this.type = type;
    this.tenantAttribute = tenantAttribute;
    this.tenant = tenant;
    this.attributes = attributes;
    this.reaches = ImmutableMap.copyOf(reaches);
  }

  /**
   * Starts the relations of a record type.
   *
   * @param <R> the records
   * @param type the record type
   * @return a builder
   */
  public static <R> Builder<R> of(RecordType<R> type) {
    return new Builder<>(type);
  }

  /**
   * Returns what the records are.
   *
   * @return the record type
   */
  public RecordType<R> type() {
    return type;
  }

  /**
   * Returns the attributes the conditions are about, the tenant among them.
   *
   * @return the attributes
   */
  public Attributes<R> attributes() {
    return attributes;
  }

  /**
   * Returns within which reaches a record can be anybody's: a grant within another shows nobody
   * anything.
   *
   * @return the reaches that are stated, and {@link Reach#ALL}
   */
  public ImmutableSet<Reach> reaches() {
    return Sets.immutableEnumSet(Reach.ALL, reaches.keySet().toArray(new Reach[0]));
  }

  /** Whether a record is of a tenant; one of none is of nobody's. */
  boolean isOf(TenantId id, R record) {
    return id.equals(tenant.apply(record));
  }

  /** Holds for the records of one tenant. */
  Condition ofTenant(TenantId id) {
    return Condition.inSet(tenantAttribute, ImmutableMap.of(id.value(), id).keySet());
  }

  /** Whether the host said when a reach holds; of ALL that is known. */
  boolean states(Reach reach) {
    return reach == Reach.ALL || reaches.containsKey(reach);
  }

  /** When a reach holds for somebody. */
  Condition when(Reach reach, Principal who) {
    if (reach == Reach.ALL) {
      return Condition.always();
    }
    Function<Principal, Condition> stated = reaches.get(reach);
    return stated == null ? Condition.never() : stated.apply(who);
  }

  Predicate<R> matcher(Condition condition, Principal who) {
    return attributes.matcher(condition, who.person().value());
  }

  /**
   * Builds relations.
   *
   * @param <R> the records
   */
  public static final class Builder<R> {
    private final RecordType<R> type;
    private final Map<Reach, Function<Principal, Condition>> reaches = new EnumMap<>(Reach.class);
    private Attributes<R> attributes = Attributes.empty();
    private @Nullable String tenantAttribute;
    private @Nullable Function<? super R, ? extends @Nullable TenantId> tenant;

    private Builder(RecordType<R> type) {
      this.type = Objects.requireNonNull(type, "type");
    }

    /**
     * States of which tenant a record is; it must be stated.
     *
     * @param attribute the name of the attribute, for filters
     * @param tenantOf reads it from a record; null for a record of no tenant, which nobody may see
     * @return this builder
     * @throws IllegalArgumentException if the attribute is named already
     */
    public Builder<R> tenant(
        String attribute, Function<? super R, ? extends @Nullable TenantId> tenantOf) {
      attributes =
          attributes.withOne(
              attribute,
              record -> {
                TenantId of = tenantOf.apply(record);
                return of == null ? null : of.value();
              });
      tenantAttribute = attribute;
      tenant = tenantOf;
      return this;
    }

    /**
     * Adds an attribute of at most one value.
     *
     * @param name its name
     * @param value reads it; null if the record has none
     * @return this builder
     * @throws IllegalArgumentException if the attribute is named already
     */
    public Builder<R> attribute(String name, Function<R, @Nullable String> value) {
      attributes = attributes.withOne(name, value);
      return this;
    }

    /**
     * Adds an attribute of any number of values.
     *
     * @param name its name
     * @param values reads them
     * @return this builder
     * @throws IllegalArgumentException if the attribute is named already
     */
    public Builder<R> attributes(String name, Function<R, ? extends Collection<String>> values) {
      attributes = attributes.withMany(name, values);
      return this;
    }

    /**
     * States whose own a record is: {@link Reach#OWN} holds for that person. The attribute is named
     * {@code person}.
     *
     * @param person reads the person; null for a record of nobody's own
     * @return this builder
     * @throws IllegalArgumentException if an attribute is named so already
     */
    public Builder<R> own(Function<? super R, ? extends @Nullable PersonId> person) {
      return attribute(
              "person",
              record -> {
                PersonId whose = person.apply(record);
                return whose == null ? null : whose.value();
              })
          .reach(Reach.OWN, Condition.subjectIs("person"));
    }

    /**
     * States when a reach holds, in the same words for everybody.
     *
     * @param reach the reach
     * @param when the condition
     * @return this builder
     */
    public Builder<R> reach(Reach reach, Condition when) {
      return reach(reach, who -> when);
    }

    /**
     * States when a reach holds, with what is known of a person, such as the clients they manage.
     *
     * @param reach the reach
     * @param when the condition for a person; it is asked once for each subject
     * @return this builder
     */
    public Builder<R> reach(Reach reach, Function<Principal, Condition> when) {
      reaches.put(reach, when);
      return this;
    }

    /**
     * Returns the relations.
     *
     * @return the relations
     * @throws dev.agency.core.error.InvalidModelException if the tenant is not stated ({@code
     *     MISSING_PROPERTY}), or {@code ALL}, which always holds, is ({@code INCONSISTENT})
     */
    public Relations<R> build() {
      Function<? super R, ? extends @Nullable TenantId> tenantOf = tenant;
      String tenantName = tenantAttribute;
      Invariants.of("relations")
          .require(tenantOf != null, "tenant", ErrorCode.MISSING_PROPERTY, "must state the tenant")
          .require(
              !reaches.containsKey(Reach.ALL),
              "reach",
              ErrorCode.INCONSISTENT,
              "must not state when ALL holds")
          .verify();
      return new Relations<>(
          type,
          Objects.requireNonNull(tenantName),
          Objects.requireNonNull(tenantOf),
          attributes,
          reaches);
    }
  }
}
