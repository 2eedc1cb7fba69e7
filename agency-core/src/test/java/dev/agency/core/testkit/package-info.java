/**
 * Generators and samples for the tests of whatever uses agency-core.
 *
 * <p>{@link dev.agency.core.testkit.SampleAgency} has one ready example of each model, to be
 * changed with its {@code with} methods. {@link dev.agency.core.testkit.SampleDesk} has what
 * somebody brings to a desk: a caller, a command, what they may do. {@link
 * dev.agency.core.testkit.ValueArbitraries} and one class for each room of the models, as {@link
 * dev.agency.core.testkit.DealArbitraries} or {@link dev.agency.core.testkit.FactArbitraries}, make
 * values and models that are accepted, limits included: each is valid by itself, and two drawn
 * apart refer to each other only where a parameter ties them; {@link
 * dev.agency.core.testkit.HostileArbitraries} and {@link dev.agency.core.testkit.HostileModels}
 * make input that must be refused, and {@link dev.agency.core.testkit.Refused} says by which rule
 * it was. {@code dev.agency.core.testkit.store} is the contract of the ports. {@link
 * dev.agency.core.testkit.PlantedMistakes} and {@link dev.agency.core.testkit.SaboteurHunt} show
 * that a law can fail. Hosts add jqwik, JUnit Jupiter and AssertJ themselves: they do not come with
 * this jar.
 */
package dev.agency.core.testkit;
