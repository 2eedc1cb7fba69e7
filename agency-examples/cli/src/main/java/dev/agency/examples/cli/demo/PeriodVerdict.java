package dev.agency.examples.cli.demo;

import dev.agency.budget.retainer.RetainerRow;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.permissions.view.Projection;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What the period at hand of a retainer says in words: how much of what it has is used, and what
 * becomes of more.
 *
 * @param has the minutes there are to use in it
 * @param used what of them is used
 * @param over what was used beyond them
 * @param gone how much of its days is gone
 * @param row the row it is of, redacted
 */
record PeriodVerdict(
    long has, long used, long over, BasisPoints gone, Projection<RetainerRow> row) {
  /** How far the use may run ahead of the days before somebody should talk. */
  private static final long GAP = 1_000;

  /** Returns the verdict on a period, empty if its hours are hidden or it has none. */
  static Optional<Verdict> of(Projection<RetainerRow> row, Viewer viewer, LocalDate asOf) {
    Optional<Long> used = row.get(RetainerRow.USED_MINUTES).ifVisible();
    Optional<Long> left = row.get(RetainerRow.MINUTES_REMAINING).ifVisible();
    Optional<Long> over = row.get(RetainerRow.OVERAGE).ifVisible();
    Optional<BasisPoints> gone = gone(row, asOf);
    if (used.isEmpty() || left.isEmpty() || over.isEmpty() || gone.isEmpty()) {
      return Optional.empty();
    }
    long within = used.get() - over.get();
    long has = within + left.get();
    return has == 0 && over.get() == 0
        ? Optional.empty()
        : Optional.of(new PeriodVerdict(has, within, over.get(), gone.get(), row).verdict(viewer));
  }

  /** Of a period without an end nothing is gone. */
  private static Optional<BasisPoints> gone(Projection<RetainerRow> row, LocalDate asOf) {
    Optional<LocalDate> start = row.get(RetainerRow.START).ifVisible();
    Optional<Optional<LocalDate>> last = row.get(RetainerRow.LAST).ifVisible();
    if (start.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    LocalDate end = last.get().orElse(LocalDate.MAX);
    LocalDate now = asOf.isAfter(end) ? end : asOf;
    long passed = ChronoUnit.DAYS.between(start.get(), now) + 1;
    return Optional.of(share(passed, ChronoUnit.DAYS.between(start.get(), end) + 1));
  }

  private static BasisPoints share(long part, long whole) {
    return BasisPoints.of(
        BigInteger.valueOf(part)
            .multiply(BigInteger.valueOf(BasisPoints.WHOLE))
            .divide(BigInteger.valueOf(whole))
            .longValueExact());
  }

  private Verdict verdict(Viewer viewer) {
    if (over > 0) {
      return over(viewer);
    }
    if (share(used, has).value() - gone.value() > GAP) {
      return new Verdict(
          Verdict.Tone.WARN,
          "Burning ahead of its period: " + shares() + ".",
          switch (viewer) {
            case PM, RM -> "Spread what is left over the days to come, or agree on more.";
            case AM -> "Tell the client how much is left before they ask for more.";
            case FINANCE -> "Ask the project manager what more will be worked in this period.";
          });
    }
    return new Verdict(Verdict.Tone.GOOD, "Within its allowance: " + shares() + ".", "Carry on.");
  }

  private Verdict over(Viewer viewer) {
    long billed = known(RetainerRow.BILLED);
    long waived = known(RetainerRow.WAIVED);
    String becomes =
        billed > 0
            ? ", of which " + Cells.hours(billed) + " are billed"
            : waived > 0 ? ", of which " + Cells.hours(waived) + " are given away" : "";
    return new Verdict(
        waived > 0 ? Verdict.Tone.BAD : Verdict.Tone.WARN,
        "Beyond its allowance: "
            + Cells.hours(over)
            + " more than the "
            + Cells.hours(has)
            + " of this period"
            + becomes
            + "; "
            + Cells.share(gone)
            + " of its days are gone.",
        switch (viewer) {
          case PM, RM -> "Agree on what more is worked in this period before it is worked.";
          case AM ->
              "Tell the client what is over and what becomes of it, before the invoice does.";
          case FINANCE ->
              billed > 0
                  ? "Invoice the overage when the period is over."
                  : "Ask the account manager what becomes of the time that is over.";
        });
  }

  private long known(Field<RetainerRow, Long> field) {
    return row.get(field).ifVisible().orElse(0L);
  }

  private String shares() {
    return Cells.share(share(used, has))
        + " of the "
        + Cells.hours(has)
        + " of this period are used, "
        + Cells.share(gone)
        + " of its days are gone";
  }
}
