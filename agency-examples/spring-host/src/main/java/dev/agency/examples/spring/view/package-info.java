/**
 * What one person sees, as redacted records: what the API writes as it is and pages lay out. Start
 * at {@link dev.agency.examples.spring.view.Views}; nothing hidden exists behind what it returns.
 */
@NullMarked
package dev.agency.examples.spring.view;

import org.jspecify.annotations.NullMarked;
