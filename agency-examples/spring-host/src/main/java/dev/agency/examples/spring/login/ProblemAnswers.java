package dev.agency.examples.spring.login;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers the API where nobody is logged in or a request is not theirs, before any controller. */
@Component
final class ProblemAnswers {
  private final JsonMapper json;

  ProblemAnswers(JsonMapper json) {
    this.json = json;
  }

  void write(HttpServletResponse response, HttpStatus status) throws IOException {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }
}
