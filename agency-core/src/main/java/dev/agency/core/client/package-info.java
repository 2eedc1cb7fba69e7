/**
 * The agency's clients and the people there, and what goes on between the two: contracts, talks,
 * updates, and what clients answer when they are asked.
 *
 * <p>A {@link dev.agency.core.client.Contract} has a term and says how it ends, an {@link
 * dev.agency.core.client.Interaction} what is to be done afterwards. A {@link
 * dev.agency.core.client.ClientUpdate} is what a client was told, a {@link
 * dev.agency.core.client.SurveyResponse} what they think of it.
 *
 * <p>Start at {@link dev.agency.core.client.Client}.
 */
package dev.agency.core.client;
