package dev.agency.examples.spring.api;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.client.Contract;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.Money;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Contracts;
import dev.agency.core.store.entity.EntityType;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.Visitor;
import dev.agency.examples.spring.sample.SampleLogin;
import dev.agency.examples.spring.store.House;
import dev.agency.examples.spring.store.ProjectSetup;
import dev.agency.examples.spring.studio.Studios;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is hidden from somebody is on no channel of theirs: not in a page, a body, a header, an
 * event of an open page, an answer to a form they may not send, or a log; and has no effect on one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingHiddenLeavesTest {
  private static final ImmutableList<String> LANGUAGES = ImmutableList.of("en", "de");

  private static final ImmutableList<String> PATHS =
      Stream.concat(
              Stream.of(
                      "/projects",
                      "/projects/lumenhof-shop",
                      "/projects/velora-app",
                      "/projects/brackwater-brand",
                      "/projects/helvion-site",
                      "/projects/none",
                      "/pipeline",
                      "/heat-map",
                      "/time",
                      "/handoffs",
                      "/handoffs/lumenhof-loyalty",
                      "/handoffs/lumenhof-shop",
                      "/projects/lumenhof-shop/update",
                      "/projects/velora-app/update",
                      "/accounts",
                      "/accounts/lumenhof",
                      "/accounts/velora",
                      "/accounts/sylvane",
                      "/resource-requests",
                      "/projects/lumenhof-shop/changes",
                      "/changes/lumenhof-shop:returns",
                      "/changes/velora-app:group-rides",
                      "/projects/lumenhof-loyalty/setup-review",
                      "/projects/lumenhof-shop/setup-review",
                      "/policy")
                  .flatMap(path -> Stream.of(path, "/api" + path)),
              Stream.of(
                  "/api/seen/projects",
                  "/api/seen/pipeline",
                  "/api/seen/heat-map",
                  "/api/seen/accounts",
                  "/api/seen/accounts/lumenhof",
                  "/api/seen/handoffs/lumenhof-shop",
                  "/api/seen/time",
                  "/api/seen/resource-requests",
                  "/time/T-00001",
                  "/api/time?budget=lumenhof-shop:budget",
                  "/api/seen/changes/lumenhof-shop:returns",
                  "/policy?role=accountManager&whom=katarina-solberg",
                  "/openapi.json",
                  "/no-such-page"))
          .collect(toImmutableList());

  /** What follows an open page begins with the page as it is. */
  private static final ImmutableList<String> STREAMS =
      ImmutableList.of("/api/projects/lumenhof-shop/live", "/api/projects/velora-app/live");

  /** Each form of the host, as nobody may send it: who has the right to, not so. */
  private static final ImmutableMap<String, String> FORMS =
      ImmutableMap.<String, String>builder()
          .put("/time/preview", "place=lumenhof-shop%3Abudget+development&date=soon&minutes=45")
          .put("/time", "place=lumenhof-shop%3Abudget+development&date=soon&minutes=45&command=c-1")
          .put("/time/T-00001", "date=2026-09-30&minutes=many&command=c-2&version=1")
          .put("/handoffs/lumenhof-loyalty", "step=SIGN&stage=RENEWAL")
          .put("/handoffs/velora-app", "step=BACK&stage=RENEWAL&back=BRIEF&reason=Late")
          .put("/projects/lumenhof-shop/update", "headline=Now&note=&asks=&seen=another")
          .put("/resource-requests", "project=lumenhof-shop&discipline=development&from=soon")
          .put("/resource-requests/rr-shop-qa", "answer=DECLINE&reason=+")
          .put("/projects/lumenhof-shop/changes", "title=+&note=&hours=none&due=soon")
          .put("/changes/lumenhof-shop:returns", "move=APPROVE&version=77")
          .put("/changes/velora-app:group-rides", "move=REJECT&version=1&reason=+")
          .put("/projects/lumenhof-loyalty/setup-review", "version=77&check=MARGIN&reason=So")
          .put("/projects/lumenhof-shop/setup-review", "version=77")
          .put("/policy", "role=accountManager&reach=ACCOUNT&version=77&on=budgetBurn.usedCost")
          .buildOrThrow();

  /** By how much an hour, in euros, is dearer. */
  private static final BigDecimal MORE = new BigDecimal("1.11");

  /** By how many minutes a time entry is longer. */
  private static final int LONGER = 7;

  private final Host host = Host.h2();
  private final Stores stores = host.part(Stores.class);
  private final Caller caller =
      new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("test"));

  private final ConcurrentHashMap<String, Map<String, String>> sent = new ConcurrentHashMap<>();
  private ImmutableMap<String, ImmutableSetMultimap<String, String>> secrets = ImmutableMap.of();
  private Runnable asBefore = () -> {};

  /** No page holds the amounts of these contracts by chance. */
  @BeforeAll
  void makeEachSecretOneOfItsOwn() {
    AtomicLong cents = new AtomicLong(731);
    asBefore =
        changed(Contracts.TYPE, contract -> worth(contract, 100_000_00L + cents.addAndGet(137_71)));
    List<ProjectSetup> setups =
        stored(ProjectSetup.TYPE).stream().map(Versioned::value).collect(toImmutableList());
    secrets =
        Maps.toMap(
            Host.logins(),
            login -> Secrets.hiddenFrom(person(login), host.part(Studios.class).now(), setups));
  }

  @AfterAll
  void leaveItAsItWas() {
    asBefore.run();
  }

  private static PersonId person(String login) {
    return SampleLogin.ALL.stream()
        .filter(each -> each.login().equals(login))
        .map(SampleLogin::person)
        .findFirst()
        .orElseThrow();
  }

  private ImmutableSetMultimap<String, String> of(String login) {
    return Optional.ofNullable(secrets.get(login)).orElseThrow();
  }

  @Test
  void nothingThatIsHiddenFromSomebodyIsInWhatTheyAreSent() {
    assertThat(of("am").keySet()).contains("budgetBurn", "forecast", "changeCost", "setupReview");
    assertThat(of("am").keySet()).contains("periodBurn", "pendingChange", "disciplineImpact");
    assertThat(of("pm").keySet()).contains("setupReview", "contract", "periodBurn");
    assertThat(of("pm2").keySet()).contains("budgetBurn", "forecast", "changeCost", "contract");
    for (String login : List.of("rm", "hr", "client")) {
      assertThat(of(login).keySet())
          .as(login)
          .contains("budgetBurn", "forecast", "changeCost", "changeRequest", "setupReview")
          .contains("contract", "clientUpdate", "projectStatus");
    }
    ImmutableSet<String> sung =
        Secrets.found(ImmutableSet.copyOf(of("rm").values()), all("finance"));
    for (String kind : of("rm").keySet()) {
      assertThat(of("rm").get(kind)).as("the canary sings: " + kind).anyMatch(sung::contains);
    }
    int figures = 0;
    for (String login : Host.logins()) {
      ImmutableSet<String> hidden = ImmutableSet.copyOf(of(login).values());
      assertThat(Secrets.found(hidden, all(login))).as(login).isEmpty();
      figures += hidden.size();
    }
    assertThat(figures).isGreaterThan(10_000);
    System.out.printf(
        "PASS canary over HTTP: %d amounts and words, each hidden from one of %d people and in"
            + " nothing that they are sent: %d pages and bodies in two languages, %d streams and %d"
            + " refused forms, with their headers%n",
        figures, Host.logins().size(), PATHS.size(), STREAMS.size(), FORMS.size() + 1);
  }

  @Test
  @Tag("full")
  void whatIsHiddenIsInNoLogHoweverMuchIsLogged() {
    assertNothingHiddenIsLogged(Host.logins(), LANGUAGES);
  }

  @Test
  @Tag("short")
  void whatIsHiddenIsInNoLogOfAnAccountManagerAndAClient() {
    assertNothingHiddenIsLogged(ImmutableList.of("am", "client"), ImmutableList.of("en"));
  }

  private void assertNothingHiddenIsLogged(List<String> logins, List<String> languages) {
    ImmutableSet<String> all =
        secrets.values().stream().flatMap(each -> each.values().stream()).collect(toImmutableSet());
    Canary canary = new Canary(all);
    Listening.during(
        Level.TRACE,
        canary,
        () ->
            logins.forEach(
                login -> everything(login, (path, language) -> languages.contains(language))));
    assertThat(canary.logged.get()).isGreaterThan(10_000);
    assertThat(canary.requests.get()).as("requests are logged").isGreaterThan(PATHS.size());
    assertThat(canary.found).isEmpty();
    Canary control = new Canary(all);
    Logger logger = LoggerFactory.getLogger("control");
    Listening.during(Level.TRACE, control, () -> all.forEach(each -> logger.trace("{}.", each)));
    assertThat(control.found).as("the canary sings").hasSize(all.size());
    System.out.printf(
        "PASS canary in the logs: %,d messages at level TRACE of %d people, languages %s, and none"
            + " of %d hidden amounts and words%n",
        canary.logged.get(), logins.size(), languages, all.size());
  }

  /** Reads what is logged, and keeps the names of loggers that say something they should not. */
  private static final class Canary extends AppenderBase<ILoggingEvent> {
    private static final Pattern AMOUNT = Pattern.compile("\\d+(?:[.,]\\d+)+");

    private final ImmutableSet<String> amounts;
    private final ImmutableList<String> words;
    private final AtomicLong logged = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();
    private final Set<String> read = ConcurrentHashMap.newKeySet();
    private final Set<String> found = ConcurrentHashMap.newKeySet();

    Canary(ImmutableSet<String> secrets) {
      this.amounts =
          secrets.stream().filter(each -> AMOUNT.matcher(each).matches()).collect(toImmutableSet());
      this.words =
          secrets.stream().filter(each -> !amounts.contains(each)).collect(toImmutableList());
    }

    @Override
    protected void append(ILoggingEvent event) {
      logged.incrementAndGet();
      StringBuilder said = new StringBuilder(event.getFormattedMessage());
      for (IThrowableProxy at = event.getThrowableProxy(); at != null; at = at.getCause()) {
        said.append('\n').append(at.getMessage());
      }
      String text = said.toString();
      if (read.add(text)) {
        Stream.concat(
                AMOUNT.matcher(text).results().map(MatchResult::group).filter(amounts::contains),
                words.stream().filter(text::contains))
            .forEach(secret -> found.add(event.getLoggerName() + ": " + secret));
      }
      if (text.contains("/api/projects")) {
        requests.incrementAndGet();
      }
    }
  }

  /** The margin band, a colour, is shown on purpose; so little in the hour turns none. */
  @Test
  @Tag("full")
  void whatPeopleCostAndWhatClientsPayHasNoEffectOnWhoSeesNeither() {
    assertNothingIsToldByPrices(ImmutableList.of("am", "pm2"), path -> true);
  }

  @Test
  @Tag("short")
  void whatPeopleCostAndWhatClientsPayHasNoEffectOnPagesAndOnTheLogsOfOneClient() {
    assertNothingIsToldByPrices(ImmutableList.of("am"), path -> path.contains("lumenhof"));
  }

  private void assertNothingIsToldByPrices(List<String> logging, Predicate<String> isLogged) {
    ImmutableList<String> noCost = ImmutableList.of("am", "pm2");
    ImmutableList<String> noPrice = ImmutableList.of("rm", "hr", "client");
    Stream.concat(noCost.stream(), noPrice.stream()).forEach(this::sent);
    Map<String, ImmutableMultiset<String>> said = logged(logging, isLogged);
    String shop = "/api/projects/lumenhof-shop";
    String priced = "/api/accounts/lumenhof";
    String cost = host.as("finance").get(shop).body();
    String price = host.as("am").get(priced).body();
    String value = host.as("am").get(shop).body();
    Runnable cheaper =
        changed(
            House.TYPE,
            house ->
                new House(
                    house.tenant(),
                    house.policy(),
                    dearer(house.rates(), "amount"),
                    house.history()));
    try {
      assertNothingChanged(noCost);
      logged(logging, isLogged)
          .forEach(
              (login, now) ->
                  Listening.assertSame(
                      login, now, Optional.ofNullable(said.get(login)).orElseThrow()));
      assertThat(host.as("finance").get(shop).body()).isNotEqualTo(cost);
      Runnable lowerRates = changed(Budgets.TYPE, budget -> dearer(budget, "billRate"));
      Runnable lessWorth =
          changed(
              Contracts.TYPE,
              contract ->
                  worth(contract, contract.annualValue().map(Money::minorUnits).orElse(0L) + 1_11));
      try {
        assertNothingChanged(noPrice);
        assertThat(host.as("am").get(priced).body()).isNotEqualTo(price);
        assertThat(host.as("am").get(shop).body()).isNotEqualTo(value);
      } finally {
        lessWorth.run();
        lowerRates.run();
      }
    } finally {
      cheaper.run();
    }
    assertThat(host.as("finance").get(shop).body()).isEqualTo(cost);
    assertThat(host.as("am").get(priced).body()).isEqualTo(price);
    System.out.printf(
        "PASS re-pricing over HTTP: every hour costs %s euros more, and %d pages, bodies, streams"
            + " and refused forms are the same for %d people, byte for byte, and so is what is logged"
            + " at level DEBUG of %d paths for %d of them; it is paid with as much more and every"
            + " contract is worth more, and they are the same for %d%n",
        MORE,
        PATHS.size() + STREAMS.size() + FORMS.size() + 1,
        noCost.size(),
        PATHS.stream().filter(isLogged).count(),
        logging.size(),
        noPrice.size());
  }

  /**
   * Who has most time has least then, and each entry is longer: whoever is shown none sees none of
   * it. In which months a deal asks for people is shown, so what is booked for deals stays.
   */
  @Test
  @Tag("full")
  void howMuchTimeThereIsHasNoEffectOnWhoSeesNone() {
    ImmutableList<String> noTime = ImmutableList.of("hr", "client");
    noTime.forEach(this::sent);
    String requests = host.as("rm").get("/api/resource-requests").body();
    long worked = workedOnTheShop();
    Predicate<TimeEntry> ofTheShop = each -> each.budget().value().equals("lumenhof-shop:budget");
    long entries =
        stores
            .timeEntries()
            .read(
                caller,
                EntryRange.all(),
                rows ->
                    rows.filter(ofTheShop)
                        .filter(each -> each.approval() != Approval.REJECTED)
                        .filter(each -> !each.date().isAfter(host.part(Studios.class).now().asOf()))
                        .count());
    assertThat(entries).isPositive();
    Runnable booked =
        changed(
            Bookings.TYPE,
            booking ->
                booking.deal().isPresent()
                    ? booking
                    : booking.withAmount(turned(booking.amount())));
    try {
      Runnable logged = longer();
      try {
        assertNothingChanged(noTime);
        assertThat(host.as("rm").get("/api/resource-requests").body()).isNotEqualTo(requests);
        assertThat(workedOnTheShop()).isEqualTo(worked + LONGER * entries);
      } finally {
        logged.run();
        sent.clear(); // who may correct an entry is told of its version
      }
    } finally {
      booked.run();
    }
    assertThat(host.as("rm").get("/api/resource-requests").body()).isEqualTo(requests);
    System.out.printf(
        "PASS re-booking over HTTP: who was booked for little is for much, every entry is %d minutes"
            + " longer, and %d pages, bodies, streams and refused forms are the same for %d people,"
            + " byte for byte%n",
        LONGER, PATHS.size() + STREAMS.size() + FORMS.size() + 1, noTime.size());
  }

  private static BookingAmount turned(BookingAmount amount) {
    return amount instanceof BookingAmount.PerDay day
        ? new BookingAmount.PerDay(Math.max(15, 480 - day.minutes()))
        : amount instanceof BookingAmount.Total total
            ? new BookingAmount.Total(total.minutes() + 480)
            : new BookingAmount.Percent(BasisPoints.of(1_000));
  }

  /** Corrects each time entry to a longer one, and returns what makes them what they were. */
  private Runnable longer() {
    List<TimeEntry> before =
        stores
            .timeEntries()
            .read(caller, EntryRange.all(), rows -> rows.collect(toImmutableList()));
    correct(before.stream().map(each -> each.withMinutes(each.minutes() + LONGER)).toList());
    return () -> correct(before);
  }

  private void correct(List<TimeEntry> entries) {
    for (List<TimeEntry> some : Lists.partition(entries, 500)) {
      Map<TimeEntryId, Revised<TimeEntryId, TimeEntry>> stored =
          stores
              .timeEntries()
              .findAll(caller, some.stream().map(TimeEntry::id).collect(toImmutableSet()));
      stores
          .timeEntries()
          .append(
              caller,
              some.stream()
                  .map(
                      entry ->
                          Revised.of(
                              entry.id(),
                              Optional.ofNullable(stored.get(entry.id())).orElseThrow().revision()
                                  + 1,
                              entry))
                  .collect(toImmutableList()));
    }
  }

  /** The minutes that were worked on the shop, by the day. */
  private long workedOnTheShop() {
    return new JsonMapper()
        .readTree(host.as("pm").get("/api/projects/lumenhof-shop").body())
        .at("/budgets/0/burn/workedMinutes")
        .asLong();
  }

  /** What the host logs at level DEBUG while each asks for everything; what it computed is kept. */
  private Map<String, ImmutableMultiset<String>> logged(
      List<String> logins, Predicate<String> isLogged) {
    return Maps.toMap(
        logins,
        login ->
            Listening.logged(
                () ->
                    answers(
                        login, (path, language) -> language.equals("en") && isLogged.test(path))));
  }

  /** Each rate is higher by so much that sums and shares move, and no band. */
  private static <T> T dearer(T value, String name) {
    String other =
        Pattern.compile("(\"" + name + "\":(?:\\{\"amount\":)?\")(\\d+\\.\\d\\d)\"")
            .matcher(AgencyJson.write(value))
            .replaceAll(found -> found.group(1) + new BigDecimal(found.group(2)).add(MORE) + '"');
    @SuppressWarnings("unchecked")
    Class<T> type = (Class<T>) published(value.getClass());
    return AgencyJson.read(other, type);
  }

  /** The type that hosts know of an immutable model. */
  private static Class<?> published(Class<?> type) {
    return type.getSimpleName().startsWith("Immutable") ? type.getSuperclass() : type;
  }

  private static Contract worth(Contract contract, long cents) {
    return contract.withAnnualValue(Money.ofMinor(cents, "EUR"));
  }

  private <I extends Comparable<I>, T> List<Versioned<T>> stored(EntityType<I, T> type) {
    return stores.entities(type).page(caller, Query.all(), Optional.empty(), Page.MAX_LIMIT).rows();
  }

  /** Replaces all records of a type, and returns what makes them what they were. */
  private <I extends Comparable<I>, T> Runnable changed(
      EntityType<I, T> type, UnaryOperator<T> change) {
    List<Versioned<T>> before = stored(type);
    replaceAll(type, before.stream().map(each -> change.apply(each.value())).toList());
    return () -> replaceAll(type, before.stream().map(Versioned::value).toList());
  }

  private <I extends Comparable<I>, T> void replaceAll(EntityType<I, T> type, List<T> values) {
    EntityStore<I, T> store = stores.entities(type);
    stores
        .transactions()
        .required(
            () -> {
              values.forEach(
                  value ->
                      store.replace(
                          caller,
                          value,
                          store.find(caller, type.id(value)).orElseThrow().version()));
              return values;
            });
  }

  /** Each path in one of the languages; who comes next asks for it in the other one. */
  private void assertNothingChanged(List<String> logins) {
    for (String login : logins) {
      int turn = logins.indexOf(login);
      Map<String, String> now =
          everything(
              login,
              (path, language) ->
                  (PATHS.indexOf(path) + LANGUAGES.indexOf(language) + turn) % 2 == 0);
      assertThat(now).as(login).hasSizeGreaterThan(PATHS.size());
      Map<String, String> before = sent(login);
      assertThat(
              now.entrySet().stream()
                  .filter(each -> !each.getValue().equals(before.get(each.getKey())))
                  .map(Map.Entry::getKey))
          .as("what is another one for " + login)
          .isEmpty();
    }
  }

  /** Everything somebody is sent while nothing changes, by what they asked for. */
  private Map<String, String> sent(String login) {
    return sent.computeIfAbsent(login, any -> everything(login, (path, language) -> true));
  }

  private String all(String login) {
    return String.join("\n", sent(login).values());
  }

  /** Everything somebody is sent, with its headers but for those of the line. */
  private Map<String, String> everything(String login, BiPredicate<String, String> isAskedFor) {
    Map<String, String> all = answers(login, isAskedFor);
    STREAMS.forEach(path -> all.put(path, firstEvent(host.as(login), path)));
    return all;
  }

  /** Everything but what follows an open page. */
  private Map<String, String> answers(String login, BiPredicate<String, String> isAskedFor) {
    Visitor visitor = host.as(login);
    Map<String, String> all = new LinkedHashMap<>();
    for (String path : PATHS) {
      for (String language : LANGUAGES) {
        if (isAskedFor.test(path, language)) {
          all.put(path + " in " + language, text(visitor.get(path, language)));
        }
      }
    }
    String token = visitor.token();
    FORMS.forEach(
        (path, form) -> {
          HttpResponse<String> refused =
              visitor.postAsItIs(path, form + "&_csrf=" + Visitor.encoded(token));
          assertThat(refused.statusCode()).as(login + " at " + path).isGreaterThanOrEqualTo(400);
          all.put("refused: " + path, text(refused));
        });
    HttpResponse<String> json =
        visitor.write("POST", "/api/time-entries", "{\"command\":\"c\",\"entry\":{}}", token);
    assertThat(json.statusCode()).as(login).isGreaterThanOrEqualTo(400);
    all.put("refused: /api/time-entries", text(json));
    return all;
  }

  private String firstEvent(Visitor visitor, String path) {
    try {
      HttpResponse<InputStream> stream =
          visitor
              .client()
              .send(
                  HttpRequest.newBuilder(host.at(path))
                      .header("Accept", "text/event-stream")
                      .build(),
                  HttpResponse.BodyHandlers.ofInputStream());
      try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), UTF_8))) {
        StringBuilder event = new StringBuilder();
        for (String line = lines.readLine();
            line != null && !line.isEmpty();
            line = lines.readLine()) {
          event.append(line).append('\n');
        }
        assertThat(event).as(path).isNotEmpty();
        return text(stream, event.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(HttpResponse<String> answer) {
    return text(answer, Visitor.lasting(answer.body()));
  }

  private static String text(HttpResponse<?> answer, String body) {
    String headers =
        answer.headers().map().entrySet().stream()
            .filter(each -> !each.getKey().matches("(?i)date|set-cookie|connection|keep-alive"))
            .map(Object::toString)
            .collect(Collectors.joining("\n"));
    return answer.statusCode() + "\n" + headers + "\n" + body;
  }
}
