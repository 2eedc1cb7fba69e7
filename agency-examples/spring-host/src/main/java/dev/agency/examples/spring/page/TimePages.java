package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.desk.Answer;
import dev.agency.core.desk.TimeRefusal;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.StaleVersionException;
import dev.agency.core.figure.Field;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.store.Versioned;
import dev.agency.examples.spring.login.Account;
import dev.agency.examples.spring.studio.EntryRecord;
import dev.agency.examples.spring.studio.LoggedRow;
import dev.agency.examples.spring.studio.Work;
import dev.agency.examples.spring.time.Timesheets;
import dev.agency.examples.spring.view.TimeView;
import dev.agency.examples.spring.view.Views;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.view.Projection;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Time: what was logged, and a form to log more in two steps, or to correct an entry. */
@Controller
final class TimePages {
  /** How HTTP calls what cannot be written as it was typed. */
  private static final int REFUSED = 422;

  /** How HTTP calls what somebody else was faster with. */
  private static final int OVERTAKEN = 409;

  private static final String AT = "time";
  private static final String BACK = "redirect:/time";

  private final Views views;
  private final Timesheets timesheets;
  private final PageDesk desk;

  TimePages(Views views, Timesheets timesheets, PageDesk desk) {
    this.views = views;
    this.timesheets = timesheets;
    this.desk = desk;
  }

  /**
   * A row of the list.
   *
   * @param id the entry, by which it is corrected; empty if the reader is offered no form for it
   * @param cells what the reader sees of it
   */
  record Line(String id, ImmutableList<Cell> cells) {}

  @GetMapping("/time")
  String time(
      @AuthenticationPrincipal Account account,
      @RequestParam("done") Optional<String> done,
      Locale language,
      Model model) {
    Words words = words(account, language, model);
    TimeView view = views.time(account.person(), Optional.empty());
    desk.watch(model, view, "/time");
    boolean mayCorrect = views.mayCorrectTime(account.person());
    model.addAttribute("done", done.isPresent());
    model.addAttribute(
        "logged",
        TablePart.of(
            words,
            view.viewer(),
            "time.logged",
            List.of(
                LoggedRow.PROJECT,
                LoggedRow.WORKED,
                LoggedRow.BILLABLE,
                LoggedRow.UNAPPROVED,
                LoggedRow.INVOICED),
            view.logged()));
    List<Field<TimeEntry, ?>> columns =
        List.of(
            EntryRecord.DATE,
            EntryRecord.PERSON,
            EntryRecord.BUDGET,
            EntryRecord.LINE,
            EntryRecord.MINUTES,
            EntryRecord.BILLABLE,
            EntryRecord.APPROVAL);
    ImmutableList<Line> entries =
        view.entries().stream()
            .map(
                row ->
                    new Line(
                        row.get(EntryRecord.ENTRY)
                            .ifVisible()
                            .filter(id -> mayCorrect && Timesheets.showsWhatIsCorrected(row))
                            .map(TimeEntryId::value)
                            .orElse(""),
                        columns.stream()
                            .map(field -> cell(words, row, field))
                            .collect(toImmutableList())))
            .collect(toImmutableList());
    model.addAttribute("entries", entries);
    model.addAttribute("corrects", entries.stream().anyMatch(line -> !line.id().isEmpty()));
    model.addAttribute(
        "columns",
        TablePart.columns(
            columns.stream().map(words::label).toList(),
            entries.stream().map(Line::cells).toList()));
    model.addAttribute(
        "hidden", PageDesk.hidden(words, view.viewer(), EntryRecord.TYPE, view.entries()));
    model.addAttribute(
        "none", desk.none(words, view.viewer(), AT, EntryRecord.TYPE, LoggedRow.TYPE));
    write(model, words, account, TimeForm.empty(view.viewer().asOf()), TimeForm.Refused.NOTHING);
    return "time";
  }

  /** A budget that is shown is called by its project, and a line of it by its name. */
  private Cell cell(Words words, Projection<TimeEntry> row, Field<TimeEntry, ?> field) {
    Optional<BudgetId> budget = row.get(EntryRecord.BUDGET).ifVisible();
    Optional<String> name =
        field.equals(EntryRecord.BUDGET)
            ? budget.map(this::projectOf)
            : budget
                .filter(on -> field.equals(EntryRecord.LINE))
                .flatMap(
                    on ->
                        row.get(EntryRecord.LINE)
                            .ifVisible()
                            .flatMap(line -> line)
                            .map(line -> lineOf(on, line)));
    return name.map(Cell::value).orElseGet(() -> words.cell(row, field));
  }

