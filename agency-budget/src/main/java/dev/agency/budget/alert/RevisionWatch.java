package dev.agency.budget.alert;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static dev.agency.core.figure.Quantities.NAME;
import static dev.agency.core.figure.Quantities.STATE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message.Argument;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@link AlertRule#REVISIONS}. An alert names one item, and another item is a reason for another
 * alert; so it remembers which items it saw at the level that holds.
 */
final class RevisionWatch implements Watch {
  /** The one that was revised last, by name where several were on one day. */
  private static final Comparator<RevisedItem> LAST_REVISED =
      Comparator.comparing(RevisedItem::day).reversed().thenComparing(RevisedItem::item);

  private @Nullable AlertLevel level;
  private ImmutableSet<String> seen = ImmutableSet.of();

  /** How often an item joined others that were at the level already. */
  private int joined;

  @Override
  public AlertRule rule() {
    return AlertRule.REVISIONS;
  }

  @Override
  public Object against(Position at) {
    return joined;
  }

  @Override
  public Figure<Optional<Holding>> look(Position at) {
    boolean beyond = at.revised.values().stream().anyMatch(RevisedItem::isBeyond);
    ImmutableList<RevisedItem> items =
        at.revised.values().stream()
            .filter(beyond ? RevisedItem::isBeyond : RevisedItem::isUsedUp)
            .sorted(LAST_REVISED)
            .collect(toImmutableList());
    AlertLevel now = items.isEmpty() ? null : beyond ? AlertLevel.WARN : AlertLevel.WATCH;
    ImmutableSet<String> names = items.stream().map(RevisedItem::item).collect(toImmutableSet());
    joined += now == level && !seen.containsAll(names) ? 1 : 0;
    level = now;
    seen = names;
    return now == null ? Watch.quiet() : Watch.holdsIf(true, now, at.day, () -> says(items));
  }

  private static Says says(ImmutableList<RevisedItem> items) {
    RevisedItem last = items.get(0);
    return new Says(
        ImmutableList.of(Argument.text("item", NAME, last.item()), included(last), made(last)),
        items.stream()
            .flatMap(
                item ->
                    Stream.of(
                        new Alert.Evidence(item.day(), item.item(), made(item)),
                        new Alert.Evidence(item.day(), item.item(), included(item))))
            .collect(toImmutableList()));
  }

  private static Argument included(RevisedItem item) {
    return Argument.number("included", STATE, item.included());
  }

  private static Argument made(RevisedItem item) {
    return Argument.number("made", STATE, item.made());
  }
}
