package dev.agency.core.people;

/** What a person answers for, at a client or on a project. */
public enum Duty {
  /** Plans and delivers the work, and keeps its budget. */
  PROJECT_MANAGER,
  /** Keeps the client, and answers for renewals and growth. */
  ACCOUNT_MANAGER,
  /** Decides who works on what. */
  RESOURCE_MANAGER
}
