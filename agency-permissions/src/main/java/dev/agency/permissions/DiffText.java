package dev.agency.permissions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.PolicyDiff.Change;
import dev.agency.permissions.schema.Action;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * Writes the changes of a policy for a person: each once, at the fewest reaches, and of two roles
 * together only what is no news from either alone.
 *
 * <p>Single roles are to be added before pairs of them.
 */
final class DiffText {
  private final StringJoiner lines = new StringJoiner("\n");

  /** What single roles gain and lose, to leave it out of pairs. */
  private final Map<Cell, Set<String>> ofSingles = new HashMap<>();

  private record Cell(
      ImmutableSortedSet<RoleId> role,
      String recordType,
      Action action,
      ImmutableSet<Reach> reaches,
      boolean gain) {}

  /**
   * What is gained or lost by one action.
   *
   * @param fields the fields; empty where the record itself is the news
   */
  private record Statement(Action action, boolean gain, ImmutableList<String> fields) {
    /** Seeing fields tells that the record is seen; an action on the record needs no fields. */
    static Statement of(Action action, boolean gain, boolean whole, ImmutableList<String> fields) {
      boolean record = whole && !action.equals(Action.VIEW);
      return new Statement(action, gain, record ? ImmutableList.of() : fields);
    }

    String words() {
      String named = String.join(", ", fields);
      if (action.equals(Action.VIEW) && !fields.isEmpty()) {
        return (gain ? "now sees " : "no longer sees ") + named;
      }
      String may = (gain ? "may now " : "may no longer ") + action;
      return fields.isEmpty() ? may : may + " " + named;
    }
  }

  void add(
      ImmutableList<ImmutableSortedSet<RoleId>> held,
      boolean heldBefore,
      boolean heldAfter,
      List<Change> changes) {
    String who = LeakyRoles.words(held);
    boolean pair = held.size() > 1;
    if (heldBefore != heldAfter) {
      addHolding(who, heldAfter, held);
      if (pair) {
        return;
      }
    }
    Map<Statement, Map<String, Set<ImmutableSet<Reach>>>> statements = new LinkedHashMap<>();
    for (Change change : changes) {
      for (boolean gain : List.of(true, false)) {
        boolean whole = change.allowedAfter() == gain && change.allowedBefore() != gain;
        Set<String> fields = new LinkedHashSet<>(gain ? change.gained() : change.lost());
        if (pair) {
          for (ImmutableSortedSet<RoleId> role : held) {
            Set<String> known = ofSingles.get(cell(role, change, gain));
            if (known != null) {
              whole &= !known.contains(WHOLE);
              fields.removeAll(known);
            }
          }
        } else {
          Set<String> known = new LinkedHashSet<>(fields);
          if (whole) {
            known.add(WHOLE);
          }
          ofSingles.put(cell(held.get(0), change, gain), known);
        }
        if (whole || !fields.isEmpty()) {
          statements
              .computeIfAbsent(
                  Statement.of(change.action(), gain, whole, ImmutableList.copyOf(fields)),
                  s -> new LinkedHashMap<>())
              .computeIfAbsent(change.recordType(), t -> new LinkedHashSet<>())
              .add(change.reaches());
        }
      }
    }
    statements.forEach((statement, types) -> addStatement(who, statement, types));
  }

  void add(PolicyDiff.Knowledge change) {
    String who = LeakyRoles.words(ImmutableList.of(change.roles()));
    if (!change.gained().isEmpty()) {
      lines.add(who + " may now know " + LeakyRoles.names(change.gained()));
    }
    if (!change.lost().isEmpty()) {
      lines.add(who + " may no longer know " + LeakyRoles.names(change.lost()));
    }
  }

  void add(Set<Sensitivity> nowSecret, Set<Sensitivity> noLongerSecret) {
    nowSecret.forEach(each -> lines.add(each + " is now secret"));
    noLongerSecret.forEach(each -> lines.add(each + " is no longer secret"));
  }

  /** Stands for the record itself among the fields; no field has such a name. */
  private static final String WHOLE = "*";

  private static Cell cell(ImmutableSortedSet<RoleId> role, Change change, boolean gain) {
    return new Cell(role, change.recordType(), change.action(), change.reaches(), gain);
  }

  private void addHolding(String who, boolean now, ImmutableList<ImmutableSortedSet<RoleId>> held) {
    if (held.size() == 1) {
      lines.add(who + (now ? " is new" : " is gone"));
    } else if (held.stream().noneMatch(role -> newOrGone.contains(role))) {
      lines.add(who + (now ? " may now be held together" : " may no longer be held together"));
    }
    if (held.size() == 1) {
      newOrGone.add(held.get(0));
    }
  }

  /** Of these nothing is said of pairs: they may be held since one of the two is there. */
  private final Set<ImmutableSortedSet<RoleId>> newOrGone = new LinkedHashSet<>();

  private void addStatement(
      String who, Statement statement, Map<String, Set<ImmutableSet<Reach>>> types) {
    Map<String, List<String>> typesByReach = new LinkedHashMap<>();
    types.forEach(
        (type, reaches) ->
            typesByReach.computeIfAbsent(words(reaches), r -> new ArrayList<>()).add(type));
    typesByReach.forEach(
        (reach, names) ->
            lines.add(
                who + " " + statement.words() + " on " + reach + " " + String.join(", ", names)));
  }

  /** The smallest combinations of reaches, and whether it is so wherever these hold. */
  private static String words(Set<ImmutableSet<Reach>> combinations) {
    List<ImmutableSet<Reach>> smallest =
        combinations.stream()
            .filter(
                some ->
                    combinations.stream()
                        .noneMatch(other -> !other.equals(some) && some.containsAll(other)))
            .toList();
    long above = 0;
    for (int bits = 0; bits < Reaches.COMBINATIONS; bits++) {
      ImmutableSet<Reach> held = Reaches.ofBits(bits).toSet();
      above += smallest.stream().anyMatch(held::containsAll) ? 1 : 0;
    }
    return smallest.stream().map(DiffText::words).collect(Collectors.joining(" or "))
        + (above == combinations.size() ? "" : " (not always)");
  }

  private static String words(ImmutableSet<Reach> held) {
    return held.size() == 1
        ? Reach.ALL.name()
        : held.stream()
            .filter(reach -> reach != Reach.ALL)
            .map(Reach::name)
            .collect(Collectors.joining(" and "));
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
