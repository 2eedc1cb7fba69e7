package dev.agency.budget.review;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.deal.SetupVerdict;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.DealId;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Arrays;
import org.immutables.value.Value;

/**
 * What a review of one version of a set-up came to, and what was waived of it.
 *
 * <p>It is kept, for a version is reviewed once: the next {@linkplain SetupReview#review review}
 * asks for those of earlier versions. {@code toString} shows neither outcomes nor waivers.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ReviewReport permits ImmutableReviewReport {
  ReviewReport() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ReviewReport fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns which version was reviewed.
   *
   * @return the fingerprint of what was submitted
   */
  public abstract Fingerprint version();

  /**
   * Returns the day of the review.
   *
   * @return the day
   */
  public abstract LocalDate on();

  /**
   * Returns what the checks came to.
   *
   * @return one result for each check, in their order
   */
  @Value.Redacted
  public abstract ImmutableList<CheckResult> results();

  /**
   * Returns the checks that keep the project from being signed, unless they are waived.
   *
   * @return the checks in their order, none of which passed
   */
  @Value.Redacted
  public abstract ImmutableList<Check> blocking();

  /**
   * Returns what was waived.
   *
   * @return the waivers, the oldest first
   */
  @Value.Redacted
  public abstract ImmutableList<Waiver> waivers();

  /**
   * Returns what a check came to.
   *
   * @param check the check
   * @return its result
   */
  public CheckResult result(Check check) {
    return results().stream().filter(each -> each.check() == check).findFirst().orElseThrow();
  }

  /**
   * Returns whether something that nobody waived keeps the project from being signed.
   *
   * @return whether it may not be signed
   */
  public boolean isBlocked() {
    return blocking().stream()
        .anyMatch(check -> waivers().stream().noneMatch(waiver -> waiver.check() == check));
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
        .id(SetupVerdict.idOf(deal, version()))
        .deal(deal)
        .version(version())
        .on(on())
        .blocking(Lists.transform(blocking(), Check::name))
        .waivers(
            waivers().stream()
                .filter(each -> blocking().contains(each.check()))
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
    if (!blocking().contains(waiver.check())) {
      return new Ruling.Refused<>(ReviewRefusal.NOT_BLOCKED);
    }
    return new Ruling.Granted<>(builder().from(this).addWaivers(waiver).build());
  }

  /** Refuses results that are not one of each check, and what passed and blocks. */
  @Value.Check
  void check() {
    Invariants.of("a review")
        .date("on", on())
        .require(
            Lists.transform(results(), CheckResult::check).equals(Arrays.asList(Check.values())),
            "results",
            ErrorCode.INCONSISTENT,
            "must be one of each check, in their order")
        .require(
            results().stream()
                .noneMatch(
                    each ->
                        each.outcome() == CheckOutcome.PASS && blocking().contains(each.check())),
            "blocking",
            ErrorCode.INCONSISTENT,
            "must not have what passed")
        .verify();
  }

  /** Builds reports. */
  static final class Builder extends ImmutableReviewReport.Builder {
    Builder() {}
  }
}
