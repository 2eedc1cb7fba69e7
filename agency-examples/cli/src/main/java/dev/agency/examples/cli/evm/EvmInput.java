package dev.agency.examples.cli.evm;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.style.AgencyStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where a project stands, as the user wrote it: amounts at a period, or cumulative ones of all
 * periods. Anything may be absent; an empty array is absent.
 */
@Value.Immutable
@AgencyStyle
abstract sealed class EvmInput permits ImmutableEvmInput {
  /** The latest period, two centuries of weeks. */
  private static final int MAX_PERIODS = 10_000;

  EvmInput() {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static EvmInput fromJson(Builder builder) {
    return builder.build();
  }

  /** The budget at completion. */
  public abstract Optional<InputAmount> bac();

  /** The planned value. */
  public abstract Optional<InputAmount> pv();

  /** The earned value. */
  public abstract Optional<InputAmount> ev();

  /** The actual amount. */
  public abstract Optional<InputAmount> ac();

  /** The planned value at the end of each period. */
  public abstract ImmutableList<InputAmount> pvCum();

  /** The earned value at the end of each period up to the last that is known. */
  public abstract ImmutableList<InputAmount> evCum();

  /** The actual amount at the end of each period up to the last that is known. */
  public abstract ImmutableList<InputAmount> acCum();

  /** The period at whose end the project stands, from 1. */
  public abstract Optional<Integer> at();

  /** The period that is asked about: the one that is given, else the last one with facts. */
  Optional<Integer> period() {
    ImmutableList<InputAmount> facts = evCum().isEmpty() ? acCum() : evCum();
    return at().or(() -> Optional.of(facts.size()).filter(last -> last > 0));
  }

  /** Refuses what contradicts itself. */
  @Value.Check
  void check() {
    Invariants rules = Invariants.of("an earned value");
    notNegative(rules, "bac", bac());
    notNegative(rules, "pv", pv());
    notNegative(rules, "ev", ev());
    notNegative(rules, "pvCum", pvCum());
    notNegative(rules, "evCum", evCum());
    oneOf(rules, "pv", pv(), pvCum());
    oneOf(rules, "ev", ev(), evCum());
    oneOf(rules, "ac", ac(), acCum());
    at().ifPresent(period -> rules.between("at", period, 1, MAX_PERIODS));
    for (int i = 1; i < pvCum().size(); i++) {
      rules.require(
          !pvCum().get(i).isBelow(pvCum().get(i - 1)),
          "pvCum/" + i,
          ErrorCode.INCONSISTENT,
          "must not be less than that of the period before");
    }
    rules.verify();
  }

  private static void notNegative(Invariants rules, String name, Optional<InputAmount> amount) {
    amount.ifPresent(
        given ->
            rules.require(!given.isNegative(), name, ErrorCode.NEGATIVE, "must not be negative"));
  }

  private static void notNegative(
      Invariants rules, String name, ImmutableList<InputAmount> amounts) {
    rules.each(
        name,
        amounts,
        (each, path, amount) ->
            each.require(!amount.isNegative(), path, ErrorCode.NEGATIVE, "must not be negative"));
  }

  private static void oneOf(
      Invariants rules, String name, Optional<InputAmount> amount, ImmutableList<InputAmount> all) {
    rules.require(
        amount.isEmpty() || all.isEmpty(),
        name,
        ErrorCode.INCONSISTENT,
        "must be given at one period or at all, not both");
  }

  /** Builds inputs. */
  static final class Builder extends ImmutableEvmInput.Builder {
    Builder() {}
  }
}
