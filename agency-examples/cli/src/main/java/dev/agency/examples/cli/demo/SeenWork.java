package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.DisciplineBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.PersonBurn;
import dev.agency.budget.reporting.ReportedBurn;
import dev.agency.budget.revenue.IncomeRow;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.core.id.BudgetId;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.util.Optional;

/**
 * The work on one budget as somebody may see it: nothing hidden exists behind it.
 *
 * <p>Each part has a reach of its own, so any of them may be there without the others. Immutable.
 *
 * @param budget the budget
 * @param project the id of its project, hidden as the project is
 * @param projectName the name of that
 * @param client the id of its client, hidden as the name of the client is
 * @param clientName the name of the client
 * @param burn its figures, empty if they may not be seen
 * @param invoicing its invoicing, empty if it may not be seen
 * @param income what the agency earns by it, empty if it may not be seen
 * @param reported its figures in the reporting currency, empty if none was asked for or they may
 *     not be seen
 * @param people the rows per person that may be seen
 * @param disciplines the rows per discipline that may be seen
 * @param months the rows per month that may be seen
 */
public record SeenWork(
    BudgetId budget,
    Shown<String> project,
    Shown<String> projectName,
    Shown<String> client,
    Shown<String> clientName,
    Optional<Projection<BudgetBurn>> burn,
    Optional<Projection<InvoicingRow>> invoicing,
    Optional<Projection<IncomeRow>> income,
    Optional<Projection<ReportedBurn>> reported,
    ImmutableList<Projection<PersonBurn>> people,
    ImmutableList<Projection<DisciplineBurn>> disciplines,
    ImmutableList<Projection<PeriodBurn>> months) {}
