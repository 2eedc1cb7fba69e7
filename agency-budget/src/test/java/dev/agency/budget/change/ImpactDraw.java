package dev.agency.budget.change;

import static dev.agency.budget.change.ImpactExample.ADA;
import static dev.agency.budget.change.ImpactExample.BEN;
import static dev.agency.budget.change.ImpactExample.CLIO;
import static dev.agency.budget.change.ImpactExample.CODE;
import static dev.agency.budget.change.ImpactExample.DESIGN;
import static dev.agency.budget.change.ImpactExample.TODAY;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.booking.Placement;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.Overhead;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.EffortEstimate;
import dev.agency.core.scope.ScopeChange;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.time.DateRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** A change of a website that is somewhere on its way, drawn from a seed. */
final class ImpactDraw {
  private static final DisciplineId TEXTS = DisciplineId.of("texts");
  private static final PersonId DANA = PersonId.of("dana");
  private static final ImmutableList<DisciplineId> CRAFTS = ImmutableList.of(DESIGN, CODE, TEXTS);
  private static final ImmutableList<PersonId> PEOPLE = ImmutableList.of(ADA, BEN, CLIO);

  final BurnScenario scenario;
  final ChangeRequest request;
  final Optional<Money> quoted;
  final Optional<DisciplineId> effortDiscipline;
  final ImmutableList<Placement> proposed;
  final Optional<CapacitySnapshot> capacity;

  ImpactDraw(long seed) {
    Random random = new Random(seed);
    scenario = scenario(random);
    request = request(random);
    quoted =
        random.nextInt(4) == 0
            ? Optional.of(Money.ofMinor(random.nextInt(1_000_000), "EUR"))
            : Optional.empty();
    effortDiscipline = random.nextBoolean() ? Optional.of(any(CRAFTS, random)) : Optional.empty();
    proposed = proposed(random);
    capacity =
        random.nextInt(4) == 0
            ? Optional.empty()
            : Optional.of(ImpactExample.capacity(bookings(random)));
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static String rate(Random random) {
    return random.nextInt(150) + "." + (10 + random.nextInt(90));
  }

  private static BurnScenario scenario(Random random) {
    BurnExample example =
        switch (random.nextInt(4)) {
          case 0 -> BurnExample.timeAndMaterials("EUR");
          case 1 -> BurnExample.capped("90000.00", "EUR");
          case 2 -> BurnExample.internal("EUR");
          default -> BurnExample.fixedPrice("120000.00", "EUR");
        };
    boolean paid = random.nextInt(4) != 0;
    example
        .line(
            "design",
            line ->
                line.discipline(DESIGN)
                    .estimatedMinutes(24_000)
                    .billRate(BillRate.perHour(rate(random), "EUR"))
                    .discount(
                        random.nextInt(3) == 0
                            ? Optional.of(new Discount.Share(BasisPoints.ofPercent(7)))
                            : Optional.empty()))
        .line(
            "code",
            line -> {
              line.discipline(CODE).estimatedMinutes(36_000).billable(paid);
              return paid
                  ? line.billRate(BillRate.perHour(rate(random), "EUR"))
                      .markup(BasisPoints.of(random.nextInt(1_500)))
                  : line;
            });
    for (PersonId person : PEOPLE) {
      if (random.nextInt(6) != 0) {
        example.cost(person.value(), rate(random));
      }
      for (int i = random.nextInt(6); i > 0; i--) {
        String day = TODAY.minusDays(random.nextInt(50)).toString();
        String line = person.equals(ADA) ? "design" : "code";
        example.time(person.value(), line, day, random.nextInt(900));
      }
    }
    if (random.nextInt(5) == 0) {
      example.time(DANA.value(), "code", TODAY.toString(), random.nextInt(90));
    }
    if (random.nextBoolean()) {
      example.settings(settings -> settings.basis(new BurnBasis(TimeStage.LOGGED, TimeShare.ALL)));
    }
    BurnScenario drawn = ImpactExample.known(example.asOf(TODAY.toString()));
    RateBook.Builder rates = drawn.rates().toBuilder();
    if (random.nextBoolean()) {
      rates.addOverheads(
          new Overhead(
              DateRange.startingOn(TODAY.plusDays(random.nextInt(20) - 10)),
              CostRate.perHour(rate(random), "EUR")));
    }
    return drawn.with(rates.build());
  }

  static ScopeItem item(String id, DisciplineId discipline, long minutes) {
    return ImpactExample.item(id, discipline, minutes)
        .withLine(
            discipline.equals(TEXTS)
                ? Optional.empty()
                : Optional.of(LineId.of(discipline.value())));
  }

  private static ChangeRequest request(Random random) {
    List<ScopeChange> changes = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      ScopeItem item = item("new-" + i, any(CRAFTS, random), 1 + random.nextInt(6_000));
      changes.add(
          new ScopeChange.Added(
              item.withDue(TODAY.plusDays(random.nextInt(90)))
                  .withLine(random.nextBoolean() ? item.line() : Optional.empty())));
    }
    if (random.nextInt(3) == 0) {
      changes.add(
          ScopeChange.Reestimated.of(
              ScopeItemId.of("look"),
              ImmutableList.of(new EffortEstimate(DESIGN, 24_000)),
              ImmutableList.of(
                  new EffortEstimate(DESIGN, 22_000 + random.nextInt(1_999)),
                  new EffortEstimate(CODE, 1 + random.nextInt(900)))));
    }
    if (random.nextInt(6) == 0) {
      changes.add(new ScopeChange.Removed(item("shop", CODE, 36_000)));
    }
    return ImpactExample.request(changes.toArray(ScopeChange[]::new))
        .withEffortMinutes(random.nextInt(3) == 0 ? random.nextInt(600) - 200 : 0)
        .withInternal(random.nextInt(8) == 0)
        .withAtNoCharge(random.nextInt(8) == 0);
  }

