package dev.agency.budget.review;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.deal.SetupVerdict;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.DealId;
import dev.agency.core.scope.Fingerprint;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a review of one version of a set-up came to, and what was waived of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param version the fingerprint of what was submitted
 * @param on the day of the review
 * @param results one for each check, in their order
 * @param blocking the checks that keep the project from being signed, unless they are waived
 * @param waivers what was waived, the oldest first
 */
public record ReviewReport(
    Fingerprint version,
    LocalDate on,
    ImmutableList<CheckResult> results,
    ImmutableList<Check> blocking,
    ImmutableList<Waiver> waivers) {
  /**
   * Creates a report.
   *
   * @param version the fingerprint of what was submitted
   * @param on the day of the review
   * @param results one for each check
   * @param blocking the checks that keep the project from being signed
   * @param waivers what was waived
   * @throws dev.agency.core.error.InvalidModelException if the results are not one of each check,
   *     or what passed blocks ({@code INCONSISTENT})
   */
  public ReviewReport {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(waivers, "waivers");
    Invariants.of("a review")
        .date("on", on)
        .require(
            Lists.transform(results, CheckResult::check).equals(Arrays.asList(Check.values())),
            "results",
            ErrorCode.INCONSISTENT,
            "must be one of each check, in their order")
        .require(
            results.stream()
                .noneMatch(
                    each -> each.outcome() == CheckOutcome.PASS && blocking.contains(each.check())),
            "blocking",
            ErrorCode.INCONSISTENT,
            "must not have what passed")
        .verify();
  }

  /**
   * Returns what a check came to.
   *
   * @param check the check
   * @return its result
   */
  public CheckResult result(Check check) {
    return results.stream().filter(each -> each.check() == check).findFirst().orElseThrow();
  }

  /**
   * Returns whether something that nobody waived keeps the project from being signed.
   *
   * @return whether it may not be signed
   */
  public boolean isBlocked() {
    return blocking.stream()
        .anyMatch(check -> waivers.stream().noneMatch(waiver -> waiver.check() == check));
  }

  /**
   * Returns what this comes to for who signs the deal: the names of the checks that block, and what
   * was waived, without figures and evidence. {@link dev.agency.core.deal.Win} takes it, if the
   * version is that of the {@linkplain dev.agency.core.deal.Deal#setupVersion set-up} of the deal.
   *
   * @param deal the deal that was reviewed
   * @return the verdict
   */
  public SetupVerdict verdict(DealId deal) {
    return SetupVerdict.builder()
        .id(SetupVerdict.idOf(deal, version))
        .deal(deal)
        .version(version)
        .on(on)
        .blocking(Lists.transform(blocking, Check::name))
        .waivers(
            waivers.stream()
                .filter(each -> blocking.contains(each.check()))
                .map(
                    each ->
                        new SetupVerdict.Waived(
                            each.check().name(), each.person(), each.reason(), each.on()))
                .collect(toImmutableList()))
        .build();
  }

  /**
   * Waives a check that blocks. Its result stays what it is.
   *
   * @param waiver which one, who answers for it and why
   * @return the report with the waiver, or {@code NOT_BLOCKED}
   */
  public Ruling<ReviewReport, ReviewRefusal> waived(Waiver waiver) {
    if (!blocking.contains(waiver.check())) {
      return new Ruling.Refused<>(ReviewRefusal.NOT_BLOCKED);
    }
    return new Ruling.Granted<>(
        new ReviewReport(
            version,
            on,
            results,
            blocking,
            Stream.concat(waivers.stream(), Stream.of(waiver)).collect(toImmutableList())));
  }
}
