package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.metrics.ContentmentMetrics;
import dev.agency.budget.metrics.DeliveryMetrics;
import dev.agency.budget.metrics.HealthPart;
import dev.agency.budget.metrics.HealthScore;
import dev.agency.budget.metrics.Opportunity;
import dev.agency.budget.metrics.RenewalMetrics;
import dev.agency.budget.status.StatusRow;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message;
import dev.agency.core.id.ClientId;
import dev.agency.examples.spring.login.Account;
import dev.agency.examples.spring.studio.AccountRow;
import dev.agency.examples.spring.studio.ContractRow;
import dev.agency.examples.spring.studio.InteractionRow;
import dev.agency.examples.spring.studio.PromiseRow;
import dev.agency.examples.spring.studio.SurveyRow;
import dev.agency.examples.spring.view.AccountView;
import dev.agency.examples.spring.view.AccountViews;
import dev.agency.examples.spring.view.AccountsView;
import dev.agency.examples.spring.view.Viewer;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The clients with how it goes with them, and one with their contracts and what could be next. */
@Controller
final class AccountPages {
  private static final String AT = "accounts";
  private static final long WELL = 7_500;
  private static final long FAIRLY = 5_000;

  private final AccountViews views;
  private final PageDesk desk;

  AccountPages(AccountViews views, PageDesk desk) {
    this.views = views;
    this.desk = desk;
  }

  /**
   * A client in the list.
   *
   * @param id the client, for the link
   * @param name their name
   * @param managers who answers for them
   * @param health how it goes with them, if the reader sees that
   * @param satisfied what they say
   * @param noticeBy the next day by which notice ends a contract
   * @param endsOn the next day on which one ends that nothing follows
   * @param talkedOn when anybody was last in touch
   * @param overdue how many promises are late
   */
  record Line(
      String id,
      String name,
      String managers,
      Tile health,
      Tile satisfied,
      Cell noticeBy,
      Cell endsOn,
      Cell talkedOn,
      Cell overdue) {}

  /**
   * Something worth a talk.
   *
   * @param kind why
   * @param words what it rests on
   * @param free who would have time
   */
  record Chance(String kind, String words, String free) {}

  @GetMapping("/accounts")
  String accounts(@AuthenticationPrincipal Account account, Locale language, Model model) {
    AccountsView view = views.accounts(account.person());
    Words words = desk.words(language);
    desk.write(model, words, account, view.viewer(), AT);
    desk.watch(model, view, "/accounts");
    model.addAttribute(
        "accounts",
        view.accounts().stream().map(each -> line(words, each)).collect(toImmutableList()));
    List<Projection<HealthScore>> healths =
        view.accounts().stream().flatMap(each -> each.health().stream()).toList();
    model.addAttribute(
        "showsHealth",
        healths.stream().anyMatch(row -> row.get(HealthScore.SCORE) instanceof Shown.Visible));
    model.addAttribute("hidden", PageDesk.hidden(words, view.viewer(), HealthScore.TYPE, healths));
    model.addAttribute(
        "none",
        desk.none(
            words,
            view.viewer(),
            view.viewer().ofClient() ? "accounts.client" : AT,
            AccountRow.TYPE));
    return "accounts";
  }

  private static Line line(Words words, AccountsView.Line line) {
    Projection<AccountRow> row = line.account();
    Tile none = new Tile("", new Cell(words.say("cell.hidden"), Cell.Kind.HIDDEN, ""), -1);
    Cell overdue = words.cell(row, AccountRow.OVERDUE);
    boolean late = row.get(AccountRow.OVERDUE).ifVisible().filter(n -> n > 0).isPresent();
    return new Line(
        row.get(AccountRow.CLIENT).ifVisible().map(ClientId::value).orElse(""),
        words.cell(row, AccountRow.CLIENT).text(),
        words.cell(row, AccountRow.MANAGERS).text(),
        line.health().map(each -> share(words, each, HealthScore.SCORE)).orElse(none),
        line.health().map(each -> share(words, each, part(HealthPart.SATISFACTION))).orElse(none),
        words.cell(row, AccountRow.NOTICE_BY),
        ending(words.cell(row, AccountRow.ENDS_ON)),
        words.cell(row, AccountRow.TALKED_ON),
        late ? Cell.value(overdue.text(), "bad") : overdue);
  }

