package dev.agency.core.testkit;

import static dev.agency.core.testkit.ValueArbitraries.currencies;
import static dev.agency.core.testkit.ValueArbitraries.dates;
import static dev.agency.core.testkit.ValueArbitraries.externalRefLists;
import static dev.agency.core.testkit.ValueArbitraries.ids;
import static dev.agency.core.testkit.ValueArbitraries.names;
import static dev.agency.core.testkit.ValueArbitraries.notes;
import static dev.agency.core.testkit.ValueArbitraries.proportions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.Invariants;
import dev.agency.core.handoff.Handoff;
import dev.agency.core.handoff.HandoffMove;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.handoff.SignOff;
import dev.agency.core.id.BlockerId;
import dev.agency.core.id.BriefItemId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectBriefId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.RiskId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.people.Duty;
import dev.agency.core.project.Blocker;
import dev.agency.core.project.BlockerKind;
import dev.agency.core.project.BriefItem;
import dev.agency.core.project.BriefSource;
import dev.agency.core.project.Expectation;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.project.Risk;
import dev.agency.core.project.RiskState;
import dev.agency.core.project.SourceKind;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/**
 * Arbitraries for briefs, risks and blockers. Each value is valid by itself. Immutable and
 * thread-safe.
 */
public final class ProjectArbitraries {
  private static final int MAX_MINUTES = 100_000;

  private ProjectArbitraries() {}

  /**
   * Returns risks of each state, told to the client and not.
   *
   * @return the risks
   */
  public static Arbitrary<Risk> risks() {
    return Builders.withBuilder(Risk::builder)
        .use(ids(RiskId::of))
        .in(Risk.Builder::id)
        .use(ids(ProjectId::of))
        .in(Risk.Builder::project)
        .use(names())
        .in(Risk.Builder::title)
        .use(proportions())
        .in(Risk.Builder::likelihood)
        .use(minutes().optional())
        .in((risk, minutes) -> risk.impactMinutes(minutes))
        .use(currencies().flatMap(ValueArbitraries::prices).optional())
        .in((risk, amount) -> risk.impactAmount(amount))
        .use(notes().optional())
        .in((risk, response) -> risk.response(response))
        .use(ids(PersonId::of))
        .in(Risk.Builder::owner)
        .use(dates())
        .in(Risk.Builder::raisedOn)
        .use(externalRefLists())
        .in(Risk.Builder::externalRefs)
        .build(Risk.Builder::build)
        .flatMap(ProjectArbitraries::openOrNot);
  }

  private static Arbitrary<Risk> openOrNot(Risk risk) {
    return Combinators.combine(
            Arbitraries.of(RiskState.class),
            dates(risk.raisedOn(), Invariants.LAST_DATE),
            dates(risk.raisedOn(), Invariants.LAST_DATE).optional())
        .as(
            (state, closed, told) -> {
              Risk.Builder ended = risk.toBuilder().state(state).toldClientOn(told);
              return state == RiskState.OPEN ? ended.build() : ended.closedOn(closed).build();
            });
  }

  /**
   * Returns blockers, resolved and not.
   *
   * @return the blockers
   */
  public static Arbitrary<Blocker> blockers() {
    return Builders.withBuilder(Blocker::builder)
        .use(ids(BlockerId::of))
        .in(Blocker.Builder::id)
        .use(ids(ProjectId::of))
        .in(Blocker.Builder::project)
        .use(names())
        .in(Blocker.Builder::title)
        .use(Arbitraries.of(BlockerKind.class))
        .in(Blocker.Builder::kind)
        .use(ids(PersonId::of))
        .in(Blocker.Builder::raisedBy)
        .use(dates())
        .in(Blocker.Builder::since)
        .use(ids(PersonId::of).optional())
        .in((blocker, owner) -> blocker.owner(owner))
        .use(ids(WorkItemId::of).list().ofMaxSize(3))
        .in(Blocker.Builder::workItems)
        .use(externalRefLists())
        .in(Blocker.Builder::externalRefs)
        .build(Blocker.Builder::build)
        .flatMap(
            blocker ->
                dates(blocker.since(), Invariants.LAST_DATE)
                    .optional()
                    .map(blocker::withResolvedOn));
  }

  /**
   * Returns sources, at the client and in the agency.
   *
   * @return the sources
   */
  public static Arbitrary<BriefSource> sources() {
    return Combinators.combine(
            Arbitraries.of(SourceKind.class),
            dates(),
            Arbitraries.of(true, false),
            ids(ContactId::of),
            ids(PersonId::of),
            names().optional())
        .as(
            (kind, on, atClient, contact, person, reference) -> {
              BriefSource.Builder source =
                  BriefSource.builder().kind(kind).on(on).reference(reference);
              return atClient ? source.contact(contact).build() : source.person(person).build();
            });
  }

  /**
   * Returns items of briefs.
   *
   * @return the items
   */
  public static Arbitrary<BriefItem> briefItems() {
    return Combinators.combine(ids(BriefItemId::of), notes(), sources()).as(BriefItem::new);
  }

