package dev.agency.proofs.leak;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.figure.Field;
import dev.agency.permissions.testkit.world.Row;
import dev.agency.permissions.testkit.world.World;
import dev.agency.permissions.view.HiddenReason;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each field was hidden for each reason in what a channel was asked about.
 *
 * <p>Sheets have the quantities of the agency in ever new combinations: there a field is its
 * quantity.
 */
final class Hits {
  private static final ImmutableList<HiddenReason> REASONS =
      ImmutableList.copyOf(HiddenReason.values());

  private final Map<String, long[]> counts = new HashMap<>();

  /** Counts the hidden fields of a state that was sent through a channel. */
  void add(String channel, ScenePair pair) {
    pair.eachOfOne(world -> add(channel, world));
  }

  private <R> void add(String channel, World<R> world) {
    List<Field<R, ?>> fields = world.type().fields();
    for (int i = 0; i < fields.size(); i++) {
      long[] count = null;
      for (Row<R> row : world.rows()) {
        if (!row.look().shows(i)) {
          if (count == null) {
            count =
                counts.computeIfAbsent(
                    channel + " " + place(world, fields.get(i)), key -> new long[REASONS.size()]);
          }
          count[REASONS.indexOf(row.look().reason(i))]++;
        }
      }
    }
  }

  private static String place(World<?> world, Field<?, ?> field) {
    String type = world.type().name();
    return type + "." + (type.equals("sheet") ? field.quantity().name() : field.name());
  }

  /** Returns how many combinations of channel, field and reason there are. */
  long combinations() {
    return (long) counts.size() * REASONS.size();
  }

  /** Returns how often the rarest combination was hit. */
  long rarest() {
    return counts.values().stream().flatMapToLong(Arrays::stream).min().orElse(0);
  }

  /** Returns how often the rarest reason was met in all fields together, each channel the same. */
  long rarestReason() {
    long[] met = new long[REASONS.size()];
    for (long[] count : counts.values()) {
      for (int i = 0; i < met.length; i++) {
        met[i] += count[i];
      }
    }
    return Arrays.stream(met).min().orElse(0);
  }

  /** Returns the combinations that were hit less often than a bar. */
  ImmutableSortedMap<String, Long> below(long bar) {
    ImmutableSortedMap.Builder<String, Long> below = ImmutableSortedMap.naturalOrder();
    counts.forEach(
        (place, count) -> {
          for (HiddenReason reason : REASONS) {
            if (count[REASONS.indexOf(reason)] < bar) {
              below.put(place + " " + reason, count[REASONS.indexOf(reason)]);
            }
          }
        });
    return below.buildOrThrow();
  }
}
