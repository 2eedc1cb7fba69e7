package dev.agency.permissions;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.query.Filter;
import dev.agency.permissions.query.MaskCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns rules over combinations of reaches into conditions over rows.
 *
 * <p>Only reaches that a rule asks for and that may hold for this person take part, which are one
 * or two as a rule; each combination of them is looked at.
 *
 * @param <R> the records
 */
final class Filters<R> {
  private final ActionRules rules;
  private final Ties<R> ties;
  private final ImmutableList<Reach> asked;

  Filters(ActionRules rules, Ties<R> ties) {
    this.rules = rules;
    this.ties = ties;
    ImmutableList.Builder<Reach> asked = ImmutableList.builder();
    for (Reach reach : Reach.values()) {
      if (reach != Reach.ALL && (rules.asked() & ties.possible() & reach.bit()) != 0) {
        asked.add(reach);
      }
    }
    this.asked = asked.build();
  }

  private record Masks(long visible, long denied) {}

  Filter<R> filter(RecordType<R> type, String subject) {
    Map<Masks, List<Condition>> rowsByMask = new LinkedHashMap<>();
    for (Reaches held : combinations()) {
      if (rules.allows(held)) {
        rowsByMask
            .computeIfAbsent(
                new Masks(rules.visible(held), rules.denied(held)), masks -> new ArrayList<>())
            .add(exactly(held));
      }
    }
    List<MaskCase> cases = new ArrayList<>();
    rowsByMask.forEach(
        (masks, rows) ->
            cases.add(
                new MaskCase(
                    cases.size(),
                    rowsByMask.size() == 1 ? Condition.always() : Condition.or(rows),
                    masks.visible(),
                    masks.denied())));
    return new Filter<>(type, subject, Condition.and(ties.ofTenant(), allowed()), cases);
  }

  /** Whether there are rows that may be seen, and all of them show these fields. */
  boolean showEverywhere(long fields) {
    boolean any = false;
    for (Reaches held : combinations()) {
      if (rules.allows(held)) {
        any = true;
        if ((rules.visible(held) & fields) != fields) {
          return false;
        }
      }
    }
    return any;
  }

  private Condition allowed() {
    List<Condition> allowing = new ArrayList<>();
    List<Condition> blocking = new ArrayList<>();
    for (Reach reach : Reach.values()) {
      if (rules.allowsWithin(reach)) {
        allowing.add(ties.when(reach));
      }
      if (rules.blocksWithin(reach)) {
        blocking.add(ties.when(reach));
      }
    }
    return Condition.and(Condition.or(allowing), Condition.not(Condition.or(blocking)));
  }

  /** Holds for the rows on which exactly these of the reaches asked for hold. */
  private Condition exactly(Reaches held) {
    List<Condition> parts = new ArrayList<>();
    for (Reach reach : asked) {
      Condition when = ties.when(reach);
      parts.add(held.contains(reach) ? when : Condition.not(when));
    }
    return Condition.and(parts);
  }

  private List<Reaches> combinations() {
    List<Reaches> combinations = new ArrayList<>();
    for (int chosen = 0; chosen < 1 << asked.size(); chosen++) {
      Reaches held = Reaches.none();
      for (int i = 0; i < asked.size(); i++) {
        held = held.with(asked.get(i), (chosen & (1 << i)) != 0);
      }
      combinations.add(held);
    }
    return combinations;
  }
}
