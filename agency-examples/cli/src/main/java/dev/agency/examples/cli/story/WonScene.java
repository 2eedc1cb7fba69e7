package dev.agency.examples.cli.story;

import dev.agency.core.project.ProjectBrief;
import dev.agency.core.scope.Baseline;
import dev.agency.examples.cli.console.Hours;
import dev.agency.examples.cli.demo.Cells;
import java.util.List;
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
            + " signs, and "
            + data.am()
            + " wins the deal. It becomes a project, and what was reviewed goes with it.");
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
                    + won.project().members().size()
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
                    + Hours.of(booked))));
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
}
