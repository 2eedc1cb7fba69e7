package dev.agency.examples.spring.live;

import dev.agency.core.id.ClientId;
import dev.agency.examples.spring.login.Account;
import dev.agency.examples.spring.view.AccountViews;
import dev.agency.examples.spring.view.Seen;
import dev.agency.examples.spring.view.Views;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The marks of views as they are now, by which an open page finds out that it is old. A mark rests
 * on what its reader sees and on nothing else: that something else was written is told to nobody.
 */
@RestController
@RequestMapping(Seen.AT)
public final class SeenApi {
  private final Views views;
  private final AccountViews accounts;
  private final Seen seen;

  SeenApi(Views views, AccountViews accounts, Seen seen) {
    this.views = views;
    this.accounts = accounts;
    this.seen = seen;
  }

  @GetMapping("/projects")
  Seen.Mark projects(@AuthenticationPrincipal Account account) {
    return seen.markOf(views.projects(account.person()));
  }

  @GetMapping("/pipeline")
  Seen.Mark pipeline(@AuthenticationPrincipal Account account) {
    return seen.markOf(views.pipeline(account.person()));
  }

  @GetMapping("/heat-map")
  Seen.Mark heatMap(@AuthenticationPrincipal Account account) {
    return seen.markOf(views.heatMap(account.person()));
  }

  @GetMapping("/accounts")
  Seen.Mark accounts(@AuthenticationPrincipal Account account) {
    return seen.markOf(accounts.accounts(account.person()));
  }

  @GetMapping("/accounts/{client}")
  Seen.Mark account(
      @AuthenticationPrincipal Account account, @PathVariable("client") ClientId client) {
    return seen.markOf(accounts.account(account.person(), client));
  }
}
