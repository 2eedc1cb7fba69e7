package dev.agency.examples.spring.api;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import dev.agency.examples.spring.store.House;
import dev.agency.examples.spring.studio.ChangeCostRow;
import dev.agency.examples.spring.studio.Studio;
import dev.agency.examples.spring.studio.Studios;
import dev.agency.examples.spring.studio.Work;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is hidden is on no channel: not in a body, a header or a log, and has no effect on one. */
class NothingHiddenLeavesTest {
  private static final ImmutableList<String> PATHS =
      Stream.concat(
              Stream.of("lumenhof-shop", "velora-app", "brackwater-brand", "helvion-site", "none")
                  .flatMap(id -> Stream.of("/api/projects/" + id, "/projects/" + id)),
              Stream.of(
                  "/api/projects",
                  "/api/pipeline",
                  "/api/heat-map",
                  "/projects",
                  "/pipeline",
                  "/heat-map",
                  "/api/time",
                  "/time",
                  "/api/handoffs",
                  "/api/handoffs/lumenhof-loyalty",
                  "/api/handoffs/lumenhof-shop",
                  "/api/projects/lumenhof-shop/update",
                  "/api/accounts",
                  "/api/accounts/lumenhof",
                  "/api/accounts/velora",
                  "/api/accounts/sylvane",
                  "/api/resource-requests",
                  "/handoffs",
                  "/handoffs/lumenhof-loyalty",
                  "/handoffs/lumenhof-shop",
                  "/projects/lumenhof-shop/update",
                  "/accounts",
                  "/accounts/lumenhof",
                  "/accounts/velora",
                  "/accounts/sylvane",
                  "/resource-requests",
                  "/projects/lumenhof-shop/changes",
                  "/api/projects/lumenhof-shop/changes",
                  "/changes/lumenhof-shop:returns",
                  "/api/changes/lumenhof-shop:returns",
                  "/changes/velora-app:group-rides",
                  "/api/changes/velora-app:group-rides",
                  "/projects/lumenhof-loyalty/setup-review",
                  "/api/projects/lumenhof-loyalty/setup-review",
                  "/policy",
                  "/api/policy",
                  "/openapi.json",
                  "/no-such-page"))
          .collect(ImmutableList.toImmutableList());

