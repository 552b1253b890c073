/** Payment intents, charges and refunds. */
@NullMarked
package io.parley.localstripe.payment;

import org.jspecify.annotations.NullMarked;
