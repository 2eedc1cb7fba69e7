package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.booking.RequestState;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResourceRequestId;
import dev.agency.core.project.Project;
import dev.agency.core.time.DateRange;
import dev.agency.examples.spring.desk.Outcome;
import dev.agency.examples.spring.desk.RequestDesk;
import dev.agency.examples.spring.desk.RequestDesk.Asked;
import dev.agency.examples.spring.desk.RequestDesk.RequestRefusal;
import dev.agency.examples.spring.login.Account;
import dev.agency.examples.spring.studio.CandidateRow;
import dev.agency.examples.spring.studio.LoggedRow;
import dev.agency.examples.spring.studio.RequestRow;
import dev.agency.examples.spring.view.RequestViews;
import dev.agency.examples.spring.view.RequestsView;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is wanted for projects: project managers ask, and whoever plans people answers. */
@Controller
final class RequestPage {
  private static final String AT = "resource-requests";

  /** As many characters as a note or a reason takes. */
  private static final int MOST = 1_000;

  private final RequestViews views;
  private final RequestDesk requests;
  private final PageDesk desk;

  RequestPage(RequestViews views, RequestDesk requests, PageDesk desk) {
    this.views = views;
    this.requests = requests;
    this.desk = desk;
  }

  /** What was done. */
  enum Done {
    ASKED,
    BOOKED,
    DECLINED,
    WITHDRAWN
  }

  /** What somebody answers. */
  enum Answer {
    BOOK,
    DECLINE,
    WITHDRAW
  }

  /** The form that asks for somebody, among the forms of the page. */
  private static final String ASK = "ask";

  /**
   * What was refused.
   *
   * @param at the wish it was typed at, or {@link #ASK}; empty if nothing was
   * @param name why, as the desk calls it
   * @param words why, in words
   * @param person who was chosen
   * @param status how firm the booking was to be
   * @param reason why there is nobody
   */
  private record Refused(
      String at, String name, String words, String person, String status, String reason) {
    private static final Refused NOTHING =
        new Refused("", "", "", "", BookingStatus.CONFIRMED.name(), "");

    /** Returns why something at a place was refused, if it was for one of some reasons. */
    String at(String place, RequestRefusal... reasons) {
      return at.equals(place) && Stream.of(reasons).anyMatch(each -> each.name().equals(name))
          ? words
          : "";
    }
  }

  /**
   * Somebody who could do it.
   *
   * @param id who it is
   * @param name their name
   * @param isWished whether they are wished for
   * @param words how much time they have, in words
   * @param fit whether that is enough
   * @param isChosen whether they were chosen
   */
  record Candidate(
      String id, String name, boolean isWished, String words, Cell fit, boolean isChosen) {}

  /**
   * A wish on the page.
   *
   * @param id which it is
   * @param project the project it is for
   * @param discipline of whom
   * @param by who asks
   * @param wished who is wished for
   * @param days the days
   * @param amount how much time
   * @param state what became of it
   * @param booked who does it
   * @param reason why it was declined
   * @param note what was noted
   * @param candidates who could do it
   * @param unlisted why nobody could do it, where nobody is listed
   * @param nobody that somebody has to be chosen first; empty if nobody said otherwise
   * @param status how firm a booking of theirs is
   * @param declined why there is nobody
   * @param refused why an answer to it was refused; empty if none was
   * @param answers whether the reader answers it
   * @param withdraws whether the reader may take it back
   */
  record Wish(
      String id,
      String project,
      String discipline,
      Cell by,
      Cell wished,
      Cell days,
      Cell amount,
      Cell state,
      Cell booked,
      Cell reason,
      Cell note,
      ImmutableList<Candidate> candidates,
      String unlisted,
      String nobody,
      FormField status,
      FormField declined,
      String refused,
      boolean answers,
      boolean withdraws) {}

  @GetMapping("/resource-requests")
  String requests(
      @AuthenticationPrincipal Account account,
      @RequestParam(name = "done", required = false) Optional<Done> done,
      Locale language,
      Model model) {
    done.ifPresent(what -> model.addAttribute("notice", "requests.done." + what));
    return write(account, Asked.NOTHING, Refused.NOTHING, language, model);
  }

  /** Asks for somebody; a refusal stands at what it is about, with what was typed. */
  @PostMapping("/resource-requests")
  String ask(
      @AuthenticationPrincipal Account account,
      @RequestParam Map<String, String> form,
      Locale language,
      Model model,
      HttpServletResponse response) {
    Asked asked = asked(form);
    Outcome outcome = requests.ask(PageDesk.caller(account), asked);
    if (outcome.isDone()) {
      return "redirect:/resource-requests?done=" + Done.ASKED;
    }
    response.setStatus(outcome.status());
    Refused refused =
        new Refused(
            ASK, outcome.name(), words(outcome, language), "", Refused.NOTHING.status(), "");
    return write(account, asked, refused, language, model);
  }

