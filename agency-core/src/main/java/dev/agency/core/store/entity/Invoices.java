package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.InvoiceId;
import java.time.LocalDate;

/** Invoices, as a store finds them. */
public final class Invoices {
  /** The budget it bills. */
  public static final Attribute<Invoice, BudgetId> BUDGET =
      Attribute.<Invoice, BudgetId>one("budget", Invoice::budget).referringTo("budget");

  /** How far it has come. */
  public static final Attribute<Invoice, InvoiceState> STATE =
      Attribute.<Invoice, InvoiceState>one("state", Invoice::state);

  /** The day it was issued. */
  public static final Attribute<Invoice, LocalDate> DATE =
      Attribute.<Invoice, LocalDate>one("date", Invoice::date);

  /** A name another system has for it. */
  public static final Attribute<Invoice, ExternalRef> EXTERNAL_REF =
      Attribute.<Invoice, ExternalRef>many("externalRef", Invoice::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<InvoiceId, Invoice> TYPE =
      EntityType.of(
          "invoice",
          "invoice",
          Invoice.class,
          Invoice::id,
          ImmutableList.of(BUDGET, STATE, DATE, EXTERNAL_REF));

  private Invoices() {}
}
