/** Tests of what the package does. */
@NullMarked
package io.parley.billing.ticket;

import org.jspecify.annotations.NullMarked;
