package dev.agency.core.testkit;

import static dev.agency.core.testkit.SampleAgency.day;

import dev.agency.core.client.ClientUpdate;
import dev.agency.core.client.Contract;
import dev.agency.core.client.FollowUp;
import dev.agency.core.client.Interaction;
import dev.agency.core.client.InteractionKind;
import dev.agency.core.client.Renewal;
import dev.agency.core.client.SurveyKind;
import dev.agency.core.client.SurveyResponse;
import dev.agency.core.client.UpdateState;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.ClientUpdateId;
import dev.agency.core.id.ContractId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.InteractionId;
import dev.agency.core.id.SurveyResponseId;
import dev.agency.core.money.Money;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;

/** What goes on between the agency and the client of {@link SampleAgency}. */
public final class SampleClient {
  private SampleClient() {}

  /**
   * Returns a follow-up.
   *
   * @return an offer that is to be sent by 20 March, and was a day before
   */
  public static FollowUp followUp() {
    return FollowUp.builder()
        .title("Send the revised offer")
        .owner(SampleScope.ACCOUNT_MANAGER)
        .due(day(Month.MARCH, 20))
        .doneOn(day(Month.MARCH, 19))
        .build();
  }

  /**
   * Returns an interaction.
   *
   * @return a meeting about the launch on 17 March
   */
  public static Interaction interaction() {
    return Interaction.builder()
        .id(InteractionId.of("in-launch"))
        .client(SampleAgency.client().id())
        .project(SampleAgency.project().id())
        .date(day(Month.MARCH, 17))
        .kind(InteractionKind.MEETING)
        .addContacts(SampleAgency.contact().id())
        .addPersons(SampleScope.ACCOUNT_MANAGER, SampleScope.PROJECT_MANAGER)
        .topic("Launch date")
        .addFollowUps(followUp())
        .addExternalRefs(new ExternalRef("hubspot", "m-31"))
        .build();
  }

  /**
   * Returns a contract.
   *
   * @return care of the shop for 2026, renewed automatically unless notice is given 90 days before
   */
  public static Contract contract() {
    return Contract.builder()
        .id(ContractId.of("ct-care-2026"))
        .client(SampleAgency.client().id())
        .project(SampleAgency.project().id())
        .budget(SampleAgency.budget().id())
        .title("Care of the shop")
        .term(DateRange.of(day(Month.JANUARY, 1), LocalDate.of(2027, 1, 1)))
        .noticeDays(90)
        .renewal(Renewal.AUTOMATIC)
        .annualValue(Money.of("18000.00", "EUR"))
        .addExternalRefs(new ExternalRef("hubspot", "ct-5"))
        .build();
  }

  /**
   * Returns a contract that was ended and renewed.
   *
   * @return the same until 30 September, when a larger one followed
   */
  public static Contract endedContract() {
    return contract().toBuilder()
        .renewedAs(ContractId.of("ct-growth-2026"))
        .endedOn(day(Month.SEPTEMBER, 30))
        .endedReason("A larger retainer takes its place.")
        .build();
  }

  /**
   * Returns a response to a survey.
   *
   * @return 4 of 5 on 3 July
   */
  public static SurveyResponse surveyResponse() {
    return SurveyResponse.builder()
        .id(SurveyResponseId.of("sv-1"))
        .client(SampleAgency.client().id())
        .project(SampleAgency.project().id())
        .contact(SampleAgency.contact().id())
        .date(day(Month.JULY, 3))
        .kind(SurveyKind.CSAT)
        .score(4)
        .comment("Quick, but hard to reach.")
        .addExternalRefs(new ExternalRef("typeform", "a-17"))
        .build();
  }

  /**
   * Returns an update.
   *
   * @return what the client was told on 17 April
   */
  public static ClientUpdate clientUpdate() {
    return ClientUpdate.builder()
        .id(ClientUpdateId.of("up-april"))
        .project(SampleAgency.project().id())
        .date(day(Month.APRIL, 17))
        .author(SampleScope.ACCOUNT_MANAGER)
        .state(UpdateState.SENT)
        .sentOn(day(Month.APRIL, 18))
        .headline("On track for 30 June")
        .progress(BasisPoints.ofPercent(35))
        .addSections(
            new ClientUpdate.Section("Design", "The checkout is drawn.\nThe catalogue is next."),
            new ClientUpdate.Section("Risks", "The payment provider may change its interface."))
        .addAsks("Product photographs by 24 April")
        .addExternalRefs(new ExternalRef("hubspot", "e-88"))
        .build();
  }
}
