package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.status.BlockerRow;
import dev.agency.budget.status.PendingChangeRow;
import dev.agency.budget.status.RiskRow;
import dev.agency.budget.status.StaffRow;
import dev.agency.budget.status.StatusRow;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ProjectId;
import dev.agency.examples.spring.login.Account;
import dev.agency.examples.spring.view.BudgetView;
import dev.agency.examples.spring.view.ChangeViews;
import dev.agency.examples.spring.view.ProjectView;
import dev.agency.examples.spring.view.ProjectsView;
import dev.agency.examples.spring.view.Seen;
import dev.agency.examples.spring.view.Viewer;
import dev.agency.examples.spring.view.Views;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of the active projects, and the dashboard of one. */
@Controller
final class ProjectPages {
  private static final String AT = "projects";

  private final Views views;
  private final ChangeViews changes;
  private final Seen seen;
  private final PageDesk desk;

  ProjectPages(Views views, ChangeViews changes, Seen seen, PageDesk desk) {
    this.views = views;
    this.changes = changes;
    this.seen = seen;
    this.desk = desk;
  }

  @GetMapping("/projects")
  String projects(@AuthenticationPrincipal Account account, Locale language, Model model) {
    ProjectsView view = views.projects(account.person());
    Words words = desk.words(language);
    desk.write(model, words, account, view.viewer(), AT);
    desk.watch(model, view, "/projects");
    Timeline timeline = Timeline.of(view.projects(), view.viewer().asOf());
    model.addAttribute(
        "projects",
        view.projects().stream().map(row -> line(words, timeline, row)).collect(toImmutableList()));
    model.addAttribute("shows", ShownColumns.of(view.projects()));
    model.addAttribute(
        "hidden", PageDesk.hidden(words, view.viewer(), StatusRow.TYPE, view.projects()));
    model.addAttribute("none", desk.none(words, view.viewer(), AT, StatusRow.TYPE));
    return "projects";
  }

  /** Which columns somebody sees at least one figure of. */
  record ShownColumns(boolean time, boolean budget, boolean forecast, boolean band) {
    static ShownColumns of(List<Projection<StatusRow>> rows) {
      return new ShownColumns(
          shows(rows, StatusRow.MINUTES_BURN),
          shows(rows, StatusRow.BURN),
          shows(rows, StatusRow.FORECAST_END),
          shows(rows, StatusRow.MARGIN_BAND));
    }
  }

  private static <R> boolean shows(List<Projection<R>> rows, Field<R, ?> field) {
    return rows.stream().anyMatch(row -> row.get(field) instanceof Shown.Visible);
  }

  private static ProjectLine line(Words words, Timeline timeline, Projection<StatusRow> row) {
    return new ProjectLine(
        words.cell(row, StatusRow.PROJECT).text(),
        words.cell(row, StatusRow.NAME).text(),
        words.cell(row, StatusRow.CLIENT).text(),
        Tiles.share(words, row, StatusRow.PROGRESS, false),
        Tiles.share(words, row, StatusRow.MINUTES_BURN, true),
        Tiles.share(words, row, StatusRow.BURN, true),
        words.cell(row, StatusRow.PLANNED_END),
        words.cell(row, StatusRow.FORECAST_END),
        words.cell(row, StatusRow.MARGIN_BAND),
        timeline.of(words, row));
  }

  @GetMapping("/projects/{project}")
  String project(
      @AuthenticationPrincipal Account account,
      @PathVariable("project") ProjectId project,
      Locale language,
      Model model) {
    ProjectView view = views.project(account.person(), project);
    Words words = desk.words(language);
    desk.write(model, words, account, view.viewer(), AT);
    Projection<StatusRow> first = view.budgets().get(0).status();
    model.addAttribute("live", true);
    model.addAttribute("seen", seen.of(view).mark());
    model.addAttribute("id", project.value());
    model.addAttribute("name", words.cell(first, StatusRow.NAME).text());
    model.addAttribute("client", words.cell(first, StatusRow.CLIENT).text());
    model.addAttribute("state", words.cell(first, StatusRow.STATE).text());
    model.addAttribute(
        "budgets",
        view.budgets().stream()
            .map(budget -> part(words, view.viewer(), budget, project))
            .collect(toImmutableList()));
    return "project";
  }

  private BudgetPart part(Words words, Viewer viewer, BudgetView view, ProjectId project) {
    Section weeks = weeks(words, viewer, view);
    ImmutableList<Section> facts = facts(words, viewer, view);
    ImmutableList<Section> tables =
        tables(words, viewer, view, changes.withPage(viewer.person(), project));
    ImmutableList<Section> empty =
        Streams.concat(Stream.of(weeks), facts.stream(), tables.stream())
            .filter(each -> each.part().isEmpty())
            .collect(toImmutableList());
    Stream<String> withheld = captions(empty, type -> desk.isHidden(viewer, type));
    Stream<String> none = captions(empty, type -> !desk.isHidden(viewer, type));
    return new BudgetPart(
        Tiles.of(words, view),
        Warnings.of(words, view.alerts()),
        WeeklyBurn.of(words, view),
        weeks.part(),
        filled(facts),
        filled(tables),
        viewer.ofClient()
            ? ImmutableList.of()
            : Stream.concat(hiddenFigures(words, view), withheld).collect(toImmutableList()),
        viewer.ofClient() ? ImmutableList.of() : none.collect(toImmutableList()));
  }

  /** A part of the dashboard, and of which records it is. */
  private record Section(RecordType<?> type, TablePart part) {
    static <R> Section of(
        Words words,
        Viewer viewer,
        RecordType<R> type,
        String caption,
        List<Field<R, ?>> fields,
        List<Projection<R>> rows) {
      return new Section(type, TablePart.of(words, viewer, caption, fields, rows));
    }
  }

