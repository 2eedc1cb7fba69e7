package dev.agency.examples.spring.api;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.ProjectId;
import dev.agency.examples.spring.login.Account;
import dev.agency.examples.spring.view.AccountView;
import dev.agency.examples.spring.view.AccountViews;
import dev.agency.examples.spring.view.AccountsView;
import dev.agency.examples.spring.view.ChangeView;
import dev.agency.examples.spring.view.ChangeViews;
import dev.agency.examples.spring.view.ChangesView;
import dev.agency.examples.spring.view.HandoffView;
import dev.agency.examples.spring.view.HandoffViews;
import dev.agency.examples.spring.view.HandoffsView;
import dev.agency.examples.spring.view.HeatMapView;
import dev.agency.examples.spring.view.PipelineView;
import dev.agency.examples.spring.view.PolicyView;
import dev.agency.examples.spring.view.PolicyViews;
import dev.agency.examples.spring.view.ProjectView;
import dev.agency.examples.spring.view.ProjectsView;
import dev.agency.examples.spring.view.RequestViews;
import dev.agency.examples.spring.view.RequestsView;
import dev.agency.examples.spring.view.ReviewViews;
import dev.agency.examples.spring.view.Seen;
import dev.agency.examples.spring.view.SetupReviewView;
import dev.agency.examples.spring.view.TimeView;
import dev.agency.examples.spring.view.UpdateView;
import dev.agency.examples.spring.view.UpdateViews;
import dev.agency.examples.spring.view.Views;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Each view as JSON, for who is logged in. What is hidden is absent, and named in {@code _hidden}.
 * The same paths below {@link Seen#AT} answer with the {@linkplain Marks mark} of the view alone.
 */
@RestController
@RequestMapping({"/api", Seen.AT})
final class ViewApi {
  private final Views views;
  private final HandoffViews handoffs;
  private final UpdateViews updates;
  private final AccountViews accounts;
  private final RequestViews requests;
  private final ChangeViews changes;
  private final PolicyViews policies;
  private final ReviewViews reviews;

  ViewApi(
      Views views,
      HandoffViews handoffs,
      UpdateViews updates,
      AccountViews accounts,
      RequestViews requests,
      ChangeViews changes,
      PolicyViews policies,
      ReviewViews reviews) {
    this.views = views;
    this.handoffs = handoffs;
    this.updates = updates;
    this.accounts = accounts;
    this.requests = requests;
    this.changes = changes;
    this.policies = policies;
    this.reviews = reviews;
  }

  @GetMapping("/projects")
  ProjectsView projects(@AuthenticationPrincipal Account account) {
    return views.projects(account.person());
  }

  @GetMapping("/projects/{project}")
  ProjectView project(
      @AuthenticationPrincipal Account account, @PathVariable("project") ProjectId project) {
    return views.project(account.person(), project);
  }

  @GetMapping("/pipeline")
  PipelineView pipeline(@AuthenticationPrincipal Account account) {
    return views.pipeline(account.person());
  }

  @GetMapping("/heat-map")
  HeatMapView heatMap(@AuthenticationPrincipal Account account) {
    return views.heatMap(account.person());
  }

  @GetMapping("/time")
  TimeView time(
      @AuthenticationPrincipal Account account, @RequestParam("budget") Optional<BudgetId> budget) {
    return views.time(account.person(), budget);
  }

  @GetMapping("/handoffs")
  HandoffsView handoffs(@AuthenticationPrincipal Account account) {
    return handoffs.handoffs(account.person());
  }

  @GetMapping("/handoffs/{project}")
  HandoffView handoff(
      @AuthenticationPrincipal Account account, @PathVariable("project") ProjectId project) {
    return handoffs.handoff(account.person(), project);
  }

  @GetMapping("/projects/{project}/update")
  UpdateView update(
      @AuthenticationPrincipal Account account, @PathVariable("project") ProjectId project) {
    return updates.update(account.person(), project);
  }

  @GetMapping("/accounts")
  AccountsView accounts(@AuthenticationPrincipal Account account) {
    return accounts.accounts(account.person());
  }

  @GetMapping("/accounts/{client}")
  AccountView account(
      @AuthenticationPrincipal Account account, @PathVariable("client") ClientId client) {
    return accounts.account(account.person(), client);
  }

  @GetMapping("/resource-requests")
  RequestsView requests(@AuthenticationPrincipal Account account) {
    return requests.requests(account.person());
  }

  @GetMapping("/projects/{project}/changes")
  ChangesView changes(
      @AuthenticationPrincipal Account account, @PathVariable("project") ProjectId project) {
    return changes.changes(account.person(), project);
  }

  @GetMapping("/changes/{change}")
  ChangeView change(
      @AuthenticationPrincipal Account account, @PathVariable("change") ChangeRequestId change) {
    return changes.change(account.caller(CorrelationId.of("api")), change);
  }

  @GetMapping("/projects/{project}/setup-review")
  SetupReviewView setupReview(
      @AuthenticationPrincipal Account account, @PathVariable("project") ProjectId project) {
    return reviews.review(account.caller(CorrelationId.of("api")), project);
  }

  @GetMapping("/policy")
  PolicyView policy(@AuthenticationPrincipal Account account) {
    return policies.switches(account.person());
  }

  /** Whatever else is asked for is answered as a problem, too, and not as a page. */
  @GetMapping("/**")
  ProblemDetail none() {
    ProblemDetail none =
        ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such view.");
    none.setInstance(URI.create("/api"));
    none.setProperty("code", ErrorCode.NOT_FOUND);
    return none;
  }
}
