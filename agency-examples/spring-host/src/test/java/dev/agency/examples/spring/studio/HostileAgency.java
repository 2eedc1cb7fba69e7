package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.client.Contact;
import dev.agency.core.deal.Deal;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.id.TenantId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.Money;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.entity.Baselines;
import dev.agency.core.store.entity.Blockers;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.ChangeRequests;
import dev.agency.core.store.entity.ClientUpdates;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.store.entity.Contacts;
import dev.agency.core.store.entity.Contracts;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.Deliveries;
import dev.agency.core.store.entity.Disciplines;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.Expenses;
import dev.agency.core.store.entity.Handoffs;
import dev.agency.core.store.entity.HolidayCalendars;
import dev.agency.core.store.entity.Interactions;
import dev.agency.core.store.entity.Invoices;
import dev.agency.core.store.entity.Leaves;
import dev.agency.core.store.entity.People;
import dev.agency.core.store.entity.PeriodLocks;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.entity.ProjectBriefs;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Proposals;
import dev.agency.core.store.entity.ResourceRequests;
import dev.agency.core.store.entity.Responsibilities;
import dev.agency.core.store.entity.Revisions;
import dev.agency.core.store.entity.Risks;
import dev.agency.core.store.entity.SurveyResponses;
import dev.agency.core.store.entity.Teams;
import dev.agency.core.store.entity.WorkItems;
import dev.agency.core.store.entity.WorkSchedules;
import dev.agency.core.store.entity.WriteOffs;
import dev.agency.core.time.DateRange;
import dev.agency.examples.spring.Host;
import dev.agency.examples.spring.store.House;
import dev.agency.examples.spring.store.LateEntry;
import dev.agency.examples.spring.store.ProjectLog;
import dev.agency.examples.spring.store.ProjectSetup;
import dev.agency.examples.spring.store.RoleHolder;
import dev.agency.permissions.RoleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample agency once more in another tenant, with what databases like to get wrong. */
public final class HostileAgency {
  /** The same id but for its case is another person. */
  static final ImmutableList<String> PEOPLE =
      ImmutableList.of(
          "jonas-wieland",
          "JONAS-WIELAND",
          "katarina-solberg",
          "friederike-altmann",
          "lukas-hohenfels",
          "k" + "1".repeat(63));

  private static final ImmutableList<String> NAMES =
      ImmutableList.of(
          "O'Brien' OR 'a'='a\" --",
          "%_100%\\",
          "\\' \\\" \\\\",
          "Å漢字😀👩‍💻",
          "name",
          "NAME",
          "ſtraße",
          "x".repeat(200),
          "😀".repeat(100),
          "{\"value\":null}",
          "null");

  /** What a host shows beside projects, deals and time. */
  private static final ImmutableList<EntityType<?, ?>> REST =
      ImmutableList.of(
          Disciplines.TYPE,
          Teams.TYPE,
          WorkSchedules.TYPE,
          HolidayCalendars.TYPE,
          Leaves.TYPE,
          Proposals.TYPE,
          ProjectBriefs.TYPE,
          WorkItems.TYPE,
          Risks.TYPE,
          Blockers.TYPE,
          ClientUpdates.TYPE,
          Interactions.TYPE,
          Baselines.TYPE,
          ChangeRequests.TYPE,
          Revisions.TYPE,
          Handoffs.TYPE,
          Contracts.TYPE,
          SurveyResponses.TYPE,
          ResourceRequests.TYPE,
          Bookings.TYPE,
          Expenses.TYPE,
          Deliveries.TYPE,
          Invoices.TYPE,
          WriteOffs.TYPE,
          PeriodLocks.TYPE,
          LateEntry.TYPE,
          ProjectLog.TYPE,
          ProjectSetup.TYPE,
          RoleHolder.TYPE);

  private static final Pattern WORDS =
      Pattern.compile(
          "(?<=\"(?:name|title|headline|topic|text|note|reason|category)\":)\"(?:[^\"\\\\]|\\\\.)*\"");

  private static final ImmutableList<Approval> APPROVALS =
      ImmutableList.of(Approval.PENDING, Approval.APPROVED, Approval.REJECTED);
  private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
  private static final int ENTRIES = 240;

  private final Random random = new Random(20_261_127L);
  private final Stores stores;
  private final Caller caller;
  private final StudioData sample;
  private int replaced;

