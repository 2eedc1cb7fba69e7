package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.ExternalRef;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The columns of up to 256 time entries; a chunk begins with room for 16. What most entries do not
 * have, a note or a conflict or a revision of more than 31 bits, takes room only in chunks where
 * some do.
 */
final class EntryChunk {
  static final int BITS = 8;
  static final int WIDTH = 1 << BITS;
  private static final int FIRST = 16;
  private static final int WIDE = -1;

  /** The version of the register this may be written in; later ones write to a copy. */
  final int version;

  private byte[] ids;
  private final char[] idEnds;

  /** The revisions, {@link #WIDE} where they do not fit. */
  private final int[] revisions;

  private long @Nullable [] wideRevisions;

  /** The number of budget, line and billable; -1 where nothing plain is in the slot. */
  final int[] accounts;

  final int[] people;
  final int[] days;

  /** Minutes and approval. */
  final int[] amounts;

  private int @Nullable [] invoices;
  private @Nullable Object @Nullable [] extras;

  EntryChunk(int version) {
    this.version = version;
    this.ids = new byte[FIRST * 8];
    this.idEnds = new char[FIRST];
    this.revisions = new int[FIRST];
    this.accounts = new int[FIRST];
    this.people = new int[FIRST];
    this.days = new int[FIRST];
    this.amounts = new int[FIRST];
  }

  private EntryChunk(int version, EntryChunk other, int room) {
    this.version = version;
    this.ids = other.ids.clone();
    this.idEnds = Arrays.copyOf(other.idEnds, room);
    this.revisions = Arrays.copyOf(other.revisions, room);
    this.wideRevisions =
        other.wideRevisions == null ? null : Arrays.copyOf(other.wideRevisions, room);
    this.accounts = Arrays.copyOf(other.accounts, room);
    this.people = Arrays.copyOf(other.people, room);
    this.days = Arrays.copyOf(other.days, room);
    this.amounts = Arrays.copyOf(other.amounts, room);
    this.invoices = other.invoices == null ? null : Arrays.copyOf(other.invoices, room);
    this.extras = other.extras == null ? null : Arrays.copyOf(other.extras, room);
  }

  EntryChunk copy(int newVersion) {
    return new EntryChunk(newVersion, this, room());
  }

  /** Returns a copy with room for four times as many. */
  EntryChunk grown(int newVersion) {
    return new EntryChunk(newVersion, this, 4 * room());
  }

  int room() {
    return accounts.length;
  }

  /** What an entry has beside its columns. */
  record Extra(Optional<String> note, ImmutableList<ExternalRef> refs) {}

  /** Writes the id of the next slot; the last one frees what was held in reserve. */
  void writeId(int row, String id) {
    int start = idStart(row);
    int end = start + id.length();
    if (end > ids.length || row == WIDTH - 1) {
      ids = Arrays.copyOf(ids, row == WIDTH - 1 ? end : Math.max(end, ids.length * 3 / 2));
    }
    for (int i = start; i < end; i++) {
      // Ids are letters, digits and a few signs, all of them ASCII.
      ids[i] = (byte) id.charAt(i - start);
    }
    idEnds[row] = (char) end;
  }

  boolean isId(int row, String id) {
    int start = idStart(row);
    int length = id.length();
    if (idEnds[row] - start != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (ids[start + i] != id.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  String id(int row) {
    int start = idStart(row);
    return new String(ids, start, idEnds[row] - start, StandardCharsets.US_ASCII);
  }

  private int idStart(int row) {
    return row == 0 ? 0 : idEnds[row - 1];
  }

  long revision(int row) {
    return wideRevisions != null && revisions[row] == WIDE ? wideRevisions[row] : revisions[row];
  }

  void revision(int row, long revision) {
    revisions[row] = (int) revision;
    if (revision != revisions[row]) {
      if (wideRevisions == null) {
        wideRevisions = new long[room()];
      }
      revisions[row] = WIDE;
      wideRevisions[row] = revision;
    }
  }

  /** Returns the number of the invoice, -1 for none. */
  int invoice(int row) {
    return invoices == null ? -1 : invoices[row] - 1;
  }

  void invoice(int row, int number) {
    if (invoices == null) {
      if (number < 0) {
        return;
      }
      invoices = new int[room()];
    }
    invoices[row] = number + 1;
  }

  @Nullable Object extra(int row) {
    return extras == null ? null : extras[row];
  }

  void extra(int row, @Nullable Object extra) {
    if (extras == null) {
      if (extra == null) {
        return;
      }
      extras = new Object[room()];
    }
    extras[row] = extra;
  }
}
