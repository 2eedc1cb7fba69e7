package dev.agency.core.deal;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.Booking;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.BriefItem;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.testkit.SampleAgency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What holds of what a win carries over, for wins that may have a mistake. */
enum WinLaw {
  /** Each item of the scope is once in the baseline, with all that it says. */
  EACH_ITEM_IS_ONCE_IN_THE_BASELINE {
    @Override
    void check(Wins wins, WinCase of) {
      Conversion won = won(wins, of);
      ImmutableList<ScopeItem> frozen =
          won.baseline().map(it -> it.scope().items()).orElse(ImmutableList.of());
      assertThat(Lines.none(frozen)).isEqualTo(Lines.none(of.deal().scopeItems()));
      for (int i = 0; i < frozen.size(); i++) {
        assertThat(frozen.get(i).line())
            .isEqualTo(
                of.deal().scopeItems().get(i).line().filter(l -> won.budget().line(l).isPresent()));
      }
    }
  },
  /** The baseline is the first one, on the day of the win, with what the budget has. */
  THE_BASELINE_HAS_THE_TIME_AND_THE_TOTAL_OF_THE_BUDGET {
    @Override
    void check(Wins wins, WinCase of) {
      Conversion won = won(wins, of);
      won.baseline()
          .ifPresent(
              baseline -> {
                assertThat(baseline.number()).isEqualTo(1);
                assertThat(baseline.frozenOn()).isEqualTo(WinCase.WON_ON);
                assertThat(baseline.budget()).isEqualTo(won.budget().id());
                assertThat(baseline.minutes())
                    .isEqualTo(
                        won.budget().lines().stream().mapToLong(l -> l.estimatedMinutes()).sum());
                assertThat(baseline.scope().plan()).isEqualTo(of.deal().plan().orElseThrow());
                assertThat(baseline.total().isPresent())
                    .isEqualTo(won.budget().total().ifKnown().isPresent());
              });
    }
  },
  /** Each milestone is once in the project, on its day, and those of the project stay. */
  EACH_MILESTONE_KEEPS_ITS_DAY {
    @Override
    void check(Wins wins, WinCase of) {
      assertThat(won(wins, of).project().milestones())
          .isEqualTo(
              ImmutableList.<Milestone>builder()
                  .addAll(
                      of.terms()
                          .existingProject()
                          .map(it -> it.milestones())
                          .orElse(ImmutableList.of()))
                  .addAll(of.deal().milestones())
                  .build());
    }
  },
  /** The brief of the project says what that of the deal says, under a number of its own. */
  THE_BRIEF_SAYS_THE_SAME {
    @Override
    void check(Wins wins, WinCase of) {
      Conversion won = won(wins, of);
      assertThat(won.brief().map(ProjectBrief::items).orElse(ImmutableList.<BriefItem>of()))
          .isEqualTo(
              of.terms().brief().map(ProjectBrief::items).orElse(ImmutableList.<BriefItem>of()));
      won.brief()
          .ifPresent(
              brief ->
                  assertThat(brief.version())
                      .isEqualTo(
                          of.terms()
                              .briefNumber()
                              .orElseGet(() -> of.terms().brief().orElseThrow().version())));
    }
  },
  /** Who answers for the deal on or after the day answers for the project, once, as long. */
  WHO_ANSWERED_FOR_THE_DEAL_ANSWERS_FOR_THE_PROJECT {
    @Override
    void check(Wins wins, WinCase of) {
      Conversion won = won(wins, of);
      for (int day = 0; day < 60; day++) {
        LocalDate on = WinCase.WON_ON.plusDays(day);
        assertThat(holders(won.responsibilities(), on, it -> !owns(it)))
            .as("%s", on)
            .isEqualTo(holders(of.terms().responsibilities(), on, it -> true));
      }
      assertThat(won.responsibilities())
          .extracting(Responsibility::id)
          .doesNotHaveDuplicates()
          .noneMatch(ids(of.terms().responsibilities())::contains);
    }
  },
  /** A new project has an account manager: one that the deal names, or else its owner. */
  THE_OWNER_IS_ACCOUNT_MANAGER_WHERE_NOBODY_IS_NAMED {
    @Override
    void check(Wins wins, WinCase of) {
      boolean named =
          of.terms().responsibilities().stream()
              .filter(it -> it.duty() == Duty.ACCOUNT_MANAGER)
              .anyMatch(
                  it -> it.during().end().map(end -> end.isAfter(WinCase.WON_ON)).orElse(true));
      boolean expected = of.terms().existingProject().isEmpty() && !named;
      assertThat(won(wins, of).responsibilities().stream().filter(WinLaw::owns).count())
          .isEqualTo(expected ? 1 : 0);
    }
  },
  /** Each minute that was not invoiced is once on the budget, and is what it was. */
  EACH_MINUTE_IS_ONCE_ON_THE_BUDGET {
    @Override
    void check(Wins wins, WinCase of) {
      Conversion won = won(wins, of);
      ImmutableList<TimeEntry> open =
          of.terms().timeEntries().stream()
              .filter(it -> it.invoice().isEmpty())
              .collect(toImmutableList());
      assertThat(won.timeEntries().stream().map(it -> plain(it, of)).toList())
          .isEqualTo(plain(open, of));
      assertThat(won.timeEntries()).allMatch(it -> it.budget().equals(won.budget().id()));
      assertThat(sum(won.timeEntries())).isEqualTo(sum(open));
    }
  },
  /** Time and money keep their line where the budget has it, and time where it takes any. */
  A_LINE_IS_KEPT_WHERE_THE_BUDGET_HAS_IT {
    @Override
    void check(Wins wins, WinCase of) {
      Conversion won = won(wins, of);
      for (TimeEntry entry : won.timeEntries()) {
        TimeEntry before =
            of.terms().timeEntries().stream()
                .filter(it -> it.id().equals(entry.id()))
                .findFirst()
                .orElseThrow();
        assertThat(entry.line())
            .isEqualTo(
                before
                    .line()
                    .filter(l -> won.budget().line(l).filter(x -> x.tracking()).isPresent()));
      }
      for (Expense expense : won.expenses()) {
        Expense before =
            of.terms().expenses().stream()
                .filter(it -> it.id().equals(expense.id()))
                .findFirst()
                .orElseThrow();
        assertThat(expense.line())
            .isEqualTo(before.line().filter(l -> won.budget().line(l).isPresent()));
      }
    }
  },
  /** Each cent that was spent is once on the budget, charged or not as it was. */
  EACH_CENT_IS_ONCE_ON_THE_BUDGET {
    @Override
    void check(Wins wins, WinCase of) {
      Conversion won = won(wins, of);
      assertThat(won.expenses().stream().map(it -> it.withLine(Optional.empty())).toList())
          .isEqualTo(
              of.terms().expenses().stream()
                  .map(it -> it.withLine(Optional.empty()).withBudget(won.budget().id()))
                  .toList());
      assertThat(cost(won.expenses())).isEqualByComparingTo(cost(of.terms().expenses()));
    }
  },
  /** Each booking is once confirmed. */
  EACH_BOOKING_IS_ONCE_CONFIRMED {
    @Override
    void check(Wins wins, WinCase of) {
      Conversion won = won(wins, of);
      assertThat(won.bookings()).extracting(Booking::days).hasSize(of.terms().bookings().size());
      assertThat(won.bookings()).extracting(Booking::id).doesNotHaveDuplicates();
    }
  },
  /** The deal remembers the verdict it was won by. */
  THE_VERDICT_STAYS_WITH_THE_DEAL {
    @Override
    void check(Wins wins, WinCase of) {
      assertThat(won(wins, of).deal().wonAs().orElseThrow().verdict())
          .isEqualTo(of.terms().verdict());
    }
  },
  /** Won again by the same terms, the deal becomes the same, and nothing is made twice. */
  WON_AGAIN_IT_IS_THE_SAME {
    @Override
    void check(Wins wins, WinCase of) {
      Conversion won = won(wins, of);
      assertThat(wins.convert(of.deal(), of.terms()).granted()).contains(won);
      assertThat(wins.convert(won.deal(), of.terms()).granted()).contains(won);
      WinTerms after =
          of.terms().toBuilder()
              .existingProject(of.terms().existingProject().map(it -> won.project()))
              .timeEntries(ImmutableList.<TimeEntry>builder().addAll(won.timeEntries()).build())
              .expenses(won.expenses())
              .build();
      assertThat(wins.convert(won.deal(), after).granted()).contains(won);
    }
  },
  /** What was added to the deal since it was won is not carried over by a repetition. */
  NOTHING_THAT_WAS_ADDED_SINCE_COMES_ALONG {
    @Override
    void check(Wins wins, WinCase of) {
      WinTerms fewer =
          of.terms().toBuilder()
              .timeEntries(tail(of.terms().timeEntries()))
              .expenses(tail(of.terms().expenses()))
              .responsibilities(tail(of.terms().responsibilities()))
              .build();
      Conversion won = wins.convert(of.deal(), fewer).granted().orElseThrow();
      Conversion again = wins.convert(won.deal(), of.terms()).granted().orElseThrow();
      assertThat(again.timeEntries()).isEqualTo(won.timeEntries());
      assertThat(again.expenses()).isEqualTo(won.expenses());
      assertThat(ids(won.responsibilities())).containsAll(ids(again.responsibilities()));
    }
  };

