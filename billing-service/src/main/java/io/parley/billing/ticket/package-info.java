/** Payments for places at events: event-service says what is to be paid and given back, and hears when it was. */
@NullMarked
package io.parley.billing.ticket;

import org.jspecify.annotations.NullMarked;
