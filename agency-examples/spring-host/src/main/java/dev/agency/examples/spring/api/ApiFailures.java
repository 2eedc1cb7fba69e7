package dev.agency.examples.spring.api;

import com.google.common.base.Throwables;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * What goes wrong in the API beside what the library refuses: Spring refuses the request, or the
 * host cannot answer. The problem says which of the two by its status, and no word of why: the
 * words of an exception may repeat what was sent or what is stored. So they are not logged, either:
 * what failed is told by the classes of the exceptions and where they were thrown.
 */
@RestControllerAdvice
final class ApiFailures {
  private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

  /**
   * Answers below {@code /api}. Thrown on, a failure of a page goes the way it goes without this.
   */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> failed(
      Exception failed, HttpServletRequest request, HttpServletResponse response) throws Exception {
    if (!request.getServletPath().startsWith("/api/")
        || response.isCommitted()
        || failed instanceof AsyncRequestNotUsableException) {
      throw failed;
    }
    if (failed instanceof ErrorResponse refused) {
      return problem(refused.getStatusCode(), refused.getHeaders(), request);
    }
    LOG.error("The API could not answer: {}", withoutWords(failed));
    return problem(HttpStatus.INTERNAL_SERVER_ERROR, HttpHeaders.EMPTY, request);
  }

  private static String withoutWords(Throwable failed) {
    return Throwables.getCausalChain(failed).stream()
        .map(
            each ->
                Stream.concat(
                        Stream.of(each.getClass().getName()),
                        Arrays.stream(each.getStackTrace()).map(at -> "\tat " + at))
                    .collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\nCaused by: "));
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatusCode status, HttpHeaders headers, HttpServletRequest request) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setInstance(ApiProblems.instance(request));
    return ResponseEntity.status(status).headers(headers).body(problem);
  }
}
