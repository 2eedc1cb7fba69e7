package dev.agency.core.capacity;

import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.util.List;

/** What lays open deals over a snapshot: the library, or one with a mistake. */
class SnapshotEngine {
  static final SnapshotEngine LIBRARY = new SnapshotEngine();
  static final Buckets WEEKS = Buckets.of(DrawnDeals.HORIZON, Granularity.WEEK, WeekStart.ISO);

  PipelineDemand pipeline(CapacitySnapshot snapshot, List<OpenDeal> deals) {
    return PipelineDemand.of(snapshot, WEEKS, deals);
  }
}
