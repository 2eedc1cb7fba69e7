package dev.agency.examples.cli.burn;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.Invariants;
import dev.agency.core.money.Rate;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.util.Optional;
import org.immutables.value.Value;

/** A rate as the user wrote it: people and budgets by the names that stand in the entries. */
@Value.Immutable
@AgencyStyle
abstract sealed class NamedRate permits ImmutableNamedRate {
  NamedRate() {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static NamedRate fromJson(Builder builder) {
    return builder.build();
  }

  /** Whose time it is for, empty for anybody's. */
  public abstract Optional<String> person();

  /** The budget it holds on, empty for any. */
  public abstract Optional<String> budget();

  /** The days it holds, all there are if none are named. */
  @Value.Default
  public DateRange during() {
    return DateRange.startingOn(Invariants.FIRST_DATE);
  }

  @Value.Redacted
  public abstract Rate rate();

  /** Refuses names that no row could have. */
  @Value.Check
  void check() {
    Invariants rules = Invariants.of("a rate");
    person().ifPresent(name -> rules.name("person", name));
    budget().ifPresent(name -> rules.name("budget", name));
    rules.verify();
  }

  /** Builds rates. */
  static final class Builder extends ImmutableNamedRate.Builder {
    Builder() {}
  }
}
