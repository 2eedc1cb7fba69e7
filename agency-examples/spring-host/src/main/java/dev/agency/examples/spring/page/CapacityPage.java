package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.capacity.LoadRow;
import dev.agency.core.capacity.LoadSeries;
import dev.agency.examples.spring.login.Account;
import dev.agency.examples.spring.view.HeatMapView;
import dev.agency.examples.spring.view.Views;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who has time in the weeks ahead, as a map of people and weeks. */
@Controller
final class CapacityPage {
  private final Views views;
  private final PageDesk desk;

  CapacityPage(Views views, PageDesk desk) {
    this.views = views;
    this.desk = desk;
  }

  /**
   * The people of a discipline.
   *
   * @param name the discipline
   * @param people a row each
   */
  record Group(String name, ImmutableList<PersonLine> people) {}

  /**
   * The weeks of a person.
   *
   * @param name their name
   * @param weeks a cell each
   */
  record PersonLine(String name, ImmutableList<WeekCell> weeks) {}

  /**
   * A week of a person.
   *
   * @param booked the hours that are booked, of those that there are
   * @param words the same in words, and how much that is
   * @param style how much that is, as the name of a style
   */
  record WeekCell(String booked, String words, String style) {
    /** A week of which nothing is known. */
    static final WeekCell NONE = new WeekCell("", "", "");
  }

  @GetMapping("/heat-map")
  String heatMap(@AuthenticationPrincipal Account account, Locale language, Model model) {
    HeatMapView view = views.heatMap(account.person());
    Words words = desk.words(language);
    desk.write(model, words, account, view.viewer(), "heat-map");
    desk.watch(model, view, "/heat-map");
    // Whose weeks nobody shows is no map; that they are there is for the list of people to tell.
    List<Projection<LoadRow>> seen =
        view.loads().stream()
            .filter(row -> row.get(LoadRow.LEVEL) instanceof Shown.Visible)
            .filter(row -> who(row).isPresent())
            .toList();
    ImmutableList<LocalDate> weeks =
        seen.stream()
            .flatMap(row -> row.get(LoadRow.WEEK).ifVisible().stream())
            .distinct()
            .sorted()
            .collect(toImmutableList());
    model.addAttribute(
        "none",
        PageDesk.none(
            words,
            "heat",
            !view.viewer().ofClient()
                && !views.mayShow(account.person(), LoadRow.TYPE, LoadRow.LEVEL)));
    model.addAttribute("weeks", weeks.stream().map(words::shortDay).collect(toImmutableList()));
    model.addAttribute("groups", groups(words, seen, weeks));
    return "heat-map";
  }

  /**
   * The people by discipline, each with a cell for each of the weeks. Somebody is told from another
   * one by who they are: two may have one name.
   */
  private static ImmutableList<Group> groups(
      Words words, List<Projection<LoadRow>> rows, List<LocalDate> weeks) {
    Map<String, Map<Object, List<Projection<LoadRow>>>> groups =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> words.cell(row, LoadRow.DISCIPLINE).text(),
                    TreeMap::new,
                    Collectors.groupingBy(
                        row -> who(row).orElseThrow(), LinkedHashMap::new, Collectors.toList())));
    return groups.entrySet().stream()
        .map(
            group ->
                new Group(
                    group.getKey(),
                    group.getValue().values().stream()
                        .map(person -> line(words, person, weeks))
                        .collect(toImmutableList())))
        .collect(toImmutableList());
  }

  /** Who it is, if the reader sees that; by the name alone where nothing else is shown. */
  private static Optional<Object> who(Projection<LoadRow> row) {
    Optional<Object> person = row.get(LoadRow.PERSON).ifVisible().map(id -> id);
    return person.or(() -> row.get(LoadRow.NAME).ifVisible());
  }

  private static PersonLine line(
      Words words, List<Projection<LoadRow>> person, List<LocalDate> weeks) {
    Map<LocalDate, WeekCell> cells = new HashMap<>();
    person.forEach(
        row ->
            row.get(LoadRow.WEEK).ifVisible().ifPresent(week -> cells.put(week, cell(words, row))));
    return new PersonLine(
        words.cell(person.get(0), LoadRow.NAME).text(),
        weeks.stream()
            .map(week -> cells.getOrDefault(week, WeekCell.NONE))
            .collect(toImmutableList()));
  }

  private static WeekCell cell(Words words, Projection<LoadRow> row) {
    LoadSeries.Level level = row.get(LoadRow.LEVEL).ifVisible().orElse(LoadSeries.Level.OFF);
    Optional<Long> booked = row.get(LoadRow.BOOKED_MINUTES).ifVisible();
    Optional<Long> free = row.get(LoadRow.FREE_MINUTES).ifVisible();
    Optional<Long> there = there(row);
    boolean isOff = level == LoadSeries.Level.OFF;
    return new WeekCell(
        isOff
            ? "–"
            : booked.map(words::shortHours).orElse("")
                + there.map(minutes -> "/" + words.shortHours(minutes)).orElse(""),
        Stream.of(
                Optional.of(words.say("Level." + level)),
                booked
                    .filter(minutes -> !isOff)
                    .map(
                        minutes ->
                            there
                                .map(
                                    all ->
                                        words.say(
                                            "heat.of", words.hours(minutes), words.hours(all)))
                                .orElseGet(() -> words.hours(minutes))),
                free.filter(minutes -> minutes > 0)
                    .map(minutes -> words.say("heat.free", words.hours(minutes))))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", ")),
        level.name().toLowerCase(Locale.ROOT));
  }

  /** The time somebody has in a week: what is booked and what is free, without what is too much. */
  private static Optional<Long> there(Projection<LoadRow> row) {
    return row.get(LoadRow.BOOKED_MINUTES)
        .ifVisible()
        .flatMap(
            booked ->
                row.get(LoadRow.FREE_MINUTES)
                    .ifVisible()
                    .flatMap(
                        free ->
                            row.get(LoadRow.OVER_MINUTES)
                                .ifVisible()
                                .map(over -> booked + free - over)));
  }
}
