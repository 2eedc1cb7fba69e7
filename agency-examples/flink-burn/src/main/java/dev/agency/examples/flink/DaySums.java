package dev.agency.examples.flink;

import dev.agency.budget.sums.BurnSums;
import dev.agency.budget.sums.CellKey;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * The minutes of one budget on one day, in the sums of the library, and how many entries they are
 * of.
 *
 * <p>The number is there for entries of no minutes: they are in no sum, and yet somebody logged
 * time on that day.
 *
 * <p>Its kept form begins with its version. A later version reads the earlier ones; what a job does
 * not know it refuses.
 *
 * @param entries how many entries were logged, rejected ones apart
 * @param sums their minutes
 */
record DaySums(long entries, BurnSums sums) {
  private static final int VERSION = 1;

  /** The most minutes an entry has; those of a day of many entries may be more. */
  private static final long MOST = 10_000_000;

  static final DaySums NONE = new DaySums(0, BurnSums.empty());

  /** Returns these sums with an entry of the same day. */
  DaySums plus(TimeEntry entry) {
    return entry.approval() == Approval.REJECTED
        ? this
        : new DaySums(entries + 1, sums.plus(BurnSums.of(List.of(entry))));
  }

  /** Returns these sums without an entry that is in them. */
  DaySums minus(TimeEntry entry) {
    return entry.approval() == Approval.REJECTED
        ? this
        : new DaySums(entries - 1, sums.minus(BurnSums.of(List.of(entry))));
  }

  boolean isNone() {
    return entries == 0;
  }

  /**
   * Returns entries that have these sums, for a kernel that reads entries: one of each cell that
   * was approved and one that was not. They name no invoice, for sums do not tell which.
   */
  void tell(BudgetId budget, LocalDate day, List<TimeEntry> entriesSoFar) {
    if (sums.size() == 0) {
      CellKey nobody = new CellKey(budget, Optional.empty(), PersonId.of("nobody"), false);
      entriesSoFar.add(entry(nobody, day, 0, entriesSoFar.size()).build());
    }
    for (int row = 0; row < sums.size(); row++) {
      CellKey cell = sums.cells().get(sums.cellIndex(row));
      long approved = sums.approved(row);
      split(cell, day, approved, Approval.APPROVED, entriesSoFar);
      split(cell, day, sums.logged(row) - approved, Approval.PENDING, entriesSoFar);
    }
  }

  private static void split(
      CellKey cell, LocalDate day, long minutes, Approval approval, List<TimeEntry> out) {
    for (long left = minutes; left > 0; left -= MOST) {
      out.add(entry(cell, day, Math.min(left, MOST), out.size()).approval(approval).build());
    }
  }

  private static TimeEntry.Builder entry(CellKey cell, LocalDate day, long minutes, int number) {
    return TimeEntry.builder()
        .id(TimeEntryId.of("sum-" + number))
        .budget(cell.budget())
        .line(cell.line())
        .person(cell.person())
        .date(day)
        .minutes(minutes)
        .billable(cell.billable());
  }

  /** Returns the kept form; budget and day are the keys it is kept under. */
  byte[] toBytes() throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    out.writeByte(VERSION);
    out.writeLong(entries);
    out.writeInt(sums.size());
    for (int row = 0; row < sums.size(); row++) {
      CellKey cell = sums.cells().get(sums.cellIndex(row));
      out.writeUTF(cell.line().map(LineId::value).orElse(""));
      out.writeUTF(cell.person().value());
      out.writeBoolean(cell.billable());
      out.writeLong(sums.logged(row));
      out.writeLong(sums.approved(row));
      out.writeLong(sums.invoiced(row));
    }
    return out.getCopyOfBuffer();
  }

  /** Reads the kept form. */
  static DaySums of(byte[] kept, BudgetId budget, LocalDate day) throws IOException {
    DataInputDeserializer in = new DataInputDeserializer(kept);
    int version = in.readUnsignedByte();
    if (version != VERSION) {
      throw new IOException("Sums of version " + version + " are not known here.");
    }
    long entries = in.readLong();
    int rows = in.readInt();
    BurnSums.Builder sums = BurnSums.builder();
    for (int row = 0; row < rows; row++) {
      String line = in.readUTF();
      PersonId person = PersonId.of(in.readUTF());
      boolean billable = in.readBoolean();
      Optional<LineId> lineId = line.isEmpty() ? Optional.empty() : Optional.of(LineId.of(line));
      CellKey cell = new CellKey(budget, lineId, person, billable);
      sums.addRow(cell, day, in.readLong(), in.readLong(), in.readLong());
    }
    return new DaySums(entries, sums.build());
  }
}
