/**
 * Projects: who works for whom, by when, and how far they have come.
 *
 * <p>A {@link dev.agency.core.project.Project} belongs to a client and has members, milestones and
 * a planned time; its money stands in budgets. A {@link dev.agency.core.project.WorkItem} is a
 * piece of its work that is begun and done on a day. A {@link dev.agency.core.project.ProgressPost}
 * is what the project manager says is done, which is not the same as what is used up.
 *
 * <p>Start at {@link dev.agency.core.project.Project}.
 */
package dev.agency.core.project;
