/** Tests of the way to Stripe. */
@NullMarked
package io.parley.billing.stripe;

import org.jspecify.annotations.NullMarked;
