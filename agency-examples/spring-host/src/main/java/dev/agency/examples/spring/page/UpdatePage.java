package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.status.ComposedUpdate;
import dev.agency.budget.status.UpdateLine;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.figure.Message;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Project;
import dev.agency.examples.spring.desk.Outcome;
import dev.agency.examples.spring.desk.UpdateDesk;
import dev.agency.examples.spring.login.Account;
import dev.agency.examples.spring.studio.UpdateRow;
import dev.agency.examples.spring.view.UpdateView;
import dev.agency.examples.spring.view.UpdateViews;
import dev.agency.permissions.view.Projection;
import jakarta.servlet.http.HttpServletResponse;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the client of a project was told, and the form to tell them more. */
@Controller
final class UpdatePage {
  /** After so many days a client asks how it goes. */
  private static final long STALE_DAYS = 14;

  private final UpdateViews views;
  private final UpdateDesk updates;
  private final PageDesk desk;

  UpdatePage(UpdateViews views, UpdateDesk updates, PageDesk desk) {
    this.views = views;
    this.updates = updates;
    this.desk = desk;
  }

  /**
   * A part of an update.
   *
   * @param topic what it is about
   * @param lines what is said
   */
  record Part(String topic, ImmutableList<String> lines) {}

  /**
   * An update that was sent.
   *
   * @param id which it is
   * @param headline the line above it
   * @param sentOn the day it was sent
   * @param author who wrote it
   * @param progress how far the client was told it is
   * @param parts what was said
   * @param asks what the client was asked for
   * @param isHidden whether what was said is not for the reader
   */
  record Letter(
      String id,
      String headline,
      String sentOn,
      String author,
      Cell progress,
      ImmutableList<Part> parts,
      ImmutableList<String> asks,
      boolean isHidden) {}

  @GetMapping("/projects/{project}/update")
  String update(
      @AuthenticationPrincipal Account account,
      @PathVariable("project") ProjectId project,
      @RequestParam(name = "done", required = false) @Nullable String done,
      Locale language,
      Model model) {
    if (done != null) {
      model.addAttribute("notice", "update.done");
    }
    return write(account, project, Optional.empty(), Optional.empty(), language, model);
  }

  /** Sends what was typed; a refusal stands above the form, with what was typed. */
  @PostMapping("/projects/{project}/update")
  String send(
      @AuthenticationPrincipal Account account,
      @PathVariable("project") ProjectId project,
      @RequestParam("headline") String headline,
      @RequestParam("note") String note,
      @RequestParam("asks") String asks,
      @RequestParam("seen") String seen,
      Locale language,
      Model model,
      HttpServletResponse response) {
    Words words = desk.words(language);
    UpdateDesk.Letter letter = new UpdateDesk.Letter(headline, note, asks, seen);
    Outcome outcome =
        updates.send(PageDesk.caller(account), project, letter, message -> said(words, message));
    if (outcome.isDone()) {
      return "redirect:/projects/" + project + "/update?done";
    }
    response.setStatus(outcome.status());
    return write(account, project, Optional.of(letter), Optional.of(outcome), language, model);
  }

  private static String said(Words words, Message message) {
    return words.told(message);
  }

  private String write(
      Account account,
      ProjectId project,
      Optional<UpdateDesk.Letter> typed,
      Optional<Outcome> refused,
      Locale language,
      Model model) {
    UpdateView view = views.update(account.person(), project);
    Words words = desk.words(language);
    desk.write(model, words, account, view.viewer(), "projects");
    desk.watch(model, view, "/projects/" + project.value() + "/update");
    model.addAttribute("refusal", refused.flatMap(Outcome::refusal).map(words::say).orElse(""));
    Project of = views.studio().project(project).orElseThrow();
    model.addAttribute("id", project.value());
    model.addAttribute("name", desk.name(words, view.about()));
    model.addAttribute("client", words.text("client", of.client()));
    model.addAttribute("sends", view.sends());
    model.addAttribute(
        "sent", view.sent().stream().map(row -> letter(words, row)).collect(toImmutableList()));
    view.sent().stream()
        .flatMap(row -> row.get(UpdateRow.SENT_ON).ifVisible().flatMap(day -> day).stream())
        .findFirst()
        .map(day -> ChronoUnit.DAYS.between(day, view.viewer().asOf()))
        .filter(days -> days >= STALE_DAYS && !view.viewer().ofClient())
        .ifPresent(days -> model.addAttribute("stale", words.say("update.stale", days)));
    model.addAttribute(
        "kept",
        typed.filter(any -> !view.sends()).stream()
            .flatMap(each -> Stream.of(each.headline(), each.note(), each.asks()))
            .collect(toImmutableList()));
    view.facts()
        .ifPresent(
            facts -> {
              model.addAttribute("facts", parts(words, facts));
              model.addAttribute(
                  "progress", facts.progress().map(words::share).orElse(words.say("cell.none")));
              UpdateDesk.Letter letter =
                  typed
                      .filter(any -> view.sends())
                      .map(
                          each ->
                              new UpdateDesk.Letter(
                                  each.headline(), each.note(), each.asks(), seen(view, facts)))
                      .orElseGet(() -> proposed(words, view, facts));
              model.addAttribute("letter", letter);
              model.addAttribute("form", Form.of(words, letter, refused));
            });
    return "update";
  }

