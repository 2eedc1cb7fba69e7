/** Placeholder until its package lands. */
@org.jspecify.annotations.NullMarked
module dev.agency.budget {
  requires transitive dev.agency.core;
  requires transitive org.jspecify;
}