  private Optional<Work> work(BudgetId budget) {
    return views.studio().works().stream()
        .filter(work -> work.budget().id().equals(budget))
        .findFirst();
  }

  private String projectOf(BudgetId budget) {
    return work(budget).map(work -> work.project().name()).orElse(budget.value());
  }

  private String lineOf(BudgetId budget, LineId line) {
    return work(budget)
        .flatMap(work -> work.budget().line(line))
        .map(ServiceLine::name)
        .orElse(line.value());
  }

  private Words words(Account account, Locale language, Model model) {
    Words words = desk.words(language);
    desk.write(model, words, account, views.viewer(account.person()), AT);
    return words;
  }

  /** Writes the form to log time in; nobody is shown one who may log none. */
  private void write(
      Model model, Words words, Account account, TimeForm form, TimeForm.Refused refused) {
    ImmutableList<FormField.Group> places = places(account);
    model.addAttribute(
        "fields", places.isEmpty() ? ImmutableList.of() : form.toLog(words, places, refused));
    model.addAttribute("form", form);
    model.addAttribute("refusal", refused.words());
  }

  /** The lines on which the reader may log time, by project. */
  private ImmutableList<FormField.Group> places(Account account) {
    return views.studio().works().stream()
        .filter(
            work ->
                timesheets.may(account, Action.CREATE, TimeForm.draft(account, work.budget().id())))
        .map(
            work ->
                new FormField.Group(
                    work.project().name(),
                    work.budget().lines().stream()
                        .map(line -> new Choice(work.budget().id() + " " + line.id(), line.name()))
                        .collect(toImmutableList())))
        .filter(group -> !group.choices().isEmpty())
        .collect(toImmutableList());
  }

  /** Shows what is to be logged, and what it comes to; nothing is written yet. */
  @PostMapping("/time/preview")
  String preview(
      @AuthenticationPrincipal Account account,
      @ModelAttribute TimeForm form,
      Locale language,
      Model model,
      HttpServletResponse response) {
    requireRight(account);
    Words words = words(account, language, model);
    TimeForm ready = form.withIds("entry-" + UUID.randomUUID(), "page-" + UUID.randomUUID());
    try {
      return preview(account, ready, ready.entry(account), words, model);
    } catch (InvalidModelException e) {
      return again(ready, TimeForm.Refused.of(words, e), account, words, model, response);
    }
  }

  /** Who may log no time at all is told so before anything is looked at. */
  private void requireRight(Account account) {
    if (!views.may(account.person(), Action.CREATE, EntryRecord.TYPE)) {
      throw new AccessDeniedException("No right to log time.");
    }
  }

  /** What was looked at is looked at once: who comes back to it begins anew. */
  @GetMapping("/time/preview")
  static String noPreview() {
    return BACK;
  }

  private String preview(
      Account account, TimeForm form, TimeEntry entry, Words words, Model model) {
    if (!timesheets.may(account, Action.CREATE, entry)) {
      throw new AccessDeniedException("No right to log time there.");
    }
    Optional<Long> before = workedSoFar(account, entry.budget());
    model.addAttribute("form", form);
    model.addAttribute("budget", projectOf(entry.budget()));
    model.addAttribute("day", words.day(entry.date()));
    model.addAttribute("amount", words.hours(entry.minutes()));
    model.addAttribute(
        "effect",
        before
            .map(
                minutes ->
                    words.say(
                        "time.effect",
                        words.hours(minutes),
                        words.hours(minutes + entry.minutes())))
            .orElse(""));
    return "time-preview";
  }

  /** What the reader sees of the time on the budget. */
  private Optional<Long> workedSoFar(Account account, BudgetId budget) {
    return views.time(account.person(), Optional.empty()).logged().stream()
        .filter(row -> row.get(LoggedRow.BUDGET).ifVisible().filter(budget::equals).isPresent())
        .findFirst()
        .flatMap(row -> row.get(LoggedRow.WORKED).ifVisible());
  }

  private String again(
      TimeForm form,
      TimeForm.Refused refused,
      Account account,
      Words words,
      Model model,
      HttpServletResponse response) {
    response.setStatus(REFUSED);
    write(model, words, account, form, refused);
    return "time-form";
  }

  @PostMapping("/time")
  String log(
      @AuthenticationPrincipal Account account,
      @ModelAttribute TimeForm form,
      Locale language,
      Model model,
      HttpServletResponse response) {
    requireRight(account);
    Words words = desk.words(language);
    try {
      return ended(
          timesheets.log(account, CommandId.of(form.command()), form.entry(account)),
          account,
          form,
          words,
          model,
          response);
    } catch (InvalidModelException e) {
      words(account, language, model);
      return again(form, TimeForm.Refused.of(words, e), account, words, model, response);
    }
  }

