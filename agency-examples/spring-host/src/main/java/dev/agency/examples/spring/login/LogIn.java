package dev.agency.examples.spring.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * By which an open page finds out that its reader logged in again, so that its forms are of a
 * session that is over.
 */
public final class LogIn {
  /** The header that tells it beside the mark of a view. */
  public static final String HEADER = "Log-In-Mark";

  /** Set on a request whose form was drawn before its sender logged in again. */
  public static final String AGAIN = LogIn.class.getName() + ".again";

  private LogIn() {}

  /**
   * Returns a mark that is another one after each log-in. Nobody guesses it, and nobody gets from
   * it to the session, whose id changes with a log-in and never leaves in a page.
   *
   * @param request a request
   * @return the mark of its session, empty if it has none
   */
  public static String mark(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? ""
        : Hashing.sha256().hashString("log-in " + session.getId(), UTF_8).toString();
  }
}
