package dev.agency.examples.spring.view;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.budget.status.BlockerRow;
import dev.agency.budget.status.RiskRow;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.RiskId;
import dev.agency.core.id.TenantId;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.Project;
import dev.agency.core.project.Risk;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Risks;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.page.Denied;
import dev.agency.examples.spring.studio.ChangeRecord;
import dev.agency.examples.spring.studio.ContractRow;
import dev.agency.examples.spring.studio.UpdateRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows are ranked by what is seen of them, and by nothing else. */
class OrderTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Host WRITTEN = Host.toWriteOn();
  private static final Caller CALLER =
      new Caller(TenantId.of("studio"), PersonId.of("test"), CorrelationId.of("test"));

  private static Risk risk;
  private static Project shop;

  /** The last of them by their ids come first by their days. */
  @BeforeAll
  static void turnRound() {
    Stores stores = WRITTEN.part(Stores.class);
    risk = replaced(stores.entities(Risks.TYPE), RiskId.of("lumenhof-shop:peak"), OrderTest::first);
    shop =
        replaced(
            stores.entities(Projects.TYPE), ProjectId.of("lumenhof-shop"), OrderTest::firstIsLast);
  }

  @AfterAll
  static void leaveItAsItWas() {
    Stores stores = WRITTEN.part(Stores.class);
    replaced(stores.entities(Risks.TYPE), risk.id(), any -> risk);
    replaced(stores.entities(Projects.TYPE), shop.id(), any -> shop);
  }

  private static Risk first(Risk last) {
    return last.withRaisedOn(LocalDate.of(2026, 1, 5));
  }

  private static Project firstIsLast(Project project) {
    ImmutableList<Milestone> all = project.milestones();
    LocalDate due = all.get(all.size() - 1).due();
    return project.withMilestones(
        all.stream()
            .map(each -> each.equals(all.get(0)) ? each.withDue(due.plusDays(1)) : each)
            .toList());
  }

  private static <I extends Comparable<I>, T> T replaced(
      EntityStore<I, T> store, I id, UnaryOperator<T> change) {
    Versioned<T> found = store.find(CALLER, id).orElseThrow();
    store.replace(CALLER, change.apply(found.value()), found.version());
    return found.value();
  }

  @Test
  void whoSeesWhatTimePeopleHaveIsToldOfTheBestFirst() {
    assertThat(candidates("rm"))
        .hasSizeGreaterThan(2)
        .isSortedAccordingTo(
            Comparator.comparingLong((JsonNode each) -> minutes(each, "shortMinutes"))
                .thenComparing(each -> !each.get("isWished").asBoolean())
                .thenComparing(each -> minutes(each, "freeMinutes"), Comparator.reverseOrder()))
        .extracting(OrderTest::person)
        .isNotEqualTo(candidates("hr").stream().map(OrderTest::person).toList());
  }

  @Test
  void whoSeesNoneIsToldOfThoseWishedForFirstAndOfTheOthersByTheirIds() {
    assertThat(candidates("hr"))
        .hasSizeGreaterThan(2)
        .noneMatch(each -> each.has("freeMinutes") || each.has("shortMinutes"))
        .isSortedAccordingTo(
            Comparator.comparing((JsonNode each) -> !each.get("isWished").asBoolean())
                .thenComparing(OrderTest::person));
  }

  /** Lists that are not in the order of their ids, and what they are in the order of. */
  static Stream<Arguments> lists() {
    String shop = "/api/projects/lumenhof-shop";
    return Stream.of(
        Arguments.of(
            shop,
            "/budgets/0/milestones",
            "milestone",
            MilestoneDelivery.TYPE,
            "due,promised,deliveredOn,daysLate,daysBehindBaseline"),
        Arguments.of(shop, "/budgets/0/risks", "risk", RiskRow.TYPE, "raisedOn"),
        Arguments.of(shop, "/budgets/0/blockers", "blocker", BlockerRow.TYPE, "since,days"),
        Arguments.of(
            shop + "/changes", "/changes", "request", ChangeRecord.TYPE, "state,since,history"),
        Arguments.of(shop + "/update", "/sent", "update", UpdateRow.TYPE, "date,sentOn"),
        Arguments.of(
            "/api/accounts/lumenhof",
            "/contracts",
            "contract",
            ContractRow.TYPE,
            "standing,begins,lastDay,noticeBy"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void whatIsHiddenRanksNothing(
      String path, String rows, String id, RecordType<?> type, String hidden) {
    assertThat(ids(path, rows, id)).hasSizeGreaterThan(1).isNotEqualTo(sorted(path, rows, id));
    Denied.during(
        WRITTEN,
        "accountManager",
        type,
        () -> assertThat(ids(path, rows, id)).isEqualTo(sorted(path, rows, id)),
        hidden.split(",", -1));
  }

  private static ImmutableList<String> sorted(String path, String rows, String id) {
    return ImmutableList.sortedCopyOf(ids(path, rows, id));
  }

  private static ImmutableList<String> ids(String path, String rows, String id) {
    return JSON.readTree(WRITTEN.as("am").get(path).body())
        .at(rows)
        .valueStream()
        .map(row -> row.get(id).asString())
        .collect(toImmutableList());
  }

  /** Of the wish with most of them. */
  private static ImmutableList<JsonNode> candidates(String login) {
    return JSON.readTree(Host.h2().as(login).get("/api/resource-requests").body())
        .get("requests")
        .valueStream()
        .map(wish -> wish.get("candidates").valueStream().collect(toImmutableList()))
        .max(Comparator.comparingInt(ImmutableList::size))
        .orElseThrow();
  }

  private static long minutes(JsonNode candidate, String field) {
    return candidate.get(field).asLong();
  }

  private static String person(JsonNode candidate) {
    return candidate.get("person").asString();
  }
}
