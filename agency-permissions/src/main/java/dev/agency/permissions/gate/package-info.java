/**
 * Whether what is hidden can be computed from what is shown.
 *
 * <p>The {@link dev.agency.permissions.gate.LeakGate} knows an {@link
 * dev.agency.permissions.schema.AgencySchema} and is asked about an {@link
 * dev.agency.permissions.gate.Observer}: what one pair of eyes sees of a project, in each of the
 * ways it may be related to one. It answers with every {@link dev.agency.permissions.leak.Leak} and
 * what it is computed from. What to take from which role so that nothing leaks is asked of a
 * policy.
 *
 * <p>It is linear algebra: near any point, whoever knows some quantities knows how each moves with
 * the facts behind it, and a secret is known when its own gradient is a combination of theirs.
 *
 * <p>This package knows nothing of roles, reaches or records. It is not exported: a host compiles a
 * policy or asks for its report. What the gate does not cover, inequalities, two looks at different
 * times, what somebody knows from outside, is shown by the tests named {@code KnownLimits}. Start
 * at {@link dev.agency.permissions.gate.LeakGate}.
 */
package dev.agency.permissions.gate;
