/**
 * Pages that follow what happens: who has a project open is told when what they see of it changes.
 * Start at {@link dev.agency.examples.spring.live.Live}.
 */
@NullMarked
package dev.agency.examples.spring.live;

import org.jspecify.annotations.NullMarked;
