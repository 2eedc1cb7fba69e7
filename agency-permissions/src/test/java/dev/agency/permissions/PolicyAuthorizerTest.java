package dev.agency.permissions;

import static dev.agency.core.testkit.SampleDesk.callerNamed;
import static dev.agency.core.testkit.SampleDesk.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealRefusal;
import dev.agency.core.desk.Answer;
import dev.agency.core.desk.Authorization;
import dev.agency.core.desk.DealDesk;
import dev.agency.core.desk.Operation;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleDesk;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.schema.NotInCatalogueException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyAuthorizerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static final RecordType<Deal> DEAL =
      RecordType.of(Deals.TYPE.name(), Grain.DEAL, List.of(Field.of(Quantities.NAME, Deal::name)));

  /** The presets; account managers also edit the deals of their accounts, and open some. */
  private static final Policy POLICY =
      Policy.builder()
          .name("Studio")
          .version("2026-03")
          .addRoles(Presets.projectManager(), Presets.teamMember())
          .addRoles(
              Presets.accountManager().toBuilder()
                  .addGrants(
                      Grant.allow(
                              "deal",
                              Action.EDIT,
                              Reach.ACCOUNT,
                              FieldSet.ofClasses(Sensitivity.PUBLIC))
                          .withActions(Action.EDIT, Action.CREATE))
                  .build())
          .build();

  private static final ImmutableMap<PersonId, RoleId> ROLES =
      ImmutableMap.of(
          PersonId.of("p-elif"), Presets.accountManager().id(),
          PersonId.of("p-jonas"), Presets.projectManager().id(),
          PersonId.of("p-mira"), Presets.teamMember().id());

  /** Elif manages the client of the sample deal, and Jonas works for it. */
  private static final PermissionEvaluator PERMISSIONS =
      POLICY
          .against(Catalogue.of(DEAL))
          .with(
              Relations.of(DEAL)
                  .tenant("tenant", deal -> callerNamed("p-elif").tenant())
                  .attribute("client", deal -> deal.client().value())
                  .attributes("members", deal -> ImmutableList.of("p-jonas"))
                  .reach(Reach.ACCOUNT, PolicyAuthorizerTest::managed)
                  .reach(Reach.ASSIGNED, Condition.containsSubject("members"))
                  .build());

  private static final PolicyAuthorizer AUTHORIZER =
      new PolicyAuthorizer(caller -> PERMISSIONS.subject(principal(caller), TODAY));

  private static Principal principal(Caller caller) {
    HeldRole[] roles =
        Optional.ofNullable(ROLES.get(caller.actor())).stream()
            .map(role -> new HeldRole(role, DateRange.startingOn(TODAY)))
            .toArray(HeldRole[]::new);
    return Principal.of(caller.tenant(), caller.actor(), roles);
  }

  private static Condition managed(Principal who) {
    return who.person().value().equals("p-elif")
        ? Condition.inSet("client", List.of(SampleAgency.client().id().value()))
        : Condition.never();
  }

  private final MemoryStores stores = MemoryStores.of(MemoryLimits.usual());
  private final DealDesk desk = new DealDesk(stores, AUTHORIZER, AgencyJson.stored());
  private final Deal deal = SampleAgency.deal();

  @BeforeEach
  void fill() {
    SampleDesk.fill(stores);
  }

  private Answer<Versioned<Conversion>, DealRefusal> win(String person) {
    return desk.win(
        callerNamed(person), command("win-" + person), deal.id(), 1, SampleDesk.winOrder());
  }

  @Test
  void anAccountManagerWinsTheDealsOfTheirAccounts() {
    assertThat(win("p-elif").done()).isPresent();
    assertThat(
            stores
                .audit()
                .page(callerNamed("p-elif"), "deal", "d-relaunch", Optional.empty(), 9)
                .rows())
        .extracting(AuditRecord::policyVersion)
        .containsExactly("2026-03");
  }

  @Test
  void aProjectManagerWhoMayViewADealMayNotWinIt() {
    assertThat(win("p-jonas")).isEqualTo(new Answer.Denied<>("2026-03"));
    assertThat(stored()).isEqualTo(new Versioned<>(deal, 1));
    assertThat(stores.commands().find(callerNamed("p-jonas"), CommandId.of("win-p-jonas")))
        .isEmpty();
  }

  @Test
  void toWhomADealIsInvisibleItIsNotThere() {
    for (String person : ImmutableList.of("p-mira", "p-nobody")) {
      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(() -> win(person))
          .withMessage("There is no such deal.");
    }
    assertThat(stored()).isEqualTo(new Versioned<>(deal, 1));
  }

  private Versioned<Deal> stored() {
    return stores.entities(Deals.TYPE).find(callerNamed("p-elif"), deal.id()).orElseThrow();
  }

  @Test
  void aDealIsOpenedWhereItWouldBeTheActors() {
    Deal shop = deal.withId(DealId.of("d-shop"));
    assertThat(desk.open(callerNamed("p-mira"), command("open-1"), shop))
        .isEqualTo(new Answer.Denied<>("2026-03"));
    assertThat(
            desk.open(
                callerNamed("p-elif"), command("open-2"), shop.withClient(ClientId.of("c-other"))))
        .isEqualTo(new Answer.Denied<>("2026-03"));
    assertThat(desk.open(callerNamed("p-elif"), command("open-3"), shop).done()).isPresent();
  }

  @Test
  void aRecordTypeThatThePolicyDoesNotKnowIsAnError() {
    for (Operation operation : Operation.values()) {
      assertThatExceptionOfType(NotInCatalogueException.class)
          .isThrownBy(
              () ->
                  AUTHORIZER.judge(
                      callerNamed("p-elif"), operation, "project", SampleAgency.project()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachOperationIsTheActionOfItsName(Operation operation) {
    Action action = Action.of(operation.name().toLowerCase(Locale.ROOT));
    Role one =
        Role.builder()
            .id(RoleId.of("one"))
            .name("One")
            .addGrants(Grant.allow("deal", action, Reach.ALL, FieldSet.all()))
            .build();
    PermissionEvaluator permissions =
        Policy.builder()
            .name("One action")
            .version("1")
            .addRoles(one)
            .build()
            .against(Catalogue.of(DEAL))
            .with(Relations.of(DEAL).tenant("tenant", deal -> Asker.TENANT).build());
    Principal anyone =
        Principal.of(
            Asker.TENANT,
            PersonId.of("p-elif"),
            new HeldRole(one.id(), DateRange.startingOn(TODAY)));
    PolicyAuthorizer authorizer =
        new PolicyAuthorizer(caller -> permissions.subject(anyone, TODAY));
    for (Operation other : Operation.values()) {
      // Whoever may do anything to a deal may see it.
      Authorization expected =
          other == operation || other == Operation.VIEW
              ? new Authorization.Allowed("1")
              : new Authorization.Denied("1");
      assertThat(authorizer.judge(callerNamed("p-elif"), other, "deal", deal)).isEqualTo(expected);
    }
  }
}
