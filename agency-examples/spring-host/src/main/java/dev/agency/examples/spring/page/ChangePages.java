package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.store.Caller;
import dev.agency.examples.spring.desk.AskedChange;
import dev.agency.examples.spring.desk.ChangeMove;
import dev.agency.examples.spring.desk.ChangeWork;
import dev.agency.examples.spring.desk.Entered;
import dev.agency.examples.spring.desk.Outcome;
import dev.agency.examples.spring.login.Account;
import dev.agency.examples.spring.studio.ChangeRecord;
import dev.agency.examples.spring.studio.ProjectRecord;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.examples.spring.view.ChangeView;
import dev.agency.examples.spring.view.ChangeViews;
import dev.agency.examples.spring.view.ChangesView;
import dev.agency.examples.spring.view.Views;
import dev.agency.permissions.view.Projection;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The changes of a project and the review of one of them by both roles. What was typed into a form
 * that is refused stays in it.
 */
@Controller
final class ChangePages {
  private static final String AT = "projects";
  private static final int MAX_MINUTES = 600_000;

  /** As many characters as a note or a reason takes. */
  private static final int MOST = 2_000;

  private final ChangeViews changes;
  private final Views views;
  private final ChangeWork work;
  private final PageDesk desk;

  ChangePages(ChangeViews changes, Views views, ChangeWork work, PageDesk desk) {
    this.changes = changes;
    this.views = views;
    this.work = work;
    this.desk = desk;
  }

  /**
   * The form that asks for a change, as it was typed.
   *
   * @param title what it is called
   * @param note what it is, at length
   * @param discipline whose work it is
   * @param hours how much of it
   * @param due the day it is to be done by
   * @param asker who of the client asked for it
   * @param internal whether the client has no part in it
   */
  record AskForm(
      @Nullable String title,
      @Nullable String note,
      @Nullable String discipline,
      @Nullable String hours,
      @Nullable String due,
      @Nullable String asker,
      @Nullable Boolean internal) {
    static final AskForm EMPTY = new AskForm("", "", "", "", "", "", false);

    /** Returns what is wrong with it before anything is looked up. */
    Problems problems() {
      return new Problems(
          isBlank(title) ? "change.form.title.missing" : "",
          "",
          "",
          minutes().isEmpty() ? "change.form.hours.wrong" : "",
          day().isEmpty() ? "change.form.due.wrong" : "");
    }

    /** Returns the fields, as they were typed, each with what is wrong with it. */
    ImmutableList<FormField> fields(
        Words words, Problems problems, List<Choice> disciplines, List<Choice> contacts) {
      FormField discipline =
          FormField.list(
                  "discipline", words.say("field.discipline"), text(this.discipline), disciplines)
              .refused(problems.said(words, problems.offered()));
      return ImmutableList.of(
          FormField.title("title", words.say("change.form.title"), typed(title))
              .refused(problems.said(words, problems.title())),
          FormField.text("note", words.say("change.form.note"), typed(note), MOST)
              .refused(problems.said(words, problems.note())),
          discipline,
          FormField.decimal("hours", words.say("change.form.hours"), typed(hours))
              .refused(problems.said(words, problems.hours())),
          FormField.day("due", words.say("change.form.due"), typed(due))
              .refused(problems.said(words, problems.due())),
          FormField.list(
                  "asker",
                  words.say("change.form.asker"),
                  text(asker),
                  Stream.concat(
                          Stream.of(new Choice("", words.say("change.form.nobody"))),
                          contacts.stream())
                      .toList())
              .refusedWith(discipline));
    }

    Optional<Long> minutes() {
      return Entered.minutes(text(hours)).filter(each -> each > 0 && each <= MAX_MINUTES);
    }

    Optional<LocalDate> day() {
      return Entered.day(text(due));
    }

    AskedChange asked(ProjectId project) {
      return new AskedChange(
          project,
          text(title),
          Optional.of(text(note)).filter(each -> !each.isEmpty()),
          DisciplineId.of(text(discipline)),
          minutes().orElseThrow(),
          day().orElseThrow(),
          isInternal() || isBlank(asker)
              ? Optional.empty()
              : Optional.of(ContactId.of(text(asker))),
          isInternal());
    }

    /** Returns whether the client has no part in it; a box that is not ticked is not sent. */
    boolean isInternal() {
      return Boolean.TRUE.equals(internal);
    }

    private static boolean isBlank(@Nullable String typed) {
      return text(typed).isEmpty();
    }

    private static String text(@Nullable String typed) {
      return typed(typed).strip();
    }

    private static String typed(@Nullable String typed) {
      return typed == null ? "" : typed;
    }
  }

