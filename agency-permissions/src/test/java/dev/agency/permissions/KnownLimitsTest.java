package dev.agency.permissions;

import static dev.agency.core.figure.Quantities.COST_MARKUP;
import static dev.agency.core.figure.Quantities.FORECAST_MARGIN;
import static dev.agency.core.figure.Quantities.MARGIN;
import static dev.agency.core.figure.Quantities.REVENUE;
import static dev.agency.core.figure.Quantities.USED_COST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.Catalogue;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Attacks on a policy that succeed, so that nobody counts on what the library does not do. */
class KnownLimitsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  /** A project of which all is to be known but the cost, unless one works it out. */
  private record Finances(long revenue, long cost) {
    long marginPercent() {
      return 100 * (revenue - cost) / revenue;
    }
  }

  private static final Field<Finances, Long> EARNED = Field.of(REVENUE, Finances::revenue);
  private static final Field<Finances, Long> KEPT = Field.of(MARGIN, Finances::marginPercent);
  private static final RecordType<Finances> FINANCES =
      RecordType.of(
          "finances", Grain.PROJECT, List.of(EARNED, KEPT, Field.of(USED_COST, Finances::cost)));

  @Test
  void whoSeesTheRevenueOnMondayAndTheMarginOnTuesdayKnowsTheCost() {
    Role sales = Exhibits.role("sales", Exhibits.shows(Reach.ACCOUNT, REVENUE));
    Role delivery =
        Exhibits.role(
            "delivery", Exhibits.shows(Reach.ACCOUNT, MARGIN, COST_MARKUP, FORECAST_MARGIN));
    PermissionEvaluator permissions =
        Exhibits.policy(sales, delivery)
            .withExclusive(Exclusive.of(sales.id(), delivery.id()))
            .against(Catalogue.of(FINANCES))
            .with(
                Relations.of(FINANCES)
                    .tenant("tenant", finances -> Asker.TENANT)
                    .reach(Reach.ACCOUNT, Condition.always())
                    .build());
    HeldRole today = new HeldRole(sales.id(), DateRange.of(MONDAY, TUESDAY));
    Principal ana =
        Principal.of(
            Asker.TENANT,
            PersonId.of("ana"),
            today,
            new HeldRole(delivery.id(), DateRange.startingOn(TUESDAY)));
    Finances website = new Finances(10_000, 7_500);

    long revenue = shown(permissions.subject(ana, MONDAY), EARNED, website);
    long margin = shown(permissions.subject(ana, TUESDAY), KEPT, website);
    assertThat(revenue - revenue * margin / 100).isEqualTo(website.cost());

    // On one day it is refused.
    Principal ben =
        Principal.of(
            Asker.TENANT,
            PersonId.of("ben"),
            today,
            new HeldRole(delivery.id(), DateRange.startingOn(MONDAY)));
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> permissions.subject(ben, MONDAY))
        .extracting(InvalidModelException::code)
        .isEqualTo(ErrorCode.EXCLUSIVE_ROLES);
  }

  private static long shown(Subject subject, Field<Finances, Long> field, Finances of) {
    return subject.view(FINANCES, of).orElseThrow().get(field).ifVisible().orElseThrow();
  }
}
