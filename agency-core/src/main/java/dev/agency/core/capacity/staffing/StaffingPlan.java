package dev.agency.core.capacity.staffing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.WeekStart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * All that is to be done with what people have free: the demands that compete for it.
 *
 * <p>The lines of a deal and the open work of two projects are one plan, for the same people do
 * them. In which order the demands stand does not matter to an answer.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class StaffingPlan implements WithStaffingPlan
    permits ImmutableStaffingPlan {
  /** More would not be a plan but a mistake. */
  private static final int MAX_DEMANDS = 10_000;

  StaffingPlan() {}

  /**
   * Starts a new plan.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a plan.
   *
   * @param demands the demands
   * @return the plan, with weeks that begin on Monday
   * @throws dev.agency.core.error.InvalidModelException as {@link Builder#build} does
   */
  public static StaffingPlan of(StaffingDemand... demands) {
    return builder().addDemands(demands).build();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static StaffingPlan fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the demands.
   *
   * @return up to 10,000 demands, each name once
   */
  public abstract ImmutableList<StaffingDemand> demands();

  /**
   * Returns the day weeks begin on, for limits of a week.
   *
   * @return the week start, Monday unless set
   */
  @Value.Default
  public WeekStart weekStart() {
    return WeekStart.ISO;
  }

  /**
   * Returns whether some work has to wait for other work.
   *
   * @return whether any demand names one it comes after
   */
  public boolean hasOrder() {
    return demands().stream().anyMatch(demand -> !demand.after().isEmpty());
  }

  /**
   * Returns the demands so that each stands behind those it comes after, and else in the order of
   * their names.
   */
  ImmutableList<StaffingDemand> inOrder() {
    return sorted().orElseThrow();
  }

  /** Empty if they wait for each other in a circle. */
  private Optional<ImmutableList<StaffingDemand>> sorted() {
    Map<String, Integer> waitsFor = new HashMap<>();
    ListMultimap<String, StaffingDemand> next = ArrayListMultimap.create();
    List<StaffingDemand> ready = new ArrayList<>();
    for (StaffingDemand demand : demands()) {
      waitsFor.put(demand.name(), demand.after().size());
      demand.after().forEach(name -> next.put(name, demand));
      if (demand.after().isEmpty()) {
        ready.add(demand);
      }
    }
    ImmutableList.Builder<StaffingDemand> sorted = ImmutableList.builder();
    int count = 0;
    while (!ready.isEmpty()) {
      ready.sort(Comparator.comparing(StaffingDemand::name));
      sorted.addAll(ready);
      count += ready.size();
      List<StaffingDemand> then = new ArrayList<>();
      for (StaffingDemand done : ready) {
        for (StaffingDemand waiting : next.get(done.name())) {
          if (waitsFor.merge(waiting.name(), -1, Integer::sum) == 0) {
            then.add(waiting);
          }
        }
      }
      ready = then;
    }
    return count == demands().size() ? Optional.of(sorted.build()) : Optional.empty();
  }

  /**
   * Returns a builder filled from this plan.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses two demands of one name, and an order that names others or goes in a circle. */
  @Value.Check
  void check() {
    Set<String> names = new HashSet<>(Lists.transform(demands(), StaffingDemand::name));
    Invariants.of("a staffing plan")
        .between("demands", demands().size(), 0, MAX_DEMANDS)
        .unique("demands", Lists.transform(demands(), StaffingDemand::name))
        .each(
            "demands",
            demands(),
            (rules, path, demand) ->
                rules.require(
                    names.containsAll(demand.after()),
                    path + "/after",
                    ErrorCode.UNKNOWN_REFERENCE,
                    "must name demands of the plan"))
        .verify();
    Invariants.of("a staffing plan")
        .require(sorted().isPresent(), "demands", ErrorCode.CYCLE, "must not wait for each other")
        .verify();
  }

  /** Builds plans. */
  public static final class Builder extends ImmutableStaffingPlan.Builder {
    Builder() {}
  }
}