  private static ImmutableList<TablePart> filled(ImmutableList<Section> sections) {
    return sections.stream()
        .map(Section::part)
        .filter(part -> !part.isEmpty())
        .collect(toImmutableList());
  }

  private static Stream<String> captions(
      ImmutableList<Section> sections, Predicate<RecordType<?>> which) {
    return sections.stream()
        .filter(each -> which.test(each.type()))
        .map(each -> each.part().caption());
  }

  private static Section weeks(Words words, Viewer viewer, BudgetView view) {
    return Section.of(
        words,
        viewer,
        PeriodBurn.TYPE,
        "project.weeks",
        List.of(
            PeriodBurn.START,
            PeriodBurn.USED_MINUTES,
            PeriodBurn.CUMULATIVE_MINUTES,
            PeriodBurn.USED_VALUE,
            PeriodBurn.CUMULATIVE_VALUE,
            PeriodBurn.INVOICED,
            PeriodBurn.USED_COST),
        view.weeks());
  }

  /** What there is one of. */
  private static ImmutableList<Section> facts(Words words, Viewer viewer, BudgetView view) {
    return ImmutableList.of(
        Section.of(
            words,
            viewer,
            ForecastRow.TYPE,
            "project.forecast",
            List.of(
                ForecastRow.METHOD,
                ForecastRow.MINUTES_AT_COMPLETION,
                ForecastRow.MINUTES_FROM,
                ForecastRow.MINUTES_TO,
                ForecastRow.VALUE_AT_COMPLETION,
                ForecastRow.COST_AT_COMPLETION),
            view.forecast().stream().toList()),
        Section.of(
            words,
            viewer,
            RunOutRow.TYPE,
            "project.runOut",
            List.of(
                RunOutRow.MINUTES_PER_WEEK,
                RunOutRow.MINUTES_RUN_OUT,
                RunOutRow.VALUE_PER_WEEK,
                RunOutRow.VALUE_RUN_OUT),
            view.runOut().stream().toList()),
        Section.of(
            words,
            viewer,
            InvoicingRow.TYPE,
            "project.invoicing",
            List.of(
                InvoicingRow.INVOICED,
                InvoicingRow.CREDITED,
                InvoicingRow.DRAFTED,
                InvoicingRow.WRITTEN_OFF,
                InvoicingRow.DUE,
                InvoicingRow.TO_INVOICE),
            view.invoicing().stream().toList()));
  }

  /** What there may be many of. */
  private static ImmutableList<Section> tables(
      Words words, Viewer viewer, BudgetView view, ImmutableSet<ChangeRequestId> withPage) {
    return ImmutableList.of(
        Section.of(
            words,
            viewer,
            MilestoneDelivery.TYPE,
            "project.milestones",
            List.of(
                MilestoneDelivery.NAME,
                MilestoneDelivery.PROMISED,
                MilestoneDelivery.DUE,
                MilestoneDelivery.DELIVERED_ON,
                MilestoneDelivery.DAYS_LATE),
            view.milestones()),
        new Section(PendingChangeRow.TYPE, changes(words, viewer, view, withPage)),
        Section.of(
            words,
            viewer,
            RiskRow.TYPE,
            "project.risks",
            List.of(
                RiskRow.TITLE,
                RiskRow.LIKELIHOOD,
                RiskRow.IMPACT_MINUTES,
                RiskRow.IMPACT_AMOUNT,
                RiskRow.TOLD_CLIENT_ON),
            view.risks()),
        Section.of(
            words,
            viewer,
            BlockerRow.TYPE,
            "project.blockers",
            List.of(BlockerRow.TITLE, BlockerRow.KIND, BlockerRow.SINCE, BlockerRow.DAYS),
            view.blockers()),
        new Section(StaffRow.TYPE, staff(words, viewer, view)));
  }

  /** Who is booked; the days that are looked at are the same for all of them. */
  private static TablePart staff(Words words, Viewer viewer, BudgetView view) {
    TablePart table =
        TablePart.of(
            words,
            viewer,
            "project.staff",
            List.of(StaffRow.PERSON, StaffRow.BOOKED_MINUTES, StaffRow.OVER_MINUTES),
            view.staff());
    return view.staff().stream()
        .flatMap(row -> row.get(StaffRow.DAYS).ifVisible().stream())
        .findFirst()
        .map(days -> words.say("project.staff.days", words.text(StaffRow.DAYS.name(), days)))
        .map(table::titled)
        .orElse(table);
  }

  /** What waits to be decided, with a link to where it is. */
  private static TablePart changes(
      Words words, Viewer viewer, BudgetView view, ImmutableSet<ChangeRequestId> withPage) {
    PendingFigures figures = new PendingFigures(words);
    return TablePart.of(
            words,
            viewer,
            "project.changes",
            List.of(
                PendingChangeRow.TITLE,
                PendingChangeRow.STATE,
                PendingChangeRow.SINCE,
                PendingChangeRow.MINUTES_DELTA,
                PendingChangeRow.PRICE_DELTA,
                PendingChangeRow.COST_DELTA,
                PendingChangeRow.END_AFTER),
            view.changes(),
            figures::cell)
        .linked(
            view.changes(),
            row ->
                row.get(PendingChangeRow.REQUEST)
                    .ifVisible()
                    .filter(withPage::contains)
                    .map(change -> "/changes/" + change.value()));
  }

  private static Stream<String> hiddenFigures(Words words, BudgetView view) {
    return Stream.concat(
            view.status().hidden().stream().map(words::label),
            view.burn().stream().flatMap(burn -> burn.hidden().stream().map(words::label)))
        .distinct();
  }
}