  /**
   * What is wrong with a form that asks for a change, as keys of messages, empty where nothing is.
   *
   * @param title of the title
   * @param note of the note
   * @param offered of what is chosen from lists
   * @param hours of the hours
   * @param due of the day
   */
  record Problems(String title, String note, String offered, String hours, String due) {
    static final Problems NONE = new Problems("", "", "", "", "");
    private static final String WORDS = "change.form.words.wrong";

    /** Returns what the library did not take: words that do not print, or an id that is none. */
    static Problems of(InvalidModelException wrong) {
      String path = wrong.problems().get(0).path();
      if (path.startsWith("/note")) {
        return new Problems("", WORDS, "", "", "");
      }
      return path.startsWith("/title") || path.startsWith("/name")
          ? new Problems(WORDS, "", "", "", "")
          : notOffered("refused.notOffered");
    }

    static Problems notOffered(String key) {
      return new Problems("", "", key, "", "");
    }

    boolean isEmpty() {
      return equals(NONE);
    }

    String said(Words words, String key) {
      return key.isEmpty() ? "" : words.say(key);
    }
  }

  /**
   * A change in the list of a project.
   *
   * @param id the change, for the link
   * @param title its title
   * @param cells where it stands, since when, and what it does
   */
  record ChangeLine(String id, String title, ImmutableList<Cell> cells) {}

  @GetMapping("/projects/{project}/changes")
  String changes(
      @AuthenticationPrincipal Account account,
      @PathVariable("project") ProjectId project,
      Locale language,
      Model model) {
    return list(account, project, language, model, AskForm.EMPTY, Problems.NONE, "");
  }

  private String list(
      Account account,
      ProjectId project,
      Locale language,
      Model model,
      AskForm form,
      Problems problems,
      String refusal) {
    ChangesView view = changes.changes(account.person(), project);
    Words words = desk.words(language);
    Studio studio = views.studio();
    desk.write(model, words, account, view.viewer(), AT);
    desk.watch(model, view, "/projects/" + project.value() + "/changes");
    model.addAttribute("project", project.value());
    model.addAttribute("name", words.cell(view.project(), ProjectRecord.NAME).text());
    model.addAttribute("mayAsk", view.mayAsk());
    model.addAttribute("internal", form.isInternal());
    model.addAttribute("refusal", refusal.isEmpty() ? "" : words.say(refusal));
    PendingFigures figures = new PendingFigures(words);
    TablePart table =
        TablePart.of(
            words,
            view.viewer(),
            "changes.caption",
            ImmutableList.of(
                ChangeRecord.TITLE,
                ChangeRecord.STATE,
                ChangeRecord.SINCE,
                ChangeRecord.MINUTES_DELTA,
                ChangeRecord.PRICE_DELTA,
                ChangeRecord.END_AFTER),
            view.changes(),
            (change, field) -> figures.cell(view, change, field));
    model.addAttribute("table", table);
    model.addAttribute("none", desk.none(words, view.viewer(), "changes", ChangeRecord.TYPE));
    ImmutableList.Builder<ChangeLine> lines = ImmutableList.builder();
    for (int i = 0; i < table.rows().size(); i++) {
      ImmutableList<Cell> row = table.rows().get(i);
      lines.add(
          new ChangeLine(
              words.cell(view.changes().get(i), ChangeRecord.REQUEST).text(),
              row.get(0).text(),
              row.subList(1, row.size())));
    }
    model.addAttribute("lines", lines.build());
    model.addAttribute(
        "form",
        view.mayAsk()
            ? form.fields(
                words,
                problems,
                studio.directory().disciplines().stream()
                    .map(each -> new Choice(each.value(), words.text("discipline", each)))
                    .toList(),
                contacts(studio, project))
            : ImmutableList.of());
    return "changes";
  }

  private static ImmutableList<Choice> contacts(Studio studio, ProjectId project) {
    return studio.directory().contacts(project).stream()
        .map(each -> new Choice(each.id().value(), each.name()))
        .collect(toImmutableList());
  }

