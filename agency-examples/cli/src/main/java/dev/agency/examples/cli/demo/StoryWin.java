package dev.agency.examples.cli.demo;

import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealRefusal;
import dev.agency.core.deal.Proposal;
import dev.agency.core.deal.ProposalState;
import dev.agency.core.desk.Answer;
import dev.agency.core.desk.Authorization;
import dev.agency.core.desk.Command;
import dev.agency.core.desk.DealDesk;
import dev.agency.core.desk.WinOrder;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.DealId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.entity.Proposals;
import dev.agency.core.store.entity.SetupVerdicts;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.examples.cli.console.BadInput;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The deal of the story, won by its owner at the desk of a store that has all there is of it. The
 * story says who wins it, so everything is allowed; a host gives its desk a {@link
 * dev.agency.permissions.PolicyAuthorizer}.
 */
final class StoryWin {
  private final DealDesk desk;
  private final Caller caller;
  private final Versioned<Deal> deal;
  private final WinOrder order;
  private final Conversion conversion;

  private StoryWin(DealDesk desk, Caller caller, Versioned<Deal> deal, WinOrder order) {
    this.desk = desk;
    this.caller = caller;
    this.deal = deal;
    this.order = order;
    this.conversion = won("win");
  }

  /**
   * Wins the deal.
   *
   * @throws BadInput if it cannot be won
   */
  static StoryWin of(AgencyData data) {
    DealId wanted = data.story().winDeal();
    Deal deal =
        data.deals().stream().filter(each -> each.id().equals(wanted)).findFirst().orElseThrow();
    Optional<Proposal> accepted =
        data.proposals().stream()
            .filter(proposal -> proposal.deal().equals(wanted))
            .filter(proposal -> proposal.state() == ProposalState.ACCEPTED)
            .findFirst();
    Caller owner = new Caller(ProjectPeople.TENANT, deal.owner(), CorrelationId.of("story"));
    Stores stores = MemoryStores.of(MemoryLimits.usual());
    stores.entities(Pipelines.TYPE).insert(owner, data.pipeline());
    accepted.ifPresent(proposal -> stores.entities(Proposals.TYPE).insert(owner, proposal));
    Reviewed.of(data, deal).stream()
        .reduce((earlier, later) -> later)
        .map(report -> report.verdict(wanted))
        .ifPresent(verdict -> stores.entities(SetupVerdicts.TYPE).insert(owner, verdict));
    Agency.bookings(deal, data.bookings())
        .forEach(booking -> stores.entities(Bookings.TYPE).insert(owner, booking));
    String policy = data.policy().version();
    return new StoryWin(
        new DealDesk(
            stores,
            (caller, operation, type, record) -> new Authorization.Allowed(policy),
            AgencyJson.stored()),
        owner,
        stores.entities(Deals.TYPE).insert(owner, deal),
        WinOrder.builder()
            .stage(data.story().wonStage())
            .wonOn(data.story().wonOn())
            .proposal(accepted.map(Proposal::id))
            .build());
  }

  /** Returns what the deal became. */
  Conversion conversion() {
    return conversion;
  }

  /** Wins it once more, by a command of its own: the desk gives what was made the first time. */
  Conversion again() {
    return won("win-again");
  }

  private Conversion won(String id) {
    Command command =
        new Command(CommandId.of(id), order.wonOn().atStartOfDay(ZoneOffset.UTC).toInstant());
    Answer<Versioned<Conversion>, DealRefusal> answer =
        desk.win(caller, command, deal.value().id(), deal.version(), order);
    return answer
        .done()
        .map(Versioned::value)
        .orElseThrow(
            () ->
                new BadInput(
                    "story.json/winDeal",
                    ErrorCode.INCONSISTENT,
                    "The deal cannot be won: "
                        + answer.refusal().map(Enum::name).orElse("denied")
                        + "."));
  }
}
