package dev.agency.examples.spring.page;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A page of the hosts of tests that cannot be drawn. */
@Controller
final class BrokenPage {
  static final String PATH = "/broken";

  /** Is in the exception, and may be nowhere else. */
  static final String SECRET = "155,811.75 of cost";

  @GetMapping(PATH)
  String broken() {
    return Optional.<String>empty().orElseThrow(() -> new IllegalStateException(SECRET));
  }
}
