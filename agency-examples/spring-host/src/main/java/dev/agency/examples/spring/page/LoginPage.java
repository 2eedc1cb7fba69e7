package dev.agency.examples.spring.page;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.spring.HostSettings;
import dev.agency.examples.spring.sample.SampleLogin;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The form to log in; beside the sample agency it says who may try it. */
@Controller
final class LoginPage {
  private final HostSettings settings;

  LoginPage(HostSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/login")
  String login(Model model) {
    model.addAttribute(
        "samples", settings.sample() ? SampleLogin.ALL : ImmutableList.<SampleLogin>of());
    model.addAttribute("samplePassword", SampleLogin.PASSWORD);
    return "login";
  }

  @GetMapping("/")
  String first() {
    return "redirect:/projects";
  }
}
