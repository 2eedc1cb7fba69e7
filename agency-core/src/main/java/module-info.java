/** Immutable models for deals, projects, budgets and people, and the rules that live in them. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // the modules that share the style are built after this one
module dev.agency.core {
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive com.google.common;
  requires transitive org.jspecify;
  requires org.slf4j;

  // One line of Jackson or the other or none: the host chooses.
  requires static com.fasterxml.jackson.databind;
  requires static com.fasterxml.jackson.datatype.jdk8;
  requires static tools.jackson.databind;

  // Only to compile.
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
  requires static org.immutables.annotate;
  requires static org.immutables.value.annotations;

  exports dev.agency.core.actuals;
  exports dev.agency.core.booking;
  exports dev.agency.core.budget;
  exports dev.agency.core.calendar;
  exports dev.agency.core.capacity;
  exports dev.agency.core.capacity.risk;
  exports dev.agency.core.capacity.staffing;
  exports dev.agency.core.client;
  exports dev.agency.core.deal;
  exports dev.agency.core.desk;
  exports dev.agency.core.error;
  exports dev.agency.core.figure;
  exports dev.agency.core.handoff;
  exports dev.agency.core.id;
  exports dev.agency.core.json;
  exports dev.agency.core.money;
  exports dev.agency.core.people;
  exports dev.agency.core.pricing;
  exports dev.agency.core.project;
  exports dev.agency.core.scope;
  exports dev.agency.core.store;
  exports dev.agency.core.store.entity;
  exports dev.agency.core.store.memory;
  exports dev.agency.core.time;
  exports dev.agency.core.style to
      dev.agency.budget,
      dev.agency.permissions;

  opens dev.agency.core.actuals to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.core.booking to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.core.budget to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.core.calendar to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.core.capacity.risk to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.core.capacity.staffing to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.core.client to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.core.deal to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.core.desk to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.core.figure to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.core.handoff to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.core.id to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.core.json to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.core.money to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.core.people to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.core.pricing to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.core.project to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.core.scope to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.core.store to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens dev.agency.core.time to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
}
