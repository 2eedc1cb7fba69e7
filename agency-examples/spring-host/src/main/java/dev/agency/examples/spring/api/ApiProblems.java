package dev.agency.examples.spring.api;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Problem;
import dev.agency.examples.spring.live.LiveApi;
import dev.agency.examples.spring.time.TimeApi;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What went wrong in the API, as problem details: the code of the library and where, and never the
 * value, which who reads it may not be allowed to see. So the instance is the path without what was
 * filled in. What the host could not do is told by the status alone, and its code is logged.
 */
@RestControllerAdvice(assignableTypes = {ViewApi.class, TimeApi.class, LiveApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE) // before Spring's own, which repeat the value
final class ApiProblems {
  private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

  @ExceptionHandler
  ProblemDetail refused(AgencyException refused, HttpServletRequest request) {
    return problem(
        refused,
        refused instanceof InvalidModelException invalid ? invalid.problems() : List.of(),
        request);
  }

  /** A part of the path or of the query that its model refuses. */
  @ExceptionHandler
  ProblemDetail refused(MethodArgumentTypeMismatchException refused, HttpServletRequest request) {
    String path = "/" + refused.getName();
    return Throwables.getRootCause(refused) instanceof AgencyException cause
        ? problem(
            cause,
            List.of(new Problem(path, cause.code(), String.valueOf(cause.getMessage()))),
            request)
        : problem(
            InvalidModelException.at(path, ErrorCode.WRONG_TYPE, "It is of another type."),
            List.of(new Problem(path, ErrorCode.WRONG_TYPE, "")),
            request);
  }

  /** A body that its model refuses, or that is no JSON at all. */
  @ExceptionHandler
  ProblemDetail refused(HttpMessageNotReadableException refused, HttpServletRequest request) {
    return Throwables.getCausalChain(refused).stream()
        .filter(AgencyException.class::isInstance)
        .map(AgencyException.class::cast)
        .findFirst()
        .map(cause -> refused(cause, request))
        .orElseGet(
            () ->
                refused(
                    InvalidModelException.at("", ErrorCode.WRONG_TYPE, "It is of another type."),
                    request));
  }

  private static ProblemDetail problem(
      AgencyException refused, List<Problem> problems, HttpServletRequest request) {
    HttpStatus status = status(refused.code());
    if (status.is5xxServerError()) {
      LOG.error("The API could not answer: {}, {}", refused.code(), refused.getClass().getName());
      ProblemDetail bare = ProblemDetail.forStatus(status);
      bare.setInstance(instance(request));
      return bare;
    }
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(status, String.valueOf(refused.getMessage()));
    detail.setInstance(instance(request));
    detail.setProperty("code", refused.code());
    if (!problems.isEmpty()) {
      detail.setProperty(
          "problems",
          problems.stream()
              .map(each -> ImmutableMap.of("path", each.path(), "code", each.code()))
              .collect(ImmutableList.toImmutableList()));
    }
    return detail;
  }

  /** Returns the path without what was filled in, and without what no endpoint has. */
  static URI instance(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
            instanceof String pattern
        ? URI.create(pattern.replaceAll("/[{*].*", ""))
        : URI.create("/api");
  }

  private static HttpStatus status(ErrorCode code) {
    return switch (code) {
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case STALE_VERSION, DUPLICATE_ID, STILL_REFERENCED, COMMAND_REUSED -> HttpStatus.CONFLICT;
      case CONTENTION -> HttpStatus.SERVICE_UNAVAILABLE;
      case STORE_FULL -> HttpStatus.INSUFFICIENT_STORAGE;
      case PERSISTENCE_FAILED, LEAKS_SECRETS -> HttpStatus.INTERNAL_SERVER_ERROR;
      default -> HttpStatus.BAD_REQUEST;
    };
  }
}
