package dev.agency.examples.spring.page;

import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.StaleVersionException;
import dev.agency.examples.spring.studio.NotSetUpException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
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
  /** What is not there, what is not for the reader and what cannot be are told apart by nothing. */
  @ExceptionHandler({
    NotFoundException.class,
    InvalidModelException.class,
    MethodArgumentTypeMismatchException.class
  })
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String gone(Model model) {
    model.addAttribute("status", HttpStatus.NOT_FOUND.value());
    return "error";
  }

  /** Somebody else was faster: nothing was written, and the page leads to what they wrote. */
  @ExceptionHandler
  @ResponseStatus(HttpStatus.CONFLICT)
  String stale(StaleVersionException stale, HttpServletRequest request, Model model) {
    model.addAttribute("status", HttpStatus.CONFLICT.value());
    model.addAttribute("again", request.getRequestURI());
    return "error";
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  String notSetUp(NotSetUpException nothing, Model model) {
    model.addAttribute("status", "set-up");
    return "error";
  }
}