  /** What a form leaves out is taken for empty, as what nobody typed. */
  private static Asked asked(Map<String, String> form) {
    return new Asked(
        form.getOrDefault("project", ""),
        form.getOrDefault("discipline", ""),
        form.getOrDefault("wished", ""),
        form.getOrDefault("from", ""),
        form.getOrDefault("to", ""),
        form.getOrDefault("hours", ""),
        form.getOrDefault("note", ""));
  }

  /** Answers a wish; a refusal stands beside it, with what was typed. */
  @PostMapping("/resource-requests/{request}")
  String answer(
      @AuthenticationPrincipal Account account,
      @PathVariable("request") ResourceRequestId request,
      @RequestParam("answer") Answer answer,
      @RequestParam(name = "person", defaultValue = "") String person,
      @RequestParam(name = "status", defaultValue = "CONFIRMED") BookingStatus status,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      Locale language,
      Model model,
      HttpServletResponse response) {
    Outcome outcome =
        switch (answer) {
          case BOOK ->
              requests.book(
                  PageDesk.caller(account),
                  request,
                  Optional.of(person).filter(text -> !text.isEmpty()).map(PersonId::of),
                  status);
          case DECLINE -> requests.decline(PageDesk.caller(account), request, reason);
          case WITHDRAW -> requests.withdraw(PageDesk.caller(account), request);
        };
    if (outcome.isDone()) {
      return "redirect:/resource-requests?done=" + done(answer);
    }
    response.setStatus(outcome.status());
    return write(
        account,
        Asked.NOTHING,
        new Refused(
            request.value(),
            outcome.name(),
            words(outcome, language),
            person,
            status.name(),
            reason),
        language,
        model);
  }

  /** A wish has its place in the list. */
  @GetMapping("/resource-requests/{request}")
  static String request(@PathVariable("request") ResourceRequestId request) {
    return "redirect:/resource-requests#" + request;
  }

  private String words(Outcome outcome, Locale language) {
    return desk.words(language).say(outcome.refusal().orElseThrow());
  }

  private static Done done(Answer answer) {
    return switch (answer) {
      case BOOK -> Done.BOOKED;
      case DECLINE -> Done.DECLINED;
      case WITHDRAW -> Done.WITHDRAWN;
    };
  }

  private String write(
      Account account, Asked typed, Refused refused, Locale language, Model model) {
    RequestsView view = views.requests(account.person());
    Words words = desk.words(language);
    desk.write(model, words, account, view.viewer(), AT);
    desk.watch(model, view, "/resource-requests");
    model.addAttribute("refusal", refused.words());
    ImmutableList<Wish> wishes =
        view.requests().stream().map(wish -> wish(words, wish, refused)).collect(toImmutableList());
    model.addAttribute("wishes", wishes);
    model.addAttribute(
        "hidden",
        PageDesk.hidden(
            words,
            view.viewer(),
            RequestRow.TYPE,
            view.requests().stream().map(RequestsView.Wish::request).toList()));
    List<Project> projects =
        view.asks().stream().flatMap(id -> views.studio().project(id).stream()).toList();
    model.addAttribute(
        "form", projects.isEmpty() ? ImmutableList.of() : form(words, projects, typed, refused));
    model.addAttribute(
        "none",
        desk.none(
            words,
            view.viewer(),
            projects.isEmpty() ? "requests" : "requests.mayAsk",
            RequestRow.TYPE));
    return "resource-requests";
  }

  private ImmutableList<FormField> form(
      Words words, List<Project> projects, Asked typed, Refused refused) {
    FormField discipline =
        FormField.list(
                "discipline",
                words.say("field.discipline"),
                typed.discipline(),
                views.studio().directory().disciplines().stream()
                    .map(each -> new Choice(each.value(), words.text("discipline", each)))
                    .toList())
            .refused(refused.at(ASK, RequestRefusal.NOT_OFFERED));
    FormField from =
        FormField.day("from", words.say("requests.from"), typed.from())
            .refused(refused.at(ASK, RequestRefusal.DAYS));
    return ImmutableList.of(
        FormField.list(
            "project",
            words.say("field.project"),
            typed.project(),
            projects.stream().map(each -> new Choice(each.id().value(), each.name())).toList()),
        discipline,
        FormField.list(
                "wished",
                words.say("requests.wish"),
                typed.wished(),
                Stream.concat(
                        Stream.of(new Choice("", words.say("requests.anybody"))),
                        projects.stream()
                            .flatMap(each -> views.studio().directory().members(each).stream())
                            .distinct()
                            .sorted()
                            .map(each -> new Choice(each.value(), words.text("person", each))))
                    .toList())
            .refusedWith(discipline),
        from,
        FormField.day("to", words.say("requests.to"), typed.to()).refusedWith(from),
        FormField.decimal("hours", words.say("requests.hours"), typed.hours())
            .refused(refused.at(ASK, RequestRefusal.HOURS)),
        FormField.text("note", words.say("requests.note"), typed.note(), MOST)
            .refused(refused.at(ASK, RequestRefusal.WORDS)));
  }

