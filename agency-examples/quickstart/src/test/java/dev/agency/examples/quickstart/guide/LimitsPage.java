package dev.agency.examples.quickstart.guide;

import com.google.common.collect.ImmutableMap;
import dev.agency.permissions.leak.RowSpaceAudit;
import java.io.PrintStream;
import java.util.List;

/** The code of {@code docs/security-and-limits.md}. */
final class LimitsPage {
  private LimitsPage() {}

  static void run(PrintStream out) {
    // snippet:start
    List<RowSpaceAudit.Total> shown =
        List.of(
            new RowSpaceAudit.Total("March", ImmutableMap.of("ana", 600L, "ben", 1_200L)),
            new RowSpaceAudit.Total("April", ImmutableMap.of("ana", 600L, "ben", 600L)));
    for (RowSpaceAudit.Solved solved : RowSpaceAudit.solvable(shown)) {
      out.println(
          solved.multiple() + " × the rate of " + solved.contributor() + " = " + solved.factors());
    }
    // snippet:end
  }
}