  private HostileAgency(Host host, TenantId tenant) {
    this.stores = host.part(Stores.class);
    this.caller = new Caller(tenant, PersonId.of("test"), CorrelationId.of("hostile"));
    this.sample = host.part(Studios.class).now().data();
  }

  /** Returns the agency, which is stored when it is first asked for. */
  static synchronized Studio in(Host host, TenantId tenant) {
    HostileAgency agency = new HostileAgency(host, tenant);
    if (StudioData.read(agency.stores, agency.caller).isEmpty()) {
      agency.stores.transactions().required(agency::fill);
    }
    return Studio.of(StudioData.read(agency.stores, agency.caller).orElseThrow(), DAY);
  }

  /**
   * Stores the agency with all that the sample agency has, each word of it one that databases like
   * to get wrong where the model takes it.
   *
   * @param host where
   * @param tenant which agency it is
   * @return how many words were replaced
   */
  public static int fill(Host host, TenantId tenant) {
    HostileAgency agency = new HostileAgency(host, tenant);
    return agency.stores.transactions().required(agency::fillAll);
  }

  private int fillAll() {
    fill();
    REST.forEach(this::copy);
    insert(
        RoleHolder.TYPE,
        List.of(
            new RoleHolder(
                PersonId.of(PEOPLE.get(1)),
                List.of(
                    new RoleHolder.Held(
                        RoleId.of("projectManager"), DateRange.startingOn(DAY.minusYears(1)))))));
    return replaced;
  }

  private <I extends Comparable<I>, T> void copy(EntityType<I, T> type) {
    Caller studio = new Caller(sample.house().tenant(), caller.actor(), caller.correlation());
    insert(
        type,
        stores
            .entities(type)
            .page(studio, Query.all(), Optional.empty(), Page.MAX_LIMIT)
            .rows()
            .stream()
            .map(row -> hostile(row.value(), type.model()))
            .toList());
  }

  /**
   * Returns it with other words, or where the model does not take all of them with those it takes.
   */
  private <T> T hostile(T value, Class<T> model) {
    String json = AgencyJson.write(value);
    int before = replaced;
    try {
      String other = WORDS.matcher(json).replaceAll(any -> Matcher.quoteReplacement(word()));
      return AgencyJson.read(other, model);
    } catch (AgencyException notTaken) {
      replaced = before;
      return oneByOne(value, json, model);
    }
  }

  private <T> T oneByOne(T value, String json, Class<T> model) {
    String taken = json;
    T changed = value;
    Matcher found = WORDS.matcher(taken);
    for (int at = 0; found.find(at); found = WORDS.matcher(taken)) {
      String other = taken.substring(0, found.start()) + word() + taken.substring(found.end());
      at = found.end();
      try {
        changed = AgencyJson.read(other, model);
        at += other.length() - taken.length();
        taken = other;
      } catch (AgencyException notTaken) {
        // Such as a name that is too long for this model.
        replaced--;
      }
    }
    return changed;
  }

  private String word() {
    return AgencyJson.write(NAMES.get(replaced++ % NAMES.size()));
  }

  private Caller fill() {
    House house = sample.house();
    insert(
        House.TYPE,
        List.of(new House(caller.tenant(), house.policy(), house.rates(), house.history())));
    insert(People.TYPE, sample.people());
    insert(Clients.TYPE, sample.clients());
    insert(Pipelines.TYPE, sample.pipelines());
    insert(Budgets.TYPE, sample.budgets());
    insert(Deals.TYPE, numbered(sample.deals(), this::deal));
    insert(Projects.TYPE, numbered(sample.projects(), this::project));
    insert(Responsibilities.TYPE, responsibilities());
    insert(Contacts.TYPE, contacts());
    stores
        .timeEntries()
        .append(
            caller,
            numbered(sample.entries().subList(0, ENTRIES), this::entry).stream()
                .map(entry -> Revised.of(entry.id(), 1, entry))
                .toList());
    return caller;
  }

  private interface Change<T> {
    T of(T value, int number);
  }

  private static <T> List<T> numbered(List<T> all, Change<T> change) {
    List<T> changed = new ArrayList<>();
    for (T each : all) {
      changed.add(change.of(each, changed.size()));
    }
    return changed;
  }