  /** Wins, or what is made of them. */
  @FunctionalInterface
  interface Wins {
    Ruling<Conversion, DealRefusal> convert(Deal deal, WinTerms terms);
  }

  static final Wins REAL = (deal, terms) -> Win.convert(deal, SampleAgency.pipeline(), terms);

  /**
   * Tries the law on a case.
   *
   * @throws AssertionError if it does not hold
   */
  abstract void check(Wins wins, WinCase of);

  private static Conversion won(Wins wins, WinCase of) {
    return wins.convert(of.deal(), of.terms()).granted().orElseThrow();
  }

  private static boolean owns(Responsibility duty) {
    return duty.id().value().contains(":accountManager:");
  }

  private static ImmutableList<ResponsibilityId> ids(List<Responsibility> duties) {
    return duties.stream().map(Responsibility::id).collect(toImmutableList());
  }

  /** Returns who holds which duty on a day, as often as it is said. */
  private static List<String> holders(
      List<Responsibility> duties, LocalDate on, Function<Responsibility, Boolean> counts) {
    return duties.stream()
        .filter(it -> counts.apply(it) && it.during().contains(on))
        .map(it -> it.person() + " " + it.duty())
        .sorted()
        .toList();
  }

  private static TimeEntry plain(TimeEntry entry, WinCase of) {
    return entry.toBuilder()
        .line(Optional.empty())
        .budget(of.deal().presaleBudget().orElseThrow())
        .build();
  }

  private static List<TimeEntry> plain(List<TimeEntry> entries, WinCase of) {
    return entries.stream().map(it -> plain(it, of)).toList();
  }

  private static long sum(List<TimeEntry> entries) {
    return entries.stream().mapToLong(TimeEntry::minutes).sum();
  }

  private static BigDecimal cost(List<Expense> expenses) {
    return expenses.stream()
        .map(it -> BigDecimal.valueOf(it.cost().minorUnits(), 2))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static <T> ImmutableList<T> tail(ImmutableList<T> all) {
    return all.isEmpty() ? all : all.subList(1, all.size());
  }

  /** Items without their lines. */
  private static final class Lines {
    static List<ScopeItem> none(List<ScopeItem> items) {
      return items.stream().map(it -> it.withLine(Optional.empty())).toList();
    }
  }
}
