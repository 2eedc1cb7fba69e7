package dev.agency.examples.spring.page;

import dev.agency.examples.spring.login.Account;
import dev.agency.examples.spring.view.Viewer;
import dev.agency.examples.spring.view.Views;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page needs: words in the reader's language, and its head and foot. */
@Component
final class PageDesk {
  private final MessageSource messages;
  private final Views views;

  PageDesk(MessageSource messages, Views views) {
    this.messages = messages;
    this.views = views;
  }

  Words words(Locale language) {
    return new Words(messages, language, views.studio());
  }

  /** Writes head and foot; {@code at} is the view the reader is at. */
  void write(Model model, Words words, Account account, Viewer viewer, String at) {
    String roles =
        viewer.roles().stream()
            .map(role -> words.sayOr("role." + role, role.value()))
            .collect(Collectors.joining(", "));
    model.addAttribute(
        "who",
        new Who(
            account.name(),
            roles.isEmpty() ? words.say("role.none") : roles,
            words.day(viewer.asOf()),
            viewer.policyVersion()));
    model.addAttribute("at", at);
  }
}
