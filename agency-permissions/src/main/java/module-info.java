/** Placeholder until its package lands. */
@org.jspecify.annotations.NullMarked
module dev.agency.permissions {
  requires transitive dev.agency.core;
  requires transitive org.jspecify;
}
