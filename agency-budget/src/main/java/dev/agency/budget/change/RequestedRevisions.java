package dev.agency.budget.change;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.RevisedItem;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.Revision;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.scope.ScopeOfWork;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What alerts are told of rounds of revisions: how many each item includes and has had, from which
 * day on.
 *
 * <p>A logo includes two rounds and has had them by 9 March; on the 20th the client asks for a
 * third, and an order of the 27th includes four. It is told with 2 of 2, with 3 of 2 and with 3 of
 * 4: included is what the baseline in force on that day says, and what was made stays made.
 */
public final class RequestedRevisions {
  private RequestedRevisions() {}

  /**
   * Returns how many rounds items include and have had.
   *
   * @param baselines the baselines of one project, in any order; none tells of no item
   * @param revisions rounds of revisions, in any order, each once; those of other projects are
   *     passed over, and those of before the first baseline count from its day on
   * @return of each item that was revised, by day, what held at the end of each day on which that
   *     changed; of an item that left the scope, that it includes and has none
   */
  public static ImmutableList<RevisedItem> of(List<Baseline> baselines, List<Revision> revisions) {
    NavigableMap<LocalDate, ScopeOfWork> scopes = new TreeMap<>();
    baselines.stream()
        .sorted(Comparator.comparing(Baseline::number))
        .forEach(baseline -> scopes.put(baseline.frozenOn(), baseline.scope()));
    ImmutableList.Builder<RevisedItem> told = ImmutableList.builder();
    if (scopes.isEmpty()) {
      return told.build();
    }
    TreeSet<LocalDate> days = new TreeSet<>(scopes.keySet());
    revisions.forEach(round -> days.add(round.on()));
    Map<ScopeItemId, RevisedItem> last = new HashMap<>();
    for (LocalDate day : days.tailSet(scopes.firstKey())) {
      Map<ScopeItemId, RevisedItem> now =
          standing(requireNonNull(scopes.floorEntry(day)).getValue(), revisions, day);
      last.forEach((item, was) -> now.putIfAbsent(item, new RevisedItem(was.item(), day, 0, 0)));
      now.forEach(
          (item, is) -> {
            if (isNews(last.get(item), is)) {
              told.add(is);
              last.put(item, is);
            }
          });
    }
    return told.build();
  }

  private static boolean isNews(@Nullable RevisedItem was, RevisedItem is) {
    return was == null ? is.made() > 0 : was.made() != is.made() || was.included() != is.included();
  }

  private static Map<ScopeItemId, RevisedItem> standing(
      ScopeOfWork scope, List<Revision> revisions, LocalDate day) {
    Map<ScopeItemId, RevisedItem> items = new TreeMap<>(Comparator.comparing(ScopeItemId::value));
    for (Revision.Count count : scope.revisions(revisions, day)) {
      items.put(
          count.item(),
          new RevisedItem(name(scope, count.item()), day, count.included(), count.made()));
    }
    return items;
  }

  /** Its name, with the identifier where another item has the same one. */
  private static String name(ScopeOfWork scope, ScopeItemId id) {
    String name = scope.item(id).map(ScopeItem::name).orElseThrow();
    boolean shared = scope.items().stream().filter(other -> other.name().equals(name)).count() > 1;
    return shared ? name + " (" + id + ")" : name;
  }
}