  private static Cell ending(Cell day) {
    return day.kind() == Cell.Kind.VALUE ? Cell.value(day.text(), "fair") : day;
  }

  /** The field of a part of the health; each is a share. */
  @SuppressWarnings("unchecked")
  private static Field<HealthScore, Figure<BasisPoints>> part(HealthPart part) {
    return (Field<HealthScore, Figure<BasisPoints>>)
        HealthScore.TYPE.fields().stream()
            .filter(field -> field.name().equals(part.name().toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow();
  }

  /** More is better, unlike with what is used up. */
  private static Tile share(
      Words words, Projection<HealthScore> row, Field<HealthScore, Figure<BasisPoints>> field) {
    Tile plain = Tiles.share(words, row, field, false);
    Optional<Long> share =
        row.get(field).ifVisible().flatMap(Figure::ifKnown).map(BasisPoints::value);
    return new Tile(
        label(words, field),
        new Cell(
            plain.cell().text(), plain.cell().kind(), share.map(AccountPages::tone).orElse("")),
        // Of the worst the bar shows something all the same: an empty one looks like none.
        plain.bar() == 0 ? 1 : plain.bar());
  }

  /** A part of the health may be called otherwise than the figure of a project it is made of. */
  private static String label(Words words, Field<HealthScore, ?> field) {
    return words.sayOr("account.field." + field.name(), words.label(field));
  }

  private static String tone(long share) {
    if (share >= WELL) {
      return "good";
    }
    return share >= FAIRLY ? "fair" : "bad";
  }

  @GetMapping("/accounts/{client}")
  String account(
      @AuthenticationPrincipal Account account,
      @PathVariable("client") ClientId client,
      Locale language,
      Model model) {
    AccountView view = views.account(account.person(), client);
    Words words = desk.words(language);
    Viewer viewer = view.viewer();
    desk.write(model, words, account, viewer, AT);
    desk.watch(model, view, "/accounts/" + client.value());
    model.addAttribute("name", words.cell(view.account(), AccountRow.CLIENT).text());
    model.addAttribute("managers", words.cell(view.account(), AccountRow.MANAGERS).text());
    model.addAttribute("tiles", tiles(words, view));
    model.addAttribute(
        "missing",
        view.health()
            .flatMap(row -> row.get(HealthScore.MISSING_WEIGHT).ifVisible())
            .filter(weight -> weight > 0)
            .map(weight -> words.say("account.missing", weight))
            .orElse(""));
    model.addAttribute("hidden", hidden(words, view));
    model.addAttribute(
        "chances",
        view.opportunities().stream()
            .map(row -> chance(words, view, row))
            .collect(toImmutableList()));
    model.addAttribute("noChances", desk.none(words, viewer, Opportunity.TYPE));
    model.addAttribute("contracts", contracts(words, view));
    model.addAttribute("narrow", narrow(words, view).collect(toImmutableList()));
    model.addAttribute("wide", wide(words, view).collect(toImmutableList()));
    return "account";
  }

  private static ImmutableList<Tile> tiles(Words words, AccountView view) {
    Stream<Tile> health =
        view.health().stream()
            .flatMap(
                row ->
                    Stream.concat(
                        Stream.of(share(words, row, HealthScore.SCORE)),
                        Arrays.stream(HealthPart.values())
                            .map(each -> share(words, row, part(each)))));
    Stream<Tile> others =
        Stream.of(
                view.contentment().map(row -> tile(words, row, ContentmentMetrics.NPS)),
                view.delivery().map(row -> tile(words, row, DeliveryMetrics.ON_TIME_TO_BASELINE)),
                view.renewals().map(row -> tile(words, row, RenewalMetrics.RENEWAL_RATE)))
            .flatMap(Optional::stream);
    return Stream.concat(health, others)
        .filter(tile -> tile.cell().kind() != Cell.Kind.HIDDEN)
        .collect(toImmutableList());
  }

  private static <R> Tile tile(Words words, Projection<R> row, Field<R, ?> field) {
    return new Tile(words.label(field), words.cell(row, field), -1);
  }

  private static ImmutableList<String> hidden(Words words, AccountView view) {
    return view.viewer().ofClient()
        ? ImmutableList.of()
        : view.health().stream()
            .flatMap(row -> row.hidden().stream())
            .map(field -> label(words, field))
            .distinct()
            .collect(toImmutableList());
  }

  private TablePart contracts(Words words, AccountView view) {
    return TablePart.of(
            words,
            view.viewer(),
            "account.contracts",
            List.of(
                ContractRow.TITLE,
                ContractRow.STANDING,
                ContractRow.BEGINS,
                ContractRow.LAST_DAY,
                ContractRow.NOTICE_BY,
                ContractRow.RENEWAL,
                ContractRow.VALUE),
            view.contracts())
        .orElse(desk.none(words, view.viewer(), ContractRow.TYPE));
  }

  private Stream<TablePart> narrow(Words words, AccountView view) {
    Viewer viewer = view.viewer();
    return Stream.of(
        TablePart.of(
                words,
                viewer,
                "account.promises",
                List.of(PromiseRow.TITLE, PromiseRow.OWNER, PromiseRow.DUE, PromiseRow.STATE),
                view.promises())
            .orElse(desk.none(words, viewer, PromiseRow.TYPE)),
        TablePart.of(
                words,
                viewer,
                "account.projects",
                List.of(
                    StatusRow.NAME,
                    StatusRow.PROGRESS,
                    StatusRow.BURN,
                    StatusRow.PLANNED_END,
                    StatusRow.FORECAST_END,
                    StatusRow.MARGIN_BAND),
                view.projects())
            .linked(
                view.projects(),
                row ->
                    row.get(StatusRow.PROJECT)
                        .ifVisible()
                        .map(project -> "/projects/" + project.value()))
            .orElse(desk.none(words, viewer, StatusRow.TYPE)));
  }

  private Stream<TablePart> wide(Words words, AccountView view) {
    Viewer viewer = view.viewer();
    return Stream.of(
        TablePart.of(
                words,
                viewer,
                "account.surveys",
                List.of(
                    SurveyRow.DATE,
                    SurveyRow.KIND,
                    SurveyRow.SCORE,
                    SurveyRow.CONTACT,
                    SurveyRow.COMMENT),
                view.surveys())
            .orElse(desk.none(words, viewer, SurveyRow.TYPE)),
        TablePart.of(
                words,
                viewer,
                "account.interactions",
                List.of(
                    InteractionRow.DATE,
                    InteractionRow.KIND,
                    InteractionRow.TOPIC,
                    InteractionRow.CONTACTS,
                    InteractionRow.PERSONS),
                view.interactions())
            .orElse(desk.none(words, viewer, InteractionRow.TYPE)));
  }

  private static Chance chance(Words words, AccountView view, Projection<Opportunity> row) {
    String figures =
        Stream.of(
                Opportunity.DAYS,
                Opportunity.USED_MINUTES,
                Opportunity.BUDGET_MINUTES,
                Opportunity.MINUTES_DELTA)
            .map(
                (Field<Opportunity, ImmutableList<Message.Argument>> field) ->
                    row.get(field).ifVisible().orElse(ImmutableList.of()).stream()
                        .map(figure -> words.argument(figure.value()))
                        .collect(Collectors.joining(", ")))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" / "));
    String free =
        row.get(Opportunity.FREE_MINUTES)
            .ifVisible()
            .map(
                minutes ->
                    minutes.entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .map(
                            each ->
                                words.text("discipline", each.getKey())
                                    + " "
                                    + words.hours(each.getValue()))
                        .collect(Collectors.joining(", ")))
            .orElse("");
    return new Chance(
        words.cell(row, Opportunity.KIND).text(),
        row.get(Opportunity.KIND)
            .ifVisible()
            .map(
                kind ->
                    words.say(
                        "account.chance." + kind,
                        row.get(Opportunity.SUBJECT)
                            .ifVisible()
                            .map(
                                id ->
                                    Optional.ofNullable(view.titles().get(id))
                                        .orElseGet(() -> words.say("title.hidden")))
                            .orElse(""),
                        words.cell(row, Opportunity.SINCE).text(),
                        figures))
            .orElse(""),
        free);
  }
}
