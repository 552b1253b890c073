/** Tests of what happens while a payment is missing. */
@NullMarked
package io.parley.billing.dunning;

import org.jspecify.annotations.NullMarked;
