package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.status.HandoffRow;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Project;
import dev.agency.examples.spring.desk.HandoffDesk;
import dev.agency.examples.spring.desk.Outcome;
import dev.agency.examples.spring.login.Account;
import dev.agency.examples.spring.studio.HandoffFile;
import dev.agency.examples.spring.studio.HandoffMoveRow;
import dev.agency.examples.spring.studio.HandoffStep;
import dev.agency.examples.spring.studio.ProjectRecord;
import dev.agency.examples.spring.studio.SignOffRow;
import dev.agency.examples.spring.studio.UnbegunRow;
import dev.agency.examples.spring.view.HandoffView;
import dev.agency.examples.spring.view.HandoffViews;
import dev.agency.examples.spring.view.HandoffsView;
import dev.agency.permissions.view.Projection;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The handoffs between sales and delivery, and the one of a project with what may be done to it.
 */
@Controller
final class HandoffPages {
  private static final String AT = "handoffs";

  /** As many characters as a reason takes. */
  private static final int MOST = 1_000;

  private final HandoffViews views;
  private final HandoffDesk handoffs;
  private final PageDesk desk;

  HandoffPages(HandoffViews views, HandoffDesk handoffs, PageDesk desk) {
    this.views = views;
    this.handoffs = handoffs;
    this.desk = desk;
  }

  /**
   * A handoff in the list.
   *
   * @param id its project, for the link
   * @param name the name of the project
   * @param client the name of its client
   * @param lead who leads the stage
   * @param stages all stages
   * @param lacking what the gate lacks
   */
  record Line(
      String id,
      String name,
      String client,
      String lead,
      ImmutableList<HandoffWords.Mark> stages,
      HandoffWords.Lacking lacking) {}

  /**
   * A project whose handoff has not begun.
   *
   * @param id the project, for the link
   * @param name its name
   * @param client the name of its client
   * @param state its state
   */
  record Waiting(String id, String name, String client, String state) {}

  @GetMapping("/handoffs")
  String handoffs(@AuthenticationPrincipal Account account, Locale language, Model model) {
    HandoffsView view = views.handoffs(account.person());
    Words words = desk.words(language);
    desk.write(model, words, account, view.viewer(), AT);
    desk.watch(model, view, "/handoffs");
    HandoffWords told = new HandoffWords(words);
    model.addAttribute(
        "handoffs",
        view.handoffs().stream()
            .flatMap(row -> line(account, words, told, view, row).stream())
            .collect(toImmutableList()));
    model.addAttribute(
        "waiting",
        view.unbegun().stream()
            .map(
                row ->
                    new Waiting(
                        words.cell(row, UnbegunRow.PROJECT).text(),
                        words.cell(row, UnbegunRow.NAME).text(),
                        words.cell(row, UnbegunRow.CLIENT).text(),
                        words.cell(row, UnbegunRow.STATE).text()))
            .collect(toImmutableList()));
    model.addAttribute(
        "none", desk.none(words, view.viewer(), AT, HandoffRow.TYPE, UnbegunRow.TYPE));
    return "handoffs";
  }

  private static boolean isOf(Projection<Project> project, HandoffFile file) {
    return project
        .get(ProjectRecord.PROJECT)
        .ifVisible()
        .filter(file.project().id()::equals)
        .isPresent();
  }

  private Optional<Line> line(
      Account account,
      Words words,
      HandoffWords told,
      HandoffsView view,
      Projection<HandoffRow> row) {
    return row.get(HandoffRow.PROJECT)
        .ifVisible()
        .flatMap(id -> views.studio().handoff(id))
        .map(
            file ->
                new Line(
                    file.project().id().value(),
                    desk.name(
                        words, view.projects().stream().filter(of -> isOf(of, file)).findFirst()),
                    words.text("client", file.project().client()),
                    words.cell(row, HandoffRow.LEAD).text(),
                    told.stages(row.get(HandoffRow.STAGE).ifVisible()),
                    told.lacking(row, views.handoff(account.person(), file.project().id()))));
  }

  @GetMapping("/handoffs/{project}")
  String handoff(
      @AuthenticationPrincipal Account account,
      @PathVariable("project") ProjectId project,
      @RequestParam(name = "done", required = false) @Nullable HandoffStep done,
      Locale language,
      Model model,
      HttpSession session) {
    Optional.ofNullable(done)
        .ifPresent(step -> model.addAttribute("notice", "handoff.done." + step));
    return write(account, project, Typed.NOTHING, language, model, session);
  }

  /**
   * What was typed into the form that sends a handoff back, and refused.
   *
   * @param back the stage that was chosen
   * @param reason the reason that was given
   * @param why why it was refused, as the desk calls it
   * @param words why, in words; empty if it was not
   */
  private record Typed(String back, String reason, String why, String words) {
    private static final Typed NOTHING = new Typed("", "", "", "");

    /** Returns what is wrong with a field, if it is why it was refused. */
    String wrong(String... whys) {
      return Arrays.asList(whys).contains(why) ? words : "";
    }
  }

