/** The ledger of seats: who took one or left one, when, and what the limit was. */
@NullMarked
package io.parley.billing.seat;

import org.jspecify.annotations.NullMarked;
