/**
 * People, the teams and disciplines they belong to, and what they are responsible for.
 *
 * <p>Three things that are easily mistaken for each other: a {@link
 * dev.agency.core.people.Discipline} is what somebody can do (design), a {@link
 * dev.agency.core.people.Responsibility} is what somebody answers for (the account manager of a
 * client since March), and a role is what somebody may see and do, which is the business of
 * permissions and not of this package. A {@link dev.agency.core.people.Skill} tells people of one
 * discipline apart and is counted nowhere.
 *
 * <p>Start at {@link dev.agency.core.people.Person}.
 */
package dev.agency.core.people;