  /** Does what a form asks for; a refusal stands beside the form, with what was typed. */
  @PostMapping("/handoffs/{project}")
  String move(
      @AuthenticationPrincipal Account account,
      @PathVariable("project") ProjectId project,
      @RequestParam("step") HandoffStep step,
      @RequestParam(name = "stage", required = false) @Nullable HandoffStage stage,
      @RequestParam(name = "packet", defaultValue = "") String packet,
      @RequestParam(name = "back", required = false) @Nullable HandoffStage back,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      Locale language,
      Model model,
      HttpSession session,
      HttpServletResponse response) {
    Outcome outcome;
    try {
      outcome =
          handoffs.move(
              PageDesk.caller(account),
              project,
              new HandoffDesk.Wish(
                  step,
                  Optional.ofNullable(stage),
                  ShownPackets.in(session).of(project, packet),
                  Optional.ofNullable(back),
                  reason.strip()));
    } catch (InvalidModelException malformed) {
      outcome = new Outcome(Optional.of("page.malformed"), 422);
    }
    if (outcome.isDone()) {
      return "redirect:/handoffs/" + project + "?done=" + step;
    }
    response.setStatus(outcome.status());
    String refusal = desk.words(language).say(outcome.refusal().orElseThrow());
    model.addAttribute("refusal", refusal);
    return write(
        account,
        project,
        step == HandoffStep.BACK
            ? new Typed(back == null ? "" : back.name(), reason, outcome.name(), refusal)
            : Typed.NOTHING,
        language,
        model,
        session);
  }

  private String write(
      Account account,
      ProjectId project,
      Typed typed,
      Locale language,
      Model model,
      HttpSession session) {
    HandoffView view = views.handoff(account.person(), project);
    Words words = desk.words(language);
    HandoffWords told = new HandoffWords(words);
    HandoffFile file = views.studio().handoff(project).orElseThrow();
    Optional<HandoffStage> stage =
        view.handoff().flatMap(row -> row.get(HandoffRow.STAGE).ifVisible());
    desk.write(model, words, account, view.viewer(), AT);
    desk.watch(model, view, "/handoffs/" + project.value());
    Project of = file.project();
    model.addAttribute("id", project.value());
    model.addAttribute("name", desk.name(words, view.project()));
    model.addAttribute("client", words.text("client", of.client()));
    model.addAttribute("begun", view.unbegun().isEmpty());
    model.addAttribute("stage", stage.map(HandoffStage::name).orElse(""));
    model.addAttribute("stages", view.unbegun().isPresent() ? List.of() : told.stages(stage));
    view.handoff()
        .ifPresent(
            row -> {
              model.addAttribute("stageName", words.cell(row, HandoffRow.STAGE).text());
              model.addAttribute("lead", words.cell(row, HandoffRow.LEAD).text());
              model.addAttribute("lacking", told.lacking(row, view));
            });
    model.addAttribute("packet", told.packet(view.packet()));
    model.addAttribute("tested", told.tested(view.expectations()));
    boolean isSigned = isSigned(account, view);
    boolean signs = view.steps().contains(HandoffStep.SIGN) && !isSigned;
    model.addAttribute("signed", isSigned);
    model.addAttribute("signs", signs);
    view.fingerprint()
        .filter(any -> signs)
        .map(shown -> ShownPackets.in(session).add(project, shown.value()))
        .ifPresent(key -> model.addAttribute("packetKey", key));
    model.addAttribute("both", view.signedByBoth());
    model.addAttribute(
        "signOffs",
        TablePart.of(
            words,
            view.viewer(),
            "handoff.signed",
            List.of(SignOffRow.PERSON, SignOffRow.DUTIES, SignOffRow.ON, SignOffRow.HOLDS),
            view.signOffs()));
    model.addAttribute(
        "moves",
        TablePart.of(
            words,
            view.viewer(),
            "handoff.moves",
            List.of(
                HandoffMoveRow.ON,
                HandoffMoveRow.FROM,
                HandoffMoveRow.TO,
                HandoffMoveRow.BY,
                HandoffMoveRow.REASON),
            view.moves()));
    model.addAttribute("steps", view.steps().stream().map(Enum::name).collect(toImmutableList()));
    model.addAttribute("isRefused", !typed.words().isEmpty());
    model.addAttribute("kept", view.steps().contains(HandoffStep.BACK) ? "" : typed.reason());
    model.addAttribute(
        "back",
        FormField.list(
                "back",
                words.say("handoff.back.to"),
                typed.back(),
                Arrays.stream(HandoffStage.values())
                    .filter(each -> stage.filter(at -> each.compareTo(at) < 0).isPresent())
                    .map(each -> new Choice(each.name(), words.say("HandoffStage." + each)))
                    .toList())
            .refused(typed.wrong("NOT_EARLIER")));
    model.addAttribute(
        "reason",
        FormField.text("reason", words.say("handoff.back.reason"), typed.reason(), MOST)
            .hinted(words.say("handoff.back.words"))
            .refused(typed.wrong("NEEDS_REASON", "malformed")));
    return "handoff";
  }

  /** Returns whether what the reader signed still holds. */
  private static boolean isSigned(Account account, HandoffView view) {
    return view.signOffs().stream()
        .anyMatch(
            row ->
                row.get(SignOffRow.PERSON).ifVisible().filter(account.person()::equals).isPresent()
                    && row.get(SignOffRow.HOLDS).ifVisible().orElse(false));
  }
}
