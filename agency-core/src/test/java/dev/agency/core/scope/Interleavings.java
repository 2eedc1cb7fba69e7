package dev.agency.core.scope;

import static dev.agency.core.testkit.SampleAgency.day;

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
import java.util.Optional;

/**
 * Every order of moves up to a depth, tried on change control and kept in the books of an oracle.
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
  long applied;
  long refusals;
  long staleLooks;

  /** Orders that two people did not approve as they stand. */
  long breaches;

  /** Orders that two people did approve, and that were refused. */
  long misses;

  private long enoughBreaches;

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

  /** Tries all orders. */
  Interleavings run(int depth) {
    return run(depth, Long.MAX_VALUE);
  }

  /** Tries all orders, until there are enough breaches. */
  Interleavings run(int depth, long stopAfter) {
    enoughBreaches = stopAfter;
    ChangeRequest draft =
        ChangeRequest.draft(
                SampleScope.draft().id(), SampleAgency.project().id(), "Favour", AUTHOR, TODAY)
            .withEffortMinutes(FIRST);
    walk(draft, ImmutableMap.of(), Books.NEW, depth);
    return this;
  }

  private void walk(
      ChangeRequest request, ImmutableMap<String, Look> looks, Books books, int left) {
    if (left == 0) {
      paths++;
      return;
    }
    if (breaches >= enoughBreaches) {
      return;
    }
    for (Step step : Step.values()) {
      switch (step) {
        case PROPOSE -> walk(propose(request), looks, books.whenProposed(), left - 1);
        case EDIT -> walk(edit(request), looks, books.whenEdited(), left - 1);
        case APPROVE_ANA -> walkApproved("ana", request, looks, books, left - 1);
        case APPROVE_BEN -> walkApproved("ben", request, looks, books, left - 1);
        case APPROVE_CLEO -> walkApproved("cleo", request, looks, books, left - 1);
        case REJECT -> walk(reject(request), looks, books.whenRejected(), left - 1);
        case APPLY -> walkApplied(request, looks, books, left - 1);
      }
    }
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

  private void walkApproved(
      String person,
      ChangeRequest request,
      ImmutableMap<String, Look> looks,
      Books books,
      int left) {
    Look now = new Look(control.hash(request), books.content());
    Look look = looks.getOrDefault(person, now);
    staleLooks += look.content().equals(now.content()) ? 0 : 1;
    ChangeRequest after =
        next(request, control.approve(flow, request, PersonId.of(person), look.hash(), TODAY));
    walk(
        after,
        ImmutableMap.<String, Look>builder().putAll(looks).put(person, now).buildKeepingLast(),
        books.whenApproved(world, person, look.content()),
        left);
  }

  private void walkApplied(
      ChangeRequest request, ImmutableMap<String, Look> looks, Books books, int left) {
    ChangeRequest sent = next(request, flow.send(request, AUTHOR, TODAY));
    ChangeRequest accepted =
        next(sent, flow.accept(sent, SampleAgency.contact().id(), sent.hash(), AUTHOR, TODAY));
    Optional<ChangeOrder> order =
        request.state() == ChangeState.APPLIED
            ? Optional.empty()
            : control.apply(flow, accepted, BASELINE, SampleScope.pins(), AUTHOR, TODAY).granted();
    boolean enough = books.isEnough(world);
    applied += order.isPresent() ? 1 : 0;
    breaches += order.isPresent() && !enough ? 1 : 0;
    misses += order.isEmpty() && enough ? 1 : 0;
    walk(
        order.map(ChangeOrder::request).orElse(request),
        looks,
        order.isPresent() ? books.whenApplied() : books,
        left);
  }

  private ChangeRequest next(ChangeRequest request, Ruling<ChangeRequest, ChangeRefusal> ruling) {
    refusals += ruling.refusal().isPresent() ? 1 : 0;
    return ruling.granted().orElse(request);
  }
}
