package dev.agency.core.scope;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.ScopeItemId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** How a change is held against a scope. */
final class ScopeFit {
  private ScopeFit() {}

  /** Starts the check of a change, which must change something. */
  static Invariants changing(Object before, Object after) {
    return Invariants.of("a scope change")
        .require(
            !before.equals(after), "after", ErrorCode.INCONSISTENT, "must differ from what it was");
  }

  /** Returns why an item is not as a change takes it to be, empty if it is. */
  static Optional<ChangeRefusal> item(
      ScopeOfWork scope, ScopeItemId id, Predicate<ScopeItem> isAsBefore) {
    Optional<ScopeItem> item = scope.item(id);
    if (item.isEmpty()) {
      return Optional.of(ChangeRefusal.SCOPE_LACKS_IT);
    }
    return isAsBefore.test(item.get())
        ? Optional.empty()
        : Optional.of(ChangeRefusal.SCOPE_IS_OTHERWISE);
  }

  /** Replaces an item by what it becomes, if it is as the change takes it to be. */
  static Ruling<ScopeOfWork, ChangeRefusal> edit(
      ScopeOfWork scope,
      ScopeItemId id,
      Predicate<ScopeItem> isAsBefore,
      UnaryOperator<ScopeItem> change) {
    return item(scope, id, isAsBefore)
        .<Ruling<ScopeOfWork, ChangeRefusal>>map(Ruling.Refused::new)
        .orElseGet(
            () ->
                new Ruling.Granted<>(
                    scope.withItems(
                        scope.items().stream()
                            .map(each -> each.id().equals(id) ? change.apply(each) : each)
                            .toList())));
  }
}