  private String ended(
      Answer<Versioned<TimeEntry>, TimeRefusal> answer,
      Account account,
      TimeForm form,
      Words words,
      Model model,
      HttpServletResponse response) {
    if (answer.done().isPresent()) {
      return BACK + "?done";
    }
    desk.write(model, words, account, views.viewer(account.person()), AT);
    return again(form, refused(words, answer), account, words, model, response);
  }

  private static TimeForm.Refused refused(
      Words words, Answer<Versioned<TimeEntry>, TimeRefusal> answer) {
    return answer
        .refusal()
        .map(refusal -> TimeForm.Refused.of(words, refusal))
        .orElseThrow(() -> new AccessDeniedException("The policy says no."));
  }

  @GetMapping("/time/{entry}")
  String entry(
      @AuthenticationPrincipal Account account,
      @PathVariable("entry") TimeEntryId id,
      Locale language,
      Model model) {
    Words words = words(account, language, model);
    Versioned<TimeEntry> stored = timesheets.toCorrect(account, id);
    name(model, words, account, stored.value());
    return correcting(
        TimeForm.of(stored.value(), stored.version(), "page-" + UUID.randomUUID()),
        TimeForm.Refused.NOTHING,
        words,
        model);
  }

  private static String correcting(
      TimeForm form, TimeForm.Refused refused, Words words, Model model) {
    model.addAttribute("theirs", ImmutableList.of());
    model.addAttribute("form", form);
    model.addAttribute("fields", form.toCorrect(words, refused));
    model.addAttribute("refusal", refused.words());
    return "time-entry";
  }

  /** Writes what the reader sees of whose entry it is, and on what. */
  private void name(Model model, Words words, Account account, TimeEntry entry) {
    Projection<TimeEntry> row =
        timesheets.seen(account, entry).orElseThrow(() -> new NotFoundException("time entry"));
    model.addAttribute("person", words.cell(row, EntryRecord.PERSON));
    model.addAttribute("budget", cell(words, row, EntryRecord.BUDGET));
    model.addAttribute("line", cell(words, row, EntryRecord.LINE));
  }

  @PostMapping("/time/{entry}")
  String correct(
      @AuthenticationPrincipal Account account,
      @PathVariable("entry") TimeEntryId id,
      @ModelAttribute TimeForm form,
      Locale language,
      Model model,
      HttpServletResponse response) {
    TimeEntry before = timesheets.toCorrect(account, id).value();
    Words words = words(account, language, model);
    name(model, words, account, before);
    TimeForm.Refused refused;
    try {
      Answer<Versioned<TimeEntry>, TimeRefusal> answer =
          timesheets.correct(
              account, CommandId.of(form.command()), form.correcting(before), form.expected());
      if (answer.done().isPresent()) {
        return BACK + "?done";
      }
      refused = refused(words, answer);
    } catch (StaleVersionException faster) {
      return overtaken(account, id, form, words, model, response);
    } catch (InvalidModelException e) {
      refused = TimeForm.Refused.of(words, e);
    }
    response.setStatus(REFUSED);
    return correcting(form, refused, words, model);
  }

  /** Shows the form again as it was typed, beside what somebody else saved meanwhile. */
  private String overtaken(
      Account account,
      TimeEntryId id,
      TimeForm typed,
      Words words,
      Model model,
      HttpServletResponse response) {
    Versioned<TimeEntry> now = timesheets.toCorrect(account, id);
    response.setStatus(OVERTAKEN);
    String page =
        correcting(
            typed.onTopOf(now.version(), "page-" + UUID.randomUUID()),
            new TimeForm.Refused("", words.say("time.stale")),
            words,
            model);
    model.addAttribute("theirs", theirs(account, now.value(), words));
    return page;
  }

  /** What stands there now, as the reader sees it. */
  private ImmutableList<Tile> theirs(Account account, TimeEntry now, Words words) {
    Stream<Tile> masked =
        timesheets.seen(account, now).stream()
            .flatMap(
                row ->
                    Stream.of(EntryRecord.DATE, EntryRecord.MINUTES, EntryRecord.BILLABLE)
                        .map(field -> new Tile(words.label(field), words.cell(row, field), -1)));
    // Whoever may correct an entry is shown its note in the form, which is no field of its record.
    return Stream.concat(
            masked,
            now.note().stream().map(note -> new Tile(words.say("time.note"), Cell.value(note), -1)))
        .collect(toImmutableList());
  }
}
