package dev.agency.examples.spring.page;

import dev.agency.examples.spring.login.LogIn;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Tells pages where they are, for the links that show them in another language, and of which log-in
 * they are.
 */
@ControllerAdvice(basePackageClasses = Here.class)
final class Here {
  /**
   * Returns the address of a page with all that was asked for, but for the language and that
   * something was done, which is told once. Of an answer to a form it is the path: each of those is
   * one to go to, too.
   */
  @ModelAttribute("here")
  static String here(HttpServletRequest request) {
    UriComponentsBuilder here = UriComponentsBuilder.fromPath(request.getRequestURI());
    if (request.getMethod().equals("GET")) {
      here.query(request.getQueryString()).replaceQueryParam("lang").replaceQueryParam("done");
    }
    return here.build().toUriString();
  }

  @ModelAttribute("logIn")
  static String logIn(HttpServletRequest request) {
    return LogIn.mark(request);
  }
}
