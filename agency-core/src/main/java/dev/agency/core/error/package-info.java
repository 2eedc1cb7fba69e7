/**
 * What goes wrong, and how it is said.
 *
 * <p>A mistake of the caller is an {@link dev.agency.core.error.AgencyException} with an {@link
 * dev.agency.core.error.ErrorCode}: an invalid model names each broken rule as a {@link
 * dev.agency.core.error.Problem}, refused JSON its path. A refusal by the state of the world is
 * never an exception but a {@link dev.agency.core.error.Ruling} with the reasons of the package it
 * belongs to. No message carries a value.
 *
 * <p>Start at {@link dev.agency.core.error.ErrorCode} for what can be refused, at {@link
 * dev.agency.core.error.Invariants} for how a model states its rules.
 */
package dev.agency.core.error;
