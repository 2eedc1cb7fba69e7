package dev.agency.budget.change;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.Alert;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.scope.ChangeRequest;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Change requests that alerts give rise to.
 *
 * <p>Requests ask for 60 hours on top of 1,000, more than 5 %: the draft cites that sentence, and
 * each request behind it. What to ask the client for is for people to write down.
 *
 * <p>Of an alert that rests on what work costs the draft cites nothing at all: a change request is
 * read by people who may not see cost, and to them that there was such an alert, and on which day,
 * would tell of it.
 */
public final class AlertedChange {
  private static final int MAX_EVIDENCE = 32;
  private static final String OF = "of";

  private AlertedChange() {}

  /**
   * Drafts a request that cites an alert. Nobody asked for it yet.
   *
   * @param alert the alert
   * @param id the identifier of the request
   * @param project the project of the budget
   * @param title what is to be asked for, in a line that tells no secret
   * @param author who opens the request
   * @param on the day
   * @return a draft with the words of the alert and the first 31 facts they rest on; without
   *     evidence if they rest on cost, profit or what is personal
   * @throws dev.agency.core.error.InvalidModelException as {@link ChangeRequest#draft} does
   */
  public static ChangeRequest draft(
      Alert alert,
      ChangeRequestId id,
      ProjectId project,
      String title,
      PersonId author,
      LocalDate on) {
    return ChangeRequest.draft(id, project, title, author, on).withEvidence(evidence(alert));
  }

  private static ImmutableList<ChangeRequest.Evidence> evidence(Alert alert) {
    boolean secret =
        Stream.concat(
                alert.basis().stream(),
                Stream.concat(
                        alert.message().arguments().stream(),
                        alert.evidence().stream().map(Alert.Evidence::figure))
                    .map(Message.Argument::quantity))
            .anyMatch(AlertedChange::isSecret);
    return secret
        ? ImmutableList.of()
        : Stream.concat(
                Stream.of(new ChangeRequest.Evidence(alert.effective(), alert.message())),
                alert.evidence().stream().map(fact -> cited(alert, fact)))
            .limit(MAX_EVIDENCE)
            .collect(toImmutableList());
  }

  private static boolean isSecret(Quantity quantity) {
    Sensitivity sensitivity = quantity.sensitivity();
    return sensitivity == Sensitivity.COST
        || sensitivity == Sensitivity.PROFIT
        || sensitivity == Sensitivity.PERSONAL;
  }

  private static ChangeRequest.Evidence cited(Alert alert, Alert.Evidence fact) {
    return new ChangeRequest.Evidence(
        fact.day(),
        Message.of(
            alert.rule().code(),
            Message.Argument.text(OF, Quantities.NAME, fact.subject()),
            fact.figure()));
  }
}
