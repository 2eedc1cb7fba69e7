/**
 * The main job, told in scenes: an agency is loaded, a deal is won, budgets burn, and the project
 * manager and the account manager see the same projects, each at their own level of detail.
 *
 * <p>Data flows one way: {@link dev.agency.examples.cli.demo.AgencyData} is read and checked,
 * {@link dev.agency.examples.cli.demo.Agency} computes the facts from it, {@link
 * dev.agency.examples.cli.demo.Viewpoint} redacts them for one person, and {@link
 * dev.agency.examples.cli.demo.Tables}, {@link dev.agency.examples.cli.demo.Page} and {@link
 * dev.agency.examples.cli.demo.ViewJson} show a view. Nothing behind the redaction ever reaches
 * what is shown. {@link dev.agency.examples.cli.demo.Onlooker} redacts the same agency for any one
 * person, for the verbs that report and explain.
 */
@NullMarked
package dev.agency.examples.cli.demo;

import org.jspecify.annotations.NullMarked;
