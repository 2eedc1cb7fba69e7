package dev.agency.examples.spring.sample;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.PersonId;
import dev.agency.examples.spring.login.NewAccount;

/**
 * Somebody of the sample agency who may log in.
 *
 * @param login what they type
 * @param person who they are
 * @param name what they are called
 * @param role the name of their role in the messages of the pages
 */
public record SampleLogin(String login, PersonId person, String name, String role) {
  /** The password of all of them. It opens an invented agency and nothing else. */
  public static final String PASSWORD = "sample";

  /** Who keeps leave and holidays; of the people of the agency nobody does. */
  static final SampleLogin HR =
      new SampleLogin("hr", PersonId.of("vera-lindqvist"), "Vera Lindqvist", "hrAdministrator");

  /** One of each role, and a second project manager, who sees less. */
  public static final ImmutableList<SampleLogin> ALL =
      ImmutableList.of(
          new SampleLogin(
              "pm",
              PersonId.of("jonas-wieland"),
              "Jonas Wieland",
              "projectManagerWithProfitability"),
          new SampleLogin(
              "am", PersonId.of("katarina-solberg"), "Katarina Solberg", "accountManager"),
          new SampleLogin("rm", PersonId.of("sanne-de-wit"), "Sanne de Wit", "resourceManager"),
          new SampleLogin(
              "finance", PersonId.of("greta-winkelbauer"), "Greta Winkelbauer", "finance"),
          HR,
          new SampleLogin(
              "client", PersonId.of("friederike-altmann"), "Friederike Altmann", "client"),
          new SampleLogin(
              "pm2", PersonId.of("bastien-lemoine"), "Bastien Lemoine", "projectManager"));

  NewAccount account() {
    return new NewAccount(login, person, name, PASSWORD);
  }
}
