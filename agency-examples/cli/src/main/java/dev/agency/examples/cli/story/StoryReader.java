package dev.agency.examples.cli.story;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import dev.agency.core.json.AgencyJson;
import dev.agency.core.people.Discipline;
import dev.agency.core.people.Person;
import dev.agency.core.people.Responsibility;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.ChangePolicy;
import dev.agency.permissions.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/** Reads the story from its files, strictly: what a model refuses ends it. */
final class StoryReader {
  private final UnaryOperator<String> files;

  /**
   * Creates a reader.
   *
   * @param files gives the text of a file by its name
   */
  StoryReader(UnaryOperator<String> files) {
    this.files = files;
  }

  StoryData read() {
    return new StoryData(
        value("cast.json", Cast.class),
        value("days.json", Days.class),
        list("disciplines.json", Discipline.class),
        list("people.json", Person.class),
        list("schedules.json", WorkSchedule.class),
        value("holidays.json", HolidayCalendar.class),
        list("leaves.json", Leave.class),
        value("client.json", Client.class),
        value("contact.json", Contact.class),
        list("responsibilities.json", Responsibility.class),
        value("rates.json", RateBook.class),
        value("pipeline.json", Pipeline.class),
        value("deal.json", Deal.class),
        value("brief.json", ProjectBrief.class),
        value("set-up.json", SetUpDraft.class),
        list("similar-projects.json", SimilarProject.class),
        list("bookings.json", Booking.class),
        value("contract.json", Contract.class),
        list("work-sold.json", WorkItem.class),
        list("work-drafted.json", WorkItem.class),
        list("work-planned.json", WorkItem.class),
        list("handoffs.json", HandedOn.class),
        lines("time-entries.jsonl", TimeEntry.class),
        list("expenses.json", Expense.class),
        list("progress.json", ProgressPost.class),
        value("change-policy.json", ChangePolicy.class),
        list("wishes.json", Wish.class),
        value("change.json", AskedChange.class),
        list("reached.json", Reached.class),
        list("surveys.json", SurveyResponse.class),
        value("policy.json", Policy.class),
        list("roles.json", Holding.class));
  }

  private <T> T value(String file, Class<T> type) {
    return AgencyJson.read(files.apply(file), type);
  }

  private <T> ImmutableList<T> list(String file, Class<T> type) {
    return AgencyJson.readList(files.apply(file), type);
  }

  private <T> ImmutableList<T> lines(String file, Class<T> type) {
    return files
        .apply(file)
        .lines()
        .map(line -> AgencyJson.read(line, type))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the text of a file that ships. */
  static String shipped(String file) {
    try (InputStream in = StoryReader.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The story ships without " + file + ".");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
