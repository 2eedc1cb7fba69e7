package dev.agency.core.deal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.ProposalId;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.project.Milestone;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the client was offered: a deal's pricing and lines, its scope and its days, frozen on the
 * day it was sent.
 *
 * <p>Later edits of the deal do not change it. An accepted proposal is what a {@link Win} makes the
 * budget and the first baseline from.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Proposal implements WithProposal permits ImmutableProposal {
  Proposal() {}

  /**
   * Starts a new proposal.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Freezes a deal as it is and sends it.
   *
   * @param id the identifier of the proposal
   * @param deal the deal
   * @param version which offer of the deal this is, from 1
   * @param sentOn the day it is sent
   * @param validUntil the last day the client may accept
   * @return the proposal
   * @throws dev.agency.core.error.InvalidModelException if a rule of proposals is broken
   */
  public static Proposal send(
      ProposalId id, Deal deal, long version, LocalDate sentOn, LocalDate validUntil) {
    return builder()
        .id(id)
        .deal(deal.id())
        .version(version)
        .state(ProposalState.SENT)
        .sentOn(sentOn)
        .validUntil(validUntil)
        .currency(deal.currency())
        .pricing(deal.pricing())
        .minutesPerDay(deal.minutesPerDay())
        .lines(deal.lines())
        .plan(deal.plan())
        .scopeItems(deal.scopeItems())
        .milestones(deal.milestones())
        .build();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Proposal fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this proposal.
   *
   * @return the identifier
   */
  public abstract ProposalId id();

  /**
   * Returns the deal it offers.
   *
   * @return the deal
   */
  public abstract DealId deal();

  /**
   * Returns which offer of the deal this is.
   *
   * @return the number, from 1
   */
  public abstract long version();

  /**
   * Returns where it stands.
   *
   * @return the state
   */
  public abstract ProposalState state();

  /**
   * Returns the day it was sent.
   *
   * @return the day
   */
  public abstract LocalDate sentOn();

  /**
   * Returns the last day the client may accept.
   *
   * @return the day, inclusive
   */
  public abstract LocalDate validUntil();

  /**
   * Returns the day it was accepted, declined or expired.
   *
   * @return the day, empty while it is with the client
   */
  public abstract Optional<LocalDate> decidedOn();

  /**
   * Returns the currency of all its amounts.
   *
   * @return the currency
   */
  public abstract Currency currency();

  /**
   * Returns how it would be charged.
   *
   * @return the pricing
   */
  public abstract Pricing pricing();

  /**
   * Returns how long a working day is, for rates per day.
   *
   * @return the minutes, 1 to 1,440; there is no default
   */
  public abstract long minutesPerDay();

  /**
   * Returns what is offered.
   *
   * @return the lines in their order, each id once
   */
  public abstract ImmutableList<ServiceLine> lines();

  /**
   * Returns the days the work would take.
   *
   * @return the days, empty if unknown
   */
  public abstract Optional<DateRange> plan();

  /**
   * Returns what the client gets, item by item.
   *
   * @return the items, each id once; none while they are not worked out
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<ScopeItem> scopeItems();

  /**
   * Returns what the client gets on a day.
   *
   * @return the milestones, each id once
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<Milestone> milestones();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns the fingerprint of what is offered, as {@link Deal#setupVersion} has it of the deal.
   *
   * @return the fingerprint
   */
  public Fingerprint setupVersion() {
    return SetupHash.of(deal(), Offer.of(this));
  }

  /**
   * Accepts the proposal.
   *
   * @param on the day the client agreed
   * @return the accepted proposal, or why it cannot be accepted
   * @throws dev.agency.core.error.InvalidModelException if the day lies before the proposal was
   *     sent
   */
  public Ruling<Proposal, DealRefusal> accept(LocalDate on) {
    return on.isAfter(validUntil()) && state() == ProposalState.SENT
        ? new Ruling.Refused<>(DealRefusal.PROPOSAL_EXPIRED)
        : decide(ProposalState.ACCEPTED, on);
  }

  /**
   * Declines the proposal.
   *
   * @param on the day the client turned it down
   * @return the declined proposal, or why it cannot be declined
   * @throws dev.agency.core.error.InvalidModelException if the day lies before the proposal was
   *     sent
   */
  public Ruling<Proposal, DealRefusal> decline(LocalDate on) {
    return decide(ProposalState.DECLINED, on);
  }

  /**
   * Lets the proposal expire.
   *
   * @param on a day after the last valid one
   * @return the expired proposal, or why it does not expire
   */
  public Ruling<Proposal, DealRefusal> expire(LocalDate on) {
    return !on.isAfter(validUntil()) && state() == ProposalState.SENT
        ? new Ruling.Refused<>(DealRefusal.PROPOSAL_STILL_VALID)
        : decide(ProposalState.EXPIRED, on);
  }

  private Ruling<Proposal, DealRefusal> decide(ProposalState decision, LocalDate on) {
    return state() == ProposalState.SENT
        ? new Ruling.Granted<>(toBuilder().state(decision).decidedOn(on).build())
        : new Ruling.Refused<>(DealRefusal.PROPOSAL_DECIDED);
  }

  /**
   * Returns a builder filled from this proposal.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /**
   * Refuses a proposal that ends before it is sent, or is decided without a day, and a scope
   * without days.
   */
  @Value.Check
  void check() {
    Invariants rules = Invariants.of("a proposal");
    Offer.check(rules, plan(), scopeItems(), milestones());
    rules
        .date("sentOn", sentOn())
        .date("validUntil", validUntil())
        .date("decidedOn", decidedOn())
        .between("version", version(), 1, Integer.MAX_VALUE)
        .require(
            !validUntil().isBefore(sentOn()),
            "validUntil",
            ErrorCode.EMPTY_RANGE,
            "must not be before it is sent")
        .require(
            (state() == ProposalState.SENT) == decidedOn().isEmpty(),
            "decidedOn",
            ErrorCode.INCONSISTENT,
            "must be given exactly where it was decided")
        .require(
            decidedOn().map(day -> !day.isBefore(sentOn())).orElse(true),
            "decidedOn",
            ErrorCode.INCONSISTENT,
            "must not be before it is sent")
        .currency("currency", currency())
        .between("minutesPerDay", minutesPerDay(), 1, 1_440)
        .sameCurrency("pricing", currency(), pricing().currency())
        .unique("lines", lines().stream().map(ServiceLine::id).toList())
        .each("lines", lines(), (each, path, line) -> line.checkCurrency(each, path, currency()))
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds proposals. */
  public static final class Builder extends ImmutableProposal.Builder {
    Builder() {}
  }
}
