/** Tests of how accounts follow Stripe. */
@NullMarked
package io.parley.billing.sync;

import org.jspecify.annotations.NullMarked;
