/** What follows when places were paid, were not paid in time, or money went back. */
@NullMarked
package io.parley.event.payment;

import org.jspecify.annotations.NullMarked;
