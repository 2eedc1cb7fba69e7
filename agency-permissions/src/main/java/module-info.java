/** Who may do what to which record, which fields they see of it, and why. */
@org.jspecify.annotations.NullMarked
module dev.agency.permissions {
  requires transitive dev.agency.core;
  requires transitive org.jspecify;

  // One line of Jackson or the other or none: the host chooses.
  requires static com.fasterxml.jackson.databind;
  requires static tools.jackson.databind;

  // Only to compile.
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
  requires static org.immutables.annotate;
  requires static org.immutables.value.annotations;

  exports dev.agency.permissions;
  exports dev.agency.permissions.involved;
  exports dev.agency.permissions.leak;
  exports dev.agency.permissions.query;
  exports dev.agency.permissions.schema;
  exports dev.agency.permissions.view;

  opens dev.agency.permissions to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.permissions.schema to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.permissions.view to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
}
