package dev.agency.core.deal;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Ruling;
import dev.agency.core.error.Rulings;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.project.Milestone;
import dev.agency.core.time.DateRange;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Wins with one mistake each, and the law that has to find it. */
enum WinSaboteur implements WinLaw.Wins {
  LOSES_AN_ITEM(
      WinLaw.EACH_ITEM_IS_ONCE_IN_THE_BASELINE,
      won ->
          won.withBaseline(
              won.baseline()
                  .map(it -> it.withScope(it.scope().withItems(butFirst(it.scope().items())))))),
  FORGETS_THE_SCOPE(
      WinLaw.EACH_ITEM_IS_ONCE_IN_THE_BASELINE, won -> won.withBaseline(Optional.empty())),
  FREEZES_THE_TIME_OF_THE_ITEMS(
      WinLaw.THE_BASELINE_HAS_THE_TIME_AND_THE_TOTAL_OF_THE_BUDGET,
      won -> won.withBaseline(won.baseline().map(it -> it.withMinutes(it.scope().minutes())))),
  FREEZES_NO_TOTAL(
      WinLaw.THE_BASELINE_HAS_THE_TIME_AND_THE_TOTAL_OF_THE_BUDGET,
      won -> won.withBaseline(won.baseline().map(it -> it.withTotal(Optional.empty())))),
  DELAYS_A_MILESTONE(
      WinLaw.EACH_MILESTONE_KEEPS_ITS_DAY,
      won ->
          won.withProject(
              won.project()
                  .withMilestones(
                      won.project().milestones().stream()
                          .map((Milestone it) -> it.withDue(it.due().plusDays(1)))
                          .toList()))),
  LOSES_THE_MILESTONES(
      WinLaw.EACH_MILESTONE_KEEPS_ITS_DAY,
      won -> won.withProject(won.project().withMilestones(ImmutableList.of()))),
  FORGETS_THE_BRIEF(WinLaw.THE_BRIEF_SAYS_THE_SAME, won -> won.withBrief(Optional.empty())),
  NUMBERS_EACH_BRIEF_ONE(
      WinLaw.THE_BRIEF_SAYS_THE_SAME,
      won -> won.withBrief(won.brief().map(it -> it.withVersion(1)))),
  KEEPS_THE_OWNER_ALONE(
      WinLaw.WHO_ANSWERED_FOR_THE_DEAL_ANSWERS_FOR_THE_PROJECT,
      won ->
          won.withResponsibilities(
              won.responsibilities().stream()
                  .filter(it -> it.id().value().contains(":accountManager:"))
                  .toList())),
  MAKES_DUTIES_ENDLESS(
      WinLaw.WHO_ANSWERED_FOR_THE_DEAL_ANSWERS_FOR_THE_PROJECT,
      won ->
          won.withResponsibilities(
              won.responsibilities().stream()
                  .map(it -> it.withDuring(DateRange.startingOn(it.during().start())))
                  .toList())),
  LEAVES_A_PROJECT_WITHOUT_ACCOUNT_MANAGER(
      WinLaw.THE_OWNER_IS_ACCOUNT_MANAGER_WHERE_NOBODY_IS_NAMED,
      won ->
          won.withResponsibilities(
              won.responsibilities().stream()
                  .filter(it -> !it.id().value().contains(":accountManager:"))
                  .toList())),
  LOSES_AN_ENTRY(
      WinLaw.EACH_MINUTE_IS_ONCE_ON_THE_BUDGET,
      won -> won.withTimeEntries(butFirst(won.timeEntries()))),
  DOUBLES_AN_ENTRY(
      WinLaw.EACH_MINUTE_IS_ONCE_ON_THE_BUDGET,
      won ->
          won.withTimeEntries(
              won.timeEntries().stream()
                  .flatMap(
                      it ->
                          java.util.stream.Stream.of(
                              it, it.withId(TimeEntryId.of(it.id() + ":again"))))
                  .toList())),
  MAKES_ALL_TIME_BILLABLE(
      WinLaw.EACH_MINUTE_IS_ONCE_ON_THE_BUDGET,
      won ->
          won.withTimeEntries(
              won.timeEntries().stream().map(it -> it.withBillable(true)).toList())),
  DROPS_THE_LINES(
      WinLaw.A_LINE_IS_KEPT_WHERE_THE_BUDGET_HAS_IT,
      won ->
          won.withTimeEntries(
              won.timeEntries().stream().map(it -> it.withLine(Optional.empty())).toList())),
  LOSES_AN_EXPENSE(
      WinLaw.EACH_CENT_IS_ONCE_ON_THE_BUDGET, won -> won.withExpenses(butFirst(won.expenses()))),
  CHARGES_NOTHING(
      WinLaw.EACH_CENT_IS_ONCE_ON_THE_BUDGET,
      won ->
          won.withExpenses(
              won.expenses().stream().map(it -> it.withBillableAmount(Optional.empty())).toList())),
  LOSES_A_BOOKING(
      WinLaw.EACH_BOOKING_IS_ONCE_CONFIRMED, won -> won.withBookings(butFirst(won.bookings()))),
  FORGETS_THE_VERDICT(
      WinLaw.THE_VERDICT_STAYS_WITH_THE_DEAL,
      won -> remembering(won, it -> it.withVerdict(Optional.empty()))),
  FORGETS_WHICH_TIME_WAS_MOVED(
      WinLaw.WON_AGAIN_IT_IS_THE_SAME,
      won -> remembering(won, it -> it.withTimeEntries(ImmutableList.of()))),
  FORGETS_WHO_ANSWERS(
      WinLaw.WON_AGAIN_IT_IS_THE_SAME,
      won -> remembering(won, it -> it.withResponsibilities(ImmutableList.of()))),
  MOVES_WHAT_CAME_LATER(WinLaw.NOTHING_THAT_WAS_ADDED_SINCE_COMES_ALONG, won -> won) {
    @Override
    public Ruling<Conversion, DealRefusal> convert(Deal deal, WinTerms terms) {
      return WinLaw.REAL.convert(deal.withWonAs(deal.wonAs().map(it -> all(it, terms))), terms);
    }

    private static WonAs all(WonAs made, WinTerms terms) {
      return made.withTimeEntries(terms.timeEntries().stream().map(it -> it.id()).toList());
    }
  };

  final WinLaw law;

  @SuppressWarnings("ImmutableEnumChecker") // a function without a state
  private final UnaryOperator<Conversion> mistake;

  WinSaboteur(WinLaw law, UnaryOperator<Conversion> mistake) {
    this.law = law;
    this.mistake = mistake;
  }

  @Override
  public Ruling<Conversion, DealRefusal> convert(Deal deal, WinTerms terms) {
    return Rulings.changed(WinLaw.REAL.convert(deal, terms), mistake);
  }

  private static Conversion remembering(Conversion won, UnaryOperator<WonAs> mistake) {
    return won.withDeal(won.deal().withWonAs(won.deal().wonAs().map(mistake)));
  }

  private static <T> ImmutableList<T> butFirst(ImmutableList<T> all) {
    return all.isEmpty() ? all : all.subList(1, all.size());
  }
}
