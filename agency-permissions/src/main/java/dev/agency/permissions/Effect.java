package dev.agency.permissions;

/** What a grant does. */
public enum Effect {
  /** It gives, unless a denial takes away. */
  ALLOW,
  /** It takes away what any allowance gives. */
  DENY
}
