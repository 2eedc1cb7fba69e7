package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.client.Contract;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContractId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.ProjectId;
import java.time.LocalDate;

/** Contracts, as a store finds them. */
public final class Contracts {
  /** Whom it is with. */
  public static final Attribute<Contract, ClientId> CLIENT =
      Attribute.<Contract, ClientId>one("client", Contract::client).referringTo("client");

  /** The project it is about. */
  public static final Attribute<Contract, ProjectId> PROJECT =
      Attribute.<Contract, ProjectId>optional("project", Contract::project).referringTo("project");

  /** The budget it pays for. */
  public static final Attribute<Contract, BudgetId> BUDGET =
      Attribute.<Contract, BudgetId>optional("budget", Contract::budget).referringTo("budget");

  /** The contract that follows it. */
  public static final Attribute<Contract, ContractId> RENEWED_AS =
      Attribute.<Contract, ContractId>optional("renewedAs", Contract::renewedAs)
          .referringTo("contract");

  /** The last day on which it holds, as far as that is settled. */
  public static final Attribute<Contract, LocalDate> LAST_DAY =
      Attribute.<Contract, LocalDate>optional("lastDay", Contract::lastDay);

  /** The last day to give notice. */
  public static final Attribute<Contract, LocalDate> NOTICE_BY =
      Attribute.<Contract, LocalDate>optional("noticeBy", Contract::lastDayToGiveNotice);

  /** A name another system has for it. */
  public static final Attribute<Contract, ExternalRef> EXTERNAL_REF =
      Attribute.<Contract, ExternalRef>many("externalRef", Contract::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<ContractId, Contract> TYPE =
      EntityType.of(
          "contract",
          "contract",
          Contract.class,
          Contract::id,
          ImmutableList.of(CLIENT, PROJECT, BUDGET, RENEWED_AS, LAST_DAY, NOTICE_BY, EXTERNAL_REF));

  private Contracts() {}
}
