package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.Delegation.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DelegationTest {
  private static final RoleId SALES = RoleId.of("sales");
  private static final RoleId DELIVERY = RoleId.of("delivery");
  private static final RoleId HR = RoleId.of("hr");

  private static final Quantity OVERHEAD = Quantities.OVERHEAD_COST;
  private static final Role LABOUR =
      Exhibits.role("labour", Exhibits.shows(Reach.ALL, Quantities.LABOUR_COST));
  private static final Role EXPENSES =
      Exhibits.role("expenses", Exhibits.shows(Reach.ALL, Quantities.EXPENSE_COST));

  private static final PermissionEvaluator PERMISSIONS =
      Exhibits.policy(
              Exhibits.role(
                  "sales",
                  Exhibits.shows(Reach.ACCOUNT, Quantities.BILL_RATE, Quantities.BILLABLE_MINUTES)),
              Exhibits.role("delivery", Exhibits.shows(Reach.ASSIGNED, Quantities.NAME)),
              Exhibits.role(
                  "hr",
                  Exhibits.shows(
                      Reach.ALL,
                      Quantities.MARGIN,
                      Quantities.COST_MARKUP,
                      Quantities.FORECAST_MARGIN)))
          .withExclusive(Exclusive.of(HR, SALES))
          .against(Exhibits.EVERYTHING);

  private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
  private static final DateRange LEAVE = DateRange.ofMonth(YearMonth.of(2026, 8));
  private static final Principal ANA = of("ana", new HeldRole(SALES, DateRange.startingOn(YEAR)));
  private static final Principal BEN = of("ben");

  @Test
  void aRoleOfOnesOwnIsHandedOnForSomeOfItsDays() {
    assertThat(PERMISSIONS.delegate(ANA, BEN, SALES, LEAVE))
        .isEqualTo(
            new Delegation.Granted(new HeldRole(SALES, LEAVE, Optional.of(PersonId.of("ana")))));
  }

  @Test
  void whoReceivedARoleHoldsItButDoesNotHandItOn() {
    Principal ben = of("ben", new HeldRole(SALES, LEAVE, Optional.of(PersonId.of("ana"))));
    assertThat(PERMISSIONS.subject(ben, LEAVE.start()).roles()).containsExactly(SALES);
    assertThat(ben.roles().get(0).delegatedBy()).contains(PersonId.of("ana"));
    assertRefused(ben, of("cleo"), SALES, LEAVE, Reason.NOT_HELD);
  }

  @Test
  void nobodyHandsARoleToThemselves() {
    assertRefused(ANA, ANA, SALES, LEAVE, Reason.TO_ONESELF);
  }

  @Test
  void aRoleStaysWithinItsTenant() {
    Principal stranger = Principal.of(TenantId.of("elsewhere"), PersonId.of("ben"));
    assertRefused(ANA, stranger, SALES, LEAVE, Reason.OTHER_TENANT);
  }

  @Test
  void whoCouldNotHandARoleOnAnywayLearnsNothingOfTheReceiver() {
    HeldRole excluding = new HeldRole(HR, DateRange.startingOn(YEAR));
    Principal elsewhere = Principal.of(TenantId.of("elsewhere"), PersonId.of("ben"), excluding);
    assertRefused(ANA, of("ben", excluding), SALES, LEAVE, Reason.EXCLUSIVE);
    assertRefused(ANA, elsewhere, SALES, LEAVE, Reason.OTHER_TENANT);
    assertRefused(of("mal"), of("ben", excluding), SALES, LEAVE, Reason.NOT_HELD);
  }

  @Test
  void aRoleIsHeldOnEachOfTheDays() {
    HeldRole half = new HeldRole(SALES, DateRange.of(YEAR, LocalDate.of(2026, 8, 15)));
    HeldRole rest = new HeldRole(SALES, DateRange.startingOn(LocalDate.of(2026, 8, 15)));
    HeldRole late = new HeldRole(SALES, DateRange.startingOn(LocalDate.of(2026, 8, 16)));
    assertRefused(of("ana", half), BEN, SALES, LEAVE, Reason.NOT_HELD);
    assertRefused(of("ana", late, half), BEN, SALES, LEAVE, Reason.NOT_HELD);
    assertThat(PERMISSIONS.delegate(of("ana", rest, half), BEN, SALES, LEAVE))
        .isInstanceOf(Delegation.Granted.class);
    HeldRole exactly = new HeldRole(SALES, LEAVE);
    assertThat(PERMISSIONS.delegate(of("ana", exactly), BEN, SALES, LEAVE))
        .isInstanceOf(Delegation.Granted.class);
    assertRefused(
        of("ana", exactly), BEN, SALES, DateRange.startingOn(LEAVE.start()), Reason.NOT_HELD);
  }

  @Test
  void anotherRoleIsNotHandedOn() {
    assertRefused(ANA, BEN, DELIVERY, LEAVE, Reason.NOT_HELD);
    assertRefused(ANA, BEN, RoleId.of("nobody"), LEAVE, Reason.UNKNOWN_ROLE);
  }

  @Test
  void theReceiverMayHoldItOnEachOfTheDays() {
    Principal later = of("ben", new HeldRole(HR, DateRange.startingOn(LocalDate.of(2026, 8, 31))));
    assertRefused(ANA, later, SALES, LEAVE, Reason.EXCLUSIVE);
    Principal after = of("ben", new HeldRole(HR, DateRange.startingOn(LocalDate.of(2026, 9, 1))));
    assertThat(PERMISSIONS.delegate(ANA, after, SALES, LEAVE))
        .isInstanceOf(Delegation.Granted.class);
  }

  @Test
  void theReceiverMayNotWorkOutWhatIsHidden() {
    PermissionEvaluator permissions =
        Exhibits.policy(
                LABOUR, EXPENSES, Exhibits.role("office", Exhibits.shows(Reach.ALL, OVERHEAD)))
            .against(Exhibits.THREE_PARTS);
    assertThat(
            permissions.delegate(
                Exhibits.holding("ana", "labour"),
                Exhibits.holding("ben", "expenses", "office"),
                LABOUR.id(),
                DateRange.startingOn(Asker.TODAY)))
        .isEqualTo(new Delegation.Refused(ImmutableSet.of(Reason.LEAKS)));
  }

  @Test
  void theReceiverMayNotWorkOutWhatIsHiddenFromOneRoleAfterAnother() {
    // What another role is denied later is known already.
    Role office =
        Exhibits.role(
            "office",
            Exhibits.shows(Reach.ALL, OVERHEAD),
            Exhibits.hides(Grant.ANY, Reach.ALL, Quantities.EXPENSE_COST));
    PermissionEvaluator permissions =
        Exhibits.policy(LABOUR, EXPENSES, office).against(Exhibits.THREE_PARTS);
    LocalDate middle = LocalDate.of(2026, 8, 15);
    HeldRole first = new HeldRole(EXPENSES.id(), DateRange.of(YEAR, middle));
    HeldRole second = new HeldRole(office.id(), DateRange.startingOn(middle));
    Principal ana = of("ana", new HeldRole(LABOUR.id(), DateRange.startingOn(YEAR)));
    assertThat(permissions.delegate(ana, of("ben", first, second), LABOUR.id(), LEAVE))
        .isEqualTo(new Delegation.Refused(ImmutableSet.of(Reason.LEAKS)));
    assertThat(permissions.delegate(ana, of("ben", first), LABOUR.id(), LEAVE))
        .isInstanceOf(Delegation.Granted.class);
    assertThat(
            permissions.delegate(
                ana, of("ben", first, second), LABOUR.id(), DateRange.startingOn(middle)))
        .isInstanceOf(Delegation.Granted.class);
  }

  @Test
  void theReceiverHoldsNoRoleThatExcludesItOnAnyOfTheDays() {
    Principal ben =
        of(
            "ben",
            new HeldRole(DELIVERY, DateRange.of(LEAVE.start(), LEAVE.start().plusDays(5))),
            new HeldRole(HR, DateRange.of(LEAVE.start().plusDays(5), LEAVE.start().plusDays(6))));
    assertRefused(ANA, ben, SALES, LEAVE, Reason.EXCLUSIVE);
    assertThat(
            PERMISSIONS.delegate(
                ANA, ben, SALES, DateRange.of(LEAVE.start(), LEAVE.start().plusDays(5))))
        .isInstanceOf(Delegation.Granted.class);
  }

  @Test
  void allReasonsAreGiven() {
    assertThat(PERMISSIONS.delegate(BEN, BEN, SALES, LEAVE))
        .isInstanceOfSatisfying(
            Delegation.Refused.class,
            refused ->
                assertThat(refused.reasons())
                    .containsExactly(Reason.TO_ONESELF, Reason.NOT_HELD)
                    .allSatisfy(reason -> assertThat(reason.sentence()).endsWith(".")));
  }

  @Test
  void aReceiverWithARoleOfAnotherPolicyIsAnError() {
    Principal wrong = of("ben", new HeldRole(RoleId.of("old"), LEAVE));
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> PERMISSIONS.delegate(ANA, wrong, SALES, LEAVE));
  }

  private static void assertRefused(
      Principal from, Principal to, RoleId role, DateRange during, Reason reason) {
    assertThat(PERMISSIONS.delegate(from, to, role, during))
        .isEqualTo(new Delegation.Refused(ImmutableSet.of(reason)));
  }

  private static Principal of(String person, HeldRole... roles) {
    return Principal.of(Asker.TENANT, PersonId.of(person), roles);
  }
}
