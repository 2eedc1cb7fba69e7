package dev.agency.examples.spring.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The token of a session, for programs, which read no page that has it in its forms. */
@RestController
final class TokenApi {
  /** Where the token is asked for, by anybody. */
  static final String AT = "/api/token";

  /**
   * What whoever writes sends along.
   *
   * @param header the name of the header
   * @param token its value; another one after a log-in
   */
  record Token(@JsonProperty("header") String header, @JsonProperty("token") String token) {}

  @GetMapping(AT)
  Token token(CsrfToken token) {
    return new Token(token.getHeaderName(), token.getToken());
  }
}
