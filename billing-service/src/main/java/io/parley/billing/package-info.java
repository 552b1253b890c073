/** Plans, subscriptions and the seat ledger. */
@NullMarked
package io.parley.billing;

import org.jspecify.annotations.NullMarked;
