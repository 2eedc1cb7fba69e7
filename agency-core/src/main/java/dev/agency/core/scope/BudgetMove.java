package dev.agency.core.scope;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.Instalment;
import dev.agency.core.budget.Recognition;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.DerivedIds;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.UnitCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How an order moves its budget: time to lines, and its price. Made for one order. */
final class BudgetMove {
  private static final long HOUR = 60;

  private final Budget budget;
  private final ChangeOrder order;
  private final Assessment assessment;
  private final boolean priced;

  /** What each line gets, and what is taken from it, in one sum: a swap takes nothing. */
  private final Map<LineId, Long> byLine = new LinkedHashMap<>();

  BudgetMove(Budget budget, ChangeOrder order) {
    this.budget = budget;
    this.order = order;
    this.assessment = order.request().assessment().orElseThrow();
    this.priced = !order.request().internal() && !Baseline.hasNoPrice(assessment);
  }

  Ruling<Budget, ChangeRefusal> result() {
    for (ScopeChange change : order.request().delta().changes()) {
      if (change instanceof ScopeChange.Added added) {
        add(added.item().line(), added.item().estimates(), 1);
      } else if (change instanceof ScopeChange.Removed removed) {
        add(removed.item().line(), removed.item().estimates(), -1);
      } else if (change instanceof ScopeChange.Reestimated other) {
        add(lineOf(other.item()), other.after(), 1);
        add(lineOf(other.item()), other.before(), -1);
      }
    }
    long effort = order.request().effortMinutes();
    if (effort != 0) {
      byLine.merge(lineFor(Optional.empty(), Optional.empty()), effort, Long::sum);
    }
    return lines().isEmpty()
        ? new Ruling.Refused<>(ChangeRefusal.LESS_THAN_NOTHING)
        : priced(budget.toBuilder().lines(lines().get()));
  }

  // Time.

  private Optional<LineId> lineOf(ScopeItemId item) {
    return order.baseline().scope().item(item).flatMap(ScopeItem::line);
  }

  private void add(Optional<LineId> named, List<EffortEstimate> estimates, int sign) {
    for (EffortEstimate estimate : estimates) {
      byLine.merge(
          lineFor(named, Optional.of(estimate.discipline())), sign * estimate.minutes(), Long::sum);
    }
  }

  /** Returns the line that takes time; one of the order's own if none of the budget does. */
  private LineId lineFor(Optional<LineId> named, Optional<DisciplineId> discipline) {
    return named
        .filter(id -> budget.line(id).isPresent())
        .or(
            () ->
                taking()
                    .filter(line -> discipline.isPresent() && line.discipline().equals(discipline))
                    .findFirst()
                    .or(() -> taking().findFirst())
                    .map(ServiceLine::id))
        .orElseGet(this::ownLine);
  }

  private Stream<ServiceLine> taking() {
    boolean paid = budget.pricing().charging().isPaid();
    return budget.lines().stream()
        .filter(line -> line.tracking() && line.unit() != ServiceLine.Unit.PIECE)
        .filter(line -> !paid || line.billable() == priced);
  }

  private LineId ownLine() {
    return LineId.of(DerivedIds.of(order.request().id().value(), "line"));
  }

  /** Returns the lines as they are from now on; none if more is taken from one than it has. */
  private Optional<ImmutableList<ServiceLine>> lines() {
    ImmutableList.Builder<ServiceLine> lines = ImmutableList.builder();
    for (ServiceLine line : budget.lines()) {
      long minutes = byLine.getOrDefault(line.id(), 0L);
      long planned = line.plannedMinutes(budget.minutesPerDay());
      if (planned + minutes < 0) {
        return Optional.empty();
      }
      lines.add(minutes == 0 ? line : planned(line, planned + minutes, minutes));
    }
    long own = budget.line(ownLine()).isPresent() ? 0 : byLine.getOrDefault(ownLine(), 0L);
    if (own < 0) {
      return Optional.empty();
    }
    if (own > 0) {
      lines.add(
          ServiceLine.builder()
              .id(ownLine())
              .name(order.request().title())
              .billable(priced)
              .estimatedMinutes(own)
              .build());
    }
    return Optional.of(lines.build());
  }

  /** Returns a line with another plan; what was sold of it by time grows or shrinks with it. */
  private ServiceLine planned(ServiceLine line, long minutes, long more) {
    ServiceLine.Builder planned = line.toBuilder().estimatedMinutes(minutes);
    if (line.unit() != ServiceLine.Unit.PIECE && line.quantity().isPresent()) {
      long unit = line.unit() == ServiceLine.Unit.DAY ? budget.minutesPerDay() : HOUR;
      long sold =
          line.quantity().get().tenThousandths()
              + Math.floorDiv(2 * more * UnitCount.ONE + unit, 2 * unit);
      planned.quantity(
          minutes == 0 ? Optional.empty() : Optional.of(new UnitCount(Math.max(0, sold))));
    }
    return planned.build();
  }

  // Money.

  private Ruling<Budget, ChangeRefusal> priced(Budget.Builder moved) {
    Optional<Money> before = budget.pricing().amount();
    if (!priced || before.isEmpty()) {
      return new Ruling.Granted<>(moved.build());
    }
    Optional<Money> delta = assessment.priceDelta().ifKnown();
    if (delta.isEmpty()) {
      return new Ruling.Refused<>(ChangeRefusal.PRICE_UNKNOWN);
    }
    Money price = before.get().plus(delta.get());
    ImmutableList<Money> last =
        Stream.concat(Stream.of(price), parts(delta.get())).collect(toImmutableList());
    if (last.stream().anyMatch(Money::isNegative)) {
      return new Ruling.Refused<>(ChangeRefusal.LESS_THAN_NOTHING);
    }
    return new Ruling.Granted<>(
        moved
            .pricing(budget.pricing().repriced(price))
            .instalments(instalments(delta.get()))
            .recognition(budget.recognition().map(form -> recognition(form, delta.get())))
            .build());
  }

  /** Returns the last parts of the price with what they get. */
  private Stream<Money> parts(Money delta) {
    Stream<Money> due =
        budget.instalments().isEmpty()
            ? Stream.empty()
            : Stream.of(last(budget.instalments()).amount());
    Stream<Money> recognised =
        budget.recognition().orElse(null) instanceof Recognition.InParts form
            ? Stream.of(last(form.parts()).amount())
            : Stream.empty();
    return Stream.concat(due, recognised).map(part -> part.plus(delta));
  }

  private ImmutableList<Instalment> instalments(Money delta) {
    return withLast(budget.instalments(), it -> it.withAmount(it.amount().plus(delta)));
  }

  private static Recognition recognition(Recognition form, Money delta) {
    return form instanceof Recognition.InParts agreed
        ? Recognition.InParts.builder()
            .parts(
                withLast(
                    agreed.parts(),
                    it -> new Recognition.Part(it.during(), it.amount().plus(delta))))
            .build()
        : form;
  }

  private static <T> T last(ImmutableList<T> all) {
    return all.get(all.size() - 1);
  }

  private static <T> ImmutableList<T> withLast(ImmutableList<T> all, UnaryOperator<T> change) {
    return all.isEmpty()
        ? all
        : ImmutableList.<T>builder()
            .addAll(all.subList(0, all.size() - 1))
            .add(change.apply(last(all)))
            .build();
  }
}
