/**
 * Where the work on a budget stands and where it leads to, from its burn in one step.
 *
 * <p>{@link dev.agency.budget.outlook.OutlookCalculator} takes {@link
 * dev.agency.budget.outlook.OutlookFacts}, which are a project with its progress, its budget and
 * the burn of it, and returns an {@link dev.agency.budget.outlook.OutlookReport}: earned value in
 * minutes, value and cost on each day somebody posted progress, the forecasts with the day the
 * budget runs out, and the alerts, each with what it rests on. {@link
 * dev.agency.budget.outlook.OutlookSettings} holds the choices of the agency; {@link
 * dev.agency.budget.outlook.CostEstimate} derives what the work was to cost from its lines.
 *
 * <p>{@link dev.agency.budget.outlook.OutlookFigure} lists the figures that explain themselves,
 * step by step.
 *
 * <p>It adds no figure of its own. Whoever needs another combination puts together the packages
 * {@code earnedvalue}, {@code forecast} and {@code alert} by hand.
 *
 * <p>Start at {@link dev.agency.budget.outlook.OutlookCalculator}.
 */
package dev.agency.budget.outlook;
