/** Live budget burn: what is used, what it costs, what is left, and what explains it. */
@org.jspecify.annotations.NullMarked
module dev.agency.budget {
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

  exports dev.agency.budget;
  exports dev.agency.budget.alert;
  exports dev.agency.budget.capacity;
  exports dev.agency.budget.change;
  exports dev.agency.budget.earnedvalue;
  exports dev.agency.budget.forecast;
  exports dev.agency.budget.former;
  exports dev.agency.budget.logged;
  exports dev.agency.budget.metrics;
  exports dev.agency.budget.outlook;
  exports dev.agency.budget.pipeline;
  exports dev.agency.budget.reporting;
  exports dev.agency.budget.retainer;
  exports dev.agency.budget.revenue;
  exports dev.agency.budget.review;
  exports dev.agency.budget.ledger;
  exports dev.agency.budget.status;
  exports dev.agency.budget.sums;

  opens dev.agency.budget to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.budget.forecast to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.budget.former to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.budget.logged to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.budget.alert to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.budget.metrics to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.budget.reporting to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.budget.retainer to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.budget.revenue to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.budget.review to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
}