  @PostMapping("/projects/{project}/changes")
  String ask(
      @AuthenticationPrincipal Account account,
      @PathVariable("project") ProjectId project,
      @ModelAttribute AskForm form,
      Locale language,
      Model model,
      HttpServletResponse response) {
    // Who may not see the project, or not ask, is told so before anything is looked at.
    if (!changes.changes(account.person(), project).mayAsk()) {
      response.setStatus(403);
      return list(account, project, language, model, form, Problems.NONE, "refused.denied");
    }
    Problems problems = form.problems();
    if (!problems.isEmpty()) {
      response.setStatus(422);
      return list(account, project, language, model, form, problems, "change.form.wrong");
    }
    try {
      Caller caller = PageDesk.caller(account);
      AskedChange asked = form.asked(project);
      ChangeRequestId id = work.idOf(caller, asked);
      Outcome outcome = work.ask(caller, id, asked);
      if (outcome.isDone()) {
        return "redirect:/changes/" + id.value() + "?done=SUBMIT";
      }
      response.setStatus(outcome.status());
      String refusal = outcome.refusal().orElseThrow();
      return list(
          account,
          project,
          language,
          model,
          form,
          outcome.name().equals("notOffered") ? Problems.notOffered(refusal) : problems,
          refusal);
    } catch (InvalidModelException wrong) {
      response.setStatus(422);
      return list(account, project, language, model, form, Problems.of(wrong), "change.form.wrong");
    }
  }

  @GetMapping("/changes/{change}")
  String change(
      @AuthenticationPrincipal Account account,
      @PathVariable("change") ChangeRequestId change,
      @RequestParam(name = "done", required = false) @Nullable ChangeMove done,
      Locale language,
      Model model) {
    return show(account, change, language, model, Typed.NOTHING, done);
  }

  /**
   * What was typed into the forms of a change, and refused.
   *
   * @param refusal why, as the key of a message; empty if nothing was
   * @param reason the reason that was given
   * @param contact who of the client was chosen
   */
  private record Typed(String refusal, String reason, String contact) {
    private static final Typed NOTHING = new Typed("", "", "");
    private static final ImmutableSet<String> OF_THE_REASON =
        ImmutableSet.of("refused.reason", "refused.malformed", "ChangeRefusal.NEEDS_REASON");

    FormField reason(Words words) {
      return FormField.text("reason", words.say("change.reason"), reason, MOST)
          .refused(OF_THE_REASON.contains(refusal) ? words.say(refusal) : "");
    }

    FormField contact(Words words, List<Choice> contacts) {
      return FormField.list("contact", words.say("change.contact"), contact, contacts)
          .refused(refusal.equals("refused.contact") ? words.say(refusal) : "");
    }
  }

  private String show(
      Account account,
      ChangeRequestId change,
      Locale language,
      Model model,
      Typed typed,
      @Nullable ChangeMove done) {
    ChangeView view = changes.change(PageDesk.caller(account), change);
    Words words = desk.words(language);
    desk.write(model, words, account, view.viewer(), AT);
    desk.watch(model, view, "/changes/" + change.value());
    Projection<ChangeRequest> seen = view.change();
    model.addAttribute("change", change.value());
    model.addAttribute("version", view.version().map(String::valueOf).orElse(""));
    model.addAttribute("heading", words.cell(seen, ChangeRecord.TITLE).text());
    model.addAttribute("projectId", words.cell(view.project(), ProjectRecord.PROJECT).text());
    model.addAttribute("project", words.cell(view.project(), ProjectRecord.NAME).text());
    model.addAttribute("part", ChangePart.of(words, view));
    model.addAttribute("refusal", typed.refusal().isEmpty() ? "" : words.say(typed.refusal()));
    model.addAttribute("reason", typed.reason(words));
    model.addAttribute("done", done == null ? "" : words.say("change.done." + done));
    model.addAttribute("accepts", view.moves().contains(ChangeMove.ACCEPT));
    model.addAttribute(
        "contact",
        typed.contact(
            words,
            seen.get(ChangeRecord.PROJECT)
                .ifVisible()
                .map(project -> contacts(views.studio(), project))
                .orElse(ImmutableList.of())));
    return "change";
  }

  @PostMapping("/changes/{change}")
  String move(
      @AuthenticationPrincipal Account account,
      @PathVariable("change") ChangeRequestId change,
      @RequestParam("move") ChangeMove move,
      @RequestParam("version") String version,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @RequestParam(name = "contact", defaultValue = "") String contact,
      Locale language,
      Model model,
      HttpServletResponse response) {
    Caller caller = PageDesk.caller(account);
    changes.change(caller, change);
    long seen = PageDesk.version(version);
    Outcome outcome;
    try {
      outcome =
          work.move(
              caller,
              change,
              seen,
              move,
              reason,
              contact.isEmpty() ? Optional.empty() : Optional.of(ContactId.of(contact)));
    } catch (InvalidModelException wrong) {
      outcome = new Outcome(Optional.of("refused.malformed"), 422);
    }
    if (outcome.isDone()) {
      return "redirect:/changes/" + change.value() + "?done=" + move;
    }
    response.setStatus(outcome.status());
    return show(
        account,
        change,
        language,
        model,
        new Typed(outcome.refusal().orElseThrow(), reason, contact),
        null);
  }
}
