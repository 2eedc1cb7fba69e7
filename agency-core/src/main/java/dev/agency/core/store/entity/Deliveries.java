package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.ExternalRef;
import java.time.LocalDate;

/** Deliveries, as a store finds them. */
public final class Deliveries {
  /** The budget it counts on. */
  public static final Attribute<Delivery, BudgetId> BUDGET =
      Attribute.<Delivery, BudgetId>one("budget", Delivery::budget).referringTo("budget");

  /** The day of it. */
  public static final Attribute<Delivery, LocalDate> DATE =
      Attribute.<Delivery, LocalDate>one("date", Delivery::date);

  /** A name another system has for it. */
  public static final Attribute<Delivery, ExternalRef> EXTERNAL_REF =
      Attribute.<Delivery, ExternalRef>many("externalRef", Delivery::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<DeliveryId, Delivery> TYPE =
      EntityType.of(
          "delivery",
          "delivery",
          Delivery.class,
          Delivery::id,
          ImmutableList.of(BUDGET, DATE, EXTERNAL_REF));

  private Deliveries() {}
}
