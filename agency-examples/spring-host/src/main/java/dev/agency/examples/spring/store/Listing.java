package dev.agency.examples.spring.store;

import com.google.common.collect.ImmutableList;
import dev.agency.core.deal.Deal;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.Money;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Responsibilities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What of an entity stands in columns, beside its document, so that a database can select, redact
 * and sort it.
 *
 * @param <I> the ids
 * @param <T> the entities
 * @param type their type
 * @param table the table
 * @param columns its columns after the tenant and the id
 * @param values what an entity has in them, null where it has nothing
 */
record Listing<I extends Comparable<I>, T>(
    EntityType<I, T> type,
    String table,
    ImmutableList<String> columns,
    Function<T, List<@Nullable Object>> values) {

  /** All of them. */
  static final ImmutableList<Listing<?, ?>> ALL =
      ImmutableList.of(
          new Listing<>(
              Deals.TYPE,
              "listed_deal",
              ImmutableList.of(
                  "name",
                  "client",
                  "owner",
                  "value_minor",
                  "value_currency",
                  "value_doubt",
                  "expected_close",
                  "stage_since"),
              Listing::ofDeal),
          new Listing<>(
              Projects.TYPE,
              "listed_project",
              ImmutableList.of("name", "client", "state"),
              Listing::ofProject),
          new Listing<>(
              Responsibilities.TYPE,
              "listed_duty",
              ImmutableList.of("person", "duty", "client", "project", "deal", "starts", "ends"),
              Listing::ofDuty));

  private static List<@Nullable Object> ofDeal(Deal deal) {
    Figure<Money> worth = worth(deal);
    Optional<Money> value = worth.ifKnown();
    return row(
        deal.name(),
        deal.client(),
        deal.owner(),
        orNull(value.map(Money::minorUnits)),
        orNull(value.map(each -> each.currency().getCurrencyCode())),
        value.isPresent() ? null : AgencyJson.writeStored(new Doubt(worth)),
        orNull(deal.expectedClose()),
        deal.inStageSince());
  }

  /** A deal whose lines are worth more than an amount can hold is stored like any other. */
  private static Figure<Money> worth(Deal deal) {
    try {
      return deal.value();
    } catch (AmountOverflowException e) {
      return Figure.unknown(UnknownReason.NO_PRICE);
    }
  }

  private static List<@Nullable Object> ofProject(Project project) {
    return row(project.name(), project.client(), project.state());
  }

  private static List<@Nullable Object> ofDuty(Responsibility duty) {
    return row(
        duty.person(),
        duty.duty(),
        orNull(duty.client()),
        orNull(duty.project()),
        orNull(duty.deal()),
        duty.during().start(),
        orNull(duty.during().end()));
  }

  private static <V> @Nullable V orNull(Optional<V> value) {
    return value.orElse(null);
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    return Collections.unmodifiableList(new ArrayList<>(Arrays.asList(values)));
  }
}
