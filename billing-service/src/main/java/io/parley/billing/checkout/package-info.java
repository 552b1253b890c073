/** Sends people to Stripe's own pages: to buy a plan, and to change how they pay. */
@NullMarked
package io.parley.billing.checkout;

import org.jspecify.annotations.NullMarked;
