package dev.agency.examples.benchmarks.world;

/** The twenty kinds of record of the policy. */
public enum Kind {
  /** A project. */
  PROJECT("project"),
  /** A budget. */
  BUDGET("budget"),
  /** A time entry. */
  TIME_ENTRY("timeEntry"),
  /** An expense. */
  EXPENSE("expense"),
  /** An invoice. */
  INVOICE("invoice"),
  /** A deal. */
  DEAL("deal"),
  /** A proposal. */
  PROPOSAL("proposal"),
  /** A client. */
  CLIENT("client"),
  /** A contact at a client. */
  CONTACT("contact"),
  /** A contract. */
  CONTRACT("contract"),
  /** A call or a meeting with a client. */
  INTERACTION("interaction"),
  /** An answer to a survey. */
  SURVEY("survey"),
  /** A scope of work. */
  SCOPE("scopeOfWork"),
  /** A change request. */
  CHANGE_REQUEST("changeRequest"),
  /** A milestone. */
  MILESTONE("milestone"),
  /** A risk. */
  RISK("risk"),
  /** A booking. */
  BOOKING("booking"),
  /** A person. */
  PERSON("person"),
  /** A leave. */
  LEAVE("leave"),
  /** A card of rates. */
  RATE_CARD("rateCard");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /**
   * Returns the kind as engines write it that know only texts.
   *
   * @return the word, letters only
   */
  public String word() {
    return word;
  }
}
