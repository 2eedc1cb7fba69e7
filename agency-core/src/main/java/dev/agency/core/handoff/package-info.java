/**
 * How work is handed from one role to the other: six stages, each with a lead, a contributor, a way
 * in and a way out.
 *
 * <p>A gate is a question to the facts of a project, and its answer is what is missing:
 *
 * <pre>{@code
 * HandoffGates gates = HandoffGates.of(HandoffPolicy.usual());
 * gates.exit(HandoffStage.SCOPE_ALIGNMENT, facts, tuesday);   // [ACCEPTANCE of s-style]
 *
 * HandoffFlow flow = HandoffFlow.of(HandoffPolicy.usual());
 * flow.sign(handoff, facts, jonas, tuesday);                  // refused: GATE_CLOSED
 * flow.sign(handoff, mended, jonas, wednesday);               // one of two
 * flow.sign(signedByOne, mended, elif, wednesday);
 * flow.advance(signedByBoth, mended, wednesday);              // PLANNING
 * }</pre>
 *
 * <p>Who signs, signs what they saw: another fact makes it void. Going back is legal, needs a
 * reason and stays in the history. A {@link dev.agency.core.handoff.HandoffPacket} is what the
 * receiver needs, each item with where it is from and how old it is; the {@link
 * dev.agency.core.handoff.PressureTest} holds the plan against what the client expects.
 *
 * <p>Start at {@link dev.agency.core.handoff.HandoffStage}.
 */
package dev.agency.core.handoff;
