package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.id.TenantId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.involved.Involved;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvolvedTest {
  private static final TenantId STUDIO = TenantId.of("studio");
  private static final Project RELAUNCH = SampleAgency.project();
  private static final ClientId CLIENT = RELAUNCH.client();
  private static final DealId DEAL = SampleAgency.deal().id();
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final DateRange LASTING = DateRange.startingOn(FIRST);

  /** A note of a host, about anything and by somebody or nobody. */
  private record Note(String about, Optional<PersonId> by, boolean shared) {}

  private static final RecordType<Note> NOTE =
      RecordType.of("note", Grain.PROJECT, List.of(Field.of(Quantities.NAME, Note::about)));

  private static Note about(Object id) {
    return new Note(id.toString(), Optional.empty(), false);
  }

  private static Responsibility answers(String person, Duty duty) {
    return Responsibility.builder()
        .id(ResponsibilityId.of("r-" + person))
        .person(PersonId.of(person))
        .duty(duty)
        .client(CLIENT)
        .during(LASTING)
        .build();
  }

  private static Responsibility onDeal(Responsibility answers) {
    return answers.toBuilder().client(Optional.empty()).deal(DEAL).build();
  }

  private static Responsibility onProject(Responsibility answers) {
    return answers.toBuilder().client(Optional.empty()).project(RELAUNCH.id()).build();
  }

  private static Involved people(LocalDate day) {
    return Involved.builder(STUDIO, day)
        .projects(List.of(RELAUNCH.withMembers(PersonId.of("mo"))))
        .budgets(List.of(SampleAgency.budget()))
        .deals(List.of(SampleAgency.deal().withOwner(PersonId.of("sol"))))
        .contacts(List.of(SampleAgency.contact()))
        .responsibilities(
            List.of(
                onProject(answers("pia", Duty.PROJECT_MANAGER)),
                answers("pat", Duty.PROJECT_MANAGER),
                onProject(answers("amy", Duty.ACCOUNT_MANAGER)),
                answers("ada", Duty.ACCOUNT_MANAGER),
                onDeal(answers("dee", Duty.ACCOUNT_MANAGER)),
                answers("ron", Duty.RESOURCE_MANAGER)))
        .build();
  }

  /** Who of all that are named here is reached by a note. */
  private static List<String> reached(Relations<Note> relations, Reach reach, Note note) {
    return List.of("mo", "pia", "pat", "amy", "ada", "dee", "ron", "sol", "k-odile").stream()
        .filter(
            person -> {
              Principal who = Principal.of(STUDIO, PersonId.of(person));
              return relations.matcher(relations.when(reach, who), who).test(note);
            })
        .toList();
  }

  @Test
  void theTeamIsWhoWorksOnAProjectAndWhoLeadsIt() {
    Relations<Note> notes =
        people(FIRST).ofProject(NOTE, note -> ProjectId.of(note.about())).build();
    assertThat(reached(notes, Reach.ASSIGNED, about(RELAUNCH.id())))
        .containsExactly("mo", "pia", "pat");
    assertThat(reached(notes, Reach.ACCOUNT, about(RELAUNCH.id()))).containsExactly("amy", "ada");
    assertThat(reached(notes, Reach.OWN, about(RELAUNCH.id()))).isEmpty();
    assertThat(reached(notes, Reach.CLIENT, about(RELAUNCH.id()))).isEmpty();
  }

  @Test
  void nobodyAnswersBeforeTheirFirstDay() {
    Relations<Note> notes =
        people(FIRST.minusDays(1)).ofProject(NOTE, note -> ProjectId.of(note.about())).build();
    assertThat(reached(notes, Reach.ASSIGNED, about(RELAUNCH.id()))).containsExactly("mo");
    assertThat(reached(notes, Reach.ACCOUNT, about(RELAUNCH.id()))).isEmpty();
  }

  @Test
  void aBudgetIsOfItsProject() {
    Involved people = people(FIRST);
    Note note = about(SampleAgency.budget().id());
    Relations<Note> notes = people.ofBudget(NOTE, each -> BudgetId.of(each.about())).build();
    assertThat(people.projectOf(SampleAgency.budget().id())).isEqualTo(RELAUNCH.id());
    assertThat(reached(notes, Reach.ASSIGNED, note)).containsExactly("mo", "pia", "pat");
    assertThat(reached(notes, Reach.ACCOUNT, note)).containsExactly("amy", "ada");
  }

  @Test
  void whatIsOfATeamIsOfNoAccountManager() {
    Relations<Note> notes = people(FIRST).ofTeam(NOTE, note -> ProjectId.of(note.about())).build();
    assertThat(reached(notes, Reach.ASSIGNED, about(RELAUNCH.id())))
        .containsExactly("mo", "pia", "pat");
    assertThat(reached(notes, Reach.ACCOUNT, about(RELAUNCH.id()))).isEmpty();
  }

  @Test
  void onlyWhatIsSharedReachesTheClient() {
    Relations<Note> notes =
        people(FIRST).ofProject(NOTE, note -> ProjectId.of(note.about()), Note::shared).build();
    Note shared = new Note(RELAUNCH.id().value(), Optional.empty(), true);
    assertThat(reached(notes, Reach.CLIENT, shared)).containsExactly("k-odile");
    assertThat(reached(notes, Reach.CLIENT, about(RELAUNCH.id()))).isEmpty();
    assertThat(reached(notes, Reach.ASSIGNED, about(RELAUNCH.id())))
        .containsExactly("mo", "pia", "pat");
  }

  @Test
  void aClientReachesWhoKeepsItAndADealItsOwnerAndWhoKeepsEither() {
    Involved people = people(FIRST);
    Relations<Note> ofClients = people.ofClient(NOTE, note -> ClientId.of(note.about())).build();
    assertThat(reached(ofClients, Reach.ACCOUNT, about(CLIENT))).containsExactly("ada");
    assertThat(reached(ofClients, Reach.ASSIGNED, about(CLIENT))).isEmpty();
    Relations<Note> ofDeals = people.ofDeal(NOTE, note -> DealId.of(note.about())).build();
    assertThat(reached(ofDeals, Reach.ACCOUNT, about(DEAL))).containsExactly("ada", "dee");
    assertThat(reached(ofDeals, Reach.OWN, about(DEAL))).containsExactly("sol");
    assertThat(reached(ofDeals, Reach.ASSIGNED, about(DEAL))).isEmpty();
  }

  @Test
  void whatIsNotGivenInvolvesNobody() {
    Involved people = people(FIRST);
    Note other = about("other");
    for (Relations<Note> relations :
        List.of(
            people.ofProject(NOTE, note -> ProjectId.of(note.about()), note -> true).build(),
            people.ofProject(NOTE, note -> null, note -> true).build(),
            people.ofBudget(NOTE, note -> BudgetId.of(note.about())).build(),
            people.ofClient(NOTE, note -> ClientId.of(note.about())).build(),
            people.ofClient(NOTE, note -> null).build(),
            people.ofDeal(NOTE, note -> DealId.of(note.about())).build(),
            people.ofDeal(NOTE, note -> null).build(),
            people.of(NOTE).build())) {
      for (Reach reach : List.of(Reach.OWN, Reach.ASSIGNED, Reach.ACCOUNT, Reach.CLIENT)) {
        assertThat(reached(relations, reach, other)).isEmpty();
      }
      assertThat(reached(relations, Reach.ALL, other)).hasSize(9);
      assertThat(relations.isOf(STUDIO, other)).isTrue();
      assertThat(relations.isOf(TenantId.of("rival"), other)).isFalse();
    }
    assertThat(people.projectOf(BudgetId.of("other"))).isNull();
  }

  @Test
  void whatIsSomebodysOwnReachesThemWhereverItIs() {
    Relations<Note> notes =
        people(FIRST)
            .ofTeam(NOTE, note -> ProjectId.of(note.about()))
            .own(note -> note.by().orElse(null))
            .build();
    Note mine = new Note("other", Optional.of(PersonId.of("ron")), false);
    assertThat(reached(notes, Reach.OWN, mine)).containsExactly("ron");
    assertThat(reached(notes, Reach.OWN, about(RELAUNCH.id()))).isEmpty();
  }

  @Test
  void whatStandsTwiceIsRefused() {
    Involved.Builder twice = Involved.builder(STUDIO, FIRST).projects(List.of(RELAUNCH, RELAUNCH));
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(twice::build)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.DUPLICATE_ID));
  }

  @Test
  void itsTextNamesNobody() {
    assertThat(people(FIRST)).hasToString("Involved[studio, 1 projects]");
  }
}
