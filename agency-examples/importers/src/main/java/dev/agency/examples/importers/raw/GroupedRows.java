package dev.agency.examples.importers.raw;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that are one record together, such as the stages of a pipeline: they are held until the end
 * of the file and given as {@code {group: "1", rows: [..]}} in the place of the first of them.
 *
 * <p>Not thread-safe.
 */
public final class GroupedRows implements RowSink {
  private static final int MAX_ROWS = 100_000;

  private final RowSink sink;
  private final RawPath group;
  private final Map<String, List<RawRow>> groups = new LinkedHashMap<>();
  private int rows;

  /**
   * Creates a sink.
   *
   * @param sink takes the groups
   * @param group where the rows say what they have in common
   */
  public GroupedRows(RowSink sink, RawPath group) {
    this.sink = sink;
    this.group = group;
  }

  @Override
  public void row(RawRow row) {
    RawPath.Found found = group.in(row.value(), ImmutableSet.of());
    rows++;
    if (found.scalar().isEmpty()) {
      sink.broken(row.number(), group.text(), found.code().orElse(ErrorCode.MISSING_PROPERTY));
    } else if (rows > MAX_ROWS) {
      sink.broken(row.number(), group.text(), ErrorCode.LIMIT_EXCEEDED);
    } else {
      groups.computeIfAbsent(found.scalar().get(), any -> new ArrayList<>()).add(row);
    }
  }

  @Override
  public void broken(long number, String path, ErrorCode code) {
    sink.broken(number, path, code);
  }

  /** Gives the groups on; the file is at its end. */
  public void end() {
    groups.forEach((name, together) -> sink.row(whole(name, together)));
  }

  private static RawRow whole(String name, List<RawRow> rows) {
    ImmutableList<Raw> values =
        rows.stream().map(RawRow::value).collect(ImmutableList.toImmutableList());
    return new RawRow(
        rows.get(0).number(),
        new Raw.Fields(
            ImmutableMap.of("group", new Raw.Text(name), "rows", new Raw.Items(values))));
  }
}
