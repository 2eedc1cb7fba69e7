package dev.agency.examples.spring.live;

import dev.agency.core.id.ProjectId;
import dev.agency.examples.spring.login.Account;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What somebody sees of a project, whenever that changes, as server-sent events. */
@RestController
public final class LiveApi {
  private final Live live;

  LiveApi(Live live) {
    this.live = live;
  }

  @GetMapping(path = "/api/projects/{project}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter follow(
      @AuthenticationPrincipal Account account,
      @PathVariable("project") ProjectId project,
      HttpSession session) {
    return live.follow(account.person(), project, () -> isLoggedIn(session));
  }

  /** A session that ended throws: its log-in is over, however that came. */
  private static boolean isLoggedIn(HttpSession session) {
    try {
      return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
          != null;
    } catch (IllegalStateException e) {
      return false;
    }
  }
}