  private <I extends Comparable<I>, T> void insert(EntityType<I, T> type, List<T> values) {
    values.forEach(value -> stores.entities(type).insert(caller, value));
  }

  /** A change that the model refuses is none: such as a NUL, or an amount below zero. */
  private static <T> T changed(T value, Change<T> change) {
    try {
      return change.of(value, 0);
    } catch (InvalidModelException e) {
      return value;
    }
  }

  private Deal deal(Deal deal, int number) {
    List<Optional<Money>> values =
        List.of(
            Optional.of(Money.ofMinor(Long.MAX_VALUE, "EUR")),
            Optional.of(Money.ofMinor(0, "EUR")),
            Optional.of(Money.ofMinor(-1, "EUR")),
            Optional.empty(),
            Optional.of(Money.ofMinor(1, "EUR")));
    Deal named = deal.withName(NAMES.get(number % NAMES.size()));
    Deal dated =
        changed(
            named,
            (each, any) ->
                each.withExpectedClose(
                    number % 3 == 0
                        ? Optional.of(LocalDate.of(number % 2 == 0 ? 1900 : 2199, 12, 31))
                        : Optional.empty()));
    Deal owned = dated.withOwner(person());
    return changed(owned, (each, any) -> each.withStatedValue(values.get(number % values.size())));
  }

  private Project project(Project project, int number) {
    return project
        .withName(NAMES.get(number % NAMES.size()))
        .withMembers(
            number % 4 == 0
                ? ImmutableList.of()
                : ImmutableList.copyOf(Lists.transform(some(), PersonId::of)));
  }

  /** Those that begin today, ended today, end tomorrow, are over, are to come, and have no end. */
  private List<Responsibility> responsibilities() {
    List<DateRange> during =
        List.of(
            DateRange.startingOn(DAY),
            DateRange.of(DAY.minusYears(1), DAY),
            DateRange.of(DAY.minusYears(1), DAY.plusDays(1)),
            DateRange.of(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31)),
            DateRange.startingOn(DAY.plusDays(1)),
            DateRange.of(DAY.minusDays(1), DAY));
    List<Responsibility> all = new ArrayList<>();
    for (Duty duty : List.of(Duty.PROJECT_MANAGER, Duty.ACCOUNT_MANAGER)) {
      for (int i = 0; i < 24; i++) {
        Responsibility.Builder one =
            Responsibility.builder()
                .id(ResponsibilityId.of("r-" + duty.name().charAt(0) + "-" + i))
                .person(person())
                .duty(duty)
                .during(during.get(i % during.size()));
        if (i % 3 == 0) {
          one.client(sample.clients().get(random.nextInt(sample.clients().size())).id());
        } else if (i % 7 == 0) {
          one.deal(sample.deals().get(random.nextInt(sample.deals().size())).id());
        } else {
          one.project(sample.projects().get(random.nextInt(sample.projects().size())).id());
        }
        all.add(one.build());
      }
    }
    return all;
  }

  /** A contact may have the id of a person of the agency. */
  private List<Contact> contacts() {
    List<Contact> all = new ArrayList<>(sample.contacts());
    all.add(sample.contacts().get(0).withId(ContactId.of("jonas-wieland")));
    all.add(sample.contacts().get(1).withId(ContactId.of("JONAS-WIELAND")));
    return all;
  }

  private TimeEntry entry(TimeEntry entry, int number) {
    return entry.toBuilder()
        .id(TimeEntryId.of((number % 2 == 0 ? "e-" : "E-") + number))
        .person(person())
        .date(
            number % 20 == 0 ? LocalDate.of(number % 40 == 0 ? 1900 : 2199, 12, 31) : entry.date())
        .minutes(number % 11 == 0 ? 1_440 : number % 13 == 0 ? 0 : entry.minutes())
        .approval(APPROVALS.get(number % APPROVALS.size()))
        .invoice(Optional.empty())
        .line(number % 5 == 0 ? Optional.<LineId>empty() : entry.line())
        .note(NAMES.get(number % NAMES.size()))
        .build();
  }

  private PersonId person() {
    return PersonId.of(PEOPLE.get(random.nextInt(PEOPLE.size())));
  }

  private ImmutableList<String> some() {
    return PEOPLE.stream()
        .filter(each -> random.nextInt(3) == 0)
        .collect(ImmutableList.toImmutableList());
  }
}
