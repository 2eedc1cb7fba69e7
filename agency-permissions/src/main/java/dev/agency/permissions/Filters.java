package dev.agency.permissions;

import dev.agency.core.figure.RecordType;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.query.Filter;
import dev.agency.permissions.query.MaskCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns rules over combinations of reaches into conditions over rows.
 *
 * <p>Only reaches that a rule asks for and that may hold for this person take part, which are one
 * or two as a rule; each combination of them is looked at, of which there are at most {@link
 * Reaches#COMBINATIONS}. Reaches of one condition hold together and those that always hold are no
 * question, so their other combinations are none.
 *
 * @param <R> the records
 */
final class Filters<R> {
  private final ActionRules rules;
  private final Ties<R> ties;

  /** The reaches that hold for every row, one bit each. */
  private final int constant;

  private final List<Condition> asked = new ArrayList<>();

  /** By the place of the condition: the reaches it is that of, one bit each. */
  private final List<Integer> reaches = new ArrayList<>();

  Filters(ActionRules rules, Ties<R> ties) {
    this.rules = rules;
    this.ties = ties;
    int always = Reach.ALL.bit();
    Map<Condition, Integer> byCondition = new LinkedHashMap<>();
    for (Reach reach : Reach.values()) {
      if ((rules.asked() & ties.possible() & reach.bit()) != 0) {
        Condition when = ties.when(reach);
        if (when instanceof Condition.Always) {
          always |= reach.bit();
        } else {
          byCondition.merge(when, reach.bit(), (some, more) -> some | more);
        }
      }
    }
    this.constant = always;
    byCondition.forEach(
        (when, bits) -> {
          asked.add(when);
          reaches.add(bits);
        });
  }

  private record Masks(long visible, long denied) {
    /** How many fields are visible. */
    int size() {
      return Long.bitCount(visible);
    }
  }

  Filter<R> filter(RecordType<R> type, String subject) {
    Cover cover = new Cover(asked);
    int allowed = 0;
    Map<Masks, Integer> byMasks = new LinkedHashMap<>();
    for (int combination = 0; combination < cover.combinations(); combination++) {
      Reaches held = held(combination);
      if (rules.allows(held)) {
        allowed |= 1 << combination;
        byMasks.merge(
            new Masks(rules.visible(held), rules.denied(held)),
            1 << combination,
            (some, more) -> some | more);
      }
    }
    // The case that shows least comes last, since a query may take it for all rows left.
    List<Masks> order = new ArrayList<>(byMasks.keySet());
    order.sort(Comparator.comparing(Masks::size).reversed());
    List<MaskCase> cases = new ArrayList<>();
    for (Masks masks : order) {
      Condition when = cover.of(byMasks.getOrDefault(masks, 0), ~allowed);
      cases.add(new MaskCase(cases.size() + 1, when, masks.visible(), masks.denied()));
    }
    return new Filter<>(type, subject, Condition.and(ties.ofTenant(), allowed()), cases);
  }

  private Reaches held(int combination) {
    int held = constant;
    for (int i = 0; i < reaches.size(); i++) {
      held |= (combination & (1 << i)) != 0 ? reaches.get(i) : 0;
    }
    return Reaches.ofBits(held);
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
}
