/** What shows that a law can fail: mistakes planted into what it judges. */
@NullMarked
package dev.agency.budget.laws;

import org.jspecify.annotations.NullMarked;
