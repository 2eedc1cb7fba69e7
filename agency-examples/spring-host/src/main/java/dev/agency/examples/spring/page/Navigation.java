package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.capacity.LoadRow;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.examples.spring.studio.AccountRow;
import dev.agency.examples.spring.studio.EntryRecord;
import dev.agency.examples.spring.studio.HandoffMoveRow;
import dev.agency.examples.spring.studio.LoggedRow;
import dev.agency.examples.spring.studio.RequestRow;
import dev.agency.examples.spring.studio.UnbegunRow;
import dev.agency.examples.spring.view.PolicyViews;
import dev.agency.examples.spring.view.Views;
import dev.agency.permissions.schema.Action;
import java.util.Arrays;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The pages that lead to all others. One on which the policy shows somebody nothing and lets them
 * write nothing, whatever there is, is not offered to them; the projects are, for they are where
 * everybody begins.
 */
final class Navigation {
  private static final ImmutableList<Entry> PAGES =
      ImmutableList.of(
          new Entry("pipeline", shows(DealRow.TYPE)),
          // Whose weeks nobody shows is no map.
          new Entry("heat-map", (who, views) -> views.mayShow(who, LoadRow.TYPE, LoadRow.LEVEL)),
          new Entry("time", shows(EntryRecord.TYPE, LoggedRow.TYPE).or(takes(EntryRecord.TYPE))),
          new Entry("handoffs", shows(HandoffRow.TYPE, UnbegunRow.TYPE, HandoffMoveRow.TYPE)),
          new Entry("accounts", shows(AccountRow.TYPE)),
          new Entry("resource-requests", shows(RequestRow.TYPE).or(takes(RequestRow.TYPE))));

  private Navigation() {}

  /**
   * A page.
   *
   * @param name its name
   * @param isFor whether somebody may find something on it
   */
  private record Entry(String name, BiPredicate<PersonId, Views> isFor) {}

  private static BiPredicate<PersonId, Views> shows(RecordType<?>... types) {
    return (who, views) -> Arrays.stream(types).anyMatch(type -> views.mayShow(who, type));
  }

  private static BiPredicate<PersonId, Views> takes(RecordType<?> type) {
    return (who, views) -> views.may(who, Action.CREATE, type);
  }

  /** Returns the names of the pages on which somebody may find something, in their order. */
  static ImmutableList<String> of(PersonId person, Views views, PolicyViews policies) {
    return Stream.of(
            Stream.of("projects"),
            PAGES.stream().filter(page -> page.isFor().test(person, views)).map(Entry::name),
            Stream.of("policy").filter(any -> policies.mayEdit(person)))
        .flatMap(each -> each)
        .collect(toImmutableList());
  }
}
