/** Brings our accounts to what Stripe has, whatever made one look. */
@NullMarked
package io.parley.billing.sync;

import org.jspecify.annotations.NullMarked;
