package dev.agency.permissions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import dev.agency.core.style.AgencyStyle;
import dev.agency.permissions.schema.FieldSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What people of one kind may do: account managers, finance, contractors.
 *
 * <p>A role may build on another: it then has the grants of its base beside its own, denials
 * included. The order of grants means nothing, and neither does a grant that stands twice. Not to
 * be confused with a discipline (design, development) nor with a dated responsibility for one
 * project.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Role implements WithRole permits ImmutableRole {
  Role() {}

  /**
   * Starts a new role.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Role fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns what identifies the role in its policy.
   *
   * @return the id
   */
  public abstract RoleId id();

  /**
   * Returns the name for people.
   *
   * @return the name, such as {@code "Account manager"}
   */
  public abstract String name();

  /**
   * Returns what the role is for.
   *
   * @return the description, empty if there is none
   */
  public abstract Optional<String> description();

  /**
   * Returns the role it builds on.
   *
   * @return the base, empty if it stands alone
   */
  public abstract Optional<RoleId> base();

  /**
   * Returns the grants the role adds to those of its base.
   *
   * @return the grants; their order has no meaning
   */
  public abstract ImmutableList<Grant> grants();

  /**
   * Returns what the role may work out though nothing shows it, so that it is no secret from
   * whoever holds the role: an HR administrator who logs hours knows what their own hours cost.
   *
   * <p>It opens what the grants of this role, with those it builds on, tell by themselves, or
   * beside what any role shows of the person's own records ({@link Reach#OWN}), and only where they
   * do. What takes a second role to tell is a secret still: whoever is in HR and sees the hours of
   * a project by another role could compute what that project costs, so the two are refused. Nor
   * does it open more to a role that builds on this one and shows more.
   *
   * @return the fields, by class, quantity or name; mostly none
   */
  @Value.Default
  @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = NoFields.class)
  public FieldSet mayKnow() {
    return FieldSet.empty();
  }

  /**
   * Returns a builder filled from this role.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses names that do not print. */
  @Value.Check
  void check() {
    Invariants.of("a role").name("name", name()).note("description", description()).verify();
  }

  /** Equals what need not be written. */
  static final class NoFields {
    @Override
    public boolean equals(@Nullable Object other) {
      return FieldSet.empty().equals(other);
    }

    @Override
    public int hashCode() {
      return FieldSet.empty().hashCode();
    }
  }

  /** Builds roles. */
  public static final class Builder extends ImmutableRole.Builder {
    Builder() {}
  }
}
