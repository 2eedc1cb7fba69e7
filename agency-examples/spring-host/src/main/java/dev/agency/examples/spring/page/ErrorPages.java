package dev.agency.examples.spring.page;

import dev.agency.examples.spring.login.Account;
import dev.agency.examples.spring.login.LogIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives the page of an error that no controller answers for the head of every other page. */
@Component
final class ErrorPages implements ErrorViewResolver {
  private final PageDesk desk;

  ErrorPages(PageDesk desk) {
    this.desk = desk;
  }

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    ModelAndView page = new ModelAndView("error", model);
    if (request.getAttribute(LogIn.AGAIN) != null) {
      page.addObject("status", "session");
    }
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    if (login != null && login.getPrincipal() instanceof Account account) {
      page.addAllObjects(desk.headOfProblem(account, RequestContextUtils.getLocale(request)));
    }
    return page;
  }
}
