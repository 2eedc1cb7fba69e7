/**
 * Facts as they counted before they were changed, rejected or deleted.
 *
 * <p>A locked month keeps what it was told. So when one of its facts turns out otherwise later, the
 * books need what held before, and until when: that is taken back by a correction on the first open
 * day. Each kind of fact has its own, beside {@code BurnFacts.knownOn} and its like, which say
 * since when the fact is what it is now.
 *
 * <p>Start at {@link dev.agency.budget.former.FormerEntry}.
 */
package dev.agency.budget.former;
