package dev.agency.examples.spring.api;

import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.error.InvalidModelException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * What went wrong in the API, as problem details: the code of the library and where, and never the
 * value, which who reads it may not be allowed to see.
 */
@RestControllerAdvice(assignableTypes = ViewApi.class)
final class ApiProblems extends ResponseEntityExceptionHandler {
  @ExceptionHandler
  ProblemDetail refused(AgencyException refused) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(status(refused.code()), refused.getMessage());
    problem.setProperty("code", refused.code());
    if (refused instanceof InvalidModelException invalid) {
      List<Map<String, String>> problems =
          invalid.problems().stream()
              .map(each -> Map.of("path", each.path(), "code", each.code().name()))
              .toList();
      problem.setProperty("problems", problems);
    } else if (refused instanceof InvalidJsonException invalid) {
      problem.setProperty("path", invalid.path());
    }
    return problem;
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
