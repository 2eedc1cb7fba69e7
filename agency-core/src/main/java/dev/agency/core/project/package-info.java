/**
 * Projects: who works for whom, by when, what the client wants of it, and how far it has come.
 *
 * <p>A {@link dev.agency.core.project.Project} belongs to a client and has members, milestones and
 * a planned time; its money stands in budgets. A {@link dev.agency.core.project.ProjectBrief} is
 * what the client wants and why, from the deal on. A {@link dev.agency.core.project.WorkItem} is a
 * piece of the work that is begun and done on a day, after others ({@link
 * dev.agency.core.project.WorkSequence}). A {@link dev.agency.core.project.Risk} is what may happen
 * to it, a {@link dev.agency.core.project.Blocker} what keeps it waiting. A {@link
 * dev.agency.core.project.ProgressPost} is what the project manager says is done, which is not the
 * same as what is used up.
 *
 * <p>Start at {@link dev.agency.core.project.Project}.
 */
package dev.agency.core.project;
