/** The way to Stripe and back. */
@NullMarked
package io.parley.billing.stripe;

import org.jspecify.annotations.NullMarked;