  private final Host host = Host.h2();
  private final Caller caller =
      new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("test"));

  @Test
  void noCostAndNoProfitIsInWhatAccountManagersClientsAndPlannersAreSent() {
    ImmutableSet<String> secrets = secrets();
    assertThat(secrets).hasSizeGreaterThan(60);
    assertThat(found(secrets, everything("finance"))).as("the canary sings").hasSizeGreaterThan(15);
    for (String login : ImmutableList.of("am", "client", "rm", "hr", "pm2")) {
      assertThat(found(secrets, everything(login))).as(login).isEmpty();
    }
    System.out.printf(
        "PASS canary over HTTP: %d hidden figures in %d pages and bodies in two languages with their"
            + " headers, found by finance, by none of 5 others%n",
        secrets.size(), PATHS.size());
  }

  @Test
  void whatIsHiddenIsInNoLogHoweverMuchIsLogged() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> kept = new ListAppender<>();
    Level before = root.getLevel();
    kept.start();
    root.addAppender(kept);
    root.detachAppender("CONSOLE");
    root.setLevel(Level.DEBUG);
    try {
      assertThat(everything("am")).isNotEmpty();
      assertThat(everything("finance")).isNotEmpty();
    } finally {
      root.setLevel(before);
      root.detachAppender(kept);
    }
    String logged =
        ImmutableList.copyOf(kept.list).stream()
            .map(ILoggingEvent::getFormattedMessage)
            .collect(Collectors.joining("\n"));
    assertThat(logged).as("requests are logged").contains("/api/projects");
    assertThat(found(secrets(), logged)).isEmpty();
  }

  /** The margin band, a colour, is shown on purpose; a cent in the hour turns none. */
  @Test
  void whatThePeopleCostHasNoEffectOnWhatOthersSee() {
    ImmutableList<String> blind = ImmutableList.of("am", "client", "rm", "hr", "pm2");
    ImmutableList<String> before =
        blind.stream().map(this::everything).collect(ImmutableList.toImmutableList());
    String finance = everything("finance");
    EntityStore<TenantId, House> houses = host.part(Stores.class).entities(House.TYPE);
    Versioned<House> house = houses.find(caller, caller.tenant()).orElseThrow();
    Versioned<House> dearer =
        houses.replace(
            caller, withRates(house.value(), dearer(house.value().rates())), house.version());
    try {
      for (int i = 0; i < blind.size(); i++) {
        assertThat(everything(blind.get(i))).as(blind.get(i)).isEqualTo(before.get(i));
      }
      assertThat(everything("finance")).as("who sees the cost").isNotEqualTo(finance);
      System.out.printf(
          "PASS re-pricing over HTTP: every hour costs another cent, and %d pages and bodies in two"
              + " languages are the same for 5 people, byte for byte%n",
          PATHS.size());
    } finally {
      houses.replace(caller, house.value(), dearer.version());
    }
    assertThat(everything("finance")).isEqualTo(finance);
  }

  private static House withRates(House house, RateBook rates) {
    return new House(house.tenant(), house.policy(), rates, house.history());
  }

  /** Each hour costs a cent more or, of ten, nine cents less. */
  private static RateBook dearer(RateBook rates) {
    String other =
        Pattern.compile("(\"amount\":\"\\d+\\.\\d)(\\d)\"")
            .matcher(AgencyJson.write(rates))
            .replaceAll(
                found -> found.group(1) + (Integer.parseInt(found.group(2)) + 1) % 10 + '"');
    return AgencyJson.read(other, RateBook.class);
  }

  /** All figures that are hidden, as bodies, pages and logs would write them. */
  private ImmutableSet<String> secrets() {
    Studio studio = host.part(Studios.class).now();
    return studio.works().stream()
        .flatMap(work -> Stream.concat(hiddenFigures(work), hiddenCosts(studio, work)))
        .flatMap(figure -> figure.ifKnown().stream())
        .filter(money -> Math.abs(money.minorUnits()) > 100_000 && money.minorUnits() % 100 != 0)
        .flatMap(NothingHiddenLeavesTest::texts)
        .collect(toImmutableSet());
  }

  private static Stream<Figure<Money>> hiddenFigures(Work work) {
    BudgetBurn burn = work.burn().budget();
    return Stream.of(
        BudgetBurn.USED_COST.read(burn),
        BudgetBurn.LABOUR_COST.read(burn),
        BudgetBurn.PROFIT.read(burn),
        ForecastRow.COST_AT_COMPLETION.read(work.outlook().forecast().standard()));
  }

  /** What the changes of a project cost as of the day. */
  private static Stream<Figure<Money>> hiddenCosts(Studio studio, Work work) {
    return studio.changes(work.project().id()).stream()
        .flatMap(change -> work.impact(change).stream())
        .flatMap(impact -> impact.granted().stream())
        .map(impact -> ChangeCostRow.COST_TOTAL.read(ChangeCostRow.of(impact)));
  }

  private static Stream<String> texts(Money money) {
    String plain = money.amount().replace("-", "");
    String grouped = plain.replaceAll("\\B(?=(\\d{3})+\\.)", ",");
    String german = grouped.replace(',', ' ').replace('.', ',').replace(' ', '.');
    return Stream.of(plain, grouped, german);
  }

  private static ImmutableSet<String> found(ImmutableSet<String> secrets, String text) {
    return secrets.stream().filter(text::contains).collect(toImmutableSet());
  }

  /** Everything somebody is sent, in both languages, with its headers but for those of the line. */
  private String everything(String login) {
    Visitor visitor = host.as(login);
    return PATHS.stream()
        .flatMap(path -> Stream.of(visitor.get(path, "en"), visitor.get(path, "de")))
        .map(NothingHiddenLeavesTest::text)
        .collect(Collectors.joining("\n"));
  }

  private static String text(HttpResponse<String> answer) {
    String headers =
        answer.headers().map().entrySet().stream()
            .filter(each -> !each.getKey().matches("(?i)date|set-cookie|connection|keep-alive"))
            .map(Object::toString)
            .collect(Collectors.joining("\n"));
    // The token of the forms is another one in each session.
    return answer.statusCode()
        + "\n"
        + headers
        + "\n"
        + answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }
}
