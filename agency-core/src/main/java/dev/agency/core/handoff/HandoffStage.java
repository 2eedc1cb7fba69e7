package dev.agency.core.handoff;

import dev.agency.core.people.Duty;
import java.util.Arrays;
import java.util.Optional;

/**
 * A stage of the work of two roles on one project, in the order in which they follow each other.
 *
 * <p>The lead answers for the stage and hands it on; the contributor gives what only they know.
 */
public enum HandoffStage {
  /** Goals and brief: the account manager tells what the client wants, and who said so. */
  BRIEF(Duty.ACCOUNT_MANAGER, Duty.PROJECT_MANAGER),
  /** Scope: the project manager says what is delivered, and both sign that it is what is wanted. */
  SCOPE_ALIGNMENT(Duty.PROJECT_MANAGER, Duty.ACCOUNT_MANAGER),
  /** Plan: the account manager holds it against what the client expects. */
  PLANNING(Duty.PROJECT_MANAGER, Duty.ACCOUNT_MANAGER),
  /** Delivery: the project manager flags risks, the account manager prepares the client. */
  DELIVERY(Duty.PROJECT_MANAGER, Duty.ACCOUNT_MANAGER),
  /** Updates: the account manager tells the client, from what the project manager put together. */
  CLIENT_UPDATES(Duty.ACCOUNT_MANAGER, Duty.PROJECT_MANAGER),
  /** Renewal or expansion: the project manager adds what capacity and scope allow. */
  RENEWAL(Duty.ACCOUNT_MANAGER, Duty.PROJECT_MANAGER);

  private final Duty lead;
  private final Duty contributor;

  HandoffStage(Duty lead, Duty contributor) {
    this.lead = lead;
    this.contributor = contributor;
  }

  /**
   * Returns who answers for the stage.
   *
   * @return the duty
   */
  public Duty lead() {
    return lead;
  }

  /**
   * Returns who adds to it.
   *
   * @return the duty, another one than that of the lead
   */
  public Duty contributor() {
    return contributor;
  }

  /**
   * Returns the stage that follows.
   *
   * @return the next stage, empty for the last one
   */
  public Optional<HandoffStage> next() {
    return Arrays.stream(values()).filter(stage -> stage.compareTo(this) > 0).findFirst();
  }
}
