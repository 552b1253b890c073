/** Holds all accounts against Stripe, tells what differed, and repairs it. */
@NullMarked
package io.parley.billing.reconciliation;

import org.jspecify.annotations.NullMarked;
