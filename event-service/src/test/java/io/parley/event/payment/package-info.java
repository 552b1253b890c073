/** Tests of what the package does. */
@NullMarked
package io.parley.event.payment;

import org.jspecify.annotations.NullMarked;
