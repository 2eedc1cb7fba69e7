package dev.agency.budget.metrics;

import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How much of the work a report over several budgets can know of. */
final class LeastLogged {
  private LeastLogged() {}

  /**
   * Returns what holds of each of them: the earliest of their last days, and the lowest coverage.
   * One that is not known makes the whole not known.
   */
  static LoggedTime of(Collection<LoggedTime> all) {
    if (all.isEmpty()) {
      return LoggedTime.unknown();
    }
    Optional<LocalDate> through =
        all.stream().allMatch(one -> one.through().isPresent())
            ? all.stream()
                .flatMap(one -> one.through().stream())
                .min(Comparator.<LocalDate>naturalOrder())
            : Optional.empty();
    Optional<UnknownReason> unknown =
        all.stream()
            .map(one -> one.coverage().then(Figure::known))
            .flatMap(
                coverage ->
                    coverage instanceof Figure.Unknown<BasisPoints> none
                        ? Optional.of(none.reason()).stream()
                        : Optional.<UnknownReason>empty().stream())
            .min(Comparator.<UnknownReason>naturalOrder());
    Figure<BasisPoints> least =
        all.stream()
            .flatMap(one -> one.coverage().ifKnown().stream())
            .min(Comparator.<BasisPoints>naturalOrder())
            .map(Figure::known)
            .orElse(Figure.unknown(UnknownReason.NO_CAPACITY));
    return new LoggedTime(through, unknown.map(Figure::<BasisPoints>unknown).orElse(least));
  }
}