  /**
   * The fields in which an author says it.
   *
   * @param headline the line above it
   * @param note what they say in their own words
   * @param asks what the client is asked for
   */
  record Form(FormField headline, FormField note, FormField asks) {
    private static final int MOST = 10_000;

    static Form of(Words words, UpdateDesk.Letter letter, Optional<Outcome> refused) {
      return new Form(
          FormField.title("headline", words.say("update.headline"), letter.headline())
              .refused(wrong(words, refused, UpdateDesk.UpdateRefusal.HEADLINE)),
          FormField.text("note", words.say("update.note"), letter.note(), MOST)
              .hinted(words.say("update.note.hint"))
              .refused(wrong(words, refused, UpdateDesk.UpdateRefusal.NOTE)),
          FormField.text("asks", words.say("update.asks"), letter.asks(), 0)
              .hinted(words.say("update.asks.hint"))
              .refused(wrong(words, refused, UpdateDesk.UpdateRefusal.ASKS)));
    }

    private static String wrong(
        Words words, Optional<Outcome> refused, UpdateDesk.UpdateRefusal about) {
      return refused
          .filter(each -> each.name().equals(about.name()))
          .flatMap(Outcome::refusal)
          .map(words::say)
          .orElse("");
    }
  }

  private String seen(UpdateView view, ComposedUpdate facts) {
    return UpdateDesk.seen(facts, views.studio().updates(view.project()).size());
  }

  private UpdateDesk.Letter proposed(Words words, UpdateView view, ComposedUpdate facts) {
    return new UpdateDesk.Letter(
        said(words, facts.headline()),
        lines(words, facts.notes()),
        lines(words, facts.asks()),
        seen(view, facts));
  }

  private static String lines(Words words, List<Message> messages) {
    return messages.stream().map(each -> said(words, each)).collect(Collectors.joining("\n"));
  }

  private static ImmutableList<Part> parts(Words words, ComposedUpdate facts) {
    return Stream.of(
            part(words, UpdateLine.DONE, facts.done()),
            part(words, UpdateLine.NEXT, facts.next()),
            part(words, UpdateLine.MOVED, facts.moved()))
        .filter(part -> !part.lines().isEmpty())
        .collect(toImmutableList());
  }

  private static Part part(Words words, UpdateLine topic, List<Message> lines) {
    return new Part(
        said(words, Message.of(topic.name())),
        lines.stream().map(each -> said(words, each)).collect(toImmutableList()));
  }

  private static Letter letter(Words words, Projection<UpdateRow> row) {
    Optional<ImmutableList<ClientUpdate.Section>> sections =
        row.get(UpdateRow.SECTIONS).ifVisible();
    return new Letter(
        words.cell(row, UpdateRow.UPDATE).text(),
        words.cell(row, UpdateRow.HEADLINE).text(),
        words.cell(row, UpdateRow.SENT_ON).text(),
        words.cell(row, UpdateRow.AUTHOR).text(),
        words.cell(row, UpdateRow.PROGRESS),
        sections.orElse(ImmutableList.of()).stream()
            .map(
                section ->
                    new Part(section.topic(), section.text().lines().collect(toImmutableList())))
            .collect(toImmutableList()),
        row.get(UpdateRow.ASKS).ifVisible().orElse(ImmutableList.of()),
        sections.isEmpty());
  }
}
