/**
 * Records as somebody may see them.
 *
 * <p>A {@link dev.agency.permissions.view.Projection} is a copy of the visible values of one
 * record; each field of it is {@link dev.agency.permissions.view.Shown}, visible with its value or
 * hidden with a reason. The value of a hidden field is never read, so it cannot come out by {@code
 * toString}, {@code equals}, JSON or a debugger's view of the object.
 *
 * <p>What is visible comes in as a {@link dev.agency.permissions.view.Mask} over the fields of a
 * record type, one for all records on which it is the same. Words follow the figures: a {@link
 * dev.agency.permissions.view.ShownMessage} has the arguments of a message whose quantities its
 * reader sees, and becomes a sentence after that.
 *
 * <p>This package knows neither roles nor subjects. Start at {@link
 * dev.agency.permissions.view.Projection}.
 */
package dev.agency.permissions.view;
