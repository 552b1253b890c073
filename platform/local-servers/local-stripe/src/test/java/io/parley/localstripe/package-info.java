/** Stripe's own client against the local one. */
@NullMarked
package io.parley.localstripe;

import org.jspecify.annotations.NullMarked;
