/**
 * Records as somebody may see them.
 *
 * <p>A {@link dev.agency.permissions.view.Projection} is a copy of the visible values of one
 * record; each field of it is {@link dev.agency.permissions.view.Shown}, visible with its value or
 * hidden with a reason. The value of a hidden field is never read, so it cannot come out by {@code
 * toString}, {@code equals}, JSON or a debugger's view of the object.
 *
 * <p>This package knows neither roles nor subjects: what is visible comes in as a mask over the
 * fields of a record type. Start at {@link dev.agency.permissions.view.Projection}.
 */
package dev.agency.permissions.view;
