package dev.agency.examples.importers.link;

/** Why two things are taken, or might be taken, for one. */
public enum Basis {
  /** It has the reference already. */
  REFERENCE,
  /** They have the same e-mail address. */
  EMAIL,
  /** They have the same domain. */
  DOMAIN,
  /** Somebody said so. */
  DECISION,
  /** They have a like name, which is never enough. */
  NAME
}
