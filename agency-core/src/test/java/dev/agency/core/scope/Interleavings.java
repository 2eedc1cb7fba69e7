package dev.agency.core.scope;

import static dev.agency.core.testkit.SampleAgency.day;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.agency.core.error.Ruling;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.money.Money;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every order of moves up to a depth, tried on change control and kept in the books of an oracle.
 *
 * <p>Orders that led to the same are one from there on, and count as many as they are. Two requests
 * are the same that differ in what lies between the first and the last entry of their histories:
 * change control asks a history for its last day and its authors alone, and here all is done on one
 * day and edited by one person. {@link #apart()} takes nothing for the same, to show that this
 * counts what it would count.
 *
 * <p>Three people look at the request when they first approve, and look again only when they are
 * refused: so they also approve what is not there any more. An edit may lead back to what was asked
 * for before. To apply is to send, to have it accepted and to make it an order.
 */
final class Interleavings {
  /** What can be done. */
  enum Step {
    PROPOSE,
    EDIT,
    APPROVE_ANA,
    APPROVE_BEN,
    APPROVE_CLEO,
    REJECT,
    APPLY
  }

  /** Who approves, and by which duties. */
  enum World {
    /** Ana holds both duties, ben one of them and cleo the other. */
    ALL_SIDES(
        ImmutableSetMultimap.of(
            "ana", Duty.PROJECT_MANAGER,
            "ana", Duty.ACCOUNT_MANAGER,
            "ben", Duty.PROJECT_MANAGER,
            "cleo", Duty.ACCOUNT_MANAGER),
        true),
    /** Only ana is account manager, and cleo has no say. */
    ONE_ACCOUNT_MANAGER(
        ImmutableSetMultimap.of(
            "ana", Duty.PROJECT_MANAGER,
            "ana", Duty.ACCOUNT_MANAGER,
            "ben", Duty.PROJECT_MANAGER,
            "cleo", Duty.RESOURCE_MANAGER),
        true),
    /** Ana, who writes it, may not approve. */
    NO_AUTHOR(ALL_SIDES.duties, false);

    final ImmutableSetMultimap<String, Duty> duties;
    final boolean authorMayApprove;

    World(ImmutableSetMultimap<String, Duty> duties, boolean authorMayApprove) {
      this.duties = duties;
      this.authorMayApprove = authorMayApprove;
    }
  }

  /**
   * What the oracle knows: it reads the moves, and nothing of the request.
   *
   * @param asked the minutes that are asked for, which an edit changes
   * @param submitted whether it was ever proposed
   * @param proposed whether it was proposed since it was last edited
   * @param over whether it was rejected or applied
   * @param approvals who approved since it was last edited
   */
  private record Books(
      long asked,
      boolean submitted,
      boolean proposed,
      boolean over,
      ImmutableSet<String> approvals) {
    static final Books NEW = new Books(FIRST, false, false, false, ImmutableSet.of());

    Books whenProposed() {
      return over ? this : new Books(asked, true, true, false, approvals);
    }

    Books whenEdited() {
      long other = asked == FIRST ? SECOND : FIRST;
      return over ? this : new Books(other, submitted, false, false, ImmutableSet.of());
    }

    Books whenRejected() {
      return submitted ? whenApplied() : this;
    }

    Books whenApplied() {
      return new Books(asked, submitted, proposed, true, approvals);
    }

    Books whenApproved(World world, String person, String seen) {
      boolean counts =
          !over
              && proposed
              && seen.equals(content())
              && (world.authorMayApprove || !person.equals("ana"))
              && !Collections.disjoint(world.duties.get(person), BOTH);
      return counts
          ? new Books(
              asked,
              submitted,
              true,
              false,
              ImmutableSet.<String>builder().addAll(approvals).add(person).build())
          : this;
    }

    /** What somebody sees who looks at it. */
    String content() {
      return asked + (proposed ? " min and its impact" : " min");
    }

    /** Whether two different people, of a duty each, approved what stands there. */
    boolean isEnough(World world) {
      return !over
          && approvals.stream()
              .filter(person -> world.duties.containsEntry(person, Duty.PROJECT_MANAGER))
              .anyMatch(
                  manager ->
                      approvals.stream()
                          .filter(other -> !other.equals(manager))
                          .anyMatch(
                              other -> world.duties.containsEntry(other, Duty.ACCOUNT_MANAGER)));
    }
  }

  /** Where some orders led: the request, what people saw of it and what the oracle knows. */
  private record State(ChangeRequest request, ImmutableMap<String, Look> looks, Books books) {}

  /** What somebody saw: its fingerprint as they were shown it, and what it was. */
  private record Look(Fingerprint hash, String content) {}

  private static final long FIRST = 60;
  private static final long SECOND = 90;
  private static final ImmutableSet<Duty> BOTH =
      ImmutableSet.of(Duty.PROJECT_MANAGER, Duty.ACCOUNT_MANAGER);
  private static final LocalDate TODAY = day(Month.MARCH, 17);
  private static final PersonId AUTHOR = PersonId.of("ana");
  private static final Baseline BASELINE = SampleScope.baseline();

  private final Control control;
  private final World world;
  private final ChangeFlow flow;

  long paths;

  /** How many of them are not the same. */
  int states;

  long applied;
  long refusals;
  long staleLooks;

  /** Orders that two people did not approve as they stand. */
  long breaches;

  /** Orders that two people did approve, and that were refused. */
  long misses;

  private boolean merging = true;

  /** How many orders led to the states that are looked at. */
  private long weight;

  /** Where orders lead that are one step longer, and how many. */
  private Map<State, Long> next = new LinkedHashMap<>();

  Interleavings(Control control, World world) {
    this.control = control;
    this.world = world;
    this.flow =
        control.flow(
            ChangePolicy.usual().withAuthorMayApprove(world.authorMayApprove),
            SampleAgency.project(),
            world.duties.entries().stream()
                .map(
                    entry ->
                        Responsibility.builder()
                            .id(ResponsibilityId.of(entry.getKey() + entry.getValue().name()))
                            .person(PersonId.of(entry.getKey()))
                            .duty(entry.getValue())
                            .project(SampleAgency.project().id())
                            .during(DateRange.startingOn(day(Month.MARCH, 1)))
                            .build())
                .toList());
  }

  /** Takes no two orders for the same. */
  Interleavings apart() {
    merging = false;
    return this;
  }

  /** Tries all orders. */
  Interleavings run(int depth) {
    return run(depth, Long.MAX_VALUE);
  }

  /** Tries all orders, until there are enough breaches. */
  Interleavings run(int depth, long enoughBreaches) {
    ChangeRequest draft =
        ChangeRequest.draft(
                SampleScope.draft().id(), SampleAgency.project().id(), "Favour", AUTHOR, TODAY)
            .withEffortMinutes(FIRST);
    next.put(new State(draft, ImmutableMap.of(), Books.NEW), 1L);
    for (int step = 0; step < depth && breaches < enoughBreaches; step++) {
      Map<State, Long> reached = next;
      next = new LinkedHashMap<>();
      reached.forEach(this::walk);
    }
    paths = next.values().stream().mapToLong(Long::longValue).sum();
    states = next.size();
    return this;
  }

  private void walk(State at, long orders) {
    weight = orders;
    ChangeRequest request = at.request();
    Books books = at.books();
    for (Step step : Step.values()) {
      switch (step) {
        case PROPOSE -> reach(propose(request), at.looks(), books.whenProposed());
        case EDIT -> reach(edit(request), at.looks(), books.whenEdited());
        case APPROVE_ANA -> approve("ana", at);
        case APPROVE_BEN -> approve("ben", at);
        case APPROVE_CLEO -> approve("cleo", at);
        case REJECT -> reach(reject(request), at.looks(), books.whenRejected());
        case APPLY -> apply(at);
      }
    }
  }

  private void reach(ChangeRequest request, ImmutableMap<String, Look> looks, Books books) {
    next.merge(new State(merging ? shortened(request) : request, looks, books), weight, Long::sum);
  }

  /** Returns a request with the first and the last entry of its history. */
  private static ChangeRequest shortened(ChangeRequest request) {
    ImmutableList<ChangeStep> history = request.history();
    return history.size() <= 2
        ? request
        : request.withHistory(history.get(0), history.get(history.size() - 1));
  }

  private ChangeRequest propose(ChangeRequest request) {
    ChangeRequest submitted = next(request, flow.submit(request, AUTHOR, TODAY));
    Assessment impact =
        SampleScope.assessment()
            .withMinutesDelta(submitted.minutes())
            .withPriceDelta(Figure.known(Money.ofMinor(100 * submitted.minutes(), "EUR")));
    return next(submitted, flow.assess(submitted, impact, BASELINE, AUTHOR, TODAY));
  }

  private ChangeRequest edit(ChangeRequest request) {
    ChangeRequest edited =
        request.withEffortMinutes(request.effortMinutes() == FIRST ? SECOND : FIRST);
    return next(request, control.edit(flow, request, edited, AUTHOR, TODAY));
  }

  private ChangeRequest reject(ChangeRequest request) {
    return next(request, flow.reject(request, AUTHOR, "No.", TODAY));
  }

  private void approve(String person, State at) {
    ChangeRequest request = at.request();
    Look now = new Look(control.hash(request), at.books().content());
    Look look = at.looks().getOrDefault(person, now);
    staleLooks += look.content().equals(now.content()) ? 0 : weight;
    ChangeRequest after =
        next(request, control.approve(flow, request, PersonId.of(person), look.hash(), TODAY));
    reach(
        after,
        ImmutableMap.<String, Look>builder().putAll(at.looks()).put(person, now).buildKeepingLast(),
        at.books().whenApproved(world, person, look.content()));
  }

  private void apply(State at) {
    ChangeRequest request = at.request();
    ChangeRequest sent = next(request, flow.send(request, AUTHOR, TODAY));
    ChangeRequest accepted =
        next(sent, flow.accept(sent, SampleAgency.contact().id(), sent.hash(), AUTHOR, TODAY));
    Optional<ChangeOrder> order =
        request.state() == ChangeState.APPLIED
            ? Optional.empty()
            : control.apply(flow, accepted, BASELINE, SampleScope.pins(), AUTHOR, TODAY).granted();
    boolean enough = at.books().isEnough(world);
    applied += order.isPresent() ? weight : 0;
    breaches += order.isPresent() && !enough ? weight : 0;
    misses += order.isEmpty() && enough ? weight : 0;
    reach(
        order.map(ChangeOrder::request).orElse(request),
        at.looks(),
        order.isPresent() ? at.books().whenApplied() : at.books());
  }

  private ChangeRequest next(ChangeRequest request, Ruling<ChangeRequest, ChangeRefusal> ruling) {
    refusals += ruling.refusal().isPresent() ? weight : 0;
    return ruling.granted().orElse(request);
  }

  /** What was counted, for comparing. */
  ImmutableList<Long> counts() {
    return ImmutableList.of(paths, applied, refusals, staleLooks, breaches, misses);
  }
}
