package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.review.Check;
import dev.agency.budget.review.CheckOutcome;
import dev.agency.budget.review.ReviewRow;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.ProjectId;
import dev.agency.core.store.Caller;
import dev.agency.examples.spring.desk.Outcome;
import dev.agency.examples.spring.desk.ReviewWork;
import dev.agency.examples.spring.login.Account;
import dev.agency.examples.spring.studio.ProjectRecord;
import dev.agency.examples.spring.view.ReviewViews;
import dev.agency.examples.spring.view.SetupReviewView;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a project was set up, looked at before it is signed: four checks with their evidence. */
@Controller
final class ReviewPage {
  private static final String PATH = "/projects/{project}/setup-review";

  /** As many characters as a reason takes. */
  private static final int MOST = 2_000;

  private final ReviewViews reviews;
  private final ReviewWork work;
  private final PageDesk desk;

  ReviewPage(ReviewViews reviews, ReviewWork work, PageDesk desk) {
    this.reviews = reviews;
    this.work = work;
    this.desk = desk;
  }

  /**
   * A check on the page.
   *
   * @param check its name, for the form
   * @param title what is checked
   * @param outcome how it came out
   * @param effect what follows from that, if it is not simply passed; empty otherwise
   * @param evidence why, in sentences
   * @param waivers who answers for it, in sentences
   * @param mayWaive whether the reader may waive it
   * @param reason why it is waived, for the form
   */
  record CheckPart(
      String check,
      String title,
      Cell outcome,
      Cell effect,
      ImmutableList<String> evidence,
      ImmutableList<WaiverPart> waivers,
      boolean mayWaive,
      FormField reason) {}

  /**
   * A waiver on the page.
   *
   * @param words by whom and when
   * @param reason why
   */
  record WaiverPart(String words, String reason) {}

  @GetMapping(PATH)
  String review(
      @AuthenticationPrincipal Account account,
      @PathVariable("project") ProjectId project,
      @RequestParam(name = "done", required = false) @Nullable String done,
      Locale language,
      Model model) {
    return show(account, project, language, model, Typed.NOTHING, done != null);
  }

  /**
   * What was typed into the forms of the page, and refused.
   *
   * @param refusal why, as the key of a message; empty if nothing was
   * @param check the check that was to be waived; empty if none was
   * @param reason the reason that was given
   */
  private record Typed(String refusal, String check, String reason) {
    private static final Typed NOTHING = new Typed("", "", "");

    boolean isOfTheReason() {
      return refusal.equals("refused.reason") || refusal.equals("refused.malformed");
    }
  }

  private String show(
      Account account, ProjectId project, Locale language, Model model, Typed typed, boolean done) {
    SetupReviewView view = reviews.review(PageDesk.caller(account), project);
    Words words = desk.words(language);
    desk.write(model, words, account, view.viewer(), "projects");
    desk.watch(model, view, "/projects/" + project.value() + "/setup-review");
    ImmutableList<CheckPart> checks =
        view.checks().stream().map(each -> part(words, each, typed)).collect(toImmutableList());
    model.addAttribute("project", project.value());
    model.addAttribute("name", words.cell(view.project(), ProjectRecord.NAME).text());
    model.addAttribute("version", view.version());
    model.addAttribute("isReviewed", view.review().isPresent());
    model.addAttribute(
        "none",
        desk.none(
            words, view.viewer(), view.version() == 0 ? "review" : "review.open", ReviewRow.TYPE));
    model.addAttribute("changed", view.changed());
    model.addAttribute("mayReview", view.mayReview());
    model.addAttribute("checks", checks);
    model.addAttribute(
        "on", view.review().map(row -> words.cell(row, ReviewRow.REVIEWED_ON).text()).orElse(""));
    model.addAttribute("verdict", verdict(words, view));
    model.addAttribute(
        "hidden",
        view.viewer().ofClient()
            ? ""
            : view.checks().stream()
                .filter(each -> each.outcome().isEmpty())
                .map(each -> words.say("Check." + each.check()))
                .collect(Collectors.joining(", ")));
    model.addAttribute("refusal", typed.refusal().isEmpty() ? "" : words.say(typed.refusal()));
    model.addAttribute("done", done);
    return "setup-review";
  }

  /** All checks together where the reader sees all of them, or else those they see. */
  private static Cell verdict(Words words, SetupReviewView view) {
    Optional<Boolean> all = view.review().flatMap(row -> row.get(ReviewRow.BLOCKED).ifVisible());
    boolean isBlocked =
        all.orElseGet(() -> view.checks().stream().anyMatch(SetupReviewView.Checked::blocks));
    String key =
        "review.verdict." + (isBlocked ? "blocked" : "open") + (all.isPresent() ? "" : ".seen");
    return Cell.value(words.say(key), isBlocked ? "bad" : "good");
  }

  private static CheckPart part(Words words, SetupReviewView.Checked checked, Typed typed) {
    boolean isTyped = typed.check().equals(checked.check().name());
    return new CheckPart(
        checked.check().name(),
        words.say("Check." + checked.check()),
        checked
            .outcome()
            .map(outcome -> Cell.value(words.say("CheckOutcome." + outcome), tone(outcome)))
            .orElseGet(() -> new Cell(words.say("cell.hidden"), Cell.Kind.HIDDEN, "")),
        effect(words, checked),
        checked.evidence().stream().map(words::evidence).collect(toImmutableList()),
        checked.waivers().stream()
            .map(
                waiver ->
                    new WaiverPart(
                        words.say(
                            "review.waived",
                            words.text("person", waiver.person()),
                            words.day(waiver.on())),
                        waiver.reason()))
            .collect(toImmutableList()),
        checked.mayWaive(),
        FormField.text("reason", words.say("review.reason"), isTyped ? typed.reason() : "", MOST)
            .at(checked.check().name())
            .refused(isTyped && typed.isOfTheReason() ? words.say(typed.refusal()) : ""));
  }

  /** Beside an outcome: a failure may be waived, and what is only to be looked at may block. */
  private static Cell effect(Words words, SetupReviewView.Checked checked) {
    if (checked.blocks()) {
      return Cell.value(words.say("review.blocks"), "bad");
    }
    return checked.waivers().isEmpty()
        ? Cell.value("", "")
        : Cell.value(words.say("review.isWaived"), "calm");
  }

  private static String tone(CheckOutcome outcome) {
    return switch (outcome) {
      case PASS -> "good";
      case NOT_CHECKED -> "calm";
      case WARN -> "fair";
      case FAIL -> "bad";
    };
  }

  @PostMapping(PATH)
  String decide(
      @AuthenticationPrincipal Account account,
      @PathVariable("project") ProjectId project,
      @RequestParam("version") String version,
      @RequestParam(name = "check", required = false) @Nullable Check check,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      Locale language,
      Model model,
      HttpServletResponse response) {
    Caller caller = PageDesk.caller(account);
    reviews.review(caller, project);
    long seen = PageDesk.version(version);
    Outcome outcome;
    try {
      outcome =
          check == null
              ? work.review(caller, project, seen)
              : work.waive(caller, project, seen, check, reason);
    } catch (InvalidModelException wrong) {
      outcome = new Outcome(Optional.of("refused.malformed"), 422);
    }
    if (outcome.isDone()) {
      return "redirect:/projects/" + project.value() + "/setup-review?done=yes";
    }
    response.setStatus(outcome.status());
    return show(
        account,
        project,
        language,
        model,
        new Typed(outcome.refusal().orElseThrow(), check == null ? "" : check.name(), reason),
        false);
  }
}
