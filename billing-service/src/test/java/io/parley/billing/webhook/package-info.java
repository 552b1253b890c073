/** Tests of Stripe's calls. */
@NullMarked
package io.parley.billing.webhook;

import org.jspecify.annotations.NullMarked;
