package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.ScopeRequest;
import dev.agency.core.id.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What clients asked for on top of what was sold: most of it at the shop, where it was done without
 * an order, and some at the app.
 */
final class DemoRequests {
  private static final int MINUTES_PER_HOUR = 60;

  private static final String ALL =
      """
      lumenhof-shop | Wishlist sharing | 2026-05-04 | absorbed | 40
      lumenhof-shop | Store pick-up | 2026-05-27 | open | 60
      lumenhof-shop | Store pick-up | 2026-06-15 | absorbed | 55
      lumenhof-shop | Price rules rebuilt | 2026-06-09 | absorbed | 45
      lumenhof-shop | Gift card balance check | 2026-07-02 | absorbed | 50
      lumenhof-shop | Second shop language | 2026-07-09 | open | 90
      lumenhof-shop | Second shop language | 2026-07-20 | absorbed | 75
      lumenhof-shop | ERP fields changed again | 2026-07-28 | absorbed | 60
      lumenhof-shop | Store finder map | 2026-08-11 | absorbed | 35
      lumenhof-shop | Export for the marketing team | 2026-08-25 | absorbed | 25
      lumenhof-shop | Returns portal | 2026-09-08 | open | 120
      velora-app | Lock firmware of the new fleet | 2026-07-29 | open | 80
      velora-app | Lock firmware of the new fleet | 2026-09-02 | absorbed | 70
      velora-app | Group rides | 2026-09-18 | open | 60
      brackwater-brand | Posters for two more windows | 2026-07-08 | open | 20
      brackwater-brand | Posters for two more windows | 2026-07-13 | closed | 20
      nordkamm-portal | Upload of photographs | 2026-06-22 | open | 30
      nordkamm-portal | Upload of photographs | 2026-07-06 | closed | 30
      """;

  private DemoRequests() {}

  /** Returns all requests in the order of the script. */
  static ImmutableList<Requested> all() {
    return ALL.lines().map(DemoRequests::read).collect(toImmutableList());
  }

  private static Requested read(String line) {
    List<String> cells = Splitter.on('|').trimResults().splitToList(line);
    return new Requested(
        ProjectId.of(cells.get(0)),
        cells.get(1),
        LocalDate.parse(cells.get(2)),
        ScopeRequest.State.valueOf(cells.get(3).toUpperCase(Locale.ROOT)),
        Long.parseLong(cells.get(4)) * MINUTES_PER_HOUR);
  }
}
