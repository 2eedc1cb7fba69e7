package dev.agency.examples.cli.story;

import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.Booking;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.DealRefusal;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.scope.Baseline;
import dev.agency.examples.cli.console.Hours;
import dev.agency.examples.cli.demo.Cells;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The deal is won, and flows into the project. */
final class WonScene implements Scene {
  @Override
  public String title() {
    return "Won: nothing is typed again";
  }

  @Override
  public void tell(Tale tale, Screen screen) {
    StoryData data = tale.data();
    Won won = tale.won();
    Baseline baseline = won.baseline();
    ProjectBrief brief = won.brief();
    long booked =
        won.conversion().bookings().stream()
            .mapToLong(booking -> Staff.placed(data, booking).placed())
            .sum();
    screen.say(
        Screen.day(data.days().won())
            + ". "
            + data.contact().name()
            + " signs the contract \""
            + data.contract().title()
            + "\", which runs until "
            + data.contract().term().last().orElseThrow()
            + ", and "
            + data.am()
            + " wins the deal. It becomes a project, and what was reviewed goes with it.");
    screen.gap();
    screen.columns(tries(data, won));
    screen.gap();
    screen.columns(
        List.of(
            List.of("Carried over", "As"),
            List.of(
                "Project",
                "\""
                    + won.project().name()
                    + "\", "
                    + baseline.scope().plan().start()
                    + " to "
                    + baseline.scope().plan().last().orElseThrow()
                    + ", "
                    + won.conversion().bookings().stream().map(Booking::person).distinct().count()
                    + " people"),
            List.of(
                "Budget",
                won.conversion().budget().lines().size()
                    + " lines, "
                    + Hours.of(won.conversion().budget().estimatedMinutes())
                    + ", fixed price"),
            List.of(
                "Baseline " + baseline.number(),
                baseline.scope().items().size()
                    + " items, "
                    + Hours.of(baseline.minutes())
                    + ", "
                    + baseline.total().map(Cells::money).orElseThrow()
                    + ", frozen on "
                    + baseline.frozenOn()),
            List.of(
                "Brief",
                brief.goals().size()
                    + " goal, "
                    + brief.priorities().size()
                    + " priority, "
                    + brief.outcomes().size()
                    + " outcome, "
                    + brief.expectations().size()
                    + " expectations, each with its source"),
            List.of(
                "Milestones",
                won.project().milestones().stream()
                    .map(each -> each.name() + " " + each.due())
                    .collect(Collectors.joining(", "))),
            List.of(
                "Bookings",
                won.conversion().bookings().size()
                    + " tentative ones are confirmed, "
                    + Hours.of(booked)),
            List.of(
                "Duties",
                won.conversion().responsibilities().stream()
                    .map(
                        each ->
                            data.firstName(each.person())
                                + ", "
                                + each.duty().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .collect(Collectors.joining("; "))),
            List.of("Presale", presale(won.conversion()))));
    screen.gap();
    screen.means(
        data.pm(),
        "everything from here on is held against baseline "
            + baseline.number()
            + ", and only an order that both roles approve moves it.");
    screen.means(
        data.am(),
        "what the client said goes along word by word, with its sources, and is not lost.");
  }

  /** Returns how the win was tried, each with the verdict it was tried with. */
  private static List<List<String>> tries(StoryData data, Won won) {
    String first = data.setUp().firstOn().toString();
    return List.of(
        List.of("Tried", "By the verdict", "The win"),
        List.of(first, "None", words(won.unreviewed())),
        List.of(first, "On version 1", words(won.asFirst())),
        List.of(data.days().won().toString(), "On version 2", words(Optional.empty())));
  }

  private static String words(Optional<DealRefusal> refusal) {
    return refusal
        .map(
            why ->
                "Refused: "
                    + switch (why) {
                      case VERDICT_MISSING -> "the stage asks for the verdict of a review";
                      case SETUP_BLOCKED -> "its review blocks it, and nobody waived that";
                      default -> why.toString();
                    })
        .orElse("Made");
  }

  /** Returns what was spent before the win, of which no role is told the cost here. */
  private static String presale(Conversion conversion) {
    return Hours.of(conversion.timeEntries().stream().mapToLong(TimeEntry::minutes).sum())
        + " of work and "
        + conversion.expenses().stream()
            .map(expense -> "\"" + expense.name() + "\"")
            .collect(Collectors.joining(", "))
        + " moved to the budget";
  }
}
