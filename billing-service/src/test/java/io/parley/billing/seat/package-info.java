/** Tests of the ledger of seats. */
@NullMarked
package io.parley.billing.seat;

import org.jspecify.annotations.NullMarked;
