package dev.agency.examples.spring.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.project.Project;
import dev.agency.core.store.Caller;
import dev.agency.examples.spring.HostSettings;
import dev.agency.examples.spring.desk.Entered;
import dev.agency.examples.spring.login.Account;
import dev.agency.examples.spring.studio.ProjectRecord;
import dev.agency.examples.spring.view.PolicyViews;
import dev.agency.examples.spring.view.Seen;
import dev.agency.examples.spring.view.Viewer;
import dev.agency.examples.spring.view.Views;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page needs: words in the reader's language, and its head and foot. */
@Component
final class PageDesk {
  private final MessageSource messages;
  private final Views views;
  private final PolicyViews policies;
  private final Seen seen;
  private final HostSettings settings;
  private final Clock clock;

  PageDesk(
      MessageSource messages,
      Views views,
      PolicyViews policies,
      Seen seen,
      HostSettings settings,
      Clock clock) {
    this.messages = messages;
    this.views = views;
    this.policies = policies;
    this.seen = seen;
    this.settings = settings;
    this.clock = clock;
  }

  Words words(Locale language) {
    return new Words(messages, language, views.studio().directory());
  }

  /**
   * Returns the names of fields that none of some records shows. Who is of a client is told what is
   * theirs, and of nothing else that it is there.
   */
  static <R> ImmutableList<String> hidden(
      Words words, Viewer viewer, RecordType<R> type, List<Projection<R>> rows) {
    return viewer.ofClient() || rows.isEmpty()
        ? ImmutableList.of()
        : type.fields().stream()
            .filter(field -> rows.stream().allMatch(row -> row.get(field) instanceof Shown.Hidden))
            .map(words::label)
            .collect(ImmutableList.toImmutableList());
  }

  /**
   * What stands where a page has nothing to show.
   *
   * @param title that there is nothing
   * @param words why
   */
  record None(String title, String words) {}

  /**
   * Returns what to say where a page has nothing to show: that it is hidden where the policy shows
   * the reader none of it whatever there is, and else that there is none. Who is of a client is not
   * told that something is hidden.
   */
  None none(Words words, Viewer viewer, String page, RecordType<?>... types) {
    return none(
        words,
        page,
        !viewer.ofClient()
            && Arrays.stream(types).noneMatch(type -> views.mayShow(viewer.person(), type)));
  }

  /** Returns what to say where a page has nothing to show. */
  static None none(Words words, String page, boolean isHidden) {
    String key = isHidden ? "page.none.hidden" : page + ".none";
    return new None(words.say(key), words.say(key + ".words"));
  }

  /** Returns what to say of a part of a page that has nothing to show, as of a whole page. */
  String none(Words words, Viewer viewer, RecordType<?> type) {
    return words.say(isHidden(viewer, type) ? "page.part.hidden" : "page.part.none");
  }

  /**
   * Returns whether the policy shows somebody none of a type, whatever there is; who is of a client
   * is not told so.
   */
  boolean isHidden(Viewer viewer, RecordType<?> type) {
    return !viewer.ofClient() && !views.mayShow(viewer.person(), type);
  }

  /** Returns on whose behalf a form is carried out. */
  static Caller caller(Account account) {
    return account.caller(CorrelationId.of(UUID.randomUUID().toString()));
  }

  /**
   * Returns the version that a form was drawn with: Spring would read other forms of numbers, too.
   */
  static long version(String sent) {
    return Entered.whole(sent)
        .orElseThrow(
            () ->
                InvalidModelException.at(
                    "/version", ErrorCode.MALFORMED_TEXT, "It must be a whole number."));
  }

  /** Writes head and foot; {@code at} is the view the reader is at. */
  void write(Model model, Words words, Account account, Viewer viewer, String at) {
    model.addAttribute("who", who(words, account, viewer));
    model.addAttribute("at", at);
  }

  /** Lets a page ask, while it is open, whether what it shows has changed. */
  void watch(Model model, Object view, String path) {
    model.addAttribute("seen", seen.markOf(view).mark());
    model.addAttribute("seenAt", Seen.AT + path);
  }

  /**
   * Returns the head of a page that says what went wrong. The agency itself may be what is not
   * there: who is logged in can log out all the same.
   */
  ImmutableMap<String, Object> headOfProblem(Account account, Locale language) {
    return ImmutableMap.of("who", whoMeetsProblem(account, language));
  }

  private Who whoMeetsProblem(Account account, Locale language) {
    try {
      return who(words(language), account, views.viewer(account.person()));
    } catch (RuntimeException e) {
      // What went wrong before goes on: it was told then.
      return new Who(account.name(), "", false, ImmutableList.of(), "", "", new Who.Drawn("", ""));
    }
  }

  private Who who(Words words, Account account, Viewer viewer) {
    String roles =
        viewer.roles().stream()
            .map(role -> words.sayOr("role." + role, role.value()))
            .collect(Collectors.joining(", "));
    ZonedDateTime now = clock.instant().atZone(settings.zone()).truncatedTo(ChronoUnit.MINUTES);
    return new Who(
        account.name(),
        roles.isEmpty() ? words.say("role.none") : roles,
        viewer.ofClient(),
        Navigation.of(viewer.person(), views, policies),
        words.day(viewer.asOf()),
        viewer.policyVersion(),
        new Who.Drawn(now.toOffsetDateTime().toString(), words.moment(now)));
  }

  /** What a project is called, for who may know. */
  String name(Words words, Optional<Projection<Project>> project) {
    return project
        .map(seen -> words.cell(seen, ProjectRecord.NAME).text())
        .orElse(words.say("cell.hidden"));
  }
}
