/** Stripe's signed calls: taken once, worked off by reading from Stripe what they are about. */
@NullMarked
package io.parley.billing.webhook;

import org.jspecify.annotations.NullMarked;
