package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.client.Client;
import dev.agency.core.client.Contact;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.Proposal;
import dev.agency.core.people.Discipline;
import dev.agency.core.people.Person;
import dev.agency.core.people.Responsibility;
import dev.agency.core.people.Team;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.permissions.Policy;

/** Everything the demo's files hold, each value checked by its model. */
record AgencyData(
    ImmutableList<Discipline> disciplines,
    ImmutableList<Team> teams,
    ImmutableList<Person> people,
    ImmutableList<WorkSchedule> schedules,
    ImmutableList<Client> clients,
    ImmutableList<Contact> contacts,
    ImmutableList<Responsibility> responsibilities,
    RateBook rates,
    Pipeline pipeline,
    ImmutableList<Deal> deals,
    ImmutableList<Proposal> proposals,
    ImmutableList<Project> projects,
    ImmutableList<ProgressPost> progress,
    ImmutableList<Budget> budgets,
    ImmutableList<TimeEntry> entries,
    ImmutableList<Delivery> deliveries,
    ImmutableList<Expense> expenses,
    ImmutableList<Invoice> invoices,
    ImmutableList<Requested> requests,
    ImmutableList<PastProject> history,
    Policy policy,
    ImmutableList<Membership> roles,
    Story story) {}
