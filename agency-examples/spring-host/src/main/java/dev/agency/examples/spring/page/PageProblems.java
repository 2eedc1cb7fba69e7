package dev.agency.examples.spring.page;

import dev.agency.core.error.CommandReusedException;
import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.PersistenceException;
import dev.agency.core.error.StaleVersionException;
import dev.agency.examples.spring.login.Account;
import dev.agency.examples.spring.studio.NotSetUpException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What a page says where there is nothing to show. */
@ControllerAdvice(
    assignableTypes = {
      ProjectPages.class,
      PipelinePage.class,
      CapacityPage.class,
      TimePages.class,
      HandoffPages.class,
      UpdatePage.class,
      AccountPages.class,
      RequestPage.class,
      ChangePages.class,
      PolicyPage.class,
      ReviewPage.class
    })
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageProblems {
  private final PageDesk desk;

  PageProblems(PageDesk desk) {
    this.desk = desk;
  }

  /** What is not there, what is not for the reader and what cannot be are told apart by nothing. */
  @ExceptionHandler({
    NotFoundException.class,
    InvalidModelException.class,
    MethodArgumentTypeMismatchException.class
  })
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String gone(@AuthenticationPrincipal Account account, Locale language, Model model) {
    return page(account, language, model, HttpStatus.NOT_FOUND.value());
  }

  /** Somebody else was faster: nothing was written, and the page leads to what they wrote. */
  @ExceptionHandler(StaleVersionException.class)
  @ResponseStatus(HttpStatus.CONFLICT)
  String stale(
      @AuthenticationPrincipal Account account,
      Locale language,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("again", request.getRequestURI());
    return page(account, language, model, HttpStatus.CONFLICT.value());
  }

  /** It is there already, as it was sent before or something else: nothing was written. */
  @ExceptionHandler({DuplicateIdException.class, CommandReusedException.class})
  @ResponseStatus(HttpStatus.CONFLICT)
  String exists(
      @AuthenticationPrincipal Account account,
      Locale language,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("again", request.getRequestURI());
    return page(account, language, model, "exists");
  }

  /** Others wrote to the same at that moment: nothing was written, and it may be tried again. */
  @ExceptionHandler
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  String busy(
      PersistenceException failed,
      @AuthenticationPrincipal Account account,
      Locale language,
      HttpServletRequest request,
      Model model) {
    if (failed.code() != ErrorCode.CONTENTION) {
      throw failed;
    }
    model.addAttribute("again", request.getRequestURI());
    return page(account, language, model, HttpStatus.SERVICE_UNAVAILABLE.value());
  }

  @ExceptionHandler(NotSetUpException.class)
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  String notSetUp(@AuthenticationPrincipal Account account, Locale language, Model model) {
    return page(account, language, model, "set-up");
  }

  private String page(Account account, Locale language, Model model, Object status) {
    model.addAllAttributes(desk.headOfProblem(account, language));
    model.addAttribute("status", status);
    return "error";
  }
}
