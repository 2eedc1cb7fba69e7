package dev.agency.core.testkit;

import static dev.agency.core.testkit.ValueArbitraries.currencies;
import static dev.agency.core.testkit.ValueArbitraries.dateRanges;
import static dev.agency.core.testkit.ValueArbitraries.dates;
import static dev.agency.core.testkit.ValueArbitraries.externalRefLists;
import static dev.agency.core.testkit.ValueArbitraries.ids;
import static dev.agency.core.testkit.ValueArbitraries.names;
import static dev.agency.core.testkit.ValueArbitraries.notes;
import static dev.agency.core.testkit.ValueArbitraries.proportions;

import dev.agency.core.client.Client;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.client.Contact;
import dev.agency.core.client.Contract;
import dev.agency.core.client.FollowUp;
import dev.agency.core.client.Interaction;
import dev.agency.core.client.InteractionKind;
import dev.agency.core.client.Renewal;
import dev.agency.core.client.SurveyKind;
import dev.agency.core.client.SurveyResponse;
import dev.agency.core.client.UpdateState;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ClientUpdateId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.ContractId;
import dev.agency.core.id.InteractionId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.SurveyResponseId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/**
 * Arbitraries for clients, their contacts and what goes on between them and the agency. Each value
 * is valid by itself. Immutable and thread-safe.
 */
public final class ClientArbitraries {
  private ClientArbitraries() {}

  /**
   * Returns follow-ups, open and done.
   *
   * @return the follow-ups
   */
  public static Arbitrary<FollowUp> followUps() {
    return followUps(Invariants.FIRST_DATE);
  }

  private static Arbitrary<FollowUp> followUps(LocalDate first) {
    return Builders.withBuilder(FollowUp::builder)
        .use(names())
        .in(FollowUp.Builder::title)
        .use(ids(PersonId::of))
        .in(FollowUp.Builder::owner)
        .use(dates(first, Invariants.LAST_DATE))
        .in(FollowUp.Builder::due)
        .use(dates(first, Invariants.LAST_DATE).optional())
        .in((next, day) -> next.doneOn(day))
        .build(FollowUp.Builder::build);
  }

  /**
   * Returns interactions of each kind, with follow-ups and without.
   *
   * @return the interactions
   */
  public static Arbitrary<Interaction> interactions() {
    return Builders.withBuilder(Interaction::builder)
        .use(ids(InteractionId::of))
        .in(Interaction.Builder::id)
        .use(ids(ClientId::of))
        .in(Interaction.Builder::client)
        .use(ids(ProjectId::of).optional())
        .in((interaction, project) -> interaction.project(project))
        .use(dates())
        .in(Interaction.Builder::date)
        .use(Arbitraries.of(InteractionKind.class))
        .in(Interaction.Builder::kind)
        .use(ids(ContactId::of).list().ofMaxSize(3))
        .in(Interaction.Builder::contacts)
        .use(ids(PersonId::of).list().ofMaxSize(3))
        .in(Interaction.Builder::persons)
        .use(names())
        .in(Interaction.Builder::topic)
        .use(externalRefLists())
        .in(Interaction.Builder::externalRefs)
        .build(Interaction.Builder::build)
        .flatMap(
            interaction ->
                followUps(interaction.date()).list().ofMaxSize(2).map(interaction::withFollowUps));
  }

  /**
   * Returns contracts of each renewal, some of which go on, were ended or renewed.
   *
   * @return the contracts
   */
  public static Arbitrary<Contract> contracts() {
    return Builders.withBuilder(Contract::builder)
        .use(ids(ContractId::of))
        .in(Contract.Builder::id)
        .use(ids(ClientId::of))
        .in(Contract.Builder::client)
        .use(ids(ProjectId::of).optional())
        .in((contract, project) -> contract.project(project))
        .use(ids(BudgetId::of).optional())
        .in((contract, budget) -> contract.budget(budget))
        .use(names())
        .in(Contract.Builder::title)
        .use(dateRanges())
        .in(Contract.Builder::term)
        .use(Arbitraries.longs().between(0, DateRange.MAX_DAYS))
        .in(Contract.Builder::noticeDays)
        .use(Arbitraries.of(Renewal.class))
        .in(Contract.Builder::renewal)
        .use(currencies().flatMap(ValueArbitraries::prices).optional())
        .in((contract, amount) -> contract.annualValue(amount))
        .use(externalRefLists())
        .in(Contract.Builder::externalRefs)
        .build(Contract.Builder::build)
        .flatMap(ClientArbitraries::goingOnOrNot);
  }

