package dev.agency.examples.cli.story;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.review.SimilarProject;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.Booking;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.client.Client;
import dev.agency.core.client.Contact;
import dev.agency.core.client.Contract;
import dev.agency.core.client.SurveyResponse;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Discipline;
import dev.agency.core.people.Person;
import dev.agency.core.people.Responsibility;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.ChangePolicy;
import dev.agency.permissions.Policy;

/** Everything the story's files hold, each value checked by its model. */
record StoryData(
    Cast cast,
    Days days,
    ImmutableList<Discipline> disciplines,
    ImmutableList<Person> people,
    ImmutableList<WorkSchedule> schedules,
    HolidayCalendar holidays,
    ImmutableList<Leave> leaves,
    Client client,
    Contact contact,
    ImmutableList<Responsibility> responsibilities,
    RateBook rates,
    Pipeline pipeline,
    Deal deal,
    ProjectBrief brief,
    SetUpDraft setUp,
    ImmutableList<SimilarProject> similar,
    ImmutableList<Booking> bookings,
    Contract contract,
    ImmutableList<WorkItem> soldWork,
    ImmutableList<WorkItem> draftedWork,
    ImmutableList<WorkItem> plannedWork,
    ImmutableList<HandedOn> handoffs,
    ImmutableList<TimeEntry> entries,
    ImmutableList<Expense> expenses,
    ImmutableList<ProgressPost> progress,
    ChangePolicy changePolicy,
    ImmutableList<Wish> wishes,
    AskedChange change,
    ImmutableList<Reached> reached,
    ImmutableList<SurveyResponse> surveys,
    Policy policy,
    ImmutableList<Holding> roles) {
  /** Returns the name of a person. */
  String name(PersonId id) {
    return person(id).name();
  }

  /** Returns the first name of a person. */
  String firstName(PersonId id) {
    return name(id).split(" ", 2)[0];
  }

  /** Returns the first name of the account manager. */
  String am() {
    return firstName(cast.accountManager());
  }

  /** Returns the first name of the project manager. */
  String pm() {
    return firstName(cast.projectManager());
  }

  /** Returns a person of the story. */
  Person person(PersonId id) {
    return people.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }
}
