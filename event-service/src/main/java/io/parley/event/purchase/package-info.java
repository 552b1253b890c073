/** What parties pay for their places, and what of it goes back. billing-service moves the money. */
@NullMarked
package io.parley.event.purchase;

import org.jspecify.annotations.NullMarked;