  private static Arbitrary<Contract> goingOnOrNot(Contract contract) {
    return Combinators.combine(
            ids(ContractId::of).filter(next -> !next.equals(contract.id())).optional(),
            dates(contract.term().start(), contract.term().last().orElse(Invariants.LAST_DATE))
                .optional(),
            notes().optional())
        .as(
            (next, ended, reason) ->
                contract.toBuilder()
                    .renewedAs(next)
                    .endedOn(ended)
                    .endedReason(ended.isPresent() ? reason : Optional.empty())
                    .build());
  }

  /**
   * Returns responses on both scales.
   *
   * @return the responses
   */
  public static Arbitrary<SurveyResponse> surveyResponses() {
    return Arbitraries.of(SurveyKind.class)
        .flatMap(
            kind ->
                Builders.withBuilder(() -> SurveyResponse.builder().kind(kind))
                    .use(ids(SurveyResponseId::of))
                    .in(SurveyResponse.Builder::id)
                    .use(ids(ClientId::of))
                    .in(SurveyResponse.Builder::client)
                    .use(ids(ProjectId::of).optional())
                    .in((response, project) -> response.project(project))
                    .use(ids(ContactId::of).optional())
                    .in((response, contact) -> response.contact(contact))
                    .use(dates())
                    .in(SurveyResponse.Builder::date)
                    .use(Arbitraries.longs().between(kind.least(), kind.most()))
                    .in(SurveyResponse.Builder::score)
                    .use(notes().optional())
                    .in((response, comment) -> response.comment(comment))
                    .use(externalRefLists())
                    .in(SurveyResponse.Builder::externalRefs)
                    .build(SurveyResponse.Builder::build));
  }

  /**
   * Returns sections of updates.
   *
   * @return the sections
   */
  public static Arbitrary<ClientUpdate.Section> sections() {
    return Combinators.combine(names(), notes()).as(ClientUpdate.Section::new);
  }

  /**
   * Returns updates, drafts and sent ones.
   *
   * @return the updates
   */
  public static Arbitrary<ClientUpdate> clientUpdates() {
    return Builders.withBuilder(ClientUpdate::builder)
        .use(ids(ClientUpdateId::of))
        .in(ClientUpdate.Builder::id)
        .use(ids(ProjectId::of))
        .in(ClientUpdate.Builder::project)
        .use(dates())
        .in(ClientUpdate.Builder::date)
        .use(ids(PersonId::of))
        .in(ClientUpdate.Builder::author)
        .use(names())
        .in(ClientUpdate.Builder::headline)
        .use(proportions().optional())
        .in((update, progress) -> update.progress(progress))
        .use(sections().list().ofMaxSize(2))
        .in(ClientUpdate.Builder::sections)
        .use(names().list().ofMaxSize(2))
        .in(ClientUpdate.Builder::asks)
        .use(externalRefLists())
        .in(ClientUpdate.Builder::externalRefs)
        .build(ClientUpdate.Builder::build)
        .flatMap(
            draft ->
                dates(draft.date(), Invariants.LAST_DATE)
                    .optional()
                    .map(
                        sent ->
                            sent.isEmpty()
                                ? draft
                                : draft.toBuilder().state(UpdateState.SENT).sentOn(sent).build()));
  }

  /**
   * Returns clients.
   *
   * @return the clients
   */
  public static Arbitrary<Client> clients() {
    return Builders.withBuilder(Client::builder)
        .use(ids(ClientId::of))
        .in(Client.Builder::id)
        .use(names())
        .in(Client.Builder::name)
        .use(currencies())
        .in(Client.Builder::currency)
        .use(externalRefLists())
        .in(Client.Builder::externalRefs)
        .build(Client.Builder::build);
  }

  /**
   * Returns contacts.
   *
   * @return the contacts
   */
  public static Arbitrary<Contact> contacts() {
    return Builders.withBuilder(Contact::builder)
        .use(ids(ContactId::of))
        .in(Contact.Builder::id)
        .use(ids(ClientId::of))
        .in(Contact.Builder::client)
        .use(names())
        .in(Contact.Builder::name)
        .use(names().optional())
        .in((contact, position) -> contact.position(position))
        .use(PeopleArbitraries.emails().optional())
        .in((contact, email) -> contact.email(email))
        .use(externalRefLists())
        .in(Contact.Builder::externalRefs)
        .build(Contact.Builder::build);
  }
}