  /**
   * Returns expectations with and without what a plan can be held against.
   *
   * @return the expectations
   */
  public static Arbitrary<Expectation> expectations() {
    return Builders.withBuilder(Expectation::builder)
        .use(ids(BriefItemId::of))
        .in(Expectation.Builder::id)
        .use(notes())
        .in(Expectation.Builder::text)
        .use(sources())
        .in(Expectation.Builder::source)
        .use(dates().optional())
        .in((expectation, day) -> expectation.by(day))
        .use(minutes().optional())
        .in((expectation, minutes) -> expectation.mostMinutes(minutes))
        .use(currencies().flatMap(ValueArbitraries::prices).optional())
        .in((expectation, amount) -> expectation.mostAmount(amount))
        .use(ids(ScopeItemId::of).optional())
        .in((expectation, item) -> expectation.scopeItem(item))
        .build(Expectation.Builder::build);
  }

  /**
   * Returns briefs of deals and of projects.
   *
   * @return the briefs
   */
  public static Arbitrary<ProjectBrief> briefs() {
    return Combinators.combine(dealBriefs(), ids(ProjectId::of).optional())
        .as(
            (brief, project) ->
                project.map(id -> brief.forProject(id, brief.version())).orElse(brief));
  }

  /**
   * Returns briefs of deals.
   *
   * @return the briefs
   */
  public static Arbitrary<ProjectBrief> dealBriefs() {
    return Combinators.combine(
            ids(ProjectBriefId::of),
            ids(DealId::of),
            Arbitraries.longs().between(1, Integer.MAX_VALUE),
            briefItems().list().ofMaxSize(5),
            expectations().list().ofMaxSize(2),
            externalRefLists())
        .as(ProjectArbitraries::brief);
  }

  /** Deals the items out to the lists; each gets its number before its id, so that none repeats. */
  private static ProjectBrief brief(
      ProjectBriefId id,
      DealId deal,
      long version,
      List<BriefItem> items,
      List<Expectation> expectations,
      List<ExternalRef> refs) {
    ProjectBrief.Builder brief =
        ProjectBrief.builder().id(id).deal(deal).version(version).externalRefs(refs);
    for (int i = 0; i < items.size(); i++) {
      BriefItem drawn = items.get(i);
      BriefItem item = new BriefItem(numbered(i, drawn.id()), drawn.text(), drawn.source());
      switch (i % 3) {
        case 0 -> brief.addGoals(item);
        case 1 -> brief.addPriorities(item);
        default -> brief.addOutcomes(item);
      }
    }
    for (int i = 0; i < expectations.size(); i++) {
      Expectation drawn = expectations.get(i);
      brief.addExpectations(drawn.withId(numbered(items.size() + i, drawn.id())));
    }
    return brief.build();
  }

  private static BriefItemId numbered(int number, BriefItemId drawn) {
    String text = number + drawn.value();
    return BriefItemId.of(text.substring(0, Math.min(text.length(), 64)));
  }

  private static Arbitrary<Long> minutes() {
    return Arbitraries.longs().between(0, MAX_MINUTES);
  }

  /**
   * Returns signatures.
   *
   * @return the signatures, of any day
   */
  public static Arbitrary<SignOff> signOffs() {
    return Combinators.combine(
            ids(PersonId::of),
            Arbitraries.of(Duty.class).set().ofMinSize(1).ofMaxSize(2),
            dates(),
            ScopeArbitraries.fingerprints())
        .as(
            (person, duties, on, seen) ->
                new SignOff(person, ImmutableSet.copyOf(duties), on, seen));
  }

  /**
   * Returns moves of handoffs, forward, back with a reason, and to the end.
   *
   * @return the moves
   */
  public static Arbitrary<HandoffMove> handoffMoves() {
    return Combinators.combine(
            Arbitraries.of(HandoffStage.class).optional(),
            Arbitraries.of(HandoffStage.class).optional(),
            dates(),
            ids(PersonId::of),
            names())
        .as(
            (from, to, on, by, reason) -> {
              boolean back =
                  from.isPresent() && to.isPresent() && to.get().compareTo(from.get()) < 0;
              return new HandoffMove(
                  from, to, on, by, back ? Optional.of(reason) : Optional.empty());
            });
  }

  /**
   * Returns handoffs in any stage and at their end, that went forward and back.
   *
   * @return the handoffs
   */
  public static Arbitrary<Handoff> handoffs() {
    return Combinators.combine(
            ids(ProjectId::of),
            Arbitraries.of(HandoffStage.class).optional().list().ofMinSize(1).ofMaxSize(5),
            dates(),
            ids(PersonId::of),
            names(),
            signOffs().list().ofMaxSize(2))
        .as(
            (project, stages, on, by, reason, signOffs) -> {
              ImmutableList.Builder<HandoffMove> moves = ImmutableList.builder();
              Optional<HandoffStage> at = Optional.empty();
              for (Optional<HandoffStage> to : stages) {
                boolean back = at.isPresent() && to.isPresent() && to.get().compareTo(at.get()) < 0;
                moves.add(
                    new HandoffMove(at, to, on, by, back ? Optional.of(reason) : Optional.empty()));
                at = to;
              }
              return new Handoff(
                  project,
                  at,
                  at.isPresent() ? ImmutableList.copyOf(signOffs) : ImmutableList.of(),
                  moves.build());
            });
  }
}
