package dev.agency.examples.cli.demo;

import dev.agency.budget.BudgetBurn;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import dev.agency.permissions.view.Projection;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * What a project's visible figures say in words: how it stands, and what should happen next.
 *
 * <p>It is made from redacted records only, so it cannot tell anything its reader may not see.
 *
 * @param tone how it stands at a glance
 * @param sentence how it stands, with the figures that say so
 * @param next what should happen next, for the one who reads it
 */
record Verdict(Tone tone, String sentence, String next) {
  /** How far used budget may run ahead of time or work before somebody should talk. */
  private static final long GAP = 1_000;

  /** How old a post of progress may be, in days. */
  private static final long STALE = 35;

  /** How a project stands at a glance, the worst first. */
  enum Tone {
    /** Trouble: somebody has to act now. */
    BAD,
    /** A warning: somebody has to look. */
    WARN,
    /** Nothing to do. */
    GOOD;

    /** Returns the name as style sheets write it. */
    String css() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Returns the verdict; of a retainer with an allowance, of its period at hand. */
  static Verdict of(
      Projection<ProjectFacts> project,
      Projection<BudgetBurn> burn,
      Optional<Verdict> period,
      Viewer viewer,
      LocalDate asOf) {
    if (period.isPresent() && isByPeriod(burn)) {
      Optional<Verdict> unpriced =
          unpriced(burn, viewer, lower(period.get().sentence()))
              .filter(other -> period.get().tone() == Tone.GOOD);
      return unpriced.orElse(period.get());
    }
    Optional<BasisPoints> used = used(burn);
    String whole = known(burn, BudgetBurn.BURN).isPresent() ? "budget" : "planned time";
    Optional<BasisPoints> elapsed = known(project, ProjectFacts.ELAPSED);
    Optional<BasisPoints> done = known(project, ProjectFacts.PROGRESS);
    // A fixed price is no cap: there the burn itself says that more was worked than is paid for.
    Optional<Money> overCap = known(burn, BudgetBurn.OVER_CAP).filter(Money::isPositive);
    if (overCap.isPresent() && project.get(ProjectFacts.CAPPED).ifVisible().orElse(false)) {
      return new Verdict(
          Tone.BAD,
          "Over its cap: " + Cells.money(overCap.get()) + " of the work cannot be charged.",
          switch (viewer) {
            case PM, RM -> "Stop work outside the cap, and list what was asked for beyond it.";
            case AM -> "Agree a higher cap with the client, before more is worked.";
            case FINANCE ->
                "Invoice what is chargeable, and hold the rest until the cap is agreed.";
          });
    }
    if (used.isPresent() && used.get().value() > BasisPoints.WHOLE && !isDone(done)) {
      return new Verdict(
          Tone.BAD,
          "Over budget: " + shares(whole, used, elapsed, done) + ".",
          switch (viewer) {
            case PM, RM ->
                "Split the overrun into work outside of the scope, which goes into a change request"
                    + " with the hours still needed, and work that was underestimated. Take nothing"
                    + " more on until that is agreed.";
            case AM ->
                "Open the scope conversation with the client now, with the project manager's list of"
                    + " what was outside of the scope, and promise nothing more before it is agreed.";
            case FINANCE -> "Plan the loss, and do not invoice beyond the agreed price.";
          });
    }
    if (aheadOf(used, elapsed) || aheadOf(used, done)) {
      return new Verdict(
          Tone.WARN,
          "Burning ahead of plan: " + shares(whole, used, elapsed, done) + ".",
          switch (viewer) {
            case PM, RM ->
                "Re-estimate what is left, and bring requests that were not in scope to change"
                    + " review.";
            case AM -> "Tell the client how much is left before they ask for more.";
            case FINANCE -> "Ask the project manager for a new forecast.";
          });
    }
    Optional<Verdict> unpriced = unpriced(burn, viewer, shares(whole, used, elapsed, done) + ".");
    if (unpriced.isPresent()) {
      return unpriced.get();
    }
    Optional<LocalDate> posted =
        project.get(ProjectFacts.POSTED_ON).ifVisible().flatMap(day -> day);
    if (!isDone(done)
        && posted.map(day -> ChronoUnit.DAYS.between(day, asOf) > STALE).orElse(true)) {
      return new Verdict(
          Tone.WARN,
          "Progress is not known: "
              + posted.map(day -> "the last post is of " + day).orElse("nothing was posted")
              + "; "
              + shares(whole, used, elapsed, done)
              + ".",
          switch (viewer) {
            case PM, RM -> "Post how much of the work is done.";
            case AM, FINANCE -> "Ask the project manager to post progress.";
          });
    }
    return new Verdict(
        Tone.GOOD,
        isDone(done)
            ? "Done: " + shares(whole, used, elapsed, done) + "."
            : "On track: " + shares(whole, used, elapsed, done) + ".",
        isDone(done) ? "Close it, and talk about what comes after." : "Carry on.");
  }

  private static boolean isByPeriod(Projection<BudgetBurn> burn) {
    return burn.get(BudgetBurn.BURN)
        .ifVisible()
        .map(Figure.unknown(UnknownReason.BY_PERIOD)::equals)
        .orElse(true);
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  /** What is wrong if the cost of some time is not known. */
  private static Optional<Verdict> unpriced(
      Projection<BudgetBurn> burn, Viewer viewer, String rest) {
    return burn.get(BudgetBurn.UNPRICED_COST_MINUTES)
        .ifVisible()
        .filter(minutes -> minutes > 0)
        .map(
            minutes ->
                new Verdict(
                    Tone.WARN,
                    "The cost is not known: "
                        + Cells.hours(minutes)
                        + " have no cost rate; "
                        + rest,
                    switch (viewer) {
                      case PM, AM, RM -> "Ask finance for the missing cost rate.";
                      case FINANCE -> "Add the missing cost rate.";
                    }));
  }

  /** Money where there is a total in money, else minutes. */
  private static Optional<BasisPoints> used(Projection<BudgetBurn> burn) {
    return known(burn, BudgetBurn.BURN).or(() -> known(burn, BudgetBurn.MINUTES_BURN));
  }

  private static String shares(
      String whole,
      Optional<BasisPoints> used,
      Optional<BasisPoints> elapsed,
      Optional<BasisPoints> done) {
    return used.map(Cells::share).orElse("an unknown share")
        + " of the "
        + whole
        + " is used, "
        + elapsed.map(Cells::share).orElse("an unknown share")
        + " of the time is gone, "
        + done.map(share -> Cells.share(share) + " of the work is done")
            .orElse("no progress posted");
  }

  private static boolean aheadOf(Optional<BasisPoints> used, Optional<BasisPoints> other) {
    return used.isPresent() && other.isPresent() && used.get().value() - other.get().value() > GAP;
  }

  private static boolean isDone(Optional<BasisPoints> done) {
    return done.map(BasisPoints.ONE_HUNDRED_PERCENT::equals).orElse(false);
  }

  private static <R, T> Optional<T> known(Projection<R> of, Field<R, Figure<T>> field) {
    return of.get(field).ifVisible().flatMap(Figure::ifKnown);
  }
}
