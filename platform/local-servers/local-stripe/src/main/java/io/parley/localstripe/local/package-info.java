/** What Stripe has not: a clock to advance, and faults on demand. */
@NullMarked
package io.parley.localstripe.local;

import org.jspecify.annotations.NullMarked;