  private static Booking booking(String id, Random random) {
    DateRange days =
        DateRange.closed(
            TODAY.plusDays(1 + random.nextInt(20)), TODAY.plusDays(21 + random.nextInt(20)));
    return ImpactExample.booking(
            id, any(PEOPLE, random), days, new BookingAmount.PerDay(1 + random.nextInt(500)))
        .withStatus(random.nextBoolean() ? BookingStatus.CONFIRMED : BookingStatus.TENTATIVE);
  }

  private static ImmutableList<Placement> proposed(Random random) {
    ImmutableList.Builder<Placement> proposed = ImmutableList.builder();
    for (int i = random.nextInt(4); i > 0; i--) {
      proposed.add(ImpactExample.placed(booking("p-" + i, random)));
    }
    return proposed.build();
  }

  private static Booking[] bookings(Random random) {
    Booking[] bookings = new Booking[random.nextInt(5)];
    for (int i = 0; i < bookings.length; i++) {
      bookings[i] = booking("b-" + i, random);
    }
    return bookings;
  }

  ScopeOfWork scope() {
    return ImpactExample.scope();
  }

  Baseline baseline() {
    return ImpactExample.baseline(scenario.budget());
  }

  ImpactFacts facts() {
    return facts(scenario);
  }

  /** Returns the facts of the same change in another world. */
  ImpactFacts facts(BurnScenario world) {
    return ImpactExample.facts(world, request)
        .quoted(quoted)
        .effortDiscipline(effortDiscipline)
        .proposed(proposed)
        .capacity(capacity)
        .build();
  }

  /** Returns the facts with people and proposals in another order. */
  ImpactFacts shuffled(long order) {
    List<Placement> other = new ArrayList<>(proposed);
    Collections.shuffle(other, new Random(order));
    List<PersonId> people = new ArrayList<>(ImpactExample.DISCIPLINES.keySet());
    Collections.shuffle(people, new Random(order));
    ImmutableMap.Builder<PersonId, DisciplineId> disciplines = ImmutableMap.builder();
    people.forEach(
        each -> disciplines.put(each, Objects.requireNonNull(ImpactExample.DISCIPLINES.get(each))));
    return facts().withProposed(other).withDisciplines(disciplines.buildOrThrow());
  }

  /** Returns this world with all rates of cost at other amounts. */
  BurnScenario dearer(String amount) {
    CostRate rate = CostRate.perHour(amount, "EUR");
    RateBook book = scenario.rates();
    return scenario.with(
        book.toBuilder()
            .costRates(
                book.costRates().stream()
                    .map(each -> new DatedCostRate(each.person(), each.during(), rate))
                    .toList())
            .build());
  }
}
