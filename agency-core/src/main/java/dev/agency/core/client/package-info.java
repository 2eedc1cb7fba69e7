/** The agency's clients and the people there. Start at {@link dev.agency.core.client.Client}. */
package dev.agency.core.client;