  private Wish wish(Words words, RequestsView.Wish wish, Refused refused) {
    Projection<RequestRow> row = wish.request();
    String id = row.get(RequestRow.REQUEST).ifVisible().map(ResourceRequestId::value).orElse("");
    Refused here = refused.at().equals(id) ? refused : Refused.NOTHING;
    String nobody = here.at(id, RequestRefusal.NOBODY);
    FormField declined =
        FormField.text("reason", words.say("requests.reason"), here.reason(), MOST)
            .at(id)
            .refused(here.at(id, RequestRefusal.WORDS));
    return new Wish(
        id,
        row.get(RequestRow.PROJECT)
            .ifVisible()
            .flatMap(of -> of)
            .map((ProjectId of) -> words.text(LoggedRow.PROJECT.name(), of))
            .orElse(words.cell(row, RequestRow.PROJECT).text()),
        words.cell(row, RequestRow.DISCIPLINE).text(),
        words.cell(row, RequestRow.REQUESTED_BY),
        words.cell(row, RequestRow.WISHED),
        words.cell(row, RequestRow.DAYS),
        amount(words, row),
        state(words, row),
        words.cell(row, RequestRow.BOOKED),
        words.cell(row, RequestRow.REASON),
        words.cell(row, RequestRow.NOTE),
        wish.candidates().stream()
            .map(each -> candidate(words, each, here.person()))
            .collect(toImmutableList()),
        words.say(unlisted(row)),
        nobody,
        FormField.list(
                "status",
                words.say("requests.status"),
                here.status(),
                Stream.of(BookingStatus.CONFIRMED, BookingStatus.TENTATIVE)
                    .map(each -> new Choice(each.name(), words.say("BookingStatus." + each)))
                    .toList())
            .at(id),
        declined,
        nobody.isEmpty() && declined.wrong().isEmpty() ? here.words() : "",
        wish.answers(),
        wish.withdraws());
  }

  /** Days that are not planned are told apart from those in which nobody is there. */
  private String unlisted(Projection<RequestRow> row) {
    DateRange planned = views.studio().planning().horizon();
    return row.get(RequestRow.DAYS)
        .ifVisible()
        .filter(days -> !days.isWithin(planned))
        .map(days -> days.start().isBefore(planned.start()) ? "requests.begun" : "requests.tooFar")
        .orElse("requests.nobody");
  }

  private static Cell amount(Words words, Projection<RequestRow> row) {
    return row.get(RequestRow.AMOUNT)
        .ifVisible()
        .map(
            amount -> {
              if (amount instanceof BookingAmount.PerDay day) {
                return Cell.value(words.say("requests.perDay", words.hours(day.minutes())));
              }
              if (amount instanceof BookingAmount.Total total) {
                return Cell.value(words.say("requests.total", words.hours(total.minutes())));
              }
              return amount instanceof BookingAmount.Percent percent
                  ? Cell.value(words.say("requests.percent", words.share(percent.share())))
                  : Cell.value("");
            })
        .orElseGet(() -> words.cell(row, RequestRow.AMOUNT));
  }

  private static Cell state(Words words, Projection<RequestRow> row) {
    Cell plain = words.cell(row, RequestRow.STATE);
    return row.get(RequestRow.STATE)
        .ifVisible()
        .map(state -> Cell.value(plain.text(), tone(state)))
        .orElse(plain);
  }

  private static String tone(RequestState state) {
    return switch (state) {
      case REQUESTED -> "fair";
      case FILLED -> "good";
      case DECLINED -> "bad";
      case WITHDRAWN -> "calm";
    };
  }

  private static Candidate candidate(Words words, Projection<CandidateRow> row, String chosen) {
    Optional<Long> missing = row.get(CandidateRow.SHORT).ifVisible();
    boolean isSeen = row.get(CandidateRow.FREE) instanceof Shown.Visible;
    String id = row.get(CandidateRow.PERSON).ifVisible().map(PersonId::value).orElse("");
    return new Candidate(
        id,
        words.cell(row, CandidateRow.PERSON).text(),
        row.get(CandidateRow.WISHED).ifVisible().orElse(false),
        isSeen
            ? words.say(
                "requests.time",
                words.cell(row, CandidateRow.FREE).text(),
                words.cell(row, CandidateRow.ASKED).text())
            : words.say("requests.timeHidden"),
        missing
            .map(
                minutes ->
                    minutes == 0
                        ? Cell.value(words.say("requests.fits"), "good")
                        : Cell.value(words.say("requests.short", words.hours(minutes)), "bad"))
            .orElseGet(() -> words.cell(row, CandidateRow.SHORT)),
        !id.isEmpty() && id.equals(chosen));
  }
}
