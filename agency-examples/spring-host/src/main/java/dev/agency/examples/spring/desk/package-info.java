/**
 * What people do through the pages that no desk of the library does: each deed is judged by what
 * they answer for or by the policy, and written with its audit and its event, or not at all. What
 * is refused is answered and not thrown.
 */
@NullMarked
package dev.agency.examples.spring.desk;

import org.jspecify.annotations.NullMarked;
