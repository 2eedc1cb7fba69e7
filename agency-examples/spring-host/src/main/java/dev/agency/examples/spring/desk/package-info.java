/**
 * What people do through the pages: each deed once, in one transaction, judged by what they answer
 * for or by the policy as it stands then, and written with its audit and its event, or not at all.
 * What is refused is answered and not thrown. Start at {@link
 * dev.agency.examples.spring.desk.ChangeWork}.
 */
@NullMarked
package dev.agency.examples.spring.desk;

import org.jspecify.annotations.NullMarked;
